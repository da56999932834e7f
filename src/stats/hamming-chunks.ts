/**
 * Searching 256 bits by sixteen chunks of sixteen (multi-index hashing; Norouzi, Punjani, Fleet: "Fast Exact Search in
 * Hamming Space with Multi-Index Hashing", TPAMI 2014): what has to be looked up so that nothing within a radius is missed.
 */

/**
 * How far from the query's own each chunk has to be looked for, by the pigeonhole principle as Norouzi et al. refined it:
 * let `base` be the radius over sixteen, rounded down, and `rest` what remains. Two fingerprints within the radius have
 * one of the first `rest` + 1 chunks within `base`, or one of the others within `base` − 1: were none, they would differ in
 * at least (rest + 1)(base + 1) + (15 − rest) base = 16 base + rest + 1 bits. Below 0: that chunk need not be looked for.
 */
export function chunkRadii(radius: number): readonly number[] {
  const [base, rest] = [Math.floor(radius / 16), radius % 16];
  return Array.from({ length: 16 }, (_, chunk) => (chunk <= rest ? base : base - 1));
}

/** The largest radius of a chunk that is looked for: 137 values a chunk. With 697 comparing everything is as fast. */
const LARGEST = 2;

/** The largest radius, in bits of 256, that chunks are looked up for. */
export const LARGEST_RADIUS = LARGEST * 16 + 15;

/** What turns a chunk into each chunk within 0, 1 and 2 bits of it. */
const MASKS: readonly Uint16Array[] = Array.from({ length: LARGEST + 1 }, (_, radius) =>
  Uint16Array.from(
    Array.from({ length: 65_536 }, (__, mask) => mask).filter((mask) => bitsIn16(mask) <= radius),
  ),
);

const NONE = new Uint16Array(0);

/** What turns a chunk into each chunk within this radius; nothing for one below 0. */
export function masksFor(chunkRadius: number): Uint16Array {
  return MASKS[chunkRadius] ?? NONE;
}

/** Ones in a 16-bit number, added up in pairs, fours and eights. */
export function bitsIn16(value: number): number {
  const pairs = value - ((value >> 1) & 0x5555);
  const fours = (pairs & 0x3333) + ((pairs >> 2) & 0x3333);
  const eights = (fours + (fours >> 4)) & 0x0f0f;
  return (eights + (eights >> 8)) & 0x1f;
}
