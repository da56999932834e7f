import type { FoundDate } from './fields.ts';
import { numberOf } from './numerals.ts';
import { timeBeside } from './time-of-day.ts';

/** The year before the first one of each era that counts its own years in months of the common calendar. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
};

/** 令和13年5月9日, 民國120年5月9日. */
export function eraYear(text: string): FoundDate | null {
  const match =
    /(令和|平成|昭和|民[國国])\s?(\d{1,3}|元|[一二三四五六七八九十]{1,3})\s?年\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?[日號号]/.exec(
      text,
    );
  if (match === null) return null;
  const [all, era = '', year = '', month = '', day = ''] = match;
  const time = timeBeside('', text.slice(match.index + all.length));
  const before = ERAS[era] ?? 0;
  const date = {
    year: before + (year === '元' ? 1 : numberOf(year)),
    month: numberOf(month),
    day: numberOf(day),
  };
  return { index: match.index, fields: { ...date, ...time } };
}

const PERSIAN_MONTH = 'فروردین|اردیبهشت|خرداد|تیر|تير|مرداد|شهریور|شهريور|مهر|آبان|آذر|دی|دي|بهمن|اسفند';
const PERSIAN_DAY = new RegExp(
  `(?<!\\d)\\d{1,2}\\s?(?:${PERSIAN_MONTH})(?:\\s?(?:ماه|سال))?[\\s،,]{1,2}1[34]\\d\\d(?!\\d)|(?<!\\d)1[34]\\d\\d/\\d{1,2}/\\d{1,2}(?!\\d)`,
);

/** ۲ تير ۱۳۹۹, 1410/02/19: a day of the Persian calendar is kept as its text. */
export function persianDay(text: string): FoundDate | null {
  const match = PERSIAN_DAY.exec(text);
  return match && { index: match.index, fields: { otherCalendar: true } };
}
