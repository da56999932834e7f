import { DAY, HOUR, MINUTE, toMs, type Instant } from '../../domain/index.ts';
import type { DateFields, DateRule, DateSetting, FoundDate } from './fields.ts';
import { numberOf } from './numerals.ts';
import { countedElsewhere } from './relative-words.ts';
import { timeBeside } from './time-of-day.ts';
import { wallClockIn } from './zoned.ts';

/** Times counted from the capture. */
export const RELATIVE_RULES: readonly DateRule[] = [counted, countedElsewhere, vague, namedDay];

type Unit = NonNullable<DateFields['ago']>;

/** First of each: what the unit is called in English, Chinese, Korean and Japanese, for prefix matching. */
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(sec|s$|秒|초)/i, { ms: 1000, unit: 'second' }],
  [/^(min|m$|分|분)/i, { ms: MINUTE, unit: 'minute' }],
  [/^(hour|hr|h$|小时|小時|个小时|時間|钟头|시간)/i, { ms: HOUR, unit: 'hour' }],
  [/^(day|d$|天|日|일)/i, { ms: DAY, unit: 'day' }],
  [/^(week|w$|周|週|星期|주)/i, { ms: 7 * DAY, unit: 'day' }],
  [/^(month|个月|個月|か月|ヶ月|개월|달)/i, { ms: 30 * DAY, unit: 'month' }],
  [/^(year|年|년)/i, { ms: 365 * DAY, unit: 'year' }],
];

const ENGLISH =
  /(?<![\d.,:/-])(\d{1,3}|an?|one)\s?(sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|[smhdw])\.?\s+ago\b/i;
const CHINESE =
  /(?<![\d.,:/-])(\d{1,3}|[一二两兩三四五六七八九十]{1,3})\s?(秒|分钟|分鐘|分|小时|小時|个小时|時間|天|日|周|週|星期|个月|個月|か月|ヶ月|年)\s?[之以]?前/;
const KOREAN = /(?<![\d.,:/-])(\d{1,3})\s?(초|분|시간|일|주일?|개월|달|년)\s?전/;

/** 3 hours ago, an hour ago, 3小时前, 3시간 전. */
function counted(text: string): FoundDate | null {
  const match = ENGLISH.exec(text) ?? CHINESE.exec(text) ?? KOREAN.exec(text);
  if (match === null) return null;
  const [, count = '', name = ''] = match;
  const unit = UNITS.find(([pattern]) => pattern.test(name))?.[1];
  const number = /^(an?|one)$/i.test(count) ? 1 : numberOf(count);
  if (unit === undefined || !Number.isFinite(number)) return null;
  return { index: match.index, fields: { ago: { ms: number * unit.ms, unit: unit.unit } } };
}

/** "A few hours ago" says that there is a time, and not which. */
function vague(text: string): FoundDate | null {
  const match =
    /\b(?:a few|several|some)\s(?:sec|min|hour|day|week|month|year)\w*\sago\b|[几幾数數]\s?(?:秒|分|小|天|日|周|週|个|個)\S{0,3}前|몇\s?(?:초|분|시간|일|주|달)\s?전/i.exec(
      text,
    );
  return match && { index: match.index, fields: { vague: true, doubt: 'relative' } };
}

const DAYS: readonly (readonly [RegExp, number])[] = [
  [/\btoday\b|今天|今日|오늘/i, 0],
  [/\byesterday\b|昨天|昨日|어제/i, 1],
  [/前天|그저께|그제/, 2],
];
const JUST_NOW = /\bjust now\b|刚刚|剛剛|방금/i;

/** yesterday, 昨天 14:28, 오늘, 刚刚: only where it is about all the text there is. */
function namedDay(text: string, setting: DateSetting): FoundDate | null {
  if (text.length > 32) return null;
  const now = JUST_NOW.exec(text);
  if (now !== null) return { index: now.index, fields: { ago: { ms: 0, unit: 'minute' } } };
  for (const [pattern, daysBefore] of DAYS) {
    const match = pattern.exec(text);
    if (match !== null) return { index: match.index, fields: dayBefore(daysBefore, setting, text, match) };
  }
  return null;
}

function dayBefore(days: number, setting: DateSetting, text: string, match: RegExpExecArray): DateFields {
  const at = toMs(setting.capturedAt as Instant) - days * DAY;
  const { year, month, day } = wallClockIn(setting.zone ?? 'UTC', at);
  const time = timeBeside(text.slice(0, match.index), text.slice(match.index + match[0].length));
  return { year, month, day, doubt: 'relative', ...time };
}
