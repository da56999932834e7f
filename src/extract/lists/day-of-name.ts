import { DAY, earlier, instant, type Instant, type Span } from '../../domain/index.ts';
import { instantIn } from '../../text/date/zoned.ts';
import type { ReadInput } from '../reader.ts';

/** A calendar day, months from 1. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

const DAY_NAME =
  /(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)(?![-_T. ]?\d{2})/;

/**
 * The day that a file's own name states (`2025-11-01.json`, `list-20251101.md`); null when it states none, or a moment
 * within a day. Folders are not asked: a file in a day's folder need not sum up the day.
 */
export function dayOfName(input: ReadInput): Day | null {
  const { origin, address } = input.capture;
  const places = origin.kind === 'disk' ? [origin.member ?? origin.file, address] : [address];
  for (const place of places) {
    const name =
      place
        .replace(/[?#].*$/, '')
        .split('/')
        .at(-1) ?? '';
    const [, year, , month, day] = DAY_NAME.exec(name) ?? [];
    if (year !== undefined) return { year: Number(year), month: Number(month), day: Number(day) };
  }
  return null;
}

/** When a day begins in a zone; null for 30 February. */
export function startOf(day: Day, zone: string): Instant | null {
  const ms = instantIn(zone, { ...day, hour: 0, minute: 0, second: 0 });
  return ms === null ? null : instant(ms);
}

/**
 * The whole day in the source's zone, or as much of it as had passed when the capture arrived.
 * Null for a day that no calendar has.
 */
export function spanOfDay(day: Day, input: ReadInput): Span | null {
  const from = startOf(day, input.source.zone);
  if (from === null) return null;
  // Clocks may change during a day: its end is found from the day after.
  const noonAfter = new Date(Date.UTC(day.year, day.month - 1, day.day + 1));
  const next = {
    year: noonAfter.getUTCFullYear(),
    month: noonAfter.getUTCMonth() + 1,
    day: noonAfter.getUTCDate(),
  };
  const end = startOf(next, input.source.zone) ?? instant(Date.parse(from) + DAY);
  const to = instant(Date.parse(end) - 1);
  return { from, to: input.capture.at > from ? earlier(to, input.capture.at) : to };
}
