import { checkCount, type Confidence, type Estimate } from './confidence.ts';

/**
 * What n trials without a failure say about the rate of failure: at most 1 − (1 − confidence)^(1/n), the exact one-sided
 * bound of Clopper and Pearson (1934); at 95 % about 3/n, the "rule of three" (Hanley and Lippman-Hand, "If nothing goes
 * wrong, is everything all right?", 1983).
 *
 * Assumes independent trials with one chance of failure. Without trials nothing is known: high 1.
 *
 * @example zeroFailures(10).high // 0.259: ten controls that all pass leave room for one failure in four
 */
export function zeroFailures(n: number, confidence: Confidence = 0.95): Estimate {
  checkCount('n', n);
  return { value: n === 0 ? NaN : 0, low: 0, high: n === 0 ? 1 : 1 - (1 - confidence) ** (1 / n), n };
}
