import type { Counted, CurvePoint, RiskLine } from '../../domain/index.ts';
import { scheduledAfter, scheduledBefore } from '../../stats/common-schedule.ts';
import { causeShares, incidenceSince } from '../../stats/cause-incidence.ts';
import { exactGuard, worthAt } from '../../stats/exact-guard.ts';
import { kaplanMeier } from '../../stats/kaplan-meier.ts';
import { survivalBand } from '../../stats/survival-band.ts';
import { firstSteady, survivalSince, type SurvivalRange } from '../../stats/survival-since.ts';
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
  return draw(ages, scheduled, (sample, since) => {
    const estimate = turnbull(sample);
    return (time) => survivalSince(estimate, time, since);
  });
}

/** The share that went with a notice of a violation by an age, while others went otherwise: it rises from 0. */
export function drawIncidence(ages: readonly CountedAge[], scheduled: readonly CountedAge[]): Drawn {
  return draw(ages, scheduled, (sample, since) => {
    const estimate = turnbull(sample);
    const shares = causeShares(estimate, sample);
    return (time) => incidenceSince(estimate, shares, { time, since });
  });
}

type Told = (sample: readonly CountedAge[], since: number) => (time: number) => SurvivalRange;

function draw(ages: readonly CountedAge[], scheduled: readonly CountedAge[], told: Told): Drawn {
  const estimate = turnbull(ages);
  const since = firstSteady(estimate, LEAST_AT_RISK) ?? estimate.since;
  const ends = estimate.masses.flatMap(({ left, right }) => [left, right]);
  const times = spread([since, ...ends].filter((time) => time < Infinity && time >= since));
  const band = bandAround(scheduled, times, { since, told });
  const at = told(ages, since);
  const points = times.map((time, index): CurvePoint => {
    const share = at(time);
    const worth = worthAt(estimate, { time, since, known: knownAt(scheduled, time) });
    const guard = time === since ? share : exactGuard(share, worth);
    const { low = 0, high = 1 } = band[index] ?? {};
    return {
      ...{ hours: time, low: share.low, high: share.high },
      ...{ bandLow: Math.min(low, guard.low, share.low), bandHigh: Math.max(high, guard.high, share.high) },
    };
  });
  return { since, points };
}

/** Posts of which it is known whether they were visible then. */
const knownAt = (ages: readonly CountedAge[], time: number): number =>
  ages.reduce(
    (sum, { entry, left, right, weight }) =>
      entry <= time && (left >= time || right <= time) ? sum + weight : sum,
    0,
  );

/** Survival at a time of the schedule holds what came by then; just after it, also what begins there. */
const JUST_AFTER = 1e-5;

function bandAround(
  scheduled: readonly CountedAge[],
  times: readonly number[],
  { since, told }: { readonly since: number; readonly told: Told },
): readonly SurvivalRange[] {
  const posts = scheduled.reduce((sum, { weight }) => sum + weight, 0);
  const replicates = posts < REPLICATES.from ? REPLICATES.few : REPLICATES.many;
  const around = times.map((time) => ({
    before: scheduledBefore(time),
    after: scheduledAfter(time) + JUST_AFTER,
  }));
  const all = [...new Set(around.flatMap(({ before, after }) => [before, after]))].sort((a, b) => a - b);
  const options = { seed: SEED, replicates, since: scheduledBefore(since), told };
  const band = new Map(turnbullBand(scheduled, all, options).map((step) => [step.time, step]));
  // Survival falls and incidence rises: each end is the farther one of the two.
  return around.map(({ before, after }) => {
    const [one, other] = [band.get(before), band.get(after)];
    return {
      low: Math.min(one?.low ?? 0, other?.low ?? 0),
      high: Math.max(one?.high ?? 1, other?.high ?? 1),
    };
  });
}

/** Kaplan and Meier's, with a pointwise band. */
export function drawExact(ages: readonly CountedAge[]): Drawn {
  const curve = kaplanMeier(
    ages.map(({ entry, left, right }) => ({ entry, time: left, event: right < Infinity })),
  );
  const band = survivalBand(curve);
  const estimate = turnbull(ages);
  const { since } = curve;
  // From the start to the first step the band says what so many at risk without an event can.
  const before = exactGuard({ low: 1, high: 1 }, curve.steps[0]?.atRisk ?? 0);
  const start = { hours: since, low: 1, high: 1, bandLow: before.low, bandHigh: 1 };
  const steps = curve.steps.map(({ time, survival }, at) => {
    const worth = worthAt(estimate, { time, since, known: knownAt(ages, time) });
    const guard = exactGuard({ low: survival, high: survival }, worth);
    return {
      ...{ hours: time, low: survival, high: survival },
      bandLow: Math.min(band[at]?.low ?? 0, guard.low),
      bandHigh: Math.max(band[at]?.high ?? 1, guard.high),
    };
  });
  const every = Math.max(1, Math.ceil(steps.length / MOST_POINTS));
  return { since, points: [start, ...steps.filter((_, at) => at % every === 0)] };
}

function spread(times: readonly number[]): readonly number[] {
  const distinct = [...new Set(times)].sort((a, b) => a - b);
  const every = Math.max(1, Math.ceil(distinct.length / MOST_POINTS));
  return distinct.filter((_, at) => at % every === 0 || at === distinct.length - 1);
}

/** Ages at which the table counts, in hours. */
const TABLE_AGES = [0.5, 1, 6, 24, 72, 168, 720, 2160, 8760] as const;

/** The table below a curve, up to the first age that nobody is known to have reached. */
export function riskOf(ages: readonly CountedAge[], counts: Counted): readonly RiskLine[] {
  const last = ages.reduce((most, { left, right }) => Math.max(most, right < Infinity ? right : left), 0);
  const beyond = TABLE_AGES.find((hours) => hours >= last) ?? Infinity;
  return TABLE_AGES.filter((hours) => hours <= beyond).map((hours) => {
    const line = { hours, visible: 0, gone: 0, otherwise: 0, between: 0, lost: 0, later: 0 };
    for (const { entry, left, right, weight, ofCause } of ages)
      if (right <= hours) line[counts === 'any' || ofCause ? 'gone' : 'otherwise'] += weight;
      else if (entry >= hours) line.later += weight;
      else if (left >= hours) line.visible += weight;
      else line[right === Infinity ? 'lost' : 'between'] += weight;
    return line;
  });
}
