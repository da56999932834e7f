import { compareGroups, type GroupComparison } from '../pipeline/platforms/compare-groups.ts';
import { curvesOfPlatform, type Curve } from '../pipeline/platforms/curves.ts';
import { matchedAuthors, type MatchedAuthors } from '../pipeline/platforms/matched-authors.ts';
import { watchedPosts } from '../pipeline/platforms/watched-posts.ts';
import { countDisappearances, type Store } from '../store/index.ts';
import type { Room } from './room.ts';
import type { Row } from './twin.ts';

export type CurveData = {
  readonly curves: readonly Curve[];
  readonly comparisons: readonly GroupComparison[];
  readonly matched: readonly MatchedAuthors[];
};

/** Bands take a while; they are drawn again when the counts of visits have changed. */
const kept = new WeakMap<Store, { readonly key: string; readonly data: Promise<CurveData> }>();

/** The curves of all platforms and what compares them. */
export async function curveData(room: Room): Promise<CurveData> {
  const key = JSON.stringify(await countDisappearances(room.store));
  const held = kept.get(room.store);
  if (held?.key === key) return held.data;
  const data = drawn(room);
  kept.set(room.store, { key, data });
  data.catch(() => kept.delete(room.store));
  return data;
}

async function drawn({ store, observatory }: Room): Promise<CurveData> {
  const platforms = await watchedPosts(store, observatory);
  const matched: MatchedAuthors[] = [];
  for (const one of platforms) matched.push(...(await matchedAuthors(store, one, observatory)));
  return {
    curves: platforms.flatMap(curvesOfPlatform),
    comparisons: platforms.flatMap(compareGroups),
    matched,
  };
}

export const CURVE_COLUMNS = [
  ...['platform', 'cohort', 'event', 'method', 'posts', 'drawn', 'events', 'since_hours', 'age_hours'],
  ...['visible_low', 'visible_high', 'band_low', 'band_high'],
];

/** A row a point of a curve. */
export function curveRows({ curves }: CurveData): readonly Row[] {
  return curves.flatMap(({ platform, cohort, counts, method, posts, drawn: stand, events, since, points }) =>
    points.map(({ hours, low, high, bandLow, bandHigh }) => ({
      ...{ platform, cohort, event: counts, method, posts, drawn: stand, events, since_hours: since },
      ...{ age_hours: hours, visible_low: low, visible_high: high, band_low: bandLow, band_high: bandHigh },
    })),
  );
}
