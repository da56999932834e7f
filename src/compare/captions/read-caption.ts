import type { CaptionDay, PictureCaption } from '../../domain/index.ts';
import { readDate } from '../../text/date.ts';
import { languageOf } from '../../text/language.ts';
import { termsOf, type Term } from '../../text/meaning/terms.ts';
import { writingOf, type Writing } from '../../text/script.ts';
import { cutSentences } from '../../text/sentences.ts';

/** A caption longer than this is a text that was taken for one, in characters; its beginning is read. */
const LONGEST = 3_000;

/** A caption as it is compared. */
export type ReadCaption = {
  readonly id: string;
  readonly text: string;
  /** BCP 47; null when unknown. */
  readonly language: string | null;
  readonly writing: Writing;
  readonly terms: ReadonlyMap<string, Term>;
  readonly sentences: readonly string[];
};

/** Null where there is no caption: an empty one says nothing of what was left out. */
export function readCaption({ id, caption, language: claimed }: PictureCaption): ReadCaption | null {
  const text = (caption ?? '').slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const language = languageOf(text, claimed);
  const sentences = cutSentences(text, language);
  return {
    id,
    text,
    language,
    writing: writingOf(text, language),
    terms: termsOf(text, language).terms,
    sentences: sentences.length === 0 ? [text] : sentences,
  };
}

/** The first day a caption names, as far as it means one. */
export function dayIn(caption: ReadCaption | null, { seenAt }: PictureCaption): CaptionDay {
  for (const sentence of caption?.sentences ?? []) {
    const claim = readDate(sentence, {
      capturedAt: seenAt,
      zone: null,
      language: caption?.language ?? null,
      from: 'visible',
    });
    const isDay =
      claim !== null && /^(second|minute|hour|day)$/.test(claim.precision ?? '') && claim.doubt === null;
    if (isDay && claim.instant !== null) return { day: claim.instant.slice(0, 10), quote: sentence };
  }
  return null;
}
