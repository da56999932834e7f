import type { DriftText } from '../../domain/index.ts';
import { wordingKey } from '../../text/script.ts';
import { readClaims, type Claims } from './claims.ts';
import { sentencesOf } from './sentences.ts';
import { termsIn, type SentenceTerm } from './sentence-terms.ts';

/** One sentence of a version. What it claims is read only when asked: most sentences of a copy are the same. */
export class Sentence {
  readonly text: string;
  readonly isTitle: boolean;
  /** Equal for sentences that differ in marks, case and script alone. */
  readonly key: string;
  readonly #language: string | null;
  #claims: Claims | null = null;
  #terms: readonly SentenceTerm[] | null = null;

  constructor(text: string, isTitle: boolean, language: string | null) {
    this.text = text;
    this.isTitle = isTitle;
    this.key = wordingKey(text);
    this.#language = language;
  }

  get claims(): Claims {
    this.#claims ??= readClaims(this.text, this.#language);
    return this.#claims;
  }

  get terms(): readonly SentenceTerm[] {
    this.#terms ??= termsIn(this.claims);
    return this.#terms;
  }
}

/** A version cut into sentences. */
export type ReadText = { readonly text: DriftText; readonly sentences: readonly Sentence[] };

export function readText(text: DriftText): ReadText {
  const sentences = sentencesOf(text).map((one) => new Sentence(one.text, one.isTitle, text.language));
  return { text, sentences };
}
