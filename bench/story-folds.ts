/**
 * How well the threshold of grouping holds on stories it was not chosen on: chosen on half the stories of a set, B-cubed F1
 * of the items of the other half, both ways, over ten halvings. All items are grouped together each time, so that no half
 * is easier than the whole. Reads ../shared/bench. Usage: node bench/story-folds.ts
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lookAgain } from '../src/group/expansion.ts';
import { STORY_GAP_DAYS } from '../src/group/likeness.ts';
import { findVoices } from '../src/group/index.ts';
import { dayOf, linkGroups } from '../src/group/linkage.ts';
import { findNeighbours } from '../src/group/neighbours.ts';
import { unitsOf } from '../src/group/units.ts';
import { placeTexts } from '../src/group/vectors.ts';
import { mean } from '../src/stats/mean.ts';
import { readAllSides, readEcbPlus, type GoldStories } from './gold-stories.ts';

const BENCH = join(import.meta.dirname, '../../shared/bench');
/** Thresholds tried, as parts of the one in use. */
const FACTORS = Array.from({ length: 25 }, (_, step) => 0.7 + 0.025 * step);
const HALVINGS = 10;

/** B-cubed precision and recall of every item. */
type Marks = readonly { readonly precision: number; readonly recall: number }[];

function marksOf(found: readonly PropertyKey[], truth: readonly string[]): Marks {
  const groups = Map.groupBy(found.keys(), (item) => found[item] ?? '');
  const stories = Map.groupBy(truth.keys(), (item) => truth[item] ?? '');
  return truth.map((story, item) => {
    const [group, whole] = [groups.get(found[item] ?? '') ?? [], stories.get(story) ?? []];
    const common = group.filter((other) => truth[other] === story).length;
    return { precision: common / group.length, recall: common / whole.length };
  });
}

function f1Of(marks: Marks, counts: (item: number) => boolean): number {
  const of = marks.filter((_, item) => counts(item));
  const [p, r] = [mean(of.map(({ precision }) => precision)), mean(of.map(({ recall }) => recall))];
  return (2 * p * r) / (p + r);
}

/** The marks at every threshold. Items are grouped as findStories does, but all in one block and the fringe left in. */
function groupAtEach({ items, truth }: GoldStories): readonly Marks[] {
  const voiceOf = new Map(
    findVoices(items).flatMap(({ id, members }) => members.map(({ itemId }) => [itemId, id] as const)),
  );
  const units = unitsOf(items, (item) => voiceOf.get(item) ?? item);
  const placed = placeTexts(units);
  const edges = lookAgain(units, placed, findNeighbours(units, placed));
  const unitOf = new Map(units.flatMap((unit, at) => unit.items.map(({ id }) => [id, at] as const)));
  const days = units.map((unit) => new Map([[dayOf(unit), 1]]));
  return FACTORS.map((factor) => {
    const scaled = edges.map((edge) => ({ ...edge, likeness: edge.likeness / factor }));
    const groups = linkGroups(days, scaled, STORY_GAP_DAYS);
    return marksOf(
      items.map(({ id }) => groups[unitOf.get(id) ?? -1] ?? id),
      truth,
    );
  });
}

/** One bit of a digest: the same halves on every machine. */
const isFirstHalf = (round: number, part: string): boolean =>
  (createHash('sha256').update(`${round} ${part}`).digest()[0] ?? 0) % 2 === 0;

function crossCheck(gold: GoldStories, partOf: (story: string) => string): void {
  const each = groupAtEach(gold);
  const others = Array.from({ length: HALVINGS }, (_, round) => {
    const first = gold.truth.map((story) => isFirstHalf(round, partOf(story)));
    return [true, false].map((side) => {
      const chosen = each.map((marks) => f1Of(marks, (item) => first[item] === side));
      const best = chosen.indexOf(Math.max(...chosen));
      return f1Of(each[best] ?? [], (item) => first[item] !== side);
    });
  }).flat();
  const here = f1Of(each[FACTORS.findIndex((factor) => Math.abs(factor - 1) < 1e-9)] ?? [], () => true);
  process.stdout.write(
    `${gold.name.padEnd(24)} F1 in use ${here.toFixed(3)}, chosen on the other half ${mean(others).toFixed(3)}\n`,
  );
}

if (!existsSync(BENCH)) console.warn(`bench/story-folds: ${BENCH} is missing, nothing was measured`);
else {
  crossCheck(readAllSides(join(BENCH, 'allsides'), { dated: true }), (story) => story);
  // Two stories on one topic stay in one half.
  crossCheck(readEcbPlus(join(BENCH, 'ecbplus')), (story) => story.slice(0, -1));
}
