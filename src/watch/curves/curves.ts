import { COHORTS, COUNTED, HOUR, type Cohort, type Counted, type Curve } from '../../domain/index.ts';
import { LATE } from '../visits/plan-visits.ts';
import { AgeSum, type CountedAge } from './age-sum.ts';
import { drawExact, drawIncidence, drawIntervals, riskOf } from './curve-points.ts';
import { partsOf, type WatchedPart, type WatchedPosts } from './watched-part.ts';

/** The curves of a platform; those in which nothing stands are given too, and say why. */
export function curvesOfPlatform(watched: WatchedPosts): readonly Curve[] {
  return COHORTS.flatMap((cohort) => {
    const parts = partsOf(watched, cohort);
    if (parts.length === 0) return [];
    return COUNTED.map((counts) => curveOf({ platform: watched.platform, cohort, counts }, parts));
  });
}

const METHOD = {
  any: { exact: 'kaplan-meier', intervals: 'turnbull' },
  violation: { exact: 'aalen-johansen', intervals: 'turnbull-causes' },
} as const;

/** Of fewer posts no curve is drawn: its band would be nearly all there is. */
const LEAST_DRAWN = 5;

type Key = Pick<Curve, 'platform' | 'cohort' | 'counts'>;

function curveOf(key: Key, parts: readonly WatchedPart[]): Curve {
  const sum = sumOf(parts, key.cohort);
  const ages = [...sum.each()];
  const events = key.counts === 'any' ? sum.events : sum.violations;
  const isDrawn = events > 0 && ages.length >= LEAST_DRAWN;
  return {
    ...key,
    method: METHOD[key.counts][sum.isExact ? 'exact' : 'intervals'],
    posts: total(parts, 'posts'),
    drawn: sum.posts,
    events,
    leftOut: sum.leftOut,
    late: key.cohort === 'table' ? 0 : total(parts, 'late'),
    lateAfter: LATE / HOUR,
    ...(isDrawn ? drawn(key.counts, sum, ages) : { since: 0, points: [] }),
    risk: riskOf(ages, key.counts),
    least: LEAST_DRAWN,
  };
}

function drawn(counts: Counted, sum: AgeSum, ages: readonly CountedAge[]) {
  if (counts === 'violation') return drawIncidence(ages, sum.scheduled());
  return sum.isExact ? drawExact(ages) : drawIntervals(ages, sum.scheduled());
}

/** The ages of several parts together. */
export function sumOf(parts: readonly WatchedPart[], cohort: Cohort): AgeSum {
  const sum = new AgeSum();
  for (const part of parts) sum.merge(part.ages(cohort));
  return sum;
}

const total = (parts: readonly WatchedPart[], what: 'posts' | 'late'): number =>
  parts.reduce((sum, part) => sum + part[what], 0);
