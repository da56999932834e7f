import type { Shingles } from '../shingles.ts';
import { makeMarks, type Overlap } from './overlap.ts';
import { makeShelf, type Shelf } from './shelf.ts';
import { sketchOf } from './sketch.ts';

/** A text to be filed or looked for. */
export type CopyText = {
  readonly shingles: Shingles;
  /** In ms since 1970. */
  readonly at: number;
  /** Only texts of the same mark (32 bits) are compared: numbers of a title, say. */
  readonly mark: number;
};

/** A text filed earlier that shares much with the one asked for. */
export type Found = { readonly key: number; readonly overlap: Overlap };

/**
 * Texts that can be asked for near copies, parts and wholes of another. Bounded by the reach, not by history: whoever
 * was filed longer than the reach (and a tenth) before the latest text is forgotten.
 */
export type CopyIndex = {
  /** Texts within reach that share much with this one. */
  readonly ask: (text: CopyText) => readonly Found[];
  /** Files a text under `key`, and forgets what is out of its reach. In order of time. */
  readonly file: (text: CopyText, key: number) => void;
  readonly texts: () => number;
  /** Bytes of all columns, with the room kept for more texts. */
  readonly bytes: () => number;
};

/** The latest texts looked at under one piece: boilerplate stays bounded, and a run of copies finds the copy before it. */
const MOST_UNDER_PIECE = 128;
const FEWEST_ON_SHELF = 256;
const MOST_ON_SHELF = 2 ** 17;
/** A shelf spans at most this part of the reach, so that little is kept beyond it. */
const SHELVES_IN_REACH = 10;

/**
 * Inverted lists of sampled pieces (mod-p sketches: Broder 1997; FracMinHash: Irber et al. 2022) on shelves by time.
 * MinHash bands (Leskovec, Rajaraman, Ullman, ch. 3) find texts alike as wholes and miss a teaser in a long text; a
 * sample by hash value is the same in part and whole, and the new text is asked for with all its pieces.
 */
export function makeCopyIndex(reachMs: number): CopyIndex {
  let shelves: Shelf[] = [];
  let latest = -Infinity;
  const marks = makeMarks();

  const ask = ({ shingles, at, mark }: CopyText): Found[] => {
    const found: Found[] = [];
    const { hashes, ordered } = shingles;
    if (hashes.length === 0) return found;
    marks.fill(ordered, hashes);
    const budget = new Uint8Array(hashes.length).fill(MOST_UNDER_PIECE);
    for (const shelf of shelves.toReversed())
      shelf.ask({ at, reachMs, mark, hashes, budget, marks }, (key, overlap) => found.push({ key, overlap }));
    return found;
  };

  const forget = (at: number): void => {
    if (at <= latest) return;
    latest = at;
    if (shelves.some((shelf) => shelf.span().last < at - reachMs))
      shelves = shelves.filter((shelf) => shelf.span().last >= at - reachMs);
  };

  const file = (text: CopyText, key: number): void => {
    forget(text.at);
    const sketch = sketchOf(text.shingles);
    openShelf(shelves, text.at, reachMs / SHELVES_IN_REACH).add({ ...text, key, sketch });
  };

  return {
    ask,
    file,
    texts: () => shelves.reduce((sum, shelf) => sum + shelf.texts(), 0),
    bytes: () => shelves.reduce((sum, shelf) => sum + shelf.bytes(), 0),
  };
}

/** The last shelf, or a new one where that is full or spans its stretch of time. */
function openShelf(shelves: Shelf[], at: number, stretch: number): Shelf {
  const open = shelves.at(-1);
  if (open !== undefined && !open.isFull() && at - open.span().first <= stretch) return open;
  open?.seal();
  const wanted = open?.isFull() ? open.texts() * 2 : 2 ** Math.ceil(Math.log2(open?.texts() ?? 1));
  const next = makeShelf(Math.min(MOST_ON_SHELF, Math.max(FEWEST_ON_SHELF, wanted)));
  shelves.push(next);
  return next;
}
