import { NOT_VISIBLE, type AuthorKind, type Disappearance, type PlatformId } from '../../domain/index.ts';
import { agesOf, type WatchedAge } from '../../watch/index.ts';
import { compareTimes, type TimesCompared } from './compare-times.ts';
import type { WatchedPosts } from './watched-posts.ts';

/** Whether groups of watched posts went at different ages. */
export type GroupComparison = TimesCompared & {
  readonly platform: PlatformId;
  readonly by: 'author-kind';
  readonly groups: readonly { readonly group: string; readonly posts: number; readonly gone: number }[];
};

/** Groups of fewer posts are not compared. */
const LEAST_IN_GROUP = 5;

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
      ...compareTimes(all),
    },
  ];
}

const groupOf = (kind: AuthorKind): string => (kind === 'private' || kind === 'unknown' ? kind : 'official');

const agesIn = (posts: readonly Disappearance[]): readonly WatchedAge[] =>
  agesOf(posts, { cohort: 'watched', counts: NOT_VISIBLE }).ages;
