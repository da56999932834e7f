import { instant, MINUTE, toMs, type DateClaim, type Instant } from '../../domain/index.ts';
import { readDate } from '../../text/date.ts';
import type { ReadInput } from '../reader.ts';
import { asText } from './fields.ts';

/** Seconds and milliseconds since 1970 between 1980 and 2100: apart by a factor of a thousand, so neither can be the other. */
const FIRST_SECOND = 315_532_800;
const LAST_SECOND = 4_102_444_800;
/** Clocks of servers differ; more than this after the capture is the future. */
const CLOCK_SLACK = 10 * MINUTE;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** `Thu Oct 30 12:00:00 +0800 2025`, as Weibo and old Twitter write. */
const CTIME = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d\d:\d\d:\d\d) ([+-]\d\d):?(\d\d) (\d{4})$/;
const ISO = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)$/;

/** A moment as data gives it: seconds or milliseconds since 1970, or a text with or without its zone. Null: none given. */
export function momentOf(
  value: unknown,
  input: Pick<ReadInput, 'capture' | 'source'>,
  from: DateClaim['from'] = 'metadata',
): DateClaim | null {
  const text = asText(value);
  if (text === null) return null;
  const ms = millisecondsOf(text);
  if (ms !== null) return stated(text, ms, input.capture.at, from);
  const { zone, language } = input.source;
  const claim = readDate(plainDay(text), { capturedAt: input.capture.at, zone, language, from });
  return claim && { ...claim, text };
}

/** `编辑于 05-03 广东`: what was done then and from where stands around a day that Chinese platforms write without a year. */
function plainDay(text: string): string {
  const bare = text.replace(/^(编辑于|发布于|更新于|·)\s*/u, '');
  return bare.replace(/^(\d{1,2})-(\d{1,2})(?!\d|-)(?=$|\s+(\d{1,2}:\d\d)?)/u, '$1月$2日');
}

/** The instant of {@link momentOf}, where it means one and not a later one than the capture. */
export function instantOf(value: unknown, input: Pick<ReadInput, 'capture' | 'source'>): Instant | null {
  const claim = momentOf(value, input);
  return claim === null || claim.doubt === 'future' ? null : claim.instant;
}

function millisecondsOf(text: string): number | null {
  if (/^\d{9,10}(\.\d+)?$/.test(text)) return inRange(Math.floor(Number(text) * 1000));
  if (/^\d{12,13}$/.test(text)) return inRange(Number(text));
  const ctime = CTIME.exec(text);
  if (ctime) {
    const [, month = '', day = '', time = '', hours = '', minutes = '', year = ''] = ctime;
    const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
    return parsed(`${year}-${number}-${day.padStart(2, '0')}T${time}${hours}:${minutes}`);
  }
  return ISO.test(text) ? parsed(text.replace(/^(\S{10}) /, '$1T').replace(' ', '')) : null;
}

function parsed(text: string): number | null {
  const ms = Date.parse(text);
  return Number.isNaN(ms) || Math.abs(ms) > 2.5e14 ? null : ms;
}

const inRange = (ms: number): number | null =>
  ms >= FIRST_SECOND * 1000 && ms <= LAST_SECOND * 1000 ? ms : null;

function stated(text: string, ms: number, capturedAt: Instant, from: DateClaim['from']): DateClaim {
  const isFuture = ms > toMs(capturedAt) + CLOCK_SLACK;
  return {
    ...{ text, instant: instant(ms), precision: 'second', zone: 'stated', from },
    doubt: isFuture ? 'future' : null,
  };
}
