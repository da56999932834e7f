import type { Curve, GroupComparison, Instant, MatchedAuthors } from '../domain/index.ts';
import { curveSettings, drawCurves } from '../pipeline/platforms/draw-curves.ts';
import { countTotals } from '../pipeline/platforms/platform-totals.ts';
import {
  loadCurves,
  platformRevision,
  type DrawnCurves,
  type PlatformTotals,
  type Store,
} from '../store/index.ts';
import type { Room } from './room.ts';
import type { Row } from './twin.ts';

export type CurveData = {
  readonly curves: readonly Curve[];
  readonly comparisons: readonly GroupComparison[];
  readonly matched: readonly MatchedAuthors[];
  /** When a pass drew them; null: for this page. */
  readonly drawn: Instant | null;
  /** Intervals or settings have changed since, and the next pass draws them anew. */
  readonly isOld: boolean;
};

/** Curves of so few intervals are drawn for the page where those of the last pass no longer stand. */
const DRAWN_AT_ONCE = 20_000;

/** The curves of all platforms and what compares them: as the last pass drew them, or, of few posts, as they are now. */
export async function curveData(room: Room): Promise<CurveData> {
  const { store, observatory } = room;
  const revision = await platformRevision(store);
  const settings = curveSettings(observatory);
  const held = await loadCurves(store);
  const isOld = held?.drawing.revision !== revision || held.drawing.settings !== settings;
  if (isOld && visited(await platformTotals(room)) <= DRAWN_AT_ONCE)
    return { ...together(await drawnNow(room, `${revision} ${settings}`)), drawn: null, isOld: false };
  return { ...together(held?.platforms ?? []), drawn: held?.drawing.drawn ?? null, isOld };
}

function together(platforms: readonly DrawnCurves[]) {
  return {
    curves: platforms.flatMap(({ told }) => told.curves),
    comparisons: platforms.flatMap(({ told }) => told.comparisons),
    matched: platforms.flatMap(({ told }) => told.matched),
  };
}

/** What one key gave, until it is another. */
function keeper<Value>() {
  const kept = new WeakMap<Store, { readonly key: string; readonly value: Promise<Value> }>();
  return (store: Store, key: string, make: () => Promise<Value>): Promise<Value> => {
    const held = kept.get(store);
    if (held?.key === key) return held.value;
    const value = make();
    kept.set(store, { key, value });
    value.catch(() => kept.delete(store));
    return value;
  };
}

const drawnOnce = keeper<readonly DrawnCurves[]>();
const countedOnce = keeper<PlatformTotals>();

const drawnNow = ({ store, observatory }: Room, key: string): Promise<readonly DrawnCurves[]> =>
  drawnOnce(store, key, () => drawCurves(store, observatory));

/** How many posts came to what: as the last pass counted them, or counted anew, once for as long as nothing changes. */
export async function platformTotals({ store, observatory }: Room): Promise<PlatformTotals> {
  // Asked before counting: a change while it counts makes the next page count again.
  const revision = await platformRevision(store);
  const held = await loadCurves(store);
  const settings = curveSettings(observatory);
  if (held?.drawing.revision === revision && held.drawing.settings === settings) return held.drawing.counts;
  return countedOnce(store, `${revision} ${settings}`, () => countTotals(store, observatory));
}

const visited = ({ classes }: PlatformTotals): number => classes.reduce((sum, { posts }) => sum + posts, 0);

const SHARE_OF = { any: 'visible', violation: 'gone-with-notice' } as const;

export const CURVE_COLUMNS = [
  ...['platform', 'cohort', 'event', 'method', 'posts', 'drawn', 'events', 'since_hours', 'age_hours'],
  ...['share_of', 'share_low', 'share_high', 'band_low', 'band_high'],
];

/** A row a point of a curve. */
export function curveRows({ curves }: CurveData): readonly Row[] {
  return curves.flatMap(({ platform, cohort, counts, method, posts, drawn: stand, events, since, points }) =>
    points.map(({ hours, low, high, bandLow, bandHigh }) => ({
      ...{ platform, cohort, event: counts, method, posts, drawn: stand, events, since_hours: since },
      ...{
        share_of: SHARE_OF[counts],
        age_hours: hours,
        share_low: low,
        share_high: high,
        band_low: bandLow,
        band_high: bandHigh,
      },
    })),
  );
}
