import type { Probe } from '../../domain/index.ts';
import { lower } from './folded.ts';

type Pattern = Probe['matches'];

/**
 * What must survive in texts: an account may be called just as the thing that is searched for, and taking its name out of
 * every text would make the searches miss what they found.
 */
export type Keep = {
  /** Queries of searches. */
  readonly words: readonly string[];
  /** What results must say to count as what was searched for. */
  readonly patterns: readonly Pattern[];
};

/** Whether a name stays where it stands in a text: it is a query, a part of one, or just what results must say. */
export function makeKeep(keep: Keep | undefined): (name: string) => boolean {
  if (keep === undefined) return () => false;
  const words = keep.words.map(plain);
  return (name) => {
    const own = plain(name);
    return words.some((word) => word.includes(own)) || keep.patterns.some((matches) => isJust(name, matches));
  };
}

/** A name that merely holds the words (`echo_fan_31`) is a name; one that is the words alone cannot be told from them. */
function isJust(name: string, matches: Pattern): boolean {
  return matches(name) && !matches(name.slice(1)) && !matches(name.slice(0, -1));
}

/** So much of a text around a name shows whether words that are searched for run into it. */
const AROUND = 80;

/**
 * Whether a name within a text shares a part with words that are searched for and neither holds them nor lies within a
 * mark of its own: then the place says the words, and no account. Behind a mark of a mention it does not matter: the
 * name was taken out before.
 */
export function makeTorn(keep: Keep | undefined): (text: string, from: number, to: number) => boolean {
  if (keep === undefined) return () => false;
  const words = keep.words.map((word) => lower(word.normalize('NFKC'))).filter((word) => word.length >= 2);
  return (text, from, to) =>
    words.some((word) => isCut(text, { from, to }, word)) ||
    keep.patterns.some((matches) => isTornFrom(text, { from, to }, matches));
}

type Span = { readonly from: number; readonly to: number };

/** Whether a word begins before the span and ends in it, or begins in it and ends behind it. */
function isCut(text: string, { from, to }: Span, word: string): boolean {
  const near = lower(text.slice(Math.max(0, from - word.length + 1), to + word.length - 1));
  const shift = Math.max(0, from - word.length + 1);
  for (let at = near.indexOf(word); at >= 0; at = near.indexOf(word, at + 1)) {
    const [start, end] = [at + shift, at + shift + word.length];
    if (start < to && end > from && (start < from || end > to)) return true;
  }
  return false;
}

/** Whether the text says what is searched for with the name in it, and neither without it nor by the name alone. */
function isTornFrom(text: string, { from, to }: Span, matches: Pattern): boolean {
  const [before, name, after] = [
    text.slice(Math.max(0, from - AROUND), from),
    text.slice(from, to),
    text.slice(to, to + AROUND),
  ];
  return matches(before + name + after) && !matches(`${before} ${after}`) && !matches(name);
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Where the first of the words begins within a name that runs into it; null where none does. */
export function keptFrom(text: string, keep: Keep | undefined): number | null {
  const small = text.toLowerCase();
  const starts = (keep?.words ?? []).flatMap((word) => {
    const at = word.length < 2 ? -1 : small.indexOf(word.toLowerCase(), 2);
    return at < 0 ? [] : [at];
  });
  return starts.length === 0 ? null : Math.min(...starts);
}
