import { HOUR, toMs, type PictureId, type Span } from '../../domain/index.ts';

/** When a picture was taken, as each of its clocks says: none where it has no clock that names a time. */
export type TakenLookup = (picture: PictureId) => readonly Span[];

/**
 * Two pictures of one place that are further apart than this are of no one moment. A camera whose zone was never set is
 * off by fourteen hours at most, and meetings of one place on two days at one hour are twenty-four apart.
 */
export const LONGEST_MOMENT = 15 * HOUR;

/**
 * Milliseconds by which all clocks of two pictures put them apart: between the two that are nearest, at the nearest they
 * may mean. Null where one has no clock.
 */
export function clocksApart(one: readonly Span[], other: readonly Span[]): number | null {
  const gaps = one.flatMap((a) => other.map((b) => gapOf(a, b)));
  return gaps.length === 0 ? null : Math.min(...gaps);
}

const gapOf = (a: Span, b: Span): number => Math.max(0, toMs(a.from) - toMs(b.to), toMs(b.from) - toMs(a.to));
