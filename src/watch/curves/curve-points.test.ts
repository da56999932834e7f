import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onCommonSchedule, scheduledAfter, scheduledBefore } from '../../stats/common-schedule.ts';
import { survivalSince } from '../../stats/survival-since.ts';
import { turnbull } from '../../stats/turnbull.ts';
import type { WatchedAge } from '../visits/survival.ts';
import { AgeSum } from './age-sum.ts';
import { drawIncidence, drawIntervals } from './curve-points.ts';

const NONE_OUT = {
  ...{ 'posted-unknown': 0, 'posted-only-to-the-day': 0, 'gone-before-watching': 0 },
  ...{ 'never-watched-again': 0, 'impossible-times': 0 },
};

function drawn(ages: readonly WatchedAge[]) {
  const sum = new AgeSum();
  sum.add({ ages, leftOut: NONE_OUT });
  return drawIntervals([...sum.each()], sum.scheduled());
}

const many = (count: number, age: WatchedAge): readonly WatchedAge[] =>
  Array.from({ length: count }, () => age);

const [MINUTE, DAY] = [1 / 60, 24];

it.each([
  {
    name: '29 of 30 visible at 110 minutes',
    ages: [
      { ofCause: false, entry: MINUTE, left: MINUTE, right: 100 * MINUTE },
      ...many(29, { ofCause: false, entry: MINUTE, left: 110 * MINUTE, right: Infinity }),
    ],
    share: 29 / 30,
  },
  {
    name: '199 of 200 visible on the twelfth day',
    ages: [
      { ofCause: false, entry: MINUTE, left: 11.2 * DAY, right: 11.4 * DAY },
      ...many(199, { ofCause: false, entry: MINUTE, left: 11.9 * DAY, right: Infinity }),
    ],
    share: 199 / 200,
  },
  {
    name: '29 seen at 110 minutes and gone two days later, one gone before',
    ages: [
      { ofCause: false, entry: MINUTE, left: MINUTE, right: 100 * MINUTE },
      ...many(29, { ofCause: false, entry: MINUTE, left: 110 * MINUTE, right: 2 * DAY }),
    ],
    share: 29 / 30,
  },
])('$name: the curve says so', ({ ages, share }) => {
  const { points } = drawn(ages);
  const [first] = points.filter(({ low }) => low < 1);
  expect(first?.low).toBeCloseTo(share, 8);
  for (const { low, bandHigh } of points.filter(({ low: value }) => value > 0.9)) {
    expect(low).toBeGreaterThan(0.96);
    expect(bandHigh).toBeGreaterThan(0.96);
  }
});

const AGE = fc
  .tuple(
    fc.double({ min: 0, max: 50, noNaN: true }),
    fc.double({ min: 0, max: 60, noNaN: true }),
    fc.double({ min: 0.01, max: 900, noNaN: true }),
    fc.boolean(),
  )
  .map(([entry, more, wide, isGone]): WatchedAge => ({
    ofCause: isGone && wide < 300,
    entry,
    left: entry + more + 0.001,
    right: isGone ? entry + more + 0.001 + wide : Infinity,
  }));

it('the curve is the estimate of the ages as they are, and its band lies around it', () => {
  fc.assert(
    fc.property(fc.array(AGE, { minLength: 8, maxLength: 40 }), (ages) => {
      if (ages.every(({ right }) => right === Infinity)) return;
      const { since, points } = drawn(ages);
      const estimate = turnbull(ages);
      for (const { hours, low, high, bandLow, bandHigh } of points) {
        expect({ low, high }).toEqual(survivalSince(estimate, hours, since));
        expect(bandLow).toBeLessThanOrEqual(low);
        expect(bandHigh).toBeGreaterThanOrEqual(high);
      }
    }),
    { numRuns: 25 },
  );
});

it('on the schedule nobody who was last seen after an event leaves before it', () => {
  fc.assert(
    fc.property(AGE, AGE, (one, other) => {
      const [gone, seen] = [onCommonSchedule(one), onCommonSchedule(other)];
      expect(gone.left).toBeLessThan(gone.right);
      expect(gone.entry).toBeLessThanOrEqual(gone.left);
      if (other.right === Infinity && other.left >= one.right)
        expect(seen.left).toBeGreaterThanOrEqual(gone.right);
      if (one.right < Infinity) expect(gone.right).toBeLessThanOrEqual(scheduledAfter(one.right));
      expect(gone.left).toBeGreaterThanOrEqual(scheduledBefore(one.left));
    }),
  );
});

it('one of 21 went with a notice, twenty otherwise: the share with one is no more than one of 21', () => {
  const sum = new AgeSum();
  const others = Array.from({ length: 20 }, (_, at) => ({
    ...{ entry: MINUTE, left: MINUTE, right: (20 + at) * MINUTE, ofCause: false },
  }));
  const noticed = { entry: MINUTE, left: 500 * MINUTE, right: 600 * MINUTE, ofCause: true };
  sum.add({ ages: [...others, noticed], leftOut: NONE_OUT });
  const { points } = drawIncidence([...sum.each()], sum.scheduled());
  expect(points[0]).toMatchObject({ low: 0, high: 0 });
  expect(points.at(-1)?.low).toBeCloseTo(1 / 21, 8);
  expect(Math.max(...points.map(({ high }) => high))).toBeCloseTo(1 / 21, 8);
});
