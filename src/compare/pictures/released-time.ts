import {
  earlier,
  later,
  type Instant,
  type Release,
  type ReleaseMatrix,
  type Span,
} from '../../domain/index.ts';
import { lastMomentOf } from '../sighting.ts';

/** When a release was made, as far as it can be told. */
export type ReleasedTime = Pick<ReleaseMatrix, 'released' | 'releasedBy'>;

/**
 * When a release was made. A claim to the day may mean any moment of it, yet none after the look that saw it. One that
 * states no time was there when it was first looked at, and may be older: nothing is called earlier than it.
 */
export function releasedTime({ published }: Pick<Release, 'published'>, firstLook: Instant): ReleasedTime {
  const stated = published?.doubt === null ? published.instant : null;
  if (published === null || stated === null || stated > firstLook)
    return { released: { from: firstLook, to: firstLook }, releasedBy: 'first-look' };
  const last = later(stated, earlier(lastMomentOf(stated, published.precision), firstLook));
  return { released: { from: stated, to: last }, releasedBy: 'stated' };
}

/** The clock of absence starts at the release, never at the event; where that is after the window, it holds no moment. */
export function judgedFrom(released: Span, window: Span): Span {
  return { from: later(released.to, window.from), to: window.to };
}
