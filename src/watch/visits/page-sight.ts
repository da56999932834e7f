import type { PageSight } from '../../domain/index.ts';
import { holdsText } from '../../text/held-words.ts';

/** What is known of a post before its page is looked at. */
export type KnownPost = {
  /** Words of it: from observatory.yaml, from a search, from another sight. */
  readonly texts: readonly string[];
  /** What its own page showed when it was last visible; null: it never was, or its bytes are not held. */
  readonly before: PageSight | null;
};

/** Whether something is so; null: nothing tells. */
export type Told = boolean | null;

/** Whether a page holds any of the words by which its post is known; null: none are known. */
export function carriesWords(words: string, { texts }: Pick<KnownPost, 'texts'>): Told {
  return anyOf(texts.map((text) => holdsText(words, text)));
}

/** Of the passages that a page held, so many at least are there when it shows the same again: most, for offers change. */
const LEAST_PASSAGES = 0.5;

/** Whether a page shows what its address showed before: its passages, or its headline where it had none. */
export function showsAsBefore(words: string, { before }: Pick<KnownPost, 'before'>): Told {
  if (before === null) return null;
  const held = before.passages.flatMap((text) => holdsText(words, text) ?? []);
  if (held.length === 0) return holdsText(words, before.title);
  return held.filter(Boolean).length >= held.length * LEAST_PASSAGES;
}

function anyOf(told: readonly Told[]): Told {
  if (told.includes(true)) return true;
  return told.includes(false) ? false : null;
}
