import { overlaps, type Stretch } from './find-hits.ts';
import { isHelper, type Word, type WordRun } from './word-runs.ts';

/** How many words to each side tell where something stands. */
const REACH = 2;

/** The words beside a stretch, nearest first, helping verbs and articles left out. */
function beside({ words }: WordRun, stretch: Stretch): Word[] {
  const free = words.filter((word) => !overlaps(word, stretch) && !isHelper(word.plain));
  const before = free.filter((word) => word.end <= stretch.start).slice(-REACH);
  const after = free.filter((word) => word.start >= stretch.end).slice(0, REACH);
  return [...before, ...after];
}

const keysOf = ({ own, meanings, plain }: Word): string[] => [own, plain, ...meanings];

/** What a whole sentence says, to ask whether a word of another sentence stands in it, too. */
export function keysIn(run: WordRun): ReadonlySet<string> {
  return new Set(run.words.flatMap(keysOf));
}

/**
 * Whether what a word is said of also stands in the other sentence: one of the next telling words, or the last before it
 * where none follows; in Korean and Japanese, where the verb comes last, on either side. A word that came or went
 * together with its whole clause says nothing about the claim that stayed.
 */
export function staysBeside(run: WordRun, stretch: Stretch, others: ReadonlySet<string>): boolean {
  const telling = run.words.filter((word) => !word.isCommon && !overlaps(word, stretch));
  const before = telling.filter((word) => word.end <= stretch.start).slice(-REACH);
  const after = telling.filter((word) => word.start >= stretch.end).slice(0, REACH);
  const isVerbLast = run.writing === 'ko' || run.writing === 'ja';
  const near = isVerbLast || after.length === 0 ? [...before, ...after] : after;
  return near.some((word) => keysOf(word).some((key) => others.has(key)));
}

/** How alike the places of two stretches are: how many words beside the one stand beside the other. */
export function likePlaces(a: WordRun, at: Stretch, b: WordRun, bt: Stretch): number {
  const others = new Set(beside(b, bt).flatMap(keysOf));
  return beside(a, at).filter((word) => keysOf(word).some((key) => others.has(key))).length;
}
