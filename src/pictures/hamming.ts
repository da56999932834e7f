import type { Pdq } from '../domain/index.ts';
import { bitsIn16 } from '../stats/hamming-chunks.ts';

/** A fingerprint as sixteen numbers of 16 bits, in the order in which the hex digits stand. */
export type Words = Uint16Array;

/**
 * A fingerprint read for comparing many times.
 *
 * @throws TypeError when the text is not 64 hex digits: fingerprints from outside are checked where they come in
 */
export function wordsOf(pdq: Pdq): Words {
  if (!/^[0-9a-f]{64}$/i.test(pdq)) throw new TypeError(`expected 64 hex digits but received "${pdq}"`);
  return Uint16Array.from({ length: 16 }, (_, word) => parseInt(pdq.slice(word * 4, word * 4 + 4), 16));
}

/** How many of the 256 bits differ. */
export function distanceBetween(a: Words, b: Words): number {
  let distance = 0;
  for (let word = 0; word < 16; word += 1) distance += bitsIn16((a[word] ?? 0) ^ (b[word] ?? 0));
  return distance;
}

/** How many of the 256 bits of two fingerprints differ, 0–256. Two unrelated pictures differ in about 128. */
export function hammingDistance(a: Pdq, b: Pdq): number {
  return distanceBetween(wordsOf(a), wordsOf(b));
}
