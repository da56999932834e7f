import type { DateFields, DateRule, DateSetting, FoundDate } from './fields.ts';
import { monthOf } from './month-names.ts';
import { numberOf } from './numerals.ts';
import { eraYear, persianDay } from './other-calendars.ts';
import { timeBeside } from './time-of-day.ts';
import { twoDigitYear } from './two-digit-year.ts';

/** Dates that name their day. Each rule finds its first date in a text; the earliest of all rules is taken. */
export const ABSOLUTE_RULES: readonly DateRule[] = [
  yearFirst,
  compact,
  eraYear,
  eastAsian,
  eastAsianMonth,
  dayMonthName,
  monthNameDay,
  vietnamese,
  dayOrMonthFirst,
  twoDigitYear,
  persianDay,
  monthNameYear,
];

/** Fields at a match, with the time of day that stands beside it. */
function found(text: string, match: RegExpMatchArray, fields: DateFields): FoundDate {
  const index = match.index ?? 0;
  return {
    index,
    fields: { ...fields, ...timeBeside(text.slice(0, index), text.slice(index + match[0].length)) },
  };
}

/** 2025-11-01, 2025/11/1, 2025. 11. 1. */
function yearFirst(text: string): FoundDate | null {
  const match = /(?<![\d.])((?:1[89]|20)\d\d)\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)\.?/.exec(text);
  return match && found(text, match, ymd(match[1], match[3], match[4]));
}

/** 20251101, 20251101T083200Z, 202511010832. */
function compact(text: string): FoundDate | null {
  const match =
    /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?([01]\d|2[0-3])([0-5]\d)([0-5]\d)?(Z)?)?(?!\d)/.exec(
      text,
    );
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, utc] = match;
  const date = ymd(year, month, day);
  if (hour === undefined) return found(text, match, date);
  const time = {
    hour: Number(hour),
    minute: Number(minute),
    second: second === undefined ? undefined : Number(second),
  };
  return { index: match.index, fields: { ...date, ...time, zone: utc === undefined ? undefined : 'UTC' } };
}

const HAN_NUMBER = '[〇零一二三四五六七八九十廿]';

/** 2025年11月1日, 二〇二五年十一月一日, 2025년 11월 1일, 11月1日. */
function eastAsian(text: string): FoundDate | null {
  const match = new RegExp(
    `(?:(?<!\\d)(\\d{4}|[〇零一二三四五六七八九]{4})\\s?[年년]\\s?|(?<!\\d|\\d[年년]\\s?))(\\d{1,2}|${HAN_NUMBER}{1,3})\\s?[月월]\\s?(\\d{1,2}|${HAN_NUMBER}{1,3})\\s?[日号號일]`,
  ).exec(text);
  if (match === null) return null;
  const [, year, month = '', day = ''] = match;
  return found(text, match, {
    year: year === undefined ? undefined : numberOf(year),
    month: numberOf(month),
    day: numberOf(day),
  });
}

/** 2025年11月. */
function eastAsianMonth(text: string): FoundDate | null {
  const match = /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?!\s?\d)/.exec(text);
  return match && { index: match.index, fields: { year: Number(match[1]), month: Number(match[2]) } };
}

/**
 * 1 November 2025, 1st of Nov. 2025, 1 de noviembre de 2025, 01-Nov-2025, 24 نيسان / أبريل 2025; the year may be
 * missing in a short text.
 */
function dayMonthName(text: string, setting: DateSetting): FoundDate | null {
  const pattern =
    /(?<![\d:.])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]{0,2}(?:de |of |d')?(\p{L}[\p{L}\p{M}]{2,13}|\p{Script=Devanagari}{2})\.?(?:\s?\/\s?\p{L}{2,13})?(?:[\s,.-]{1,3}(?:de |del |of )?((?:19|20)\d\d)(?!\d))?/giu;
  for (const match of text.matchAll(pattern)) {
    const month = monthOf(match[2] ?? '', setting.language);
    if (month === null || (match[3] === undefined && text.length > SHORT)) continue;
    return found(text, match, { year: yearOf(match[3]), month, day: Number(match[1]) });
  }
  return null;
}

/** A date without a year is believed only where it is about all the text there is. */
const SHORT = 48;

/** November 1, 2025; Nov 1st 2025; 2025 november 1; Sat Nov 1 14:28:03 CET 2025. */
function monthNameDay(text: string, setting: DateSetting): FoundDate | null {
  const pattern =
    /(?:(?<!\d)((?:19|20)\d\d)\.?\s)?(?<!\p{L})(\p{L}[\p{L}\p{M}]{2,13})\.?[\s-](\d{1,2})(?:st|nd|rd|th)?(?![\d:])\.?(?:[\s,-]{1,3}(?:(\d{1,2}:\d{2}(?::\d{2})?(?:\s[A-Z]{1,5})?)\s)?((?:19|20)\d\d)(?!\d))?/giu;
  for (const match of text.matchAll(pattern)) {
    const month = monthOf(match[2] ?? '', setting.language);
    const year = yearOf(match[1] ?? match[5]);
    if (month === null || (year === undefined && text.length > SHORT)) continue;
    const inside = match[4] === undefined ? {} : timeBeside('', ` ${match[4]}`);
    const date = found(text, match, { year, month, day: Number(match[3]) });
    return { ...date, fields: { ...date.fields, ...inside } };
  }
  return null;
}

/** November 2025. */
function monthNameYear(text: string, setting: DateSetting): FoundDate | null {
  for (const match of text.matchAll(
    /(?<!\p{L})(\p{L}[\p{L}\p{M}]{2,13})\.?,? (?:de )?((?:19|20)\d\d)(?!\d)/giu,
  )) {
    const month = monthOf(match[1] ?? '', setting.language);
    if (month !== null) return { index: match.index, fields: { year: Number(match[2]), month } };
  }
  return null;
}

/** 1 tháng 11, 2025. */
function vietnamese(text: string): FoundDate | null {
  const match = /(?<!\d)(\d{1,2}) tháng (\d{1,2}),?(?: năm)? ((?:19|20)\d\d)(?!\d)/i.exec(text);
  return match && found(text, match, ymd(match[3], match[2], match[1]));
}

/** 01.11.2025 (always the day first), 11/01/2025 and 01-11-2025 (by language, or by what is possible). */
function dayOrMonthFirst(text: string, setting: DateSetting): FoundDate | null {
  const match = /(?<![\d./-])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d)(?!\d)/.exec(text);
  if (match === null) return null;
  const [, first = '', mark, second = '', year] = match;
  const order = mark === '.' ? 'day' : orderOf(Number(first), Number(second), setting.language);
  if (order === null) return { index: match.index, fields: { vague: true } };
  return found(text, match, order === 'day' ? ymd(year, second, first) : ymd(year, first, second));
}

/** Which comes first. Plain `en` does not say: Americans and the British differ. */
function orderOf(first: number, second: number, language: string | null): 'day' | 'month' | null {
  if (first > 12 || first === second) return 'day';
  if (second > 12) return 'month';
  if (language === null || language.toLowerCase() === 'en') return null;
  return /^(en-(us|ph)|ko|zh|ja)/i.test(language) ? 'month' : 'day';
}

function ymd(year: string | undefined, month: string | undefined, day: string | undefined): DateFields {
  return { year: yearOf(year), month: Number(month), day: Number(day) };
}

function yearOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
