import { binomialAtMost } from './binomial.ts';
import { clopperPearson } from './clopper-pearson.ts';
import type { Confidence, Estimate } from './confidence.ts';

export type MatchedPairs = {
  /** Pairs in which only the case was exposed. */
  readonly caseOnly: number;
  /** Pairs in which only its control was. */
  readonly controlOnly: number;
};

/**
 * One case with one control each: the odds ratio of exposure from the pairs that differ (McNemar 1947), its exact interval
 * and the exact p on two sides, both by the binomial distribution. The other pairs say nothing. The interval and p agree but
 * at the border; both hold at least as often as they say. Without pairs that differ the odds ratio is NaN, from 0 to Infinity.
 *
 * Assumes that pairs do not depend on each other. `n`: pairs that differ.
 *
 * @throws RangeError for what is no count
 */
export function mcnemar(
  { caseOnly, controlOnly }: MatchedPairs,
  confidence: Confidence = 0.95,
): Estimate & { readonly p: number } {
  const n = caseOnly + controlOnly;
  const share = clopperPearson(caseOnly, n, confidence);
  const odds = (chance: number) => chance / (1 - chance);
  const p = n === 0 ? 1 : Math.min(1, 2 * binomialAtMost(Math.min(caseOnly, controlOnly), n, 0.5));
  return { value: odds(share.value), low: odds(share.low), high: odds(share.high), n, p };
}
