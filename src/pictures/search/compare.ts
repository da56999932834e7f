import type { Found } from './part.ts';

/** Fingerprints one behind the other: eight numbers of 32 bits at every multiple of `stride`. */
export type Rows = { readonly words: Uint32Array; readonly stride: number; readonly count: number };

/**
 * How many bits differ between the query and the eight numbers at `at`; for more than `most`, some number above it. Two
 * strange fingerprints differ in about 64 of the first 128 bits, so that four numbers decide nearly always.
 */
export function distanceAt(words: Uint32Array, at: number, query: Uint32Array, most: number): number {
  let distance = 0;
  for (let word = 0; word < 8; word += 2) {
    distance += bitsIn((words[at + word] ?? 0) ^ (query[word] ?? 0));
    distance += bitsIn((words[at + word + 1] ?? 0) ^ (query[word + 1] ?? 0));
    if (distance > most) return distance;
  }
  return distance;
}

/** Compares one by one. `first` is the number of the first. */
export function scan(rows: Rows, query: Uint32Array, radius: number, found: Found[], first: number): void {
  const { words, stride, count } = rows;
  for (let id = 0, at = 0; id < count; id += 1, at += stride) {
    const distance = distanceAt(words, at, query, radius);
    if (distance <= radius) found.push({ id: first + id, distance });
  }
}

/** Ones in a 32-bit number, added up in pairs, fours and eights. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
