import { expect, it } from 'vitest';
import { instant } from '../../domain/index.ts';
import { midnightsIn } from './midnights.ts';

const span = { from: instant('2031-05-03T10:00:00Z'), to: instant('2031-05-06T15:00:00Z') };

it('are when days begin in the zone, both ends of the span included', () => {
  expect(midnightsIn('Asia/Seoul', span)).toEqual(
    ['03', '04', '05', '06'].map((day) => `2031-05-${day}T15:00:00.000Z`),
  );
  expect(midnightsIn('UTC', span, 2)).toEqual(['2031-05-04T00:00:00.000Z', '2031-05-06T00:00:00.000Z']);
});

it('follow the clocks of a zone where they change', () => {
  const change = { from: instant('2031-03-29T12:00:00Z'), to: instant('2031-03-31T12:00:00Z') };
  expect(midnightsIn('Europe/London', change)).toEqual([
    '2031-03-30T00:00:00.000Z',
    '2031-03-30T23:00:00.000Z',
  ]);
});
