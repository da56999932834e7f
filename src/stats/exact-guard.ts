import { clopperPearson } from './clopper-pearson.ts';
import type { SurvivalRange } from './survival-since.ts';
import type { TurnbullEstimate } from './turnbull.ts';
import { wilson } from './wilson.ts';

/** The exact interval takes time in proportion to the number; from here on Wilson's is the same for the eye. */
const MOST_EXACT = 1000;

/**
 * The interval of a share that as many individuals as these would have: the exact one of Clopper and Pearson, the ends of the
 * share rounded outwards to whole individuals. A bootstrap of few, or of those who all did the same, draws nothing else than
 * it was given, and its band has no width: a band is never taken narrower than this.
 *
 * @param worth individuals, rounded down; of less than one nothing is known
 */
export function exactGuard({ low, high }: SurvivalRange, worth: number): SurvivalRange {
  const n = Math.floor(worth + 1e-9);
  if (n < 1) return { low: 0, high: 1 };
  const interval = n > MOST_EXACT ? wilson : clopperPearson;
  const [least, most] = [Math.floor(low * n + 1e-9), Math.ceil(high * n - 1e-9)];
  return { low: interval(least, n).low, high: interval(most, n).high };
}

/**
 * As many individuals, all watched from `since` on, as would know survival up to a time no better: by Greenwood's variance
 * (Cutler and Ederer's effective sample size, 1958). Where survival is still 1, or 0, the variance is none, and it is
 * the `known` there: those of whom it is known whether they had the event by then.
 */
export function worthAt(
  { masses }: Pick<TurnbullEstimate, 'masses'>,
  { time, since, known }: { readonly time: number; readonly since: number; readonly known: number },
): number {
  let [survival, variance, worth] = [1, 0, Infinity];
  for (const { left, right, hazard, atRisk } of masses) {
    if (left === right ? right > time : left >= time) break;
    if (left < since || (left === right && left === since)) continue;
    if (hazard >= 1) return Math.min(worth, known, survival === 1 ? atRisk : Infinity);
    survival *= 1 - hazard;
    variance += hazard / ((1 - hazard) * atRisk);
    worth = (1 - survival) / (survival * variance);
  }
  return Math.min(worth, known);
}
