import { termsOf } from '../../text/meaning/terms.ts';
import { fold } from '../../text/script.ts';
import type { ReadCaption } from './read-caption.ts';

/** Names are looked for in so many characters of a caption: what is longer is a text that was taken for one. */
const LONGEST = 600;

/** A caption as names are looked for in it. */
export type NamingText = ReadCaption & {
  /** Whether the caption goes on: what is not named here may be named there. */
  readonly isCut: boolean;
  readonly folded: string;
  readonly foldedSentences: readonly string[];
};

export function namingText(caption: ReadCaption): NamingText {
  const isCut = caption.text.length > LONGEST;
  const text = caption.text.slice(0, LONGEST);
  const sentences = isCut ? sentencesWithin(caption.sentences) : caption.sentences;
  return {
    ...caption,
    ...{ text, sentences, isCut, folded: fold(text), foldedSentences: sentences.map(fold) },
    terms: isCut ? termsOf(text, caption.language).terms : caption.terms,
  };
}

function sentencesWithin(sentences: readonly string[]): readonly string[] {
  let left = LONGEST;
  return sentences.flatMap((sentence) => {
    const part = sentence.slice(0, Math.max(0, left));
    left -= sentence.length + 1;
    return part === '' ? [] : [part];
  });
}

const LONGEST_QUOTE = 300;

/** The sentence that holds a form. */
export function quoteOf({ sentences, foldedSentences, text }: NamingText, form: string): string {
  const folded = fold(form);
  const holding = sentences[foldedSentences.findIndex((sentence) => sentence.includes(folded))] ?? text;
  return holding.length > LONGEST_QUOTE ? `${holding.slice(0, LONGEST_QUOTE)}…` : holding;
}
