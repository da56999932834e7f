import type { Words } from '../hamming.ts';
import { LinearPart } from './linear-part.ts';
import { LINKED_CAPACITY, LinkedPart } from './linked-part.ts';
import { mix } from './mix.ts';
import type { Found, Part, Reach } from './part.ts';
import { LARGEST_RADIUS } from '../../stats/hamming-chunks.ts';

/**
 * Search for all fingerprints within some bits of one, with the very answers of comparing with each: multi-index hashing
 * (Norouzi, Punjani, Fleet: "Fast Search in Hamming Space with Multi-Index Hashing", CVPR 2012, and "Fast Exact Search in
 * Hamming Space with Multi-Index Hashing", TPAMI 2014). 256 bits are cut into sixteen chunks of sixteen; of two
 * fingerprints that differ in at most 31 bits one chunk differs in at most one, so 272 lists of equal chunks hold every
 * answer (`stats/hamming-chunks.ts`). Four things are added:
 *
 * - The bits of a chunk come from sixteen rows and sixteen columns of the cosine transform (`mix.ts`): neighbouring
 *   frequencies go together, and lists made of them are long for some fingerprints and short for others.
 * - Equal fingerprints stand in the lists once, so that a million copies of one picture cost no other query anything.
 * - Where lists turn out long nevertheless, the part is compared one by one: no query costs more than about a quarter over
 *   that, whatever the fingerprints.
 * - The first {@link LINEAR_CAPACITY} fingerprints are compared one by one, which is faster for few and takes 128 kB.
 */
export type { Found } from './part.ts';

/** Bits of 256 up to which two fingerprints are one picture: the distance PDQ's authors recommend. */
export const STANDARD_RADIUS = 31;

/** Fingerprints of the first part; a query compares them in 0.03 ms. */
export const LINEAR_CAPACITY = 4_096;

export class FingerprintIndex {
  readonly #parts: Part[] = [new LinearPart(LINEAR_CAPACITY)];
  #size = 0;

  /** How many fingerprints were added. */
  get size(): number {
    return this.#size;
  }

  /** Memory in bytes, with what is set aside for fingerprints to come. */
  get bytes(): number {
    return this.#parts.reduce((sum, part) => sum + part.bytes, 0);
  }

  /**
   * Adds a fingerprint and gives its number, counted from 0. Its cost does not grow with the index: after the first 4,096
   * a part of 92 MB is begun once in a million fingerprints (the system gives its memory page by page, as it is written),
   * and nothing is ever moved.
   */
  add(words: Words): number {
    const chunks = mix(words);
    if (this.#last().isFull) this.#parts.push(new LinkedPart(LINKED_CAPACITY, this.#size));
    this.#last().add(chunks);
    return this.#size++;
  }

  /**
   * All fingerprints that differ from `words` in at most `radius` bits, nearest first, equally near ones as they were
   * added. Any radius is exact; up to 47 lists are searched, beyond everything is compared.
   *
   * @throws RangeError when the radius is no whole number of 0–256
   */
  within(words: Words, radius: number = STANDARD_RADIUS): Found[] {
    return this.#search(words, { radius, listed: radius });
  }

  /**
   * As `within`, for a radius beyond the lists: most of what lies that far, at their cost. Of a million random
   * fingerprints 70 bits away 92 of 100 are found, 80 bits away 75; the first {@link LINEAR_CAPACITY} are exact.
   *
   * @throws RangeError when the radius is no whole number of 0–256
   */
  mostWithin(words: Words, radius: number): Found[] {
    return this.#search(words, { radius, listed: Math.min(radius, LARGEST_RADIUS) });
  }

  #search(words: Words, reach: Reach): Found[] {
    const { radius } = reach;
    if (!Number.isInteger(radius) || radius < 0 || radius > 256) {
      throw new RangeError(`expected a radius of 0–256 bits but received ${radius}`);
    }
    const found: Found[] = [];
    const query = mix(words);
    for (const part of this.#parts) part.search(query, reach, found);
    return found.sort((a, b) => a.distance - b.distance || a.id - b.id);
  }

  #last(): Part {
    const last = this.#parts.at(-1);
    if (last === undefined) throw new TypeError('expected a part but received none');
    return last;
  }
}
