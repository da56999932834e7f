import { createRequire } from 'node:module';
import type * as Chrono from 'chrono-node/en';
import { ABSOLUTE_RULES } from './absolute.ts';
import type { DateFields, DateRule, DateSetting, FoundDate } from './fields.ts';
import { RELATIVE_RULES } from './relative.ts';

/**
 * The first date a text names. A date that names its day wins over one that counts from now ("Updated 3 hours ago ·
 * 1 November 2025"), and our rules over chrono's, which gives a wrong date, not none, for several East Asian forms.
 *
 * @param text one line, digits in ASCII
 */
export function findDate(text: string, setting: DateSetting): DateFields | null {
  if (
    !/[\d〇一二三四五六七八九十]|ago|today|yesterday|just now|今|昨|刚|剛|前|오늘|어제|방금|전|제|께/i.test(
      text,
    )
  )
    return null;
  const epoch = unixTime(text);
  if (epoch !== null) return epoch;
  const date =
    firstOf(ABSOLUTE_RULES, text, setting) ??
    firstOf(RELATIVE_RULES, text, setting) ??
    shortEastAsian(text, setting) ??
    fromChrono(text, setting);
  return date?.fields ?? null;
}

/** Earliest in the text; of equals the one whose rule comes first, so that none is earlier than one at the very start. */
function firstOf(rules: readonly DateRule[], text: string, setting: DateSetting): FoundDate | null {
  let first: FoundDate | null = null;
  for (const rule of rules) {
    const date = rule(text, setting);
    if (date !== null && (first === null || date.index < first.index)) first = date;
    if (first?.index === 0) break;
  }
  return first;
}

/** Seconds or milliseconds since 1970, where that is all the text there is. */
function unixTime(text: string): DateFields | null {
  if (!/^[1-9]\d{9}(\d{3})?$/.test(text)) return null;
  const date = new Date(text.length === 10 ? Number(text) * 1000 : Number(text));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    zone: 'UTC',
  };
}

/** `11-01 14:28`, as East Asian sites write this year's dates. */
function shortEastAsian(text: string, setting: DateSetting): FoundDate | null {
  if (!/^(zh|ko|ja)/.test(setting.language ?? '')) return null;
  const match = /^(\d{1,2})[-/.](\d{1,2})\s+(\d{1,2}):(\d{2})$/.exec(text);
  if (match === null) return null;
  const [month, day, hour, minute] = match.slice(1).map(Number);
  return { index: 0, fields: { month, day, hour, minute } };
}

const MONTH =
  '(?<![a-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])';
const YEAR = '(?<!\\d)(?:19|20)\\d\\d(?!\\d)';
/** What chrono is believed for, a month and a year in one date; asked first, for chrono takes long over any text. */
const ENGLISH_DATE = new RegExp(`${MONTH}.{0,24}${YEAR}|${YEAR}.{0,12}${MONTH}`, 'i');

/** Loaded when first needed: few pages need it, and it is large. */
const chrono = () => createRequire(import.meta.url)('chrono-node/en') as typeof Chrono;

/** Rarer English forms. Believed only where day, month and year are all certain and the year stands in the text. */
function fromChrono(text: string, setting: DateSetting): FoundDate | null {
  if (!ENGLISH_DATE.test(text) || /[^\u0000-\u024f\u2000-\u206f]/.test(text)) return null;
  const result = chrono().strict.parse(text, new Date(setting.capturedAt))[0];
  const start = result?.start;
  if (result === undefined || start === undefined) return null;
  const certain = (['year', 'month', 'day'] as const).every((field) => start.isCertain(field));
  if (!certain || !result.text.includes(String(start.get('year'))) || /\d\s?[/.-]\s?\d/.test(result.text))
    return null;
  const said = (field: 'hour' | 'minute' | 'second') =>
    start.isCertain(field) ? (start.get(field) ?? undefined) : undefined;
  const day = {
    year: start.get('year') ?? undefined,
    month: start.get('month') ?? undefined,
    day: start.get('day') ?? undefined,
  };
  return {
    index: result.index,
    fields: { ...day, hour: said('hour'), minute: said('minute'), second: said('second') },
  };
}
