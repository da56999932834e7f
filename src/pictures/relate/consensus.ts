import type { Affine } from '../../domain/index.ts';
import { fitAffine, fitSimilarity, type Pair } from './affine-map.ts';
import type { Features } from './features.ts';
import type { Likeness } from './match.ts';

/** One map on which pairs of features agree. */
export type Consensus = {
  /** In pixels, from the original's raster to the copy's. */
  readonly map: Affine;
  /** Pairs that agree, each feature counted once. */
  readonly inliers: number;
  readonly matched: number;
};

type Guess = { readonly map: Affine; readonly agreeing: readonly number[] };

/** Pixels by which a pair may miss: for a first guess by one pair, and while it is made better. */
const FIRST_MISS = 22;
const MISSES = [14, 8, 5, 4] as const;
/** Maps shrink or grow no more than this, either way. */
const MOST_SCALE = 8;
/** The most distinct pairs are tried, so many of them. */
const MOST_GUESSES = 160;
const BEST_GUESSES = 4;
/** Fewer agree by chance in most pairs of unrelated pictures. */
const LEAST_INLIERS = 5;
/** Below this many pairs an affine map bends too freely: a similarity is fitted. */
const ENOUGH_FOR_AFFINE = 6;

/**
 * The map most pairs agree on. Each single pair gives a whole similarity by the place, size and direction of its two
 * features, so every pair is tried and nothing is drawn by chance (J. Philbin et al., "Object retrieval with large
 * vocabularies and fast spatial matching", CVPR 2007); the best are fitted to those who agree, ever closer.
 */
export function consensusOf(
  original: Features,
  copy: Features,
  alike: readonly Likeness[],
  least = LEAST_INLIERS,
): Consensus | null {
  if (alike.length < least) return null;
  const pairs = alike.map(({ from, to }) => pairOf(original, copy, from, to));
  const best = alike
    .toSorted((a, b) => a.ratio - b.ratio)
    .slice(0, MOST_GUESSES)
    .map((likeness) => guessBy(original, copy, likeness))
    .filter((map) => map !== null)
    .map((map) => ({ map, count: countAgreeing(map, pairs, FIRST_MISS) }))
    .sort((a, b) => b.count - a.count)
    .slice(0, BEST_GUESSES)
    .map(({ map }) => ({ map, agreeing: agreeingWith(map, pairs, FIRST_MISS) }))
    .map((guess) => fitted(guess, pairs))
    .map(({ map, agreeing }) => ({ map, inliers: distinct(agreeing, alike), matched: alike.length }))
    .sort((a, b) => b.inliers - a.inliers)[0];
  return best && best.inliers >= least && isPlausible(best.map) ? best : null;
}

function pairOf(original: Features, copy: Features, from: number, to: number): Pair {
  return {
    x: original.x[from] ?? 0,
    y: original.y[from] ?? 0,
    toX: copy.x[to] ?? 0,
    toY: copy.y[to] ?? 0,
  };
}

function guessBy(original: Features, copy: Features, { from, to }: Likeness): Affine | null {
  const scale = (copy.sigma[to] ?? 1) / (original.sigma[from] ?? 1);
  if (scale > MOST_SCALE || scale < 1 / MOST_SCALE) return null;
  const turn = (copy.angle[to] ?? 0) - (original.angle[from] ?? 0);
  const [cos, sin] = [scale * Math.cos(turn), scale * Math.sin(turn)];
  const { x, y, toX, toY } = pairOf(original, copy, from, to);
  return [cos, -sin, toX - cos * x + sin * y, sin, cos, toY - sin * x - cos * y];
}

/** Squared; a map that shrinks everything to a point agrees with too much, so what may be missed shrinks along. */
function mostMissed([a, b, , d, e]: Affine, miss: number): number {
  return miss * miss * Math.min(1, Math.abs(a * e - b * d));
}

function countAgreeing(map: Affine, pairs: readonly Pair[], miss: number): number {
  const [a, b, c, d, e, f] = map;
  const most = mostMissed(map, miss);
  let count = 0;
  for (const { x, y, toX, toY } of pairs) {
    const [dx, dy] = [a * x + b * y + c - toX, d * x + e * y + f - toY];
    if (dx * dx + dy * dy < most) count += 1;
  }
  return count;
}

function agreeingWith(map: Affine, pairs: readonly Pair[], miss: number): number[] {
  const [a, b, c, d, e, f] = map;
  const most = mostMissed(map, miss);
  const found: number[] = [];
  pairs.forEach(({ x, y, toX, toY }, n) => {
    const [dx, dy] = [a * x + b * y + c - toX, d * x + e * y + f - toY];
    if (dx * dx + dy * dy < most) found.push(n);
  });
  return found;
}

function fitted(guess: Guess, pairs: readonly Pair[]): Guess {
  let { map, agreeing } = guess;
  for (const miss of MISSES) {
    const chosen = agreeing.flatMap((n) => pairs[n] ?? []);
    const next = (chosen.length >= ENOUGH_FOR_AFFINE ? fitAffine(chosen) : null) ?? fitSimilarity(chosen);
    if (!next) break;
    map = next;
    agreeing = agreeingWith(map, pairs, miss);
  }
  return { map, agreeing };
}

/** Features that agree, each of the original and each of the copy once. */
function distinct(agreeing: readonly number[], alike: readonly Likeness[]): number {
  const of = (end: 'from' | 'to'): number => new Set(agreeing.map((n) => alike[n]?.[end])).size;
  return Math.min(of('from'), of('to'));
}

/** No picture is shown squeezed to a third of its proportions or sheared to a sliver. */
function isPlausible([a, b, , d, e]: Affine): boolean {
  const determinant = Math.abs(a * e - b * d);
  const sum = a * a + b * b + d * d + e * e;
  const root = Math.sqrt(Math.max(0, sum * sum - 4 * determinant * determinant));
  const [long, short] = [Math.sqrt((sum + root) / 2), Math.sqrt(Math.max(0, (sum - root) / 2))];
  return short > 1 / MOST_SCALE && long < MOST_SCALE && long < 2.6 * short;
}
