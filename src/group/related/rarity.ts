import type { Telling } from './tellings.ts';

/** As if this many more had been told, none of them about it: a small collection knows little of how rare a name is. */
const OTHERS = 300;

/** How seldom something is told of, in bits: −log2(n / (N + 300)) where n of N tellings have all of the keys. */
export type Rarity = (...keys: readonly string[]) => number;

/**
 * Counts over tellings, a story of a thousand copies as one: a president who is in every third story is worth 1.6 bits,
 * whoever is in three of 3,000 is worth 10. Several keys are counted together, for names come together: who is in every
 * story of a president adds nothing to him. Watched events are left out, for their items are told elsewhere too.
 */
export function rarityOf(
  tellings: readonly Telling[],
  keysOf: (telling: Telling) => Iterable<string>,
): Rarity {
  const counted = tellings.filter(({ origin }) => origin !== 'named');
  const places = new Map<string, Set<number>>();
  for (const [place, telling] of counted.entries())
    for (const key of keysOf(telling)) places.set(key, (places.get(key) ?? new Set()).add(place));
  const all = counted.length + OTHERS;
  const known = new Map<string, number>();
  return (...keys) => {
    const joined = keys.toSorted().join(' & ');
    const bits = known.get(joined) ?? Math.log2(all / Math.max(1, countOfAll(keys, places)));
    known.set(joined, bits);
    return bits;
  };
}

function countOfAll(keys: readonly string[], places: ReadonlyMap<string, ReadonlySet<number>>): number {
  const sets = keys.map((key) => places.get(key) ?? new Set<number>()).sort((a, b) => a.size - b.size);
  const [fewest, ...others] = sets;
  return [...(fewest ?? [])].filter((place) => others.every((set) => set.has(place))).length;
}
