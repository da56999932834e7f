import { binomialRank } from './binomial.ts';
import type { Confidence, Estimate } from './confidence.ts';

/**
 * A quantile by linear interpolation between the two nearest values (definition 7 of Hyndman and Fan, "Sample quantiles in
 * statistical packages", 1996: the one of R and NumPy), with the distribution-free interval between two order statistics
 * (David and Nagaraja, "Order Statistics", 2003, section 7.1).
 *
 * Assumes independent values of one distribution; ties only make the interval hold more often. An end that no value can
 * bound at this confidence is infinite: five values cannot bound a median at 95 %. Without values all but n is NaN.
 *
 * @param p 0–1
 * @throws RangeError for p outside 0–1 or a value that is NaN
 */
export function quantile(values: readonly number[], p: number, confidence: Confidence = 0.95): Estimate {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`expected p between 0 and 1 but received ${p}`);
  if (values.some(Number.isNaN)) throw new RangeError('expected numbers but received NaN');
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  if (n === 0) return { value: NaN, low: NaN, high: NaN, n };
  const tail = (1 - confidence) / 2;
  const value = interpolate(sorted, p);
  // Of few values an extreme quantile may be drawn past the value that bounds it; a wider interval is never wrong.
  const low = Math.min(value, lowEnd(sorted, p, tail));
  return { value, low, high: Math.max(value, highEnd(sorted, p, tail)), n };
}

function interpolate(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const [below, above] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return below === above ? below : below + (above - below) * (at - Math.floor(at));
}

function lowEnd(sorted: readonly number[], p: number, tail: number): number {
  if (p === 0) return -Infinity;
  if (p === 1) return sorted.at(-1) ?? NaN;
  const rank = binomialRank(sorted.length, p, tail);
  return rank === 0 ? -Infinity : (sorted[rank - 1] ?? NaN);
}

/** The mirror image: as many values must lie above as the other tail asks for. */
function highEnd(sorted: readonly number[], p: number, tail: number): number {
  const mirrored = sorted.map((value) => -value).reverse();
  return -lowEnd(mirrored, 1 - p, tail);
}
