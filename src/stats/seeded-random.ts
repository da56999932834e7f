/**
 * Chance that can be repeated: the same seed gives the same numbers, from 0 to below 1, on every machine. A generator of
 * 32 bits (mulberry32, public domain); good enough to draw samples, not for secrets.
 *
 * @param seed a whole number
 */
export function seededRandom(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
