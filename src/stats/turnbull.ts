import { fitHazards } from './turnbull/fit-hazards.ts';
import { hazardProblemOf, massIntervalsOf, type CensoredTime } from './turnbull/mass-intervals.ts';

export type { CensoredTime } from './turnbull/mass-intervals.ts';

/** An interval (left, right], or the time itself where both are the same, with what the estimate puts there. */
export type Mass = {
  readonly left: number;
  /** Infinity for those whose event lies beyond everything seen. */
  readonly right: number;
  /** Chance that the event lies here, given that it comes after `since`. */
  readonly probability: number;
  /** Chance that it lies here, given that it does not lie before; 0–1. */
  readonly hazard: number;
  /** Weight of those who may have been at risk here. */
  readonly atRisk: number;
};

/** An interval as that of a mass. */
export type Emptied = { readonly left: number; readonly right: number };

/** The estimate, with what shows that it is the maximum. */
export type TurnbullEstimate = {
  /** Ascending, apart from each other; only those with a hazard above 0. Their probabilities sum to 1. */
  readonly masses: readonly Mass[];
  /** Everything is given that the event comes after this time, the earliest entry. */
  readonly since: number;
  /**
   * Where the risk set empties while others enter later. After `left` of the first the chance of survival cannot be known:
   * the likelihood has no maximum there or not one alone. Later hazards are known, so that `survivalSince` a later time is.
   */
  readonly emptied: readonly Emptied[];
  /** Intervals where mass could have been put. */
  readonly candidates: number;
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** The condition of Karush, Kuhn and Tucker: the relative gain of mass anywhere. 0 at a maximum. */
  readonly maxGradient: number;
  /** How much higher the log-likelihood could be at most. */
  readonly gap: number;
  /** Sum of weights. */
  readonly n: number;
};

/**
 * The nonparametric maximum likelihood estimate of the distribution of times that are known only to lie in intervals,
 * with entries (Turnbull, "The empirical distribution function with arbitrarily grouped, censored and truncated data", 1976;
 * entries as corrected by Frydman 1994). Where all times are exact or right-censored it is the Kaplan–Meier estimate.
 * Within an interval of mass nothing says where the mass lies.
 *
 * Assumes that individuals are independent, and that neither when they are looked at nor when they enter depends on the
 * time of the event. A million posts of a common schedule take about half a second, a million that are each looked at at times
 * of their own two to four seconds of computing.
 *
 * @throws RangeError for no observations, or for one that is impossible
 */
export function turnbull(observations: readonly CensoredTime[]): TurnbullEstimate {
  if (observations.length === 0) throw new RangeError('expected observations but received none');
  const intervals = massIntervalsOf(observations);
  const { problem, open } = hazardProblemOf(intervals, observations);
  const fit = fitHazards(problem);
  const added = new Float64Array(intervals.left.length).fill(Infinity);
  open.forEach((at, index) => (added[at] = fit.hazards[index] ?? 0));
  const { logLikelihood, iterations, converged, maxGradient, gap } = fit;
  return {
    masses: massesOf(intervals, added),
    since: observations.reduce((least, { entry = 0 }) => Math.min(least, entry), Infinity),
    emptied: emptiedIn(intervals),
    candidates: added.length,
    logLikelihood,
    iterations,
    converged,
    maxGradient,
    gap,
    n: observations.reduce((sum, { weight = 1 }) => sum + weight, 0),
  };
}

function massesOf({ left, right, atRisk }: ReturnType<typeof massIntervalsOf>, added: Float64Array): Mass[] {
  const masses: Mass[] = [];
  let sum = 0;
  for (let at = 0; at < added.length; at += 1) {
    const more = added[at] ?? 0;
    if (more === 0) continue;
    const hazard = -Math.expm1(-more);
    masses.push({
      left: left[at] ?? NaN,
      right: right[at] ?? NaN,
      probability: sum === Infinity ? 0 : Math.exp(-sum) * hazard,
      hazard,
      atRisk: atRisk[at] ?? 0,
    });
    sum += more;
  }
  return masses;
}

/** Nobody is known to have survived them, and they are not the last. */
function emptiedIn({ left, right, survived }: ReturnType<typeof massIntervalsOf>): Emptied[] {
  const emptied: Emptied[] = [];
  for (let at = 0; at < survived.length - 1; at += 1)
    if (survived[at] === 0) emptied.push({ left: left[at] ?? NaN, right: right[at] ?? NaN });
  return emptied;
}
