/** Chance that can be repeated: the same number gives the same row of choices on every machine. */
export type Random = {
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number;
  readonly one: <Thing>(things: readonly Thing[]) => Thing;
  /** True once in so many times. */
  readonly once: (times: number) => boolean;
};

/** A generator of 32 bits (mulberry32, public domain). */
export function randomOf(seed: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
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
