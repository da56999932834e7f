import { DAY, textOf } from '../../domain/index.ts';
import { hashOf } from '../../text/hash.ts';
import { wordingKey, writingOf } from '../../text/script.ts';
import { makeCopyIndex, type CopyText } from '../copies/copy-index.ts';
import type { Overlap } from '../copies/overlap.ts';
import { wordHashes, type Held } from './held.ts';
import type { Tie, TieFinder } from './tie.ts';
import { isLabel, type Groupable } from '../groupable.ts';
import { shinglesOf } from '../shingles.ts';

/** Texts shorter than this many pieces can only be equal, not nearly equal. */
const FEWEST = { title: { character: 10, word: 7 }, body: { character: 40, word: 30 } } as const;
/** How far apart two captures of one text may lie. Short titles come back (“weather warning”); long texts do not. */
export const COPY_REACH_MS = { title: 3 * DAY, body: 30 * DAY } as const;

/** What of an item is compared. */
export type Part = 'title' | 'body';

/** Items whose wording is nearly the same, long texts by their bodies, all others by their titles. */
export function makeNearCopies(): TieFinder {
  const indexes = { title: makeCopyIndex(COPY_REACH_MS.title), body: makeCopyIndex(COPY_REACH_MS.body) };
  const held = new Map<number, Known>();
  return (later, item) => {
    const cut = cutItem(item, later.ms);
    if (cut === null) return [];
    const found = indexes[cut.part].ask(cut.text);
    indexes[cut.part].file(cut.text, later.key);
    held.set(later.key, { item: later, words: cut.words });
    letGo(held, later.ms - COPY_REACH_MS.body);
    return found.flatMap(({ key, overlap }): Tie[] => {
      const known = held.get(key);
      if (known === undefined || !isNearCopy(cut.part, overlap)) return [];
      if (cut.part === 'title' && tellOtherwise(known.words, cut.words)) return [];
      const earlier = known.item;
      const score = Math.max(overlap.ofEarlier, overlap.ofLater);
      const reason = reasonOf(cut, overlap);
      return [{ earlier, later, source: null, by: 'near-copy', score, reason, overlap }];
    });
  };
}

/** An item that later ones may copy, and the words of its body where that is too short to be compared in pieces. */
type Known = { readonly item: Held; readonly words: ReadonlySet<number> };

/** A column repeats its title over other summaries; two summaries of one text share most of their words. */
function tellOtherwise(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  return [...a].filter((word) => b.has(word)).length * 2 < Math.min(a.size, b.size);
}

/** Items are held in the order of taking, which is that of time. */
function letGo(held: Map<number, Known>, before: number): void {
  for (const [key, { item }] of held) {
    if (item.ms >= before) return;
    held.delete(key);
  }
}

type Cut = Pick<Known, 'words'> & { readonly part: Part; readonly text: CopyText };

function cutItem(item: Groupable, at: number): Cut | null {
  const body = textOf(item);
  const writing = writingOf(body || item.title, item.language);
  const whole = shinglesOf(body, writing, 'body');
  const part = whole.hashes.length >= FEWEST.body[whole.unit] ? 'body' : 'title';
  const shingles = part === 'body' ? whole : shinglesOf(item.title, writing, 'title');
  if (part === 'title' && isLabel(item)) return null;
  if (shingles.hashes.length < FEWEST[part][shingles.unit]) return null;
  const digits = part === 'title' ? (wordingKey(item.title).match(/\d+/g) ?? []).join(' ') : '';
  const words = part === 'body' ? NO_WORDS : wordHashes(body);
  return { part, words, text: { shingles, at, mark: hashOf(`${shingles.unit} ${digits}`) } };
}

const NO_WORDS: ReadonlySet<number> = new Set();

const SAME_TITLE = 0.8;
const SAME_BODY = 0.6;
const PART_OF = 0.85;

/** Whether two texts that overlap so are one wording: alike as wholes, or one is half of the other or its opening. */
export function isNearCopy(part: Part, overlap: Overlap): boolean {
  if (part === 'title') return overlap.jaccard >= SAME_TITLE;
  if (overlap.jaccard >= SAME_BODY) return true;
  if (Math.max(overlap.ofEarlier, overlap.ofLater) < PART_OF) return false;
  const { earlier, later } = overlap.pieces;
  return Math.min(earlier, later) * 2 >= Math.max(earlier, later) || overlap.inOpening >= PART_OF;
}

function reasonOf({ part, text: { shingles } }: Cut, overlap: Overlap): string {
  const share = Math.floor(100 * Math.max(overlap.ofEarlier, overlap.ofLater));
  const whole = Math.floor(100 * overlap.jaccard);
  const which = overlap.ofLater >= overlap.ofEarlier ? 'its' : "the other's";
  return `near copy of the ${part}: ${share} % of ${which} ${shingles.length}-${shingles.unit} shingles are in both texts (${whole} % of all)`;
}
