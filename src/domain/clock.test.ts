import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, isZone, parseShown } from './clock.ts';

const HOUR = 3_600;

describe('what a clock shows', () => {
  it.each([
    ['14:05', 14 * HOUR + 300, 14 * HOUR + 360],
    ['9:05', 9 * HOUR + 300, 9 * HOUR + 360],
    ['14:05:30', 14 * HOUR + 330, 14 * HOUR + 331],
    ['14:00-14:10', 14 * HOUR, 14 * HOUR + 660],
    [' 14:00 – 14:10 ', 14 * HOUR, 14 * HOUR + 660],
    ['23:55-00:05', 24 * HOUR - 300, 24 * HOUR + 360],
  ])('"%s" is a span of seconds in its day', (text, from, to) => {
    expect(parseShown(text)).toEqual({ from, to });
  });

  it.each(['', '24:00', '14', '14:5', '14:60', '14:05 pm', '14:05-', '-14:05', '1-2-3', '14:05-14:06-14:07'])(
    '"%s" is none',
    (text) => expect(parseShown(text)).toBeNull(),
  );

  it('is a span with an inside of less than a day and a minute, or none, for any text', () => {
    const time = fc.tuple(fc.nat(29), fc.nat(69)).map(([h, m]) => `${h}:${String(m).padStart(2, '0')}`);
    const texts = fc.oneof(
      fc.string(),
      time,
      fc.tuple(time, time).map((two) => two.join('-')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const shown = parseShown(text);
        if (shown === null) return;
        expect(shown.from).toBeLessThan(shown.to);
        expect(shown.to - shown.from).toBeLessThanOrEqual(24 * HOUR + 60);
      }),
    );
  });
});

it('knows days of the calendar and zones that clocks go by', () => {
  expect(['2031-05-03', '2032-02-29'].map(isDay)).toEqual([true, true]);
  expect(['2031-02-29', '3 May', '2031-5-3', '', '2031-05-03T00:00'].map(isDay)).not.toContain(true);
  expect(['Asia/Seoul', 'UTC', '+09:00'].map(isZone)).toEqual([true, true, true]);
  expect(['Seoul', '', 'nine', '+9 hours'].map(isZone)).not.toContain(true);
});
