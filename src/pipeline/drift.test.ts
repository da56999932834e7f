import { expect, it } from 'vitest';
import { instant, makeId, type DriftText, UNTRACED } from '../domain/index.ts';
import { inWorkshop, passOver, scratchFolder } from '../../test/scratch.ts';
import { loadDrifts, loadVoices } from '../store/index.ts';
import { compareTexts, drift } from './drift.ts';
import { QUIET } from './progress.ts';

const OBSERVATORY = `lacuna: 1
name: Harbour
vantages: [{ id: all, name: All }]
sources:
  - { id: wire, vantage: all, connector: feed, path: wire/*/feed.xml, address: 'https://wire.example/feed.xml', follow: pages }
  - { id: lantern, vantage: all, connector: feed, path: lantern/*/feed.xml, address: 'https://lantern.example/feed.xml', follow: pages }
  - { id: heap, vantage: all, connector: feed, path: heap/*/feed.xml, address: 'https://heap.example/feed.xml', follow: pages }
events: []
`;

const BODY = [
  'The ferry pier stood empty for most of the day while divers looked at the piles one after another.',
  'A spokesman of the ferry company asked passengers to use the north steps until the work is done.',
  'The pier was built sixty years ago by the harbour town and was last repaired in the year of the flood.',
  'Fishermen who keep their boats there moved them to the inner basin in the course of the morning.',
];

const files = (source: string, time: string, sentence: string) => ({
  [`${source}/2031-05-08T${time}Z/feed.xml`]: `<?xml version="1.0"?><rss version="2.0"><channel><title>${source}</title>
<item><title>Divers look at the ferry pier</title><link>https://${source}.example/pier.html</link></item></channel></rss>`,
  [`${source}/2031-05-08T${time}Z/pier.html`]: `<html lang="en"><head><title>Divers look at the ferry pier</title></head><body><article>
<h1>Divers look at the ferry pier</h1><p>${[sentence, ...BODY].join('</p><p>')}</p></article></body></html>`,
});

const folderOf = (...told: readonly ReturnType<typeof files>[]) =>
  scratchFolder({
    'observatory.yaml': OBSERVATORY,
    ...Object.fromEntries(told.flatMap((one) => Object.entries(one))),
  });

const WIRE = files(
  'wire',
  '0800',
  'Pictures of the damage were nowhere to be found on the site of the company.',
);

it('follows a claim from the first wording to the last, and comes to the same rows again', async () => {
  const folder = folderOf(
    WIRE,
    files('lantern', '0900', 'Pictures of the damage were swiftly removed from the site of the company.'),
    files('heap', '1000', 'Pictures of the damage were censored on the site of the company.'),
  );
  const first = await passOver(folder, ({ store }) => loadDrifts(store));
  expect(first).toHaveLength(1);
  const [found] = first;
  expect(found?.reading).toEqual({ compared: 3, sameWording: 0, notWhole: 0, tooMany: 0, failed: 0 });
  expect(found?.steps.map(({ kind, aspect, afterWords }) => [kind, aspect, afterWords])).toEqual([
    ['strengthened', 'availability', 'swiftly removed'],
    ['strengthened', 'availability', 'censored'],
  ]);
  expect(found?.traces.map(({ wordings }) => wordings.length)).toEqual([3]);
  expect(await passOver(folder, ({ store }) => loadDrifts(store))).toEqual(first);
}, 60_000);

it('says nothing of voices with one wording, and counts copies apart', async () => {
  const same = files(
    'heap',
    '1000',
    'Pictures of the damage were nowhere to be found on the site of the company!',
  );
  expect(await passOver(folderOf(WIRE, same), ({ store }) => loadDrifts(store))).toEqual([]);
  const other = files('lantern', '1100', 'Pictures of the damage were not on the site of the company.');
  const [found] = await passOver(folderOf(WIRE, same, other), ({ store }) => loadDrifts(store));
  expect(found?.reading).toMatchObject({ compared: 2, sameWording: 1 });
}, 60_000);

it('reads only the earliest members of a voice of thousands, and counts the others', async () => {
  const folder = folderOf(
    WIRE,
    files('lantern', '0900', 'Pictures of the damage were censored on the site.'),
  );
  await passOver(folder, () => Promise.resolve());
  await inWorkshop(folder, async (workshop) => {
    const [voice] = await loadVoices(workshop.store);
    if (voice === undefined) throw new Error('expected a voice but received none');
    const strangers = Array.from({ length: 3_000 }, (_, n) => ({
      ...{ itemId: makeId('item', 'stranger', String(n)), score: 1, reason: '' },
      ...UNTRACED,
    }));
    const steps: string[] = [];
    const progress = { ...QUIET, step: () => void steps.push('step') };
    const large = { ...voice, members: [...voice.members, ...strangers] };
    const found = await drift(workshop, [large, { ...voice, members: [] }], progress);
    expect(found.map(({ reading }) => reading)).toEqual([
      { compared: 2, sameWording: 0, notWhole: 498, tooMany: 2_502, failed: 0 },
    ]);
    expect(steps).toHaveLength(2);
  });
}, 60_000);

it('goes on without a text that cannot be read', () => {
  const text = (hour: number, body: string): DriftText => ({
    id: makeId('item', 'drift', String(hour)),
    at: instant(Date.UTC(2031, 4, 8, hour)),
    title: 'The pier',
    blocks: [{ type: 'paragraph', text: body }],
    language: 'en',
    leansOn: null,
  });
  const bad: DriftText = {
    ...text(9, ''),
    get blocks(): DriftText['blocks'] {
      throw new Error('no text');
    },
  };
  const sound = [text(8, 'Two piles of the pier broke.'), text(10, 'Nine piles of the pier broke.')];
  const { found, failed } = compareTexts([...sound.slice(0, 1), bad, ...sound.slice(1)]);
  expect(failed).toBe(1);
  expect(found.steps.map(({ aspect }) => aspect)).toEqual(['number']);
});
