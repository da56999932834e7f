import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ItemId } from '../../src/domain/index.ts';

/** Pairs of one story by what lies between the two, and pairs that lie near each other in two stories. */
export const STRATA = ['other list', 'other kind', 'other language', 'same source', 'near miss'] as const;
export type Stratum = (typeof STRATA)[number];

/** What to draw: the same seed draws the same pairs as long as the window and the grouping are the same. */
export type Plan = { readonly seed: string; readonly most: Readonly<Record<Stratum, number>> };

/**
 * Numbers of grouping may be chosen on the first sample, which makes its figures flattering. The second is for measuring
 * alone: whoever chooses a number by it has to draw a third.
 */
export const SAMPLES = {
  development: {
    seed: 'real pairs 1',
    most: { 'other list': 80, 'other kind': 50, 'other language': 50, 'same source': 20, 'near miss': 100 },
  },
  'held-out': {
    seed: 'real pairs held out 1',
    most: { 'other list': 60, 'other kind': 45, 'other language': 40, 'same source': 15, 'near miss': 40 },
  },
} as const satisfies Record<string, Plan>;
export type SampleName = keyof typeof SAMPLES;
export const SAMPLE_NAMES = Object.keys(SAMPLES) as readonly SampleName[];

const FILES: Readonly<Record<SampleName, string>> = {
  development: 'real-pairs.json',
  'held-out': 'real-pairs-held-out.json',
};

/** One event; not one event but steps of one running story; neither; or the two do not say enough. */
export type Grade = 'event' | 'story' | 'no' | 'cannot tell';

export type JudgedPair = readonly [a: ItemId, b: ItemId, drawnAs: Stratum, grade: Grade];

/** Pairs that a person can look up in a window of their own: no text of theirs is in the file. */
export type JudgedPairs = {
  /** What counts as one event and as one story. */
  readonly guideline: string;
  readonly judged: string;
  readonly by: string;
  readonly pairs: readonly JudgedPair[];
};

export const readJudged = (name: SampleName): JudgedPairs =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../test', FILES[name]), 'utf8')) as JudgedPairs;
