import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ItemId, Story } from '../../src/domain/index.ts';
import type { Estimate } from '../../src/stats/confidence.ts';
import { wilson } from '../../src/stats/wilson.ts';

const FILE = join(import.meta.dirname, '../../test/real-pairs.json');

/** Two items of the real window, what they were drawn as, and whether they tell of the same event. */
export type JudgedPair = readonly [
  a: ItemId,
  b: ItemId,
  drawnAs: string,
  verdict: 'yes' | 'no' | 'cannot tell',
];

/** Pairs that a person can look up in a window of their own: no text of theirs is in the file. */
export type JudgedPairs = {
  /** What counts as the same event. */
  readonly guideline: string;
  readonly judged: string;
  readonly by: string;
  readonly pairs: readonly JudgedPair[];
};

export const readJudged = (): JudgedPairs => JSON.parse(readFileSync(FILE, 'utf8')) as JudgedPairs;

/** How grouping fares with the judged pairs; those that could not be told count nowhere. */
export type Fared = {
  /** Of the judged pairs that are in one story now, the share that tell of one event. */
  readonly precision: Estimate;
  /** Of the judged pairs that tell of one event, the share that are in one story now. */
  readonly joined: Estimate;
};

export function fare(pairs: readonly JudgedPair[], stories: readonly Pick<Story, 'id' | 'members'>[]): Fared {
  const storyOf = new Map(
    stories.flatMap(({ id, members }) => members.map(({ itemId }) => [itemId, id] as const)),
  );
  const told = pairs
    .filter(([, , , verdict]) => verdict !== 'cannot tell')
    .map(([a, b, , verdict]) => ({
      isSame: verdict === 'yes',
      isJoined: storyOf.has(a) && storyOf.get(a) === storyOf.get(b),
    }));
  const [joined, same] = [told.filter(({ isJoined }) => isJoined), told.filter(({ isSame }) => isSame)];
  return {
    precision: wilson(joined.filter(({ isSame }) => isSame).length, joined.length),
    joined: wilson(same.filter(({ isJoined }) => isJoined).length, same.length),
  };
}
