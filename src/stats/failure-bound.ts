import { upperEnd } from './clopper-pearson.ts';

/**
 * The highest chance of failure that `tried` trials with `failed` failures still allow: the upper limit of the one-sided
 * interval of Clopper and Pearson ("The use of confidence or fiducial limits illustrated in the case of the binomial",
 * 1934). Without a failure it is 1 − α^(1/n), of which "3/n" is the rule of thumb (Hanley and Lippman-Hand 1983).
 *
 * Assumes independent trials of one chance: controls of one search share its platform and its hour, so it flatters.
 *
 * @param tried whole, from 0
 * @param failed whole, from 0 to `tried`
 * @param alpha the chance that the bound lies below the truth, above 0 and below 1
 * @returns 0–1; 1 where nothing was tried
 * @throws RangeError for anything else
 */
export function failureBound(tried: number, failed = 0, alpha = 0.05): number {
  if (!(Number.isInteger(tried) && Number.isInteger(failed) && failed >= 0 && failed <= tried))
    throw new RangeError(`expected failures from 0 to trials but received ${failed} of ${tried}`);
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`expected alpha between 0 and 1 but received ${alpha}`);
  return tried === 0 ? 1 : upperEnd(failed, tried, alpha);
}
