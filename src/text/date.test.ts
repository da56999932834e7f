import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../domain/index.ts';
import { readDate } from './date.ts';

const capturedAt = instant('2031-05-10T03:00:00Z');
const orNull = (text: string | undefined) => (text === undefined || text === '-' ? null : text);

const cases = readFileSync(new URL('./date.cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('dates as claimed', () => {
  it.each(cases)('%s (%s, %s)', (text = '', zone, language, due, precision, known, doubt) => {
    const claim = readDate(text, {
      capturedAt,
      zone: orNull(zone),
      language: orNull(language),
      from: 'visible',
    });
    if (due === 'null') {
      expect(claim).toBeNull();
      return;
    }
    expect(claim).toEqual({
      text: text.replace(/\s+/g, ' '),
      instant: orNull(due),
      precision: orNull(precision),
      zone: known,
      doubt: orNull(doubt),
      from: 'visible',
    });
  });

  it('takes the year that is stated elsewhere, and none where none is', () => {
    const read = (year: number | null) =>
      readDate('11月1日 08:32', { capturedAt, zone: 'Asia/Shanghai', language: 'zh', from: 'visible', year });
    expect(read(2029)).toMatchObject({ instant: '2029-11-01T00:32:00.000Z', doubt: null });
    expect(read(null)).toEqual({
      text: '11月1日 08:32',
      instant: null,
      precision: null,
      zone: 'none',
      doubt: null,
      from: 'visible',
    });
  });

  it('never throws and never names a moment that the text does not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const claim = readDate(text, { capturedAt, zone: 'Asia/Seoul', language: 'ko', from: 'visible' });
        // Anything finer than a day needs digits, or words that count from the capture.
        if (claim?.precision === 'minute' || claim?.precision === 'second')
          expect(/\p{Nd}/u.test(text) || claim.doubt === 'relative').toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads back every time it is told, in any zone', () => {
    const zones = ['Asia/Shanghai', 'Asia/Seoul', 'America/New_York', 'Europe/London', 'UTC'];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2031, 4, 1) }),
        fc.constantFrom(...zones),
        (ms, zone) => {
          const second = Math.floor(ms / 1000) * 1000;
          const text = new Date(second).toISOString();
          expect(readDate(text, { capturedAt, zone, from: 'metadata' })?.instant).toBe(text);
        },
      ),
    );
  });

  it('takes hostile texts quickly', () => {
    for (const text of [
      '1'.repeat(100_000),
      '2031年'.repeat(50_000),
      'a 1 '.repeat(50_000),
      ' '.repeat(300_000),
      '11.11.'.repeat(50_000),
      'vor 3 stundstund'.repeat(30_000),
    ])
      // A pattern that backtracks would outlast the test's own time limit.
      expect(() => readDate(text, { capturedAt, zone: 'UTC', from: 'visible' })).not.toThrow();
  });
});
