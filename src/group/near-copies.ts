import { DAY, textOf, toMs } from '../domain/index.ts';
import { wordingKey, writingOf } from '../text/script.ts';
import { isLabel, type Groupable } from './groupable.ts';
import { overlapOf, shareInOpening, shinglesOf, sketchOf, type Overlap, type Shingles } from './shingles.ts';

/** Two items (by position in the ordered list, `from` the earlier) that are one voice, with how sure and why. */
export type Link = {
  readonly from: number;
  readonly to: number;
  readonly score: number;
  readonly reason: string;
};

/** Texts shorter than this many pieces can only be equal, not nearly equal. */
const FEWEST = { title: { character: 10, word: 7 }, body: { character: 40, word: 30 } } as const;
/** How far apart two captures of one text may lie. Short titles come back (“weather warning”); long texts do not. */
const REACH_MS = { title: 3 * DAY, body: 30 * DAY } as const;
/** The latest texts kept under one piece: boilerplate stays bounded, and a run of copies still finds the copy before it. */
const MOST_POSTINGS = 64;

type Cut = {
  readonly index: number;
  readonly at: number;
  readonly kind: 'title' | 'body';
  readonly digits: string;
  readonly shingles: Shingles;
  /** The pieces it is looked up by. */
  readonly sketch: Uint32Array;
};

/** Items whose wording is nearly the same, compared by body where both have one, by title otherwise. */
export function linkNearCopies(items: readonly Groupable[]): Link[] {
  const postings = { title: new Map<number, Cut[]>(), body: new Map<number, Cut[]>() };
  return items.flatMap((item, index) => {
    const cut = cutItem(item, index);
    if (cut === null) return [];
    const links = candidatesOf(cut, postings[cut.kind]).flatMap((earlier) => linkIfSame(earlier, cut) ?? []);
    return links;
  });
}

function cutItem(item: Groupable, index: number): Cut | null {
  const body = textOf(item);
  const writing = writingOf(body || item.title, item.language);
  const whole = shinglesOf(body, writing, 'body');
  const kind = whole.hashes.length >= FEWEST.body[whole.unit] ? 'body' : 'title';
  const shingles = kind === 'body' ? whole : shinglesOf(item.title, writing, 'title');
  if (kind === 'title' && isLabel(item)) return null;
  if (shingles.hashes.length < FEWEST[kind][shingles.unit]) return null;
  const digits = kind === 'title' ? (wordingKey(item.title).match(/\d+/g) ?? []).join(' ') : '';
  return { index, at: toMs(item.at), kind, digits, shingles, sketch: sketchOf(shingles) };
}

/** Earlier texts sharing enough sampled pieces to be worth an exact look; then this one is filed too. */
function candidatesOf(cut: Cut, postings: Map<number, Cut[]>): Cut[] {
  const shared = new Map<Cut, number>();
  for (const hash of cut.sketch) {
    const list = postings.get(hash);
    if (list === undefined) postings.set(hash, [cut]);
    else {
      for (const other of list)
        if (cut.at - other.at <= REACH_MS[cut.kind]) shared.set(other, (shared.get(other) ?? 0) + 1);
      list.push(cut);
      if (list.length > MOST_POSTINGS) list.shift();
    }
  }
  return [...shared].filter(([other, count]) => isWorthALook(other, cut, count)).map(([other]) => other);
}

function isWorthALook(a: Cut, b: Cut, shared: number): boolean {
  const smaller = Math.min(a.sketch.length, b.sketch.length);
  return shared >= Math.max(2, smaller * 0.4) && a.digits === b.digits;
}

const SAME_TITLE = 0.8;
const SAME_BODY = 0.6;
const PART_OF = 0.85;

function linkIfSame(a: Cut, b: Cut): Link | null {
  const overlap = overlapOf(a.shingles, b.shingles);
  const same =
    a.kind === 'title' ? overlap.jaccard >= SAME_TITLE : isSameBody(a.shingles, b.shingles, overlap);
  if (!same) return null;
  const score = Math.max(overlap.ofA, overlap.ofB);
  return { from: a.index, to: b.index, score, reason: reasonOf(b, overlap) };
}

function isSameBody(a: Shingles, b: Shingles, overlap: Overlap): boolean {
  if (overlap.jaccard >= SAME_BODY) return true;
  if (Math.max(overlap.ofA, overlap.ofB) < PART_OF) return false;
  const [short, long] = a.hashes.length <= b.hashes.length ? [a, b] : [b, a];
  return short.hashes.length * 2 >= long.hashes.length || shareInOpening(short, long) >= PART_OF;
}

function reasonOf(cut: Cut, overlap: Overlap): string {
  const { length, unit } = cut.shingles;
  const share = Math.floor(100 * Math.max(overlap.ofA, overlap.ofB));
  const whole = Math.floor(100 * overlap.jaccard);
  const which = overlap.ofB >= overlap.ofA ? 'its' : "the other's";
  return `near copy of the ${cut.kind}: ${share} % of ${which} ${length}-${unit} shingles are in both texts (${whole} % of all)`;
}
