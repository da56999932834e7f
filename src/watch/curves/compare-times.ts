import type { TimesCompared } from '../../domain/index.ts';
import { onCommonSchedule } from '../../stats/common-schedule.ts';
import { intervalScoreTest } from '../../stats/interval-score-test.ts';
import { logRank } from '../../stats/log-rank.ts';
import type { WatchedAge } from '../visits/survival.ts';

/** An age with its group; within strata, such as authors, only those of one stratum are compared. */
export type GroupedAge = Omit<WatchedAge, 'ofCause'> & {
  readonly group: string;
  readonly stratum?: string;
  /** How many such; 1 if not said. Of exact ages each stands alone. */
  readonly weight?: number;
};

const SEED = 6;
const PERMUTATIONS = { few: 999, many: 99, from: 20_000 } as const;

/** The log-rank test, or, where times are known to lie in intervals, its score at Turnbull's estimate. */
export function compareTimes(all: readonly GroupedAge[]): TimesCompared {
  if (all.every(({ left, right }) => left === right || right === Infinity)) {
    const { chiSquared, df, p } = logRank(
      all.map(({ entry, left, right, group, stratum = '' }) => ({
        ...{ entry, group, stratum, time: left, event: right < Infinity },
      })),
    );
    return { test: 'log-rank', chiSquared, df, p };
  }
  const posts = all.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const permutations = posts < PERMUTATIONS.from ? PERMUTATIONS.few : PERMUTATIONS.many;
  const { chiSquared, df, permutationP } = intervalScoreTest(
    all.map((one) => ({ ...one, ...onCommonSchedule(one) })),
    { seed: SEED, permutations },
  );
  return { test: 'interval-score', chiSquared, df, p: permutationP };
}
