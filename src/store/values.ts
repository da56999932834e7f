import type { Instant } from '../domain/index.ts';

/**
 * What a value of PostgreSQL becomes in JavaScript, the same for the embedded database and for a server: both hand
 * over text, and both read it here. Types that are not listed stay text (dates as `2025-11-01`; of arrays make JSON).
 */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [16, (text) => text === 't'],
  [20, Number],
  [21, Number],
  [23, Number],
  [26, Number],
  [700, Number],
  [701, Number],
  [1700, Number],
  [114, parseJson],
  [3802, parseJson],
  [1184, parseInstant],
]);

const keepText = (text: string): unknown => text;

/** How to read the text of a value of this PostgreSQL type (its `oid`). */
export function parserOf(oid: number): (text: string) => unknown {
  return PARSERS.get(oid) ?? keepText;
}

function parseJson(text: string): unknown {
  return JSON.parse(text);
}

/** `2025-11-01 05:48:00.5+00`, as PostgreSQL writes it in UTC, as an instant. */
export function parseInstant(text: string): Instant {
  if (text.length < 30 && text.endsWith('+00')) {
    const milliseconds = text.slice(20, -3).padEnd(3, '0').slice(0, 3);
    return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z` as Instant;
  }
  return parseRareInstant(text);
}

const BEFORE_CHRIST = /^(\d{4,})-(\d\d-\d\d) ([\d:]{8})(\.\d+)?\+00 BC$/;

function parseRareInstant(text: string): Instant {
  const match = BEFORE_CHRIST.exec(text);
  if (match === null) throw new RangeError(`expected a time in UTC from the database but received "${text}"`);
  const [, year = '', day = '', time = ''] = match;
  const yearOfIso = 1 - Number(year);
  const sign = yearOfIso < 0 ? `-${String(-yearOfIso).padStart(6, '0')}` : '0000';
  return `${sign}-${day}T${time}.000Z` as Instant;
}

/**
 * An instant in the form PostgreSQL reads. Broken archives state times before year 1, which PostgreSQL wants marked `BC`
 * and knows back to 4713 BC; such a time loses its milliseconds, earlier ones become the first day it knows.
 */
export function toTimestamp(at: Instant): string {
  const match = /^(0000|-\d{6})-(\d\d-\d\d)T([\d:]{8})/.exec(at);
  if (match === null) return at;
  const year = 1 - Number(match[1]);
  if (year > 4712) return '4712-01-01 00:00:00+00 BC';
  return `${String(year).padStart(4, '0')}-${match[2] ?? ''} ${match[3] ?? ''}+00 BC`;
}
