import { chiSquaredTail } from './chi-squared.ts';
import type { Confidence, Estimate } from './confidence.ts';
import { normalQuantile } from './normal.ts';

/** Counts of one stratum, such as one author's posts. */
export type FourfoldTable = {
  readonly exposedWithEvent: number;
  readonly exposedWithout: number;
  readonly otherWithEvent: number;
  readonly otherWithout: number;
};

/**
 * The odds ratio common to many fourfold tables (Mantel and Haenszel, "Statistical aspects of the analysis of data from
 * retrospective studies of disease", 1959), with the interval by the variance of Robins, Breslow and Greenland (1986), which holds
 * for few large tables and for many small ones; p of the test of Cochran, Mantel and Haenszel without a correction. Where
 * no table tells (`n` 0) the odds ratio is NaN, from 0 to Infinity; where all say the same it is 0 or Infinity and its
 * interval is not known.
 *
 * Assumes that the odds ratio is the same in all tables and that counts do not depend on each other.
 *
 * @returns `n`: tables that tell anything
 */
export function mantelHaenszel(
  tables: readonly FourfoldTable[],
  confidence: Confidence = 0.95,
): Estimate & { readonly chiSquared: number; readonly p: number } {
  let [R, S, PR, PS, QS, excess, variance, n] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const { exposedWithEvent: a, exposedWithout: b, otherWithEvent: c, otherWithout: d } of tables) {
    if (![a, b, c, d].every((count) => Number.isInteger(count) && count >= 0))
      throw new RangeError(`expected counts but received ${[a, b, c, d].join(', ')}`);
    const all = a + b + c + d;
    if ((a + b) * (c + d) * (a + c) * (b + d) === 0) continue;
    const [p, q, r, s] = [(a + d) / all, (b + c) / all, (a * d) / all, (b * c) / all];
    R += r;
    S += s;
    PR += p * r;
    PS += p * s + q * r;
    QS += q * s;
    excess += a - ((a + b) * (a + c)) / all;
    variance += ((a + b) * (c + d) * (a + c) * (b + d)) / (all ** 2 * (all - 1));
    n += 1;
  }
  const chiSquared = n === 0 ? 0 : excess ** 2 / variance;
  const test = { chiSquared, p: chiSquaredTail(chiSquared, 1), n };
  if (R === 0 || S === 0) return { value: R / S, low: 0, high: Infinity, ...test };
  const error = Math.sqrt(PR / (2 * R ** 2) + PS / (2 * R * S) + QS / (2 * S ** 2));
  const factor = Math.exp(normalQuantile(0.5 + confidence / 2) * error);
  return { value: R / S, low: R / S / factor, high: (R / S) * factor, ...test };
}
