import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../domain/index.ts';
import { parseInstant, parserOf, toTimestamp } from './values.ts';

test('a time goes to the database and comes back as the same instant', () => {
  const written = (at: string) => toTimestamp(instant(at));
  expect(written('2031-05-01T00:00:00.5+09:00')).toBe('2031-04-30T15:00:00.500Z');
  expect(parseInstant('2031-04-30 15:00:00.5+00')).toBe('2031-04-30T15:00:00.500Z');
  expect(parseInstant('2031-04-30 15:00:00+00')).toBe('2031-04-30T15:00:00.000Z');
  expect(parseInstant('2031-04-30 15:00:00.123456+00')).toBe('2031-04-30T15:00:00.123Z');
});

test('times before year 1 are marked for the database, and read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -206_000_000_000, max: -62_135_596_801 }), (seconds) => {
      const at = instant(seconds * 1_000);
      const text = toTimestamp(at);
      expect(text).toMatch(/ BC$/);
      expect(parseInstant(text)).toBe(at);
    }),
  );
});

test('a time in another zone is a mistake, not a guess', () => {
  expect(() => parseInstant('2031-04-30 15:00:00+09')).toThrow(/expected a time in UTC/);
});

test('types that are not listed stay text', () => {
  expect(parserOf(1082)('2031-05-01')).toBe('2031-05-01');
  expect(parserOf(1700)('1.5')).toBe(1.5);
});
