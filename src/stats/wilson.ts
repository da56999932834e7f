import type { Confidence, Estimate } from './confidence.ts';

/** Quantiles of the standard normal distribution that leave half of the rest above. */
const Z: Readonly<Record<Confidence, number>> = { 0.9: 1.6449, 0.95: 1.96, 0.99: 2.5758 };

/**
 * A share of `n` with the score interval of Wilson ("Probable inference, the law of succession, and statistical
 * inference", 1927), which stays within 0 and 1 and holds well for few trials (Agresti and Coull 1998).
 *
 * Assumes independent trials of one chance. Of none nothing is known: the value is NaN, between 0 and 1.
 *
 * @param hits a whole number from 0 to `n`
 * @throws RangeError for anything else
 */
export function wilson(hits: number, n: number, confidence: Confidence = 0.95): Estimate {
  if (!(Number.isInteger(hits) && Number.isInteger(n) && hits >= 0 && hits <= n))
    throw new RangeError(`expected hits from 0 to n but received ${hits} of ${n}`);
  if (n === 0) return { value: NaN, low: 0, high: 1, n };
  const share = hits / n;
  const square = Z[confidence] ** 2;
  const middle = (share + square / (2 * n)) / (1 + square / n);
  const reach =
    (Z[confidence] / (1 + square / n)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  // Rounding leaves a hair where the ends are 0 and 1 exactly.
  const low = hits === 0 ? 0 : Math.max(0, middle - reach);
  const high = hits === n ? 1 : Math.min(1, middle + reach);
  return { value: share, low, high, n };
}
