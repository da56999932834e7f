import { distanceBetween, type Words } from './hamming.ts';

/** A fingerprint found near another: its index in the list that was searched, and the bits that differ. */
export type Neighbour = { readonly index: number; readonly distance: number };

/** Finds every fingerprint within the distance, by index. */
export type Finder = (words: Words) => readonly Neighbour[];

const WORDS = 16;

/**
 * An exact search for all fingerprints within a distance (Norouzi, Punjani, Fleet, "Fast exact search in Hamming space
 * with multi-index hashing", 2012). If two fingerprints differ in at most d = 16·r + a bits, then one of their first
 * a + 1 words differs in at most r bits, or one of the others in at most r − 1: only those are looked up, then measured
 * in full. Where looking up would cost more than measuring all, all are measured: the answer is the same.
 *
 * @param distance 0–256 bits
 */
export function indexFingerprints(list: readonly Words[], distance: number): Finder {
  if (!Number.isInteger(distance) || distance < 0 || distance > 256) {
    throw new RangeError(`expected a distance of 0 to 256 bits but received ${distance}`);
  }
  const everything = list.map((_, index) => index);
  const probes = WORDS * wordsWithin(Math.floor(distance / WORDS));
  const candidates = probes >= list.length ? () => everything : candidatesFrom(list, distance);
  return (words) =>
    candidates(words).flatMap((index) => {
      const apart = distanceBetween(words, list[index] ?? words);
      return apart <= distance ? [{ index, distance: apart }] : [];
    });
}

function candidatesFrom(list: readonly Words[], distance: number): (words: Words) => number[] {
  const tables = Array.from({ length: WORDS }, (_, word) => tableOf(list, word));
  const radius = Math.floor(distance / WORDS);
  const flips = [flipsWithin(radius), flipsWithin(radius - 1)] as const;
  const wide = distance % WORDS;
  return (words) => {
    const found = new Set<number>();
    tables.forEach((table, word) => {
      for (const flip of flips[word <= wide ? 0 : 1]) {
        for (const index of table.get((words[word] ?? 0) ^ flip) ?? []) found.add(index);
      }
    });
    return [...found].sort((a, b) => a - b);
  };
}

function tableOf(list: readonly Words[], word: number): ReadonlyMap<number, readonly number[]> {
  const table = new Map<number, number[]>();
  list.forEach((words, index) => {
    const key = words[word] ?? 0;
    const bucket = table.get(key);
    if (bucket) bucket.push(index);
    else table.set(key, [index]);
  });
  return table;
}

/** How many 16-bit words lie within a radius of one. */
function wordsWithin(radius: number): number {
  let [sum, choose] = [0, 1];
  for (let bits = 0; bits <= Math.min(radius, WORDS); bits += 1) {
    sum += choose;
    choose = (choose * (WORDS - bits)) / (bits + 1);
  }
  return sum;
}

/** Every 16-bit number with at most so many ones; none for a negative radius. */
function flipsWithin(radius: number): readonly number[] {
  if (radius < 0) return [];
  let ring = new Set([0]);
  const all = [0];
  for (let bits = 1; bits <= radius; bits += 1) {
    ring = new Set([...ring].flatMap((flip) => withOneMore(flip)));
    all.push(...ring);
  }
  return all;
}

function withOneMore(flip: number): number[] {
  return Array.from({ length: WORDS }, (_, bit) => flip | (1 << bit)).filter((next) => next !== flip);
}
