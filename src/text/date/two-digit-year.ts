import type { DateSetting, FoundDate } from './fields.ts';
import { timeBeside } from './time-of-day.ts';

/** Without a time of day beside it, so short a date is believed only where it is about all the text there is. */
const SHORT = 20;

/** 25.04.24: the day first in Europe, the year first in East Asia; of this century. */
export function twoDigitYear(text: string, { language }: DateSetting): FoundDate | null {
  const match = /(?<![\d./:-])(\d{2})\.\s?(\d{1,2})\.\s?(\d{2})(?![\d.:/-]|\s?%)/.exec(text);
  if (match === null) return null;
  const time = timeBeside(text.slice(0, match.index), text.slice(match.index + match[0].length));
  if (time.hour === undefined && text.length > SHORT) return null;
  const [first = 0, month = 0, last = 0] = match.slice(1).map(Number);
  if (month < 1 || month > 12) return null;
  // A version or an address of a machine looks the same; where no language is known, so do both orders.
  if (language === null) return { index: match.index, fields: { vague: true } };
  const [day, year] = /^(?:zh|ko|ja)/i.test(language) ? [last, first] : [first, last];
  return { index: match.index, fields: { year: 2000 + year, month, day, ...time } };
}
