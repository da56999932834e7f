import type { Writing } from '../script.ts';
import { isStopWord } from '../words.ts';
import { isFunctionWord } from './function-words.ts';

/**
 * What a term is: a `name` in any script, a `number`, a `word` of the text's own language, a `meaning` (an English stem
 * a dictionary gives for a word), a `sound` (consonants of an unknown name).
 */
export type TermKind = 'name' | 'number' | 'word' | 'meaning' | 'sound';

export type Term = {
  /** Equal keys mean the same thing: `person:trump`, `#200`, `zh:会晤`, `en:meet`, `~mmtn`. */
  readonly key: string;
  readonly kind: TermKind;
  /** How often, 0 and up; a meaning counts for less than the word it came from. */
  readonly weight: number;
  /** As the text has it, folded. */
  readonly form: string;
};

/** A text as terms. English words are `en:` keys too, so that a meaning found by a dictionary can meet them. */
export type TextTerms = {
  readonly writing: Writing;
  /** The language its words were looked up in, two letters. */
  readonly tongue: string;
  readonly terms: ReadonlyMap<string, Term>;
};

/** What to read of a text. */
export type Reading = {
  /**
   * Also words that say nothing of what a text is about (the, 的, you). They help to find the translation of a sentence
   * (top-1 on Tatoeba zh–en .55 without, .70 with) and hurt the grouping of texts, so they are left out by default.
   */
  readonly commonWords?: boolean;
};

/** The terms of a text while they are gathered. */
export class TermBag {
  readonly #commonWords: boolean;

  constructor({ commonWords = false }: Reading) {
    this.#commonWords = commonWords;
  }

  /** Whether a word is left out for saying nothing. */
  skips(word: string, writing: Writing): boolean {
    return !this.#commonWords && isStopWord(word, writing);
  }

  /** The same for a word of another spaced language, told by what it means. */
  skipsForeign(word: string, tongue: string, glosses: readonly string[]): boolean {
    return !this.#commonWords && isFunctionWord(word, tongue, glosses);
  }

  readonly terms = new Map<string, { key: string; kind: TermKind; weight: number; form: string }>();

  add(key: string, kind: TermKind, form: string, weight = 1): void {
    const known = this.terms.get(key);
    if (known === undefined) this.terms.set(key, { key, kind, weight, form });
    else known.weight += weight;
  }
}
