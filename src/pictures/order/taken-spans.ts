import { HOUR, instant, toMs, type Instant, type PictureMetadata, type Span } from '../../domain/index.ts';
import { extentOf, FARTHEST_ZONE } from './readings.ts';

/** Somewhere on Earth it is twelve hours earlier than in UTC. */
const LATEST_ZONE = 12 * HOUR;

/**
 * Between which instants a picture was taken, as each clock of its file says. A clock without its offset may stand
 * anywhere on Earth. None where blocks contradict each other, and none of a clock that runs after `until`, when the
 * picture was there already: it was not set right.
 */
export function takenSpans(
  { clocks, conflicts }: Pick<PictureMetadata, 'clocks' | 'conflicts'>,
  until: Instant,
): readonly Span[] {
  if (conflicts.some(({ field }) => field === 'taken')) return [];
  const spans = clocks.flatMap(({ clock, wall, instant: at }): { from: number; to: number }[] => {
    if (clock !== 'taken' || wall === null) return [];
    const { from, to } = extentOf(wall);
    if (at !== null) return [{ from: toMs(at), to: toMs(at) + (to - from) }];
    return [{ from: from - FARTHEST_ZONE, to: to + LATEST_ZONE }];
  });
  if (spans.some(({ from }) => from > toMs(until))) return [];
  return spans.map(({ from, to }) => ({ from: instant(from), to: instant(to) }));
}
