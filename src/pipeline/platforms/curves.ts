import { COHORTS, COUNTED, HOUR, type Cohort, type Counted, type Curve } from '../../domain/index.ts';
import { LATE } from '../../watch/index.ts';
import { AgeSum } from './age-sum.ts';
import { drawExact, drawIntervals, riskOf } from './curve-points.ts';
import { partsOf, type WatchedPart, type WatchedPosts } from './watched-posts.ts';

/** The curves of a platform; those in which nothing stands are given too, and say why. */
export function curvesOfPlatform(watched: WatchedPosts): readonly Curve[] {
  return COHORTS.flatMap((cohort) => {
    const parts = partsOf(watched, cohort);
    if (parts.length === 0) return [];
    return COUNTED.map((counts) => curveOf({ platform: watched.platform, cohort, counts }, parts));
  });
}

type Key = Pick<Curve, 'platform' | 'cohort' | 'counts'>;

function curveOf(key: Key, parts: readonly WatchedPart[]): Curve {
  const sum = sumOf(parts, key);
  const ages = [...sum.each()];
  const drawn =
    sum.events === 0
      ? { since: 0, points: [] }
      : sum.isExact
        ? drawExact(ages)
        : drawIntervals(ages, sum.scheduled());
  return {
    ...key,
    method: sum.isExact ? 'kaplan-meier' : 'turnbull',
    posts: total(parts, 'posts'),
    drawn: sum.posts,
    events: sum.events,
    leftOut: sum.leftOut,
    late: key.cohort === 'table' ? 0 : total(parts, 'late'),
    lateAfter: LATE / HOUR,
    ...drawn,
    risk: riskOf(ages),
  };
}

/** The ages of several parts together. */
export function sumOf(
  parts: readonly WatchedPart[],
  { cohort, counts }: { readonly cohort: Cohort; readonly counts: Counted },
): AgeSum {
  const sum = new AgeSum();
  for (const part of parts) sum.merge(part.ages(cohort, counts));
  return sum;
}

const total = (parts: readonly WatchedPart[], what: 'posts' | 'late'): number =>
  parts.reduce((sum, part) => sum + part[what], 0);
