import { fold, type Writing } from '../text/script.ts';

/** Overlapping pieces of a text, hashed: characters for Chinese and Japanese, words for spaced writings. */
export type Shingles = {
  readonly unit: 'character' | 'word';
  /** Characters or words in one piece. */
  readonly length: number;
  /** 32-bit hashes, sorted, each once. */
  readonly hashes: Uint32Array;
  /** Hashes in the order of the text, for asking where a copy begins. */
  readonly ordered: Uint32Array;
};

/** Pieces of titles are shorter: a title has too few letters for long ones. */
const LENGTHS = { title: { character: 3, word: 2 }, body: { character: 5, word: 3 } } as const;

/** FNV-1a over UTF-16 units: fast, and collisions only matter after exact verification of thousands of pieces. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  // FNV's low bits are weak on short texts; sampling needs all bits mixed (murmur3's finaliser).
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}

/** Cuts a text into overlapping pieces, blind to case, script variant, spaces and marks. */
export function shinglesOf(text: string, writing: Writing, kind: keyof typeof LENGTHS): Shingles {
  const unit = writing === 'zh' || writing === 'ja' ? 'character' : 'word';
  const length = LENGTHS[kind][unit];
  const units = unitsOf(fold(text), unit);
  const joint = unit === 'word' ? ' ' : '';
  const ordered = new Uint32Array(Math.max(0, units.length - length + 1));
  for (let at = 0; at < ordered.length; at += 1)
    ordered[at] = hashOf(units.slice(at, at + length).join(joint));
  return { unit, length, hashes: Uint32Array.from(new Set(ordered)).sort(), ordered };
}

function unitsOf(folded: string, unit: Shingles['unit']): string[] {
  if (unit === 'word') return folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return Array.from(folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ''));
}

/** How much of two texts is the same; all shares are 0–1. */
export type Overlap = {
  readonly shared: number;
  readonly jaccard: number;
  readonly ofA: number;
  readonly ofB: number;
};

/** Exact overlap of two sets of pieces; all zero when they were cut differently. */
export function overlapOf(a: Shingles, b: Shingles): Overlap {
  if (a.unit !== b.unit || a.length !== b.length || a.hashes.length === 0 || b.hashes.length === 0)
    return { shared: 0, jaccard: 0, ofA: 0, ofB: 0 };
  const shared = countShared(a.hashes, b.hashes);
  return {
    shared,
    jaccard: shared / (a.hashes.length + b.hashes.length - shared),
    ofA: shared / a.hashes.length,
    ofB: shared / b.hashes.length,
  };
}

function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}

/**
 * Share of `short` found in the opening of `long` (one and a half times the length of `short`). Tells a feed's teaser of
 * an article from a short item that a round-up repeats in its middle.
 */
export function shareInOpening(short: Shingles, long: Shingles): number {
  const opening = long.ordered.slice(0, Math.ceil(short.ordered.length * 1.5));
  const hashes = Uint32Array.from(new Set(opening)).sort();
  return short.hashes.length === 0 ? 0 : countShared(short.hashes, hashes) / short.hashes.length;
}

/**
 * The pieces a text is looked up by: all of them for short texts, else those whose hash lies in the lowest quarter, the
 * same choice in every text, so that a part of a long text is still found (mod-p sampling, Broder 1997).
 */
export function sketchOf(shingles: Shingles): Uint32Array {
  if (
    shingles.length < LENGTHS.body.word ||
    (shingles.length === LENGTHS.title.character && shingles.unit === 'character')
  )
    return shingles.hashes;
  const limit = shingles.hashes.findIndex((hash) => hash >= 2 ** 30);
  return shingles.hashes.slice(0, limit < 0 ? undefined : limit).slice(0, MOST_SAMPLED);
}

const MOST_SAMPLED = 512;
