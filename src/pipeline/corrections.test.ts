import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { correctionId, instant, type Correction, type ItemId, type Story } from '../domain/index.ts';
import { loadStories, saveCorrections, streamItems, type Store } from '../store/index.ts';
import { passOver, scratchFolder } from '../../test/scratch.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const OBSERVATORY = `lacuna: 1
name: Harbour
vantages: [{ id: press, name: Press }]
sources:
${['meridian', 'gazette', 'lantern']
  .map(
    (id) =>
      `  - { id: ${id}, vantage: press, connector: feed, path: ${id}, address: 'https://${id}.example/feed.xml', every: 90m }`,
  )
  .join('\n')}
events:
  - { id: dam, name: The dam, match: { en: [dam] } }
`;

const feed = (name: string, titles: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${name}</title>${titles
    .map(
      (title, at) =>
        `<item><title>${title}</title><link>https://${name}.example/${encodeURIComponent(title)}</link><pubDate>Sun, 04 May 2031 0${at}:10:00 +0000</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

const FERRY = [
  'Northgate ferry Albatross runs aground off Sandhaven pier',
  'Ferry Albatross aground at Sandhaven pier, Northgate rescue begins',
  'Northgate ferry Albatross still aground near Sandhaven pier',
];
const DAM = [
  'Kestrel dam cracks, Oldmere valley evacuated',
  'Oldmere valley evacuated as Kestrel dam cracks',
];

const FILES = {
  'observatory.yaml': OBSERVATORY,
  'meridian/2031-05-04T1200Z.xml': feed('meridian', [FERRY[0] ?? '', DAM[0] ?? '']),
  'gazette/2031-05-04T1200Z.xml': feed('gazette', [FERRY[1] ?? '', DAM[1] ?? '']),
  'lantern/2031-05-04T1200Z.xml': feed('lantern', [FERRY[2] ?? '']),
};

type Seen = { readonly stories: readonly Story[]; readonly titles: ReadonlyMap<ItemId, string> };

async function seen(store: Store): Promise<Seen> {
  const titles = new Map<ItemId, string>();
  for await (const { id, title } of streamItems(store)) titles.set(id, title);
  return { stories: await loadStories(store), titles };
}

/** Stories as their origin and titles. */
const told = ({ stories, titles }: Seen): readonly string[] =>
  stories
    .map(({ origin, members }) =>
      [origin, ...members.map(({ itemId }) => titles.get(itemId)?.slice(0, 12) ?? '?').sort()].join(' | '),
    )
    .sort();

const idOf = ({ titles }: Seen, title: string | undefined): ItemId => {
  const found = [...titles].find(([, own]) => own === title)?.[0];
  if (found === undefined) throw new Error(`expected an item called ${title ?? ''}`);
  return found;
};

function said(itemId: ItemId, kind: Correction['kind'], otherId: ItemId | null): Correction {
  const at = instant('2031-05-05T00:00:00Z');
  const words = { itemId, kind, otherId, because: 'read by a person', by: '', at };
  return { ...words, id: correctionId(words) };
}

it('a correction holds through passes that find more, for found stories and for named events', async () => {
  const folder = scratchFolder(FILES);
  await passOver(folder, async ({ store }) => {
    const before = await seen(store);
    expect(told(before)).toEqual([
      'grouped | Ferry Albatr | Northgate fe | Northgate fe',
      'named | Kestrel dam  | Oldmere vall',
    ]);
    await saveCorrections(store, [
      said(idOf(before, FERRY[2]), 'with', idOf(before, DAM[0])),
      said(idOf(before, DAM[1]), 'apart', null),
    ]);
  });
  const after = await passOver(folder, ({ store }) => seen(store));
  expect(told(after)).toEqual([
    'grouped | Ferry Albatr | Northgate fe',
    'named | Kestrel dam  | Northgate fe',
  ]);
  const moved = after.stories
    .flatMap(({ members }) => members)
    .find(({ itemId }) => itemId === idOf(after, FERRY[2]));
  expect(moved).toMatchObject({ score: 1, reason: 'moved here by hand, 5 May 2031: “read by a person”' });

  const later = feed('lantern', ['Albatross ferry aground: Northgate rescue at Sandhaven pier ends']);
  writeFileSync(join(folder, 'lantern/2031-05-04T1330Z.xml'), later);
  expect(told(await passOver(folder, ({ store }) => seen(store)))).toEqual([
    'grouped | Albatross fe | Ferry Albatr | Northgate fe',
    'named | Kestrel dam  | Northgate fe',
  ]);
});
