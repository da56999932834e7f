import { DAY } from '../../domain/index.ts';
import type { DateFields } from './fields.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** What a clock in a zone shows. */
type WallClock = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

/**
 * What a clock in `zone` (IANA name or offset) shows at a moment.
 *
 * @param ms milliseconds since 1970
 */
export function wallClockIn(zone: string, ms: number): WallClock {
  const parts = formatterOf(zone).formatToParts(ms);
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/** Milliseconds by which clocks in `zone` are ahead of UTC at a moment. */
function offsetAt(zone: string, ms: number): number {
  const fixed = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  if (fixed !== null)
    return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000;
  if (zone === 'UTC') return 0;
  const wall = wallClockIn(zone, ms);
  return (
    Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second) -
    Math.floor(ms / 1000) * 1000
  );
}

/**
 * The moment at which clocks in `zone` show these fields (missing ones at their start), in milliseconds since 1970.
 * Null where no calendar has such a day or no clock such a time. A time that a clock change makes twice is the first; one
 * that it skips is read with the offset before the change (RFC 5545, section 3.3.5).
 */
export function instantIn(zone: string, fields: DateFields): number | null {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  if (month < 1 || month > 12 || hour > 24 || minute > 59 || second > 60) return null;
  const wall = new Date(0).setUTCFullYear(year, month - 1, day) + (hour * 3600 + minute * 60 + second) * 1000;
  const date = new Date(wall - hour * 3_600_000 - minute * 60_000 - second * 1000);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1 || year > 9998) return null;
  const before = wall - offsetAt(zone, wall - DAY);
  const after = wall - offsetAt(zone, wall + DAY);
  // Of the offsets a day earlier and a day later one is right, except in the gap, where neither is.
  const fits = (ms: number) => ms + offsetAt(zone, ms) === wall;
  return fits(before) || !fits(after) ? before : after;
}
