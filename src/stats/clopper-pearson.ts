import { binomialAtMost } from './binomial.ts';
import { bisect } from './bisect.ts';
import type { Confidence, Estimate } from './confidence.ts';

/**
 * A share of `n` with the exact interval of Clopper and Pearson ("The use of confidence or fiducial limits illustrated in the
 * case of the binomial", 1934): it holds the true share at least as often as it says, for every n. O(n) for each of the two
 * ends. {@link wilson} is shorter and holds about as often as it says.
 *
 * Assumes independent trials of one chance. Of none nothing is known: the value is NaN, between 0 and 1.
 *
 * @param hits a whole number from 0 to `n`
 * @throws RangeError for anything else
 */
export function clopperPearson(hits: number, n: number, confidence: Confidence = 0.95): Estimate {
  if (!(Number.isInteger(hits) && Number.isInteger(n) && hits >= 0 && hits <= n))
    throw new RangeError(`expected hits from 0 to n but received ${hits} of ${n}`);
  if (n === 0) return { value: NaN, low: 0, high: 1, n };
  const tail = (1 - confidence) / 2;
  return { value: hits / n, low: 1 - upperEnd(n - hits, n, tail), high: upperEnd(hits, n, tail), n };
}

/** The chance at which so few hits have no more chance than `tail`: the end of an exact interval on one side. */
export function upperEnd(hits: number, n: number, tail: number): number {
  if (hits === n) return 1;
  if (hits === 0) return -Math.expm1(Math.log(tail) / n);
  return bisect((chance) => tail - binomialAtMost(hits, n, chance), hits / n, 1);
}
