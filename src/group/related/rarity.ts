import type { Telling } from './tellings.ts';

/** As if this many more had been told, none of them about the name: a small collection knows little of how rare one is. */
const OTHERS = 300;

/** How seldom something is told of, in bits: −log2((n) / (N + 300)) for what n of N tellings share. */
export type Rarity = (key: string) => number;

/**
 * Counts over tellings, a story of a thousand copies as one: a president who is in every third story is worth 1.6 bits,
 * whoever is in three of 3,000 is worth 10. Watched events are left out, for their items are told elsewhere too.
 */
export function rarityOf(
  tellings: readonly Telling[],
  keysOf: (telling: Telling) => Iterable<string>,
): Rarity {
  const counted = tellings.filter(({ origin }) => origin !== 'named');
  const counts = new Map<string, number>();
  for (const telling of counted)
    for (const key of keysOf(telling)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const all = counted.length + OTHERS;
  return (key) => Math.log2(all / Math.max(1, counts.get(key) ?? 1));
}
