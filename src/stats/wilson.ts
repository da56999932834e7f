import { checkCount, NORMAL_QUANTILE, type Confidence, type Estimate } from './confidence.ts';

/**
 * The share of successes, with Wilson's score interval (Wilson 1927; recommended for any n by Brown, Cai and DasGupta,
 * "Interval estimation for a binomial proportion", 2001).
 *
 * Assumes n independent trials with one chance of success. Looks at one list an hour apart are *not* independent: use it
 * for comments, posts, pages, probes. Holds the true share about as often as it says, on average over shares; near 0
 * and 1 somewhat less often. Without trials the share is unknown: value NaN, low 0, high 1.
 *
 * @example wilson(3, 300) // value 0.01, low 0.0034, high 0.0290
 */
export function wilson(successes: number, n: number, confidence: Confidence = 0.95): Estimate {
  checkCount('n', n);
  checkCount('successes', successes);
  if (successes > n) throw new RangeError(`expected at most ${n} successes but received ${successes}`);
  if (n === 0) return { value: NaN, low: 0, high: 1, n };
  const z = NORMAL_QUANTILE[confidence];
  const share = successes / n;
  const scale = 1 + (z * z) / n;
  const middle = (share + (z * z) / (2 * n)) / scale;
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  // At the ends the formula gives the end itself, but for rounding.
  const low = successes === 0 ? 0 : Math.max(0, middle - reach);
  const high = successes === n ? 1 : Math.min(1, middle + reach);
  return { value: share, low, high, n };
}
