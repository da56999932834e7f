/**
 * Whether items of the real window that grouping puts into one story tell of one event: on pairs of items of different
 * voices that were drawn by chance and judged by reading (test/real-pairs.json, where the guideline is). `--draw` prints
 * a new draw to be judged, with the titles: they belong to their outlets and are kept out of the package. Reads
 * ../shared/real; says so when it is missing. Usage: npm run bench -- real-pairs [--draw]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { timeOf, type ItemId } from '../src/domain/index.ts';
import type { Groupable } from '../src/group/index.ts';
import { openWorkshop, runPass } from '../src/pipeline.ts';
import type { Estimate } from '../src/stats/confidence.ts';
import { firstSightings, loadStories, loadVoices, streamItems } from '../src/store/index.ts';
import { askedOf } from './asked.ts';
import { drawPairs, type Grouped } from './real-pairs/draw.ts';
import { fare, readJudged } from './real-pairs/judged.ts';
import { scratch } from './scratch.ts';

const REAL = join(import.meta.dirname, '../../shared/real');
const OPENING_LETTERS = 170;

async function groupWindow(): Promise<Grouped> {
  const { signal } = new AbortController();
  const file = join(import.meta.dirname, '../examples/busan/observatory.yaml');
  const workshop = await openWorkshop({ file, folder: scratch(), dataFolder: REAL, signal });
  await runPass(workshop, { command: 'bench', signal });
  const first = await firstSightings(workshop.store);
  const items: Groupable[] = [];
  for await (const item of streamItems(workshop.store))
    items.push({ ...item, at: timeOf(item, first.get(item.id) ?? item.seenAt) });
  const voiceOf = new Map<ItemId, string>(
    (await loadVoices(workshop.store)).flatMap(({ id, members }) =>
      members.map(({ itemId }) => [itemId, id]),
    ),
  );
  const stories = (await loadStories(workshop.store)).filter(({ origin }) => origin === 'grouped');
  await workshop.close();
  return { items, voiceOf: (item) => voiceOf.get(item) ?? item, stories };
}

function printDraw(grouped: Grouped): void {
  const items = new Map(grouped.items.map((item) => [item.id, item]));
  const lineOf = (id: ItemId): string => {
    const item = items.get(id);
    const text = item?.blocks.map(({ text }) => text).join(' ') ?? '';
    return `  ${id} ${item?.sourceId ?? ''} ${item?.at ?? ''} ${item?.title ?? ''} | ${text.slice(0, OPENING_LETTERS)}`;
  };
  for (const { a, b, drawnAs } of drawPairs(grouped))
    process.stdout.write(`${drawnAs}\n${lineOf(a)}\n${lineOf(b)}\n`);
}

const shareOf = ({ value, low, high, n }: Estimate): string =>
  `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)}, ${n})`.padEnd(28);

function printFigures({ stories }: Grouped): void {
  const { pairs, judged, by } = readJudged();
  process.stdout.write(`${pairs.length} pairs judged ${judged} by ${by}; intervals of 95 %\n`);
  process.stdout.write(`${''.padEnd(18)}${'one event, of those joined'.padEnd(28)}joined, of one event\n`);
  const kinds = [...new Set(pairs.map(([, , drawnAs]) => drawnAs))];
  for (const kind of ['all', ...kinds]) {
    const { precision, joined } = fare(
      pairs.filter(([, , drawnAs]) => kind === 'all' || drawnAs === kind),
      stories,
    );
    process.stdout.write(`${kind.padEnd(18)}${shareOf(precision)}${shareOf(joined)}\n`);
  }
}

askedOf({ names: [], options: ['--draw'] });
const isToBeDrawn = process.argv.includes('--draw');
if (!existsSync(REAL)) console.warn(`bench/real-pairs: ${REAL} is missing, nothing was measured`);
else {
  const grouped = await groupWindow();
  (isToBeDrawn ? printDraw : printFigures)(grouped);
}
