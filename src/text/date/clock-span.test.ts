import { expect, it } from 'vitest';
import { spanOfClock } from './clock-span.ts';

const shows = (text: string, day: string | null, zone: string | null) =>
  spanOfClock({ shows: text, day, zone });

it('is the minute, second or stretch that the clocks of a zone showed', () => {
  expect(shows('14:05', '2031-05-03', 'Asia/Seoul')).toEqual({
    from: '2031-05-03T05:05:00.000Z',
    to: '2031-05-03T05:05:59.999Z',
  });
  expect(shows('14:05:30', '2031-05-03', '+09:00')).toEqual({
    from: '2031-05-03T05:05:30.000Z',
    to: '2031-05-03T05:05:30.999Z',
  });
  expect(shows('23:55-00:05', '2031-05-03', 'UTC')).toEqual({
    from: '2031-05-03T23:55:00.000Z',
    to: '2031-05-04T00:05:59.999Z',
  });
});

it('is none without a day or a zone: a clock alone names no moment', () => {
  expect(shows('14:05', null, 'Asia/Seoul')).toBeNull();
  expect(shows('14:05', '2031-05-03', null)).toBeNull();
});
