import type { GroupComparison, TimesCompared } from '../../domain/index.ts';
import type { AgeSum, CountedAge } from './age-sum.ts';
import { compareTimes } from './compare-times.ts';
import { sumOf } from './curves.ts';
import { partsOf, type WatchedPosts } from './watched-part.ts';

/** Groups of fewer posts are not compared. */
const LEAST_IN_GROUP = 5;

type Group = { readonly group: string; readonly ages: AgeSum };

/** Official accounts beside private ones, on each platform where both were watched; tables of gone posts are left out. */
export function compareGroups(watched: WatchedPosts): readonly GroupComparison[] {
  const groups = [...Map.groupBy(partsOf(watched, 'watched'), ({ group }) => group)]
    .map(([group, parts]): Group => ({ group, ages: sumOf(parts, 'watched') }))
    .filter(({ ages }) => ages.posts >= LEAST_IN_GROUP)
    .sort((a, b) => (a.group < b.group ? -1 : 1));
  if (groups.length < 2 || groups.every(({ ages }) => ages.events === 0)) return [];
  return [
    {
      ...{ platform: watched.platform, by: 'author-kind' },
      groups: groups.map(({ group, ages }) => ({ group, posts: ages.posts, gone: ages.events })),
      ...tested(groups),
    },
  ];
}

function tested(groups: readonly Group[]): TimesCompared {
  const isExact = groups.every(({ ages }) => ages.events === 0 || ages.isExact);
  return compareTimes(agesIn(groups, (ages) => (isExact ? ages.each() : ages.scheduled())));
}

const agesIn = (groups: readonly Group[], ages: (of: AgeSum) => Iterable<CountedAge>) =>
  groups.flatMap(({ group, ages: own }) => Array.from(ages(own), (age) => ({ ...age, group })));
