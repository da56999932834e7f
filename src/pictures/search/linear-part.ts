import { scan } from './compare.ts';
import type { Chunks, Found, Part, Reach } from './part.ts';

/** The first fingerprints of an index, compared one by one. */
export class LinearPart implements Part {
  readonly #words: Uint32Array;
  readonly #chunks: Uint16Array;
  #count = 0;

  constructor(capacity: number) {
    this.#words = new Uint32Array(capacity * 8);
    this.#chunks = new Uint16Array(this.#words.buffer);
  }

  get isFull(): boolean {
    return this.#count * 16 === this.#chunks.length;
  }

  get bytes(): number {
    return this.#words.byteLength;
  }

  add(chunks: Chunks): void {
    this.#chunks.set(chunks, this.#count * 16);
    this.#count += 1;
  }

  search(query: Chunks, { radius }: Reach, found: Found[]): void {
    const rows = { words: this.#words, stride: 8, count: this.#count };
    scan(rows, new Uint32Array(query.buffer), radius, found, 0);
  }
}
