import { instant, toMs, MINUTE, HOUR, type DateClaim, type Instant } from '../domain/index.ts';
import { findDate } from './date/find-date.ts';
import { plainDigits } from './date/numerals.ts';
import type { DateFields } from './date/fields.ts';
import { instantIn, wallClockIn } from './date/zoned.ts';

export type DateContext = {
  /** When the page arrived: the only "now" there is. */
  readonly capturedAt: Instant;
  /** IANA zone in which the source writes its times; null when not known. */
  readonly zone: string | null;
  /** BCP 47; decides between day-first and month-first, and between month names that two languages share. */
  readonly language?: string | null;
  readonly from: DateClaim['from'];
  /**
   * Year of a date that names none: null where nothing states it, and such a date means no moment. Left out, it is the
   * year that puts the day last before the capture.
   */
  readonly year?: number | null;
};

/** Only this much of a text is read for a date, in characters. */
const LONGEST = 300;
/** Clocks of servers differ; more than this after the capture is the future. */
const CLOCK_SLACK = 10 * MINUTE;
/** It is tomorrow somewhere: a day may begin this long before it begins in UTC. */
const DAY_SLACK = 14 * HOUR;
/** A date without a year is read into the year before the capture; further off than this it is a guess. */
const YEARLESS_REACH_DAYS = 183;

/**
 * A date as claimed. Null when the text holds none; a claim with a null instant when it holds one that means no single
 * moment (`04/05/2025`, 31 February, "a few hours ago"). Precision is never finer than what the text says. Times
 * without a zone are read in the source's zone (`assumed`), and without that only the day is kept (`none`). Relative
 * times count from the capture.
 */
export function readDate(text: string, context: DateContext): DateClaim | null {
  const claimed = text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  const fields = findDate(plainDigits(claimed), { ...context, language: context.language ?? null });
  if (fields === null) return null;
  const claim = { text: claimed, from: context.from };
  const year = fields.year ?? null;
  if (fields.ago !== undefined) return { ...claim, ...fromRelative(fields, context) };
  if (fields.vague === true)
    return { ...claim, instant: null, precision: null, zone: 'none', doubt: fields.doubt ?? 'implausible' };
  if (fields.otherCalendar === true || (year === null && context.year === null))
    return { ...claim, instant: null, precision: null, zone: 'none', doubt: null };
  return { ...claim, ...fromWallClock(year === null ? withYear(fields, context) : fields, context) };
}

type Meaning = Pick<DateClaim, 'instant' | 'precision' | 'zone' | 'doubt'>;

function fromRelative(fields: DateFields, context: DateContext): Meaning {
  const at = toMs(context.capturedAt) - (fields.ago?.ms ?? 0);
  return { instant: instant(at), precision: fields.ago?.unit ?? null, zone: 'stated', doubt: 'relative' };
}

/** The year that is stated elsewhere, else the one that puts month and day last before the capture. */
function withYear(fields: DateFields, context: DateContext): DateFields {
  if (context.year !== undefined && context.year !== null) return { ...fields, year: context.year };
  const now = toMs(context.capturedAt);
  const thisYear = wallClockIn(context.zone ?? 'UTC', now).year;
  const inYear = (year: number) => Date.UTC(year, (fields.month ?? 1) - 1, fields.day ?? 1);
  const year = inYear(thisYear) > now + DAY_SLACK ? thisYear - 1 : thisYear;
  const far = now - inYear(year) > YEARLESS_REACH_DAYS * 24 * HOUR;
  return { ...fields, year, doubt: far ? 'implausible' : fields.doubt };
}

/** The last moment that has a name, in the year 9892. */
const LATEST_MS = 2.5e14;

function fromWallClock(fields: DateFields, context: DateContext): Meaning {
  const zone = fields.zone ?? context.zone;
  const known = fields.zone !== undefined ? 'stated' : context.zone === null ? 'none' : 'assumed';
  const precision = precisionOf(fields, known === 'none');
  const ms = instantIn(zone ?? 'UTC', known === 'none' ? dayOnly(fields) : fields);
  if (ms === null || ms > LATEST_MS)
    return { instant: null, precision: null, zone: 'none', doubt: 'implausible' };
  return { instant: instant(ms), precision, zone: known, doubt: doubtOf(fields, ms, precision, context) };
}

function dayOnly({ year, month, day }: DateFields): DateFields {
  return { year, month, day };
}

function precisionOf(fields: DateFields, dayAtBest: boolean): NonNullable<DateClaim['precision']> {
  if (fields.month === undefined) return 'year';
  if (fields.day === undefined) return 'month';
  if (fields.hour === undefined || dayAtBest) return 'day';
  if (fields.minute === undefined) return 'hour';
  return fields.second === undefined ? 'minute' : 'second';
}

function doubtOf(
  fields: DateFields,
  ms: number,
  precision: DateClaim['precision'],
  context: DateContext,
): DateClaim['doubt'] {
  const slack = fields.hour === undefined || precision === 'day' ? DAY_SLACK : CLOCK_SLACK;
  if (ms > toMs(context.capturedAt) + slack) return 'future';
  // Content systems write the start of Unix time where they know no date.
  if (ms < Date.UTC(1970, 0, 2) && (fields.year ?? 0) >= 1969) return 'implausible';
  return (fields.year ?? 0) < 1900 ? 'implausible' : (fields.doubt ?? null);
}
