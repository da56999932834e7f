import type { Shingles } from '../shingles.ts';

/** What is kept of a text: a sample of its pieces to compare it by, and fewer to find it by. */
export type Sketch = {
  /** Distinct pieces of the whole text. */
  readonly pieces: number;
  /** A piece is in the sample when its hash is below this: the same choice in every text, so a part is still found. */
  readonly limit: number;
  /** The lower half of each sampled hash, in the order of the text. */
  readonly tags: Uint16Array;
  /** Hashes the text is found by: thinner than the sample, thicker in the opening, where teasers are taken from. */
  readonly posts: Uint32Array;
};

const ALL = 2 ** 32;
/** Sampled pieces a text, about: shorter texts are kept whole; a share of longer ones is known to ± 3.5 points (1 s.e.). */
const SAMPLED = 192;
/** A text is found by at least this many of its pieces, and by one in so many of a long one. */
const FOUND_BY = { fewest: 24, oneIn: 20 };
/** Teasers are cut from the first pieces: there one in so many is filed. */
const OPENING = { pieces: 64, oneIn: 5 };

/** Draws the sample of a text (FracMinHash, Irber et al. 2022, after Broder's mod-p sketches of 1997). */
export function sketchOf({ ordered, hashes }: Pick<Shingles, 'ordered' | 'hashes'>): Sketch {
  const pieces = hashes.length;
  const limit = pieces <= SAMPLED ? ALL : (ALL / pieces) * SAMPLED;
  const rate = Math.max(FOUND_BY.fewest / Math.max(1, pieces), 1 / FOUND_BY.oneIn);
  const [thin, thick] = [ALL * rate, ALL * Math.max(rate, 1 / OPENING.oneIn)];
  const seen = new Set<number>();
  const [tags, posts]: [number[], number[]] = [[], []];
  ordered.forEach((hash, place) => {
    if (hash >= Math.max(limit, thick) || seen.has(hash)) return;
    seen.add(hash);
    if (hash < limit) tags.push(hash & 0xffff);
    if (hash < (place < OPENING.pieces ? thick : thin)) posts.push(hash);
  });
  return { pieces, limit, tags: Uint16Array.from(tags), posts: Uint32Array.from(posts) };
}
