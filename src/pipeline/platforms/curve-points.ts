import type { CurvePoint, RiskLine } from '../../domain/index.ts';
import { scheduledAfter, scheduledBefore } from '../../stats/common-schedule.ts';
import { kaplanMeier } from '../../stats/kaplan-meier.ts';
import { survivalBand } from '../../stats/survival-band.ts';
import { firstSteady, survivalSince } from '../../stats/survival-since.ts';
import { turnbull } from '../../stats/turnbull.ts';
import { turnbullBand } from '../../stats/turnbull-band.ts';
import type { CountedAge } from './age-sum.ts';

type Drawn = { readonly since: number; readonly points: readonly CurvePoint[] };

/** More points than these cannot be told apart in a drawing. */
const MOST_POINTS = 160;
/** A curve that begins with fewer at risk is pulled down by the first of them. */
const LEAST_AT_RISK = 5;
/** Samples of the bootstrap: fewer where one is large, for its band is narrow. */
const REPLICATES = { few: 200, many: 50, from: 50_000 } as const;
const SEED = 6;

/**
 * Turnbull's estimate of the ages as they are, with a band by bootstrap of the ages on the common schedule, on which alone
 * the bootstrap holds. Those lie up to a cell beside the others, so the band goes from its lowest after the cell to its
 * highest before it.
 */
export function drawIntervals(ages: readonly CountedAge[], scheduled: readonly CountedAge[]): Drawn {
  const estimate = turnbull(ages);
  const since = firstSteady(estimate, LEAST_AT_RISK) ?? estimate.since;
  const ends = estimate.masses.flatMap(({ left, right }) => [left, right]);
  const times = spread([since, ...ends].filter((time) => time < Infinity && time >= since));
  const band = bandAround(scheduled, times, since);
  const points = times.map((hours, at) => {
    const { low, high } = survivalSince(estimate, hours, since);
    const { bandLow = 0, bandHigh = 1 } = band[at] ?? {};
    return { hours, low, high, bandLow: Math.min(low, bandLow), bandHigh: Math.max(high, bandHigh) };
  });
  return { since, points };
}

/** Survival at a time of the schedule holds what came by then; just after it, also what begins there. */
const JUST_AFTER = 1e-5;

function bandAround(scheduled: readonly CountedAge[], times: readonly number[], since: number) {
  const posts = scheduled.reduce((sum, { weight }) => sum + weight, 0);
  const replicates = posts < REPLICATES.from ? REPLICATES.few : REPLICATES.many;
  const around = times.map((time) => ({
    before: scheduledBefore(time),
    after: scheduledAfter(time) + JUST_AFTER,
  }));
  const all = [...new Set(around.flatMap(({ before, after }) => [before, after]))].sort((a, b) => a - b);
  const options = { seed: SEED, replicates, since: scheduledBefore(since) };
  const band = new Map(turnbullBand(scheduled, all, options).map((step) => [step.time, step]));
  return around.map(({ before, after }) => ({
    bandLow: band.get(after)?.low ?? 0,
    bandHigh: band.get(before)?.high ?? 1,
  }));
}

/** Kaplan and Meier's, with a pointwise band. */
export function drawExact(ages: readonly CountedAge[]): Drawn {
  const curve = kaplanMeier(
    ages.map(({ entry, left, right }) => ({ entry, time: left, event: right < Infinity })),
  );
  const band = survivalBand(curve);
  const start = { hours: curve.since, low: 1, high: 1, bandLow: 1, bandHigh: 1 };
  const steps = curve.steps.map(({ time, survival }, at) => ({
    ...{ hours: time, low: survival, high: survival },
    ...{ bandLow: band[at]?.low ?? 0, bandHigh: band[at]?.high ?? 1 },
  }));
  const every = Math.max(1, Math.ceil(steps.length / MOST_POINTS));
  return { since: curve.since, points: [start, ...steps.filter((_, at) => at % every === 0)] };
}

function spread(times: readonly number[]): readonly number[] {
  const distinct = [...new Set(times)].sort((a, b) => a - b);
  const every = Math.max(1, Math.ceil(distinct.length / MOST_POINTS));
  return distinct.filter((_, at) => at % every === 0 || at === distinct.length - 1);
}

/** Ages at which the table counts, in hours. */
const TABLE_AGES = [0.5, 1, 6, 24, 72, 168, 720, 2160, 8760] as const;

/** The table below a curve, up to the first age that nobody is known to have reached. */
export function riskOf(ages: readonly CountedAge[]): readonly RiskLine[] {
  const last = ages.reduce((most, { left, right }) => Math.max(most, right < Infinity ? right : left), 0);
  const beyond = TABLE_AGES.find((hours) => hours >= last) ?? Infinity;
  return TABLE_AGES.filter((hours) => hours <= beyond).map((hours) => {
    const line = { hours, visible: 0, gone: 0, between: 0, lost: 0, later: 0 };
    for (const { entry, left, right, weight } of ages)
      if (right <= hours) line.gone += weight;
      else if (entry >= hours) line.later += weight;
      else if (left >= hours) line.visible += weight;
      else line[right === Infinity ? 'lost' : 'between'] += weight;
    return line;
  });
}
