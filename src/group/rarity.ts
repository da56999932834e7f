import type { Term } from '../text/meaning/terms.ts';
import type { Readable } from './vectors.ts';

/** A small collection knows little of how common a word is: as if this many other texts had been read. */
const FEWEST_TEXTS = 300;
/** The latest texts that tell how common a word is now. */
const TEXTS_REMEMBERED = 20_000;

/** In how many texts of a block a term stands; a meaning that is only one of several counts for its share. */
type Counts = {
  readonly texts: number;
  readonly holding: ReadonlyMap<string, number>;
  readonly tongues: ReadonlySet<string>;
};

/**
 * How rare a term is among the latest texts: inverse document frequency (Spärck Jones 1972) over whole blocks of time, so
 * that a stream of any length is weighed by what is common now, and in bounded memory.
 */
export class Rarity {
  readonly #blocks: Counts[] = [];
  readonly #holding = new Map<string, number>();
  #texts = 0;
  readonly #remembered: number;
  #areMixed = false;

  /** @param remembered how many of the latest texts are counted, at least */
  constructor(remembered: number = TEXTS_REMEMBERED) {
    this.#remembered = remembered;
  }

  /** Whether enough texts were read to tell what is rare. */
  get isSure(): boolean {
    return this.#texts >= this.#remembered;
  }

  /** Whether they are in more than one language. */
  get areMixed(): boolean {
    return this.#areMixed;
  }

  /** Counts the texts of the next block. */
  add(texts: readonly Readable[]): void {
    const counts = countTerms(texts);
    this.#blocks.push(counts);
    this.#texts += counts.texts;
    for (const [key, count] of counts.holding) this.#holding.set(key, (this.#holding.get(key) ?? 0) + count);
    this.#lookAtTongues();
  }

  #lookAtTongues(): void {
    this.#areMixed = new Set(this.#blocks.flatMap(({ tongues }) => [...tongues])).size > 1;
  }

  /** Forgets the oldest blocks that are not needed to make up the texts to be remembered. */
  forget(): void {
    for (let oldest = this.#blocks[0]; oldest !== undefined; oldest = this.#blocks[0]) {
      if (this.#texts - oldest.texts < this.#remembered) return;
      this.#blocks.shift();
      this.#texts -= oldest.texts;
      for (const [key, count] of oldest.holding) this.#take(key, count);
      this.#lookAtTongues();
    }
  }

  #take(key: string, count: number): void {
    const left = (this.#holding.get(key) ?? 0) - count;
    if (left > NOTHING_LEFT) this.#holding.set(key, left);
    else this.#holding.delete(key);
  }

  /** Whether a text that is counted has the term. */
  holds(key: string): boolean {
    return this.#holding.has(key);
  }

  /** log(1 + texts / (½ + texts with the term)); above 0. */
  of({ key }: Pick<Term, 'key'>): number {
    const texts = Math.max(this.#texts, FEWEST_TEXTS);
    return Math.log(1 + texts / (0.5 + (this.#holding.get(key) ?? 0)));
  }
}

/** What is left of a count after taking away all that was added differs from 0 by rounding. */
const NOTHING_LEFT = 1e-9;

function countTerms(texts: readonly Readable[]): Counts {
  const holding = new Map<string, number>();
  for (const { terms } of texts)
    for (const { key, weight } of terms.values())
      holding.set(key, (holding.get(key) ?? 0) + Math.min(1, weight));
  return { texts: texts.length, holding, tongues: new Set(texts.map(({ tongue }) => tongue)) };
}
