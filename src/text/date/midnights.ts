import { DAY, instant, toMs, type Instant, type Span } from '../../domain/index.ts';
import { instantIn, wallClockIn } from './zoned.ts';

/**
 * When days begin on the clocks of a zone, within a span.
 *
 * @param every only each so many days
 */
export function midnightsIn(zone: string, { from, to }: Span, every = 1): readonly Instant[] {
  const { year, month, day } = wallClockIn(zone, toMs(from));
  const midnights: Instant[] = [];
  for (let date = Date.UTC(year, month - 1, day); date <= toMs(to) + DAY; date += DAY) {
    const at = new Date(date);
    const fields = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
    const ms = instantIn(zone, fields);
    if (ms !== null && ms >= toMs(from) && ms <= toMs(to)) midnights.push(instant(ms));
  }
  return midnights.filter((_, place) => place % every === 0);
}
