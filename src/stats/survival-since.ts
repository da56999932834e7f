import type { TurnbullEstimate } from './turnbull.ts';

/** Survival known up to an interval of mass: it lies between `low` and `high`; both are the same outside of those. */
export type SurvivalRange = { readonly low: number; readonly high: number };

/**
 * The chance that the event comes after `time`, given that it comes after `since`, by Turnbull's estimate. Within an interval
 * of mass any value between its ends fits as well, and where the risk set had emptied any value below the last one known.
 *
 * @param since the estimate's own if not said; a time within an interval of mass counts as its end
 */
export function survivalSince(
  estimate: TurnbullEstimate,
  time: number,
  since = estimate.since,
): SurvivalRange {
  let [low, high] = [1, 1];
  for (const { left, right, hazard } of estimate.masses) {
    const exact = left === right;
    if (exact ? right > time : left >= time) break;
    if (left < since || (exact && left === since)) continue;
    if (hasEmptied(estimate, left)) return { low: 0, high };
    low *= 1 - hazard;
    if (right <= time) high = low;
  }
  return { low, high };
}

function hasEmptied({ emptied }: TurnbullEstimate, left: number): boolean {
  return emptied.some((stretch) => stretch.left === left);
}

/**
 * The earliest time from which on, until the risk set is largest, at least so many may be at risk: with late entries the
 * first of a curve rests on few, and one of their events pulls all of it down (Klein and Moeschberger, "Survival Analysis",
 * 2003, section 4.6). Also after the last time at which the risk set empties before it is largest. Null where it is never
 * so large.
 */
export function firstSteady(estimate: TurnbullEstimate, atLeast: number): number | null {
  const { masses, since } = estimate;
  const largest = masses.reduce((most, { atRisk }) => Math.max(most, atRisk), 0);
  if (largest < atLeast) return null;
  const until = masses.findIndex(({ atRisk }) => atRisk === largest);
  const weak = masses
    .slice(0, until)
    .findLast(({ atRisk, left }) => atRisk < atLeast || hasEmptied(estimate, left));
  return weak?.right ?? since;
}
