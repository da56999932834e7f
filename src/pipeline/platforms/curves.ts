import {
  HOUR,
  NOT_VISIBLE,
  toMs,
  type Disappearance,
  type PlatformId,
  type VisitClass,
} from '../../domain/index.ts';
import { agesOf, LATE, type Ages } from '../../watch/index.ts';
import { drawExact, drawIntervals, riskOf, type CurvePoint, type RiskLine } from './curve-points.ts';
import { onGrid } from './curve-grid.ts';
import type { WatchedPosts } from './watched-posts.ts';

/** What counts as the event of a curve. `any`: no longer visible, for whatever reason; `violation`: such a notice alone. */
export const COUNTED = ['any', 'violation'] as const;
export type Counted = (typeof COUNTED)[number];

const CLASSES: { readonly [Kind in Counted]: readonly VisitClass[] } = {
  any: NOT_VISIBLE,
  violation: ['notice-violation'],
};

/** How many posts are still visible at which age, for one platform, one way of watching and one kind of event. */
export type Curve = {
  readonly platform: PlatformId;
  /** `table`: posts that were found gone, which tell how fast and never how many. */
  readonly cohort: 'watched' | 'table';
  readonly counts: Counted;
  readonly method: 'turnbull' | 'kaplan-meier';
  readonly posts: number;
  /** Of these, how many stand in the curve, and how many of them went. */
  readonly drawn: number;
  readonly events: number;
  readonly leftOut: Ages['leftOut'];
  /** Posts first visited later than {@link LATE} after they were posted. */
  readonly late: number;
  readonly lateAfter: number;
  /** Hours after posting from which on the curve speaks; everything is given that a post was visible then. */
  readonly since: number;
  readonly points: readonly CurvePoint[];
  readonly risk: readonly RiskLine[];
};

/** The curves of a platform; those in which nothing stands are given too, and say why. */
export function curvesOfPlatform({ platform, posts, tables }: WatchedPosts): readonly Curve[] {
  const cohorts = [
    ['watched', posts.filter(({ sourceId }) => !tables.has(sourceId))],
    ['table', posts.filter(({ sourceId }) => tables.has(sourceId))],
  ] as const;
  return cohorts.flatMap(([cohort, own]) =>
    own.length === 0 ? [] : COUNTED.map((counts) => curveOf({ platform, cohort, counts }, own)),
  );
}

function curveOf(key: Pick<Curve, 'platform' | 'cohort' | 'counts'>, posts: readonly Disappearance[]): Curve {
  const { ages, leftOut } = agesOf(posts, { cohort: key.cohort, counts: CLASSES[key.counts] });
  const events = ages.filter(({ right }) => right < Infinity);
  const isExact = events.length > 0 && events.every(({ left, right }) => left === right);
  const widened = isExact ? ages : ages.map(onGrid);
  const drawn =
    events.length === 0 ? { since: 0, points: [] } : isExact ? drawExact(ages) : drawIntervals(widened);
  return {
    ...key,
    method: isExact ? 'kaplan-meier' : 'turnbull',
    posts: posts.length,
    drawn: ages.length,
    events: events.length,
    leftOut,
    late: key.cohort === 'table' ? 0 : posts.filter(beganLate).length,
    lateAfter: LATE / HOUR,
    ...drawn,
    risk: riskOf(widened),
  };
}

const beganLate = ({ posted, watchedFrom }: Disappearance): boolean =>
  posted !== null && toMs(watchedFrom) - toMs(posted) > LATE;
