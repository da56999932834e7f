import type { Confidence, Estimate } from './confidence.ts';
import type { KaplanMeier } from './kaplan-meier.ts';
import { survivalBand, type BandOptions } from './survival-band.ts';

/**
 * The time by which a share p had its event: the first at which a Kaplan–Meier curve is at most 1 − p, the middle of the
 * stretch where it is just that (so the median of 1, 2, 3, 4 is 2.5). Its interval holds the times at which a pointwise band
 * does (Brookmeyer and Crowley, "A confidence interval for the median survival time", 1982). An end that was not reached is
 * Infinity.
 *
 * @param p above 0 and below 1
 */
export function survivalQuantile(
  curve: KaplanMeier,
  p: number,
  options: { readonly confidence?: Confidence; readonly scale?: BandOptions['scale'] } = {},
): Estimate {
  if (!(p > 0 && p < 1)) throw new RangeError(`expected p above 0 and below 1 but received ${p}`);
  const band = survivalBand(curve, options);
  const at = (values: readonly number[]) => firstAtMost(curve, values, 1 - p);
  return {
    value: at(curve.steps.map(({ survival }) => survival)),
    low: at(band.map(({ low }) => low)),
    high: at(band.map(({ high }) => high)),
    n: curve.n,
  };
}

function firstAtMost({ steps }: KaplanMeier, values: readonly number[], level: number): number {
  // Products of many shares end a hair beside what they come to.
  const near = 1e-12;
  const at = values.findIndex((value) => value <= level + near);
  const time = steps[at]?.time ?? Infinity;
  if (at < 0 || (values[at] ?? 0) < level - near) return time;
  const next = values.findIndex((value) => value < level - near);
  return next < 0 ? time : (time + (steps[next]?.time ?? time)) / 2;
}
