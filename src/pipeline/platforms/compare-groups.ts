import { NOT_VISIBLE, type AuthorKind, type Disappearance, type PlatformId } from '../../domain/index.ts';
import { intervalScoreTest } from '../../stats/interval-score-test.ts';
import { logRank } from '../../stats/log-rank.ts';
import { agesOf, type WatchedAge } from '../../watch/index.ts';
import { onGrid } from './curve-grid.ts';
import type { WatchedPosts } from './watched-posts.ts';

/** Whether groups of watched posts went at different ages. */
export type GroupComparison = {
  readonly platform: PlatformId;
  readonly by: 'author-kind';
  readonly test: 'interval-score' | 'log-rank';
  readonly groups: readonly { readonly group: string; readonly posts: number; readonly gone: number }[];
  readonly chiSquared: number;
  readonly df: number;
  /** Of the permutations where times are intervals; by chi-squared where they are exact. */
  readonly p: number;
};

/** Groups of fewer posts are not compared. */
const LEAST_IN_GROUP = 5;
const SEED = 6;
const PERMUTATIONS = { few: 999, many: 99, from: 20_000 } as const;

/** Official accounts beside private ones, on each platform where both were watched; tables of gone posts are left out. */
export function compareGroups({ platform, posts, tables }: WatchedPosts): readonly GroupComparison[] {
  const own = posts.filter(({ sourceId }) => !tables.has(sourceId));
  const groups = [...Map.groupBy(own, ({ authorKind }) => groupOf(authorKind))]
    .map(([group, of]) => ({ group, ages: agesIn(of) }))
    .filter(({ ages }) => ages.length >= LEAST_IN_GROUP)
    .sort((a, b) => (a.group < b.group ? -1 : 1));
  const all = groups.flatMap(({ group, ages }) => ages.map((age) => ({ ...age, group })));
  if (groups.length < 2 || all.every(({ right }) => right === Infinity)) return [];
  return [
    {
      ...{ platform, by: 'author-kind' },
      groups: groups.map(({ group, ages }) => ({
        group,
        posts: ages.length,
        gone: ages.filter(({ right }) => right < Infinity).length,
      })),
      ...tested(all),
    },
  ];
}

const groupOf = (kind: AuthorKind): string => (kind === 'private' || kind === 'unknown' ? kind : 'official');

const agesIn = (posts: readonly Disappearance[]): readonly WatchedAge[] =>
  agesOf(posts, { cohort: 'watched', counts: NOT_VISIBLE }).ages;

function tested(
  all: readonly (WatchedAge & { readonly group: string })[],
): Pick<GroupComparison, 'test' | 'chiSquared' | 'df' | 'p'> {
  if (all.every(({ left, right }) => left === right || right === Infinity)) {
    const { chiSquared, df, p } = logRank(
      all.map(({ entry, left, right, group }) => ({ entry, group, time: left, event: right < Infinity })),
    );
    return { test: 'log-rank', chiSquared, df, p };
  }
  const permutations = all.length < PERMUTATIONS.from ? PERMUTATIONS.few : PERMUTATIONS.many;
  const { chiSquared, df, permutationP } = intervalScoreTest(
    all.map((one) => ({ ...onGrid(one), group: one.group })),
    { seed: SEED, permutations },
  );
  return { test: 'interval-score', chiSquared, df, p: permutationP };
}
