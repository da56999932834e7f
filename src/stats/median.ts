import type { Confidence, Estimate } from './confidence.ts';
import { quantile } from './quantile.ts';

/** The middle value, with what it may be: the {@link quantile} at one half and its assumptions. */
export function median(values: readonly number[], confidence: Confidence = 0.95): Estimate {
  return quantile(values, 0.5, confidence);
}
