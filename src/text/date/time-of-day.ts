import type { DateFields } from './fields.ts';
import { ZONE_PATTERN, zoneOf } from './zone-names.ts';

const MERIDIEM_BEFORE = '上午|下午|中午|凌晨|早上|晚上|晚间|晚間|傍晚|오전|오후|午前|午後';
const MERIDIEM_AFTER = String.raw`(?:[ap]\.?\s?m\.?(?![a-z])|صباح\p{L}?|مساء\p{L}?|[صم](?!\p{L}))`;
const CLOCK =
  String.raw`(\d{1,2})\s?(?:[:h]\s?(\d{2})|[시時时点點]\s?(?:(\d{1,2})\s?[분分])?|\.(\d{2})(?=\s|$|,|[ap]\.?m))` +
  String.raw`(?:\s?:?\s?(\d{2})(?:[.,]\d{1,9})?\s?[초秒]?(?!\d))?`;

const AFTER = new RegExp(
  String.raw`^(?:T|[\s,|·•\-–—()/]*(?:\([^)\d]{1,12}\)|[^\s\d:]{2,9}day,?|星期.|周.|[월화수목금토일]요일|pazartesi|salı|çarşamba|perşembe|cuma(?:rtesi)?|pazar)?[\s,|·•\-–—()]*(?:at|um|à|a las|às|kl\.?|klo|в|o|om|alle)?\s*)` +
    `(${MERIDIEM_BEFORE})?\\s?(?:${CLOCK}|(\\d{1,2})(?=\\s?${MERIDIEM_AFTER}))\\s?(${MERIDIEM_AFTER})?[\\s(]*(${ZONE_PATTERN})?`,
  'iu',
);
const BEFORE = new RegExp(
  `(?<!\\d)(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?\\s?(${MERIDIEM_AFTER})?\\s?(${ZONE_PATTERN})?` +
    String.raw`[\s,|·•\-–—(]*(?:on|[A-Z][a-z]{2,8})?[\s,|·•]*$`,
  'iu',
);

type Time = Pick<DateFields, 'hour' | 'minute' | 'second' | 'zone'>;

/** The time of day that stands right after a date, or right before it; empty when there is none. */
export function timeBeside(before: string, after: string): Time {
  return timeAfter(after.slice(0, 60)) ?? timeBefore(before.slice(-40)) ?? {};
}

function timeAfter(text: string): Time | null {
  const match = AFTER.exec(text);
  if (match === null) return null;
  const [, early, hour, colon, cjk, dot, second, bare, late, zone] = match;
  const minute = colon ?? cjk ?? dot;
  return check({ hour: hour ?? bare, minute, second, meridiem: early ?? late, zone });
}

function timeBefore(text: string): Time | null {
  const match = BEFORE.exec(text);
  if (match === null) return null;
  const [, hour, minute, second, meridiem, zone] = match;
  return check({ hour, minute, second, meridiem, zone });
}

type Said = { readonly [Field in 'hour' | 'minute' | 'second' | 'meridiem' | 'zone']: string | undefined };

function check(said: Said): Time | null {
  const hour = hourOf(Number(said.hour), said.meridiem);
  const minute = said.minute === undefined ? undefined : Number(said.minute);
  const second = said.second === undefined ? undefined : Number(said.second);
  if (hour > 24 || (minute ?? 0) > 59 || (second ?? 0) > 60) return null;
  return { hour, minute, second, zone: zoneOf(said.zone) };
}

function hourOf(hour: number, meridiem: string | undefined): number {
  if (meridiem === undefined || hour > 12) return hour;
  if (/^(p|م|下午|晚|傍晚|오후|午後)/i.test(meridiem)) return hour === 12 ? 12 : hour + 12;
  if (meridiem === '中午') return hour < 3 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}
