import { simplify } from '../domain/index.ts';

/** Fewer letters than these stand on any page. */
const LEAST = 4;
/** A text up to this long must be held whole; of a longer one the beginning is looked for in pieces. */
const WHOLE = 24;
const PIECE = 8;
/** Of a long text only so much is looked for: sites cut posts where they like. */
const BEGINNING = 400;
/** An edit or an emoji breaks some pieces of a text, and half of them remain. */
const LEAST_SHARE = 0.5;

/**
 * Whether some words hold a text, whatever its script, width, case, spaces and marks; null: the text is too short for that
 * to mean anything.
 */
export function holdsText(words: string, text: string): boolean | null {
  const sought = plain(text).slice(0, BEGINNING);
  if (sought.length < LEAST) return null;
  const held = plain(words);
  if (sought.length <= WHOLE) return held.includes(sought);
  const pieces = Array.from({ length: sought.length - PIECE + 1 }, (_, at) => sought.slice(at, at + PIECE));
  return pieces.filter((piece) => held.includes(piece)).length >= pieces.length * LEAST_SHARE;
}

const plain = (text: string): string =>
  simplify(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
