/**
 * Whether items of the real window that grouping puts into one story tell of one event, or of one running story: on pairs
 * of items of different voices that were drawn by chance and judged by reading (test/real-pairs*.json, where the
 * guideline is). Numbers of grouping were chosen on the sample named development; the one named held-out was drawn
 * afterwards. `--draw` prints a new draw to be judged, with the titles: they belong to their outlets and are kept out of
 * the package. Reads ../shared/real; says so when it is missing.
 * Usage: npm run bench -- real-pairs [development] [held-out] [--draw]
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
import { fare } from './real-pairs/fare.ts';
import { readJudged, SAMPLE_NAMES, SAMPLES, STRATA, type SampleName } from './real-pairs/samples.ts';
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

function printDraw(grouped: Grouped, name: SampleName): void {
  const items = new Map(grouped.items.map((item) => [item.id, item]));
  const lineOf = (id: ItemId): string => {
    const item = items.get(id);
    const text = item?.blocks.map(({ text }) => text).join(' ') ?? '';
    return `  ${id} ${item?.sourceId ?? ''} ${item?.at ?? ''} ${item?.title ?? ''} | ${text.slice(0, OPENING_LETTERS)}`;
  };
  const others = SAMPLE_NAMES.filter((other) => other !== name).flatMap((other) => readJudged(other).pairs);
  const judged = new Set(others.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  for (const { a, b, drawnAs } of drawPairs(grouped, SAMPLES[name], ({ a, b }) => judged.has(`${a} ${b}`)))
    process.stdout.write(`${drawnAs}\n${lineOf(a)}\n${lineOf(b)}\n`);
}

const shareOf = ({ value, low, high, n }: Estimate): string =>
  (n === 0 ? 'none' : `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)}, ${n})`).padEnd(28);

function printFigures({ stories }: Grouped, name: SampleName): void {
  const { pairs, judged, by } = readJudged(name);
  process.stdout.write(`${name}: ${pairs.length} pairs judged ${judged} by ${by}; intervals of 95 %\n`);
  const heads = ['of those joined: one event', 'one event or one story', 'joined, of one event'];
  process.stdout.write(`${' '.repeat(18)}${heads.map((head) => head.padEnd(28)).join('')}\n`);
  for (const stratum of ['all', ...STRATA]) {
    const { ofOneEvent, ofOneStory, eventsJoined } = fare(
      pairs.filter(([, , drawnAs]) => stratum === 'all' || drawnAs === stratum),
      stories,
    );
    const shares = [ofOneEvent, ofOneStory, eventsJoined].map(shareOf).join('');
    process.stdout.write(`${stratum.padEnd(18)}${shares}\n`);
  }
}

const asked = askedOf({ names: SAMPLE_NAMES, options: ['--draw'] });
const isToBeDrawn = process.argv.includes('--draw');
if (!existsSync(REAL)) console.warn(`bench/real-pairs: ${REAL} is missing, nothing was measured`);
else {
  const grouped = await groupWindow();
  for (const name of SAMPLE_NAMES.filter((one) => asked.includes(one)))
    (isToBeDrawn ? printDraw : printFigures)(grouped, name);
}
