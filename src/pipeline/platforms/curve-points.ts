import { kaplanMeier } from '../../stats/kaplan-meier.ts';
import { survivalBand } from '../../stats/survival-band.ts';
import { firstSteady } from '../../stats/survival-since.ts';
import { turnbull } from '../../stats/turnbull.ts';
import { turnbullBand } from '../../stats/turnbull-band.ts';
import type { WatchedAge } from '../../watch/index.ts';

/** Share still visible at an age: from `low` to `high` by the estimate itself, with its 95 % band around. */
export type CurvePoint = {
  readonly hours: number;
  readonly low: number;
  readonly high: number;
  readonly bandLow: number;
  readonly bandHigh: number;
};

/** What the curve rests on at an age: each post stands in one of these, or has not come into sight yet. */
export type RiskLine = {
  readonly hours: number;
  /** Known to be visible at this age or later. */
  readonly visible: number;
  /** Gone by this age. */
  readonly gone: number;
  /** It went somewhere around this age: before or after, nobody knows. */
  readonly between: number;
  /** Last seen before this age, and not watched on. */
  readonly lost: number;
  /** Its watching began at this age or later. */
  readonly later: number;
};

type Drawn = { readonly since: number; readonly points: readonly CurvePoint[] };

/** More points than these cannot be told apart in a drawing. */
const MOST_POINTS = 160;
/** A curve that begins with fewer at risk is pulled down by the first of them. */
const LEAST_AT_RISK = 5;
/** Samples of the bootstrap: fewer where one is large, for its band is narrow. */
const REPLICATES = { few: 200, many: 50, from: 50_000 } as const;
const SEED = 6;

/** Turnbull's estimate with a band by bootstrap. */
export function drawIntervals(ages: readonly WatchedAge[]): Drawn {
  const estimate = turnbull(ages);
  const since = firstSteady(estimate, LEAST_AT_RISK) ?? estimate.since;
  const replicates = ages.length < REPLICATES.from ? REPLICATES.few : REPLICATES.many;
  const ends = estimate.masses.flatMap(({ left, right }) => [left, right]);
  const times = spread([since, ...ends].filter((time) => time < Infinity && time >= since));
  const band = turnbullBand(ages, times, { seed: SEED, replicates, since });
  return {
    since,
    points: band.map(({ time, survival, low, high }) => ({
      hours: time,
      ...survival,
      bandLow: low,
      bandHigh: high,
    })),
  };
}

/** Kaplan and Meier's, with a pointwise band. */
export function drawExact(ages: readonly WatchedAge[]): Drawn {
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
export function riskOf(ages: readonly WatchedAge[]): readonly RiskLine[] {
  const last = ages.reduce((most, { left, right }) => Math.max(most, right < Infinity ? right : left), 0);
  const beyond = TABLE_AGES.find((hours) => hours >= last) ?? Infinity;
  return TABLE_AGES.filter((hours) => hours <= beyond).map((hours) => {
    const line = { hours, visible: 0, gone: 0, between: 0, lost: 0, later: 0 };
    for (const { entry, left, right } of ages)
      if (right <= hours) line.gone += 1;
      else if (entry >= hours) line.later += 1;
      else if (left >= hours) line.visible += 1;
      else line[right === Infinity ? 'lost' : 'between'] += 1;
    return line;
  });
}
