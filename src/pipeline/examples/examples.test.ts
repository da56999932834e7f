import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import { albumOf, articleWith, feedVisits, half, HARBOUR, jpeg } from '../../../test/drawn-harbour.ts';
import { dump, inWorkshop, passOver, scratchFolder } from '../../../test/scratch.ts';
import { runPass } from '../../pipeline.ts';
import { loadCoverage, loadStories, streamItems } from '../../store/index.ts';
import { QUIET } from '../progress.ts';
import type { Workshop } from '../workshop.ts';
import { knownMatches } from './match-examples.ts';

vi.setConfig({ testTimeout: 240_000 });

const EVENT = `events:
  - id: pier
    name: The pier
    match: [new pier]
    elements:
      - { id: mirrored, name: Mirrored, kind: picture, pictures: [examples/one.jpg] }
      - { id: cut, name: Cut, kind: picture, pictures: [examples/two.jpg, examples/four.jpg] }
      - { id: missing, name: Missing, kind: picture, pictures: [examples/three.jpg] }
`;

/** A paper prints the first picture mirrored and a part of the second; the examples are files that nobody published. */
async function harbour(): Promise<string> {
  const example = async (seed: number) => jpeg(seed).jpeg({ quality: 92 }).toBuffer();
  return scratchFolder({
    'observatory.yaml': HARBOUR + EVENT,
    ...feedVisits(),
    ...albumOf({ 'five.jpg': await jpeg(5).toBuffer() }),
    ...articleWith(['flop.jpg', 'half.jpg'], {
      'flop.jpg': await sharp(await jpeg(1).toBuffer())
        .flop()
        .jpeg()
        .toBuffer(),
      'half.jpg': await half(2),
    }),
    'examples/one.jpg': await example(1),
    'examples/two.jpg': await example(2),
    'examples/three.jpg': await example(3),
    'examples/four.jpg': await example(4),
  });
}

async function told({ store }: Workshop) {
  const states = (await loadCoverage(store)).flatMap(({ subject, sourceId, state }): [string, string][] =>
    subject.kind === 'element' && sourceId === 'lantern' ? [[subject.id, state]] : [],
  );
  const named = (await loadStories(store)).filter(({ origin }) => origin === 'named');
  const reasons = named.flatMap(({ members }) => members.map(({ reason }) => reason)).join('\n');
  return { states: Object.fromEntries(states), reasons };
}

it('finds a crop and a mirrored copy of example pictures, says by which rule, and compares no pair twice', async () => {
  const folder = await harbour();
  const first = await passOver(folder, async (workshop) => {
    const { states, reasons } = await told(workshop);
    expect(states).toEqual({ mirrored: 'covered', cut: 'covered', missing: 'silent' });
    expect(reasons).toMatch(/shows Mirrored by a picture \(example\/altered@1, confidence 0\.\d\d\)/);
    expect(reasons).toMatch(/shows Cut by a picture \(example\/part@1, confidence 0\.\d\d\)/);
    return dump(workshop);
  });
  await inWorkshop(folder, async (workshop) => {
    const said: string[] = [];
    const progress = { ...QUIET, say: (what: string) => said.push(what) };
    await runPass(workshop, {
      ...{ command: 'test', signal: new AbortController().signal, progress, looking: false },
    });
    expect(said.filter((what) => what.includes('compared with examples'))).toEqual([]);
    expect(await dump(workshop)).toEqual(first);
    const [event] = workshop.observatory.events;
    const matches = event === undefined ? new Map<never, never>() : await knownMatches(event, workshop);
    const shown = [];
    for await (const item of streamItems(workshop.store)) shown.push(...item.pictures);
    const fileOf = new Map(shown.map(({ pictureId, address }) => [pictureId, address.split('/').at(-1)]));
    const files = [...matches].map(([element, pictures]) => [
      element,
      [...pictures].flatMap(([id, { shows }]) => (shows === 'yes' ? fileOf.get(id) : [])),
    ]);
    expect(Object.fromEntries(files)).toEqual({ mirrored: ['flop.jpg'], cut: ['half.jpg'], missing: [] });
  });
});
