import type { Confidence, Estimate } from './confidence.ts';
import { survivalAt, type KaplanMeier } from './kaplan-meier.ts';
import { normalQuantile } from './normal.ts';

/**
 * The mean time without the event up to `upTo`: the area below a Kaplan–Meier curve (Irwin, "The standard error of an estimate
 * of expectation of life", 1949), with its interval in large samples. Unlike the mean of all times it is known where not
 * all events are seen.
 *
 * @param upTo above `since`, and not after the last time that somebody was followed, else the curve is taken to stay as it is
 */
export function restrictedMean(curve: KaplanMeier, upTo: number, confidence: Confidence = 0.95): Estimate {
  const { steps, since, n } = curve;
  if (!(upTo > since)) throw new RangeError(`expected a time after ${since} but received ${upTo}`);
  const within = steps.filter(({ time }) => time < upTo);
  let [area, variance, until] = [0, 0, upTo];
  for (const { time, survival, atRisk, events } of within.toReversed()) {
    area += survival * (until - time);
    until = time;
    if (events < atRisk) variance += (area ** 2 * events) / (atRisk * (atRisk - events));
  }
  const value = area + (until - since) * survivalAt(curve, since);
  const reach = normalQuantile(0.5 + confidence / 2) * Math.sqrt(variance);
  return { value, low: Math.max(0, value - reach), high: Math.min(upTo, value + reach), n };
}
