import { bisect } from './bisect.ts';
import type { Confidence } from './confidence.ts';
import type { KaplanMeier, SurvivalStep } from './kaplan-meier.ts';
import { normalDensity, normalQuantile, normalTail } from './normal.ts';

/**
 * `pointwise` holds the true curve at each time as often as it says, the others hold all of it at once between the first
 * and the last event: `equal-precision` (Nair, "Confidence bands for survival functions with censored data", 1984) is a
 * pointwise interval made wider by a factor, and leaves out the ends of the curve; `hall-wellner` (Hall and Wellner, "Confidence bands for a survival curve from
 * censored data", 1980) is shorter in the middle.
 */
export type BandKind = 'pointwise' | 'equal-precision' | 'hall-wellner';

export type BandOptions = {
  readonly kind?: BandKind;
  /** `log-log`, the default, stays within 0 and 1 and holds better for few; `plain` is symmetrical, and cut at 0 and 1. */
  readonly scale?: 'log-log' | 'plain';
  readonly confidence?: Confidence;
  /**
   * For equal precision, the first and last of n V / (1 + n V), V the variance of log survival: early and late times, where
   * the curve is not yet or no more as in large samples, have no steps in the band. 0.1 and 0.9 if not said.
   */
  readonly between?: readonly [number, number];
};

/** From this time to the next one. */
export type BandStep = { readonly time: number; readonly low: number; readonly high: number };

/**
 * A band around a Kaplan–Meier curve, at its steps. Where survival is 0 the sum of Greenwood has no value and nothing is
 * bounded: from 0 to what the step before had as its upper end.
 */
export function survivalBand(curve: KaplanMeier, options: BandOptions = {}): readonly BandStep[] {
  const { scale = 'log-log' } = options;
  const steps = stepsOf(curve, options);
  const reachOf = reaches(steps, curve.n, options);
  const band: BandStep[] = [];
  for (const step of steps) {
    const ends =
      step.survival === 0
        ? { low: 0, high: band.at(-1)?.high ?? 1 }
        : between(step.survival, reachOf(step), scale);
    band.push({ time: step.time, ...ends });
  }
  return band;
}

function stepsOf({ steps, n }: KaplanMeier, { kind, between: [first, last] = [0.1, 0.9] }: BandOptions) {
  if (kind !== 'equal-precision') return steps;
  return steps.filter(({ survival, logVariance }) => {
    const share = shareOf(n, logVariance);
    return survival > 0 && first <= share && share <= last;
  });
}

/** How far log survival reaches on each side, at a step. */
function reaches(steps: readonly SurvivalStep[], n: number, { kind, confidence = 0.95 }: BandOptions) {
  const shares = steps
    .filter(({ survival }) => survival > 0)
    .map(({ logVariance }) => shareOf(n, logVariance));
  const [first = 0, last = 0] = [shares[0], shares.at(-1)];
  if (kind === 'hall-wellner') {
    const factor = hallWellnerFactor(last, 1 - confidence);
    return ({ logVariance }: SurvivalStep) => (factor * (1 + n * logVariance)) / Math.sqrt(n);
  }
  const factor =
    kind === 'equal-precision'
      ? equalPrecisionFactor(first, last, 1 - confidence)
      : normalQuantile(0.5 + confidence / 2);
  return ({ logVariance }: SurvivalStep) => factor * Math.sqrt(logVariance);
}

/** How far the Brownian bridge that the curve is like in large samples has come; 0–1. */
const shareOf = (n: number, logVariance: number) => (n * logVariance) / (1 + n * logVariance);

/** By the tail of the largest standardised Brownian bridge between two shares (Miller and Siegmund 1982, as Nair gives it). */
function equalPrecisionFactor(first: number, last: number, tail: number): number {
  const way = Math.log((last * (1 - first)) / (first * (1 - last)));
  if (!(way > 0)) return normalQuantile(1 - tail / 2);
  const chance = (c: number) => normalDensity(c) * (4 / c + (c - 1 / c) * way);
  return Math.max(
    normalQuantile(1 - tail / 2),
    bisect((c) => chance(c) - tail, 1.5, 20),
  );
}

/** By the tail of the largest Brownian bridge up to a share (Hall and Wellner 1980; Chung 1986). */
function hallWellnerFactor(last: number, tail: number): number {
  return bisect((c) => bridgeTail(c, last) - tail, 0.05, 5);
}

function bridgeTail(c: number, share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return kolmogorovTail(c);
  const [r, d] = [c * Math.sqrt((1 - share) / share), 1 / (1 - share)];
  let sum = 2 * normalTail(c / Math.sqrt(share * (1 - share)));
  for (let k = 1; k < 100; k += 1) {
    const term = Math.exp(-2 * (k * c) ** 2);
    const chance = normalTail(r * (2 * k - d)) - normalTail(r * (2 * k + d));
    sum += (k % 2 === 1 ? 2 : -2) * term * chance;
    if (term < 1e-17) break;
  }
  return sum;
}

function kolmogorovTail(c: number): number {
  let sum = 0;
  for (let k = 1; k < 100; k += 1) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * (k * c) ** 2);
  return sum;
}

function between(survival: number, reach: number, scale: 'log-log' | 'plain') {
  if (scale === 'plain')
    return {
      low: Math.max(0, survival * (1 - reach)),
      high: Math.min(1, survival * (1 + reach)),
    };
  const log = Math.log(survival);
  const factor = Math.exp(-reach / log);
  return { low: Math.exp(log * factor), high: Math.exp(log / factor) };
}
