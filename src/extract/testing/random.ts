import { seededRandom } from '../../stats/seeded-random.ts';

/** Chance that can be repeated: the same number gives the same row of choices on every machine. */
export type Random = {
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number;
  readonly one: <Thing>(things: readonly Thing[]) => Thing;
  /** True once in so many times. */
  readonly once: (times: number) => boolean;
};

/** The choices of one seed. */
export function randomOf(seed: number): Random {
  const next = seededRandom(seed);
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    one: (things) => {
      const thing = things[below(things.length)];
      if (thing === undefined) throw new RangeError('expected something to choose from but received nothing');
      return thing;
    },
    once: (times) => below(times) === 0,
  };
}
