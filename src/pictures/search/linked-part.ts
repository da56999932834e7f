import { distanceAt, scan } from './compare.ts';
import type { Chunks, Found, Part, Reach } from './part.ts';
import { bitsIn16, chunkRadii, LARGEST_RADIUS, masksFor } from '../../stats/hamming-chunks.ts';

/**
 * Fingerprints of a part: its tables of 4 MB are then 4 bytes a fingerprint. Links have 24 bits and could reach sixteen
 * times as far; memory would be set aside in larger pieces.
 */
export const LINKED_CAPACITY = 1_048_576;

/**
 * A record: 32 bytes of fingerprint; a link of 3 bytes for each chunk, to the fingerprint before it with an equal chunk; a
 * link to a fingerprint that equals it; a byte unused. All in one place, because a look at a fingerprint in a list waits
 * for memory once and needs both.
 */
const RECORD = 84;
const [WORDS, CHUNKS, LINKS] = [RECORD / 4, RECORD / 2, 32];
const EQUAL = 16;

/** How many fingerprints of a list are looked at for an equal one. Copies that arrive together meet at its head. */
const MOST_FOR_EQUAL = 16;

/** Share of a part beyond which its lists are given up for comparing one by one. */
const MOST_LISTED = 1 / 8;

/** Some fingerprints with sixteen tables of lists. Numbers in links are one more than the record's place; 0 ends a list. */
export class LinkedPart implements Part {
  readonly #bytes: Uint8Array;
  readonly #chunks: Uint16Array;
  readonly #words: Uint32Array;
  /** For each chunk and each of its 65,536 values the newest fingerprint that has it. */
  readonly #heads = new Uint32Array(16 * 65_536);
  readonly #first: number;
  #count = 0;

  /** `first` is the number of the first fingerprint in the whole index. */
  constructor(capacity: number, first: number) {
    const buffer = new ArrayBuffer(capacity * RECORD);
    this.#bytes = new Uint8Array(buffer);
    this.#chunks = new Uint16Array(buffer);
    this.#words = new Uint32Array(buffer);
    this.#first = first;
  }

  get isFull(): boolean {
    return this.#count * RECORD === this.#bytes.length;
  }

  get bytes(): number {
    return this.#bytes.length + this.#heads.byteLength;
  }

  add(chunks: Chunks): void {
    const id = this.#count;
    this.#chunks.set(chunks, id * CHUNKS);
    this.#count += 1;
    const equal = this.#findEqual(chunks);
    if (equal === -1) this.#enlist(id, chunks);
    else {
      this.#setLink(id, EQUAL, this.#link(equal, EQUAL));
      this.#setLink(equal, EQUAL, id + 1);
    }
  }

  search(query: Chunks, reach: Reach, found: Found[]): void {
    const { radius, listed } = reach;
    const before = found.length;
    if (listed <= LARGEST_RADIUS && this.#searchLists(query, reach, found)) return;
    found.length = before;
    const rows = { words: this.#words, stride: WORDS, count: this.#count };
    scan(rows, new Uint32Array(query.buffer), radius, found, this.#first);
  }

  #enlist(id: number, chunks: Chunks): void {
    for (let chunk = 0; chunk < 16; chunk += 1) {
      const head = (chunk << 16) | (chunks[chunk] ?? 0);
      this.#setLink(id, chunk, this.#heads[head] ?? 0);
      this.#heads[head] = id + 1;
    }
  }

  /** The place of an equal fingerprint near the head of the list of the first chunk, or −1. */
  #findEqual(chunks: Chunks): number {
    const query = new Uint32Array(chunks.buffer);
    let next = this.#heads[chunks[0] ?? 0] ?? 0;
    for (let looked = 0; next !== 0 && looked < MOST_FOR_EQUAL; looked += 1) {
      if (distanceAt(this.#words, (next - 1) * WORDS, query, 0) === 0) return next - 1;
      next = this.#link(next - 1, 0);
    }
    return -1;
  }

  /** False when the lists grew too long; what was found until then is then worth nothing. */
  #searchLists(query: Chunks, { radius, listed }: Reach, found: Found[]): boolean {
    const words = new Uint32Array(query.buffer);
    const radii = chunkRadii(listed);
    const most = this.#count * MOST_LISTED;
    let looked = 0;
    for (let chunk = 0; chunk < 16; chunk += 1) {
      const own = (chunk << 16) | (query[chunk] ?? 0);
      for (const mask of masksFor(radii[chunk] ?? -1)) {
        for (let next = this.#heads[own ^ mask] ?? 0; next !== 0; next = this.#link(next - 1, chunk)) {
          looked += 1;
          if (looked > most) return false;
          const distance = distanceAt(this.#words, (next - 1) * WORDS, words, radius);
          if (distance > radius || this.#wasFound(next - 1, query, radii, chunk)) continue;
          this.#report(next - 1, distance, found);
        }
      }
    }
    return true;
  }

  /** Whether an earlier chunk led here as well. */
  #wasFound(id: number, query: Chunks, radii: readonly number[], chunk: number): boolean {
    for (let earlier = 0; earlier < chunk; earlier += 1) {
      const differing = (this.#chunks[id * CHUNKS + earlier] ?? 0) ^ (query[earlier] ?? 0);
      if (bitsIn16(differing) <= (radii[earlier] ?? -1)) return true;
    }
    return false;
  }

  #report(id: number, distance: number, found: Found[]): void {
    found.push({ id: this.#first + id, distance });
    for (let next = this.#link(id, EQUAL); next !== 0; next = this.#link(next - 1, EQUAL)) {
      found.push({ id: this.#first + next - 1, distance });
    }
  }

  #link(id: number, which: number): number {
    const at = id * RECORD + LINKS + which * 3;
    const bytes = this.#bytes;
    return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
  }

  #setLink(id: number, which: number, value: number): void {
    const at = id * RECORD + LINKS + which * 3;
    this.#bytes[at] = value;
    this.#bytes[at + 1] = value >> 8;
    this.#bytes[at + 2] = value >> 16;
  }
}
