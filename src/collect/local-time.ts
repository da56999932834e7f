import { instant, type Instant } from '../domain/index.ts';

/** A time as a clock on the wall shows it; the month is 1–12. */
export type WallTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
};

const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * The instant at which clocks in a zone show this time, or null when there is no such day or hour. A time that clocks
 * skip in spring is read with the offset before the change; one they show twice in autumn is the first.
 *
 * @param zone IANA name, such as `Asia/Shanghai`
 */
export function instantIn(zone: string, wall: WallTime): Instant | null {
  const asUtc = utcOf(wall);
  if (asUtc === null) return null;
  const before = asUtc - offsetAt(zone, asUtc - 86_400_000);
  const after = asUtc - offsetAt(zone, asUtc + 86_400_000);
  // Of the offsets a day earlier and later one is right, except in the gap, where neither is.
  const fits = (ms: number) => ms + offsetAt(zone, ms) === asUtc;
  return instant(fits(before) || !fits(after) ? before : after);
}

/** The instant of a wall time whose offset is stated, in minutes east of UTC; null when there is no such time. */
export function instantAt(offsetMinutes: number, wall: WallTime): Instant | null {
  const asUtc = utcOf(wall);
  return asUtc === null ? null : instant(asUtc - offsetMinutes * 60_000);
}

/** Milliseconds since 1970 if the wall stood in Greenwich; null for 30 February or 25 o'clock. */
function utcOf({ year, month, day, hour, minute, second, ms }: WallTime): number | null {
  const utc = Date.UTC(year, month - 1, day, hour, minute, second, ms);
  const back = new Date(utc);
  const isReal =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return isReal ? utc : null;
}

/** Milliseconds a zone is ahead of UTC at an instant. */
function offsetAt(zone: string, ms: number): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, clock);
  }
  const parts = Object.fromEntries(clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}
