import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { censoredTimes, orInfinity, R } from './fixtures/survival.ts';
import { kaplanMeier, survivalAt } from './kaplan-meier.ts';
import { seededRandom } from './seeded-random.ts';
import { firstSteady, survivalSince } from './survival-since.ts';
import { turnbull, type CensoredTime } from './turnbull.ts';

const truncated = fc
  .tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 0, max: 6 }), fc.boolean(), fc.boolean())
  .map(([entry, wait, width, open, late]): CensoredTime => {
    const from = late ? entry : 0;
    const left = from + wait + (width === 0 ? 1 : 0);
    return { entry: from, left, right: open ? Infinity : left + width };
  });
const samples = fc.array(truncated, { minLength: 1, maxLength: 25 });

const survivals = (observations: readonly CensoredTime[]) => {
  const estimate = turnbull(observations);
  return Array.from({ length: 40 }, (_, at) => survivalSince(estimate, at / 2));
};

describe("Turnbull's estimate", () => {
  it.each(Object.keys(R.turnbull) as (keyof typeof R.turnbull)[])(
    'has the masses of npsurv to 1e-8: %s',
    (name) => {
      const reference = R.turnbull[name];
      const estimate = turnbull(censoredTimes(reference));
      expect(reference.converged).toBe(true);
      expect(estimate.logLikelihood).toBeCloseTo(reference.logLikelihood, 8);
      const { left, right, probability } = reference.masses;
      const due = left.map(
        (from, at) => [from, orInfinity(right[at] ?? NaN), probability[at] ?? NaN] as const,
      );
      const told = due.filter(([, , mass]) => mass > 1e-9);
      expect(estimate.masses.map((mass) => [mass.left, mass.right])).toEqual(
        told.map(([from, to]) => [from, to]),
      );
      for (const [at, [, , mass]] of told.entries())
        expect(Math.abs((estimate.masses[at]?.probability ?? NaN) - mass)).toBeLessThan(1e-8);
      expect(estimate.maxGradient).toBeLessThan(1e-9);
    },
  );

  it.each(Object.keys(R.truncated) as (keyof typeof R.truncated)[])(
    "has the fixed point of Turnbull's own steps with entries: %s",
    (name) => {
      const reference = R.truncated[name];
      const estimate = turnbull(censoredTimes(reference));
      expect(estimate.logLikelihood).toBeCloseTo(reference.logLikelihood, 8);
      const { left, right, probability } = reference.masses;
      for (const [at, from] of left.entries()) {
        const ours = estimate.masses.find(
          (mass) => mass.left === from && mass.right === orInfinity(right[at] ?? NaN),
        );
        expect(Math.abs((ours?.probability ?? 0) - (probability[at] ?? NaN))).toBeLessThan(1e-8);
      }
      expect(estimate.gap).toBeLessThan(1e-8);
    },
  );

  it('is a maximum by its own conditions, and its masses sum to 1, with entries and without', () => {
    fc.assert(
      fc.property(samples, (observations) => {
        const { masses, converged, maxGradient, gap } = turnbull(observations);
        expect(converged).toBe(true);
        expect(maxGradient).toBeLessThan(1e-8);
        expect(gap).toBeLessThan(1e-6);
        expect(masses.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('cannot be bettered by moving mass', () => {
    fc.assert(
      fc.property(samples, fc.nat(), fc.nat(), (observations, one, other) => {
        const estimate = turnbull(observations);
        fc.pre(estimate.emptied.length === 0);
        const { masses } = estimate;
        const [a, b] = [one % masses.length, other % masses.length];
        const part = (masses[a]?.probability ?? 0) / 10;
        const moved = masses.map((mass, at) => ({
          ...mass,
          probability: mass.probability + (at === b ? part : 0) - (at === a ? part : 0),
        }));
        expect(logLikelihoodOf(masses, observations)).toBeCloseTo(estimate.logLikelihood, 8);
        expect(logLikelihoodOf(moved, observations)).toBeLessThan(estimate.logLikelihood + 1e-8);
      }),
    );
  });

  it('knows no order, and no difference between a weight and so many equal observations', () => {
    fc.assert(
      fc.property(samples, (observations) => {
        const expected = survivals(observations);
        const split = observations.flatMap((one) => [
          { ...one, weight: 2 },
          { ...one, weight: 1 },
        ]);
        for (const other of [survivals(observations.toReversed()), survivals(split)])
          other.forEach(({ low, high }, at) => {
            expect(low).toBeCloseTo(expected[at]?.low ?? NaN, 6);
            expect(high).toBeCloseTo(expected[at]?.high ?? NaN, 6);
          });
      }),
    );
  });

  it('is the Kaplan–Meier estimate where times are exact or right-censored, with late entry', () => {
    const followed = fc.record({
      entry: fc.nat(5),
      wait: fc.integer({ min: 1, max: 8 }),
      event: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(followed, { minLength: 1, maxLength: 30 }), (drawn) => {
        const times = drawn.map(({ entry, wait, event }) => ({ entry, time: entry + wait, event }));
        const curve = kaplanMeier(times);
        const estimate = turnbull(
          times.map(({ entry, time, event }) => ({ entry, left: time, right: event ? time : Infinity })),
        );
        fc.pre(estimate.emptied.length === 0);
        const last = Math.max(...times.map(({ time }) => time));
        for (let time = 0; time < last; time += 0.5)
          expect(survivalSince(estimate, time).low).toBeCloseTo(survivalAt(curve, time), 9);
      }),
    );
  });

  it('says where the risk set empties, and knows later hazards all the same', () => {
    const late = Array.from({ length: 20 }, (_, at) => ({
      entry: 2,
      left: 3 + (at % 5),
      right: 3 + (at % 5),
    }));
    const estimate = turnbull([{ left: 1, right: 1 }, ...late]);
    expect(estimate.emptied).toEqual([{ left: 1, right: 1 }]);
    expect(survivalSince(estimate, 4)).toEqual({ low: 0, high: 1 });
    const from = firstSteady(estimate, 10);
    expect(from).toBe(1);
    expect(survivalSince(estimate, 4, from ?? 0).low).toBeCloseTo(0.6, 9);
    expect(firstSteady(estimate, 100)).toBeNull();
    // Nobody had an event, but nobody was looked at between 1 and 2 either.
    const gap = turnbull([{ left: 1, right: Infinity }, ...late]);
    expect(gap.emptied).toEqual([{ left: 1, right: 2 }]);
    expect(survivalSince(gap, 4)).toEqual({ low: 0, high: 1 });
    expect(survivalSince(gap, 4, 2).low).toBeCloseTo(0.6, 9);
  });

  it('says nothing of before the earliest entry, nor of within an interval of mass', () => {
    const estimate = turnbull([
      { entry: 1, left: 2, right: 4 },
      { entry: 1, left: 6, right: Infinity },
    ]);
    expect(estimate.since).toBe(1);
    expect(survivalSince(estimate, 2)).toEqual({ low: 1, high: 1 });
    expect(survivalSince(estimate, 3).high).toBe(1);
    expect(survivalSince(estimate, 3).low).toBeCloseTo(0.5, 12);
    expect(survivalSince(estimate, 5).high).toBeCloseTo(0.5, 12);
  });

  it.each(['intervals', 'half exact', 'own schedules'])(
    'finds the maximum among many distinct times: %s',
    (kind) => {
      const random = seededRandom(3);
      const observations = Array.from({ length: 20_000 }, (): CensoredTime => {
        const time = -Math.log(1 - random()) * 100;
        const entry = kind === 'own schedules' && random() < 0.5 ? random() * 50 : 0;
        if (time <= entry || (kind === 'half exact' && random() < 0.5)) return { left: time, right: time };
        const step = kind === 'own schedules' ? 1 + 10 * random() : 100 * random();
        const left = entry + Math.floor((time - entry) / step) * step;
        return left > 300 ? { entry, left: 300, right: Infinity } : { entry, left, right: left + step };
      });
      const { converged, maxGradient, gap } = turnbull(observations);
      expect(converged).toBe(true);
      expect(maxGradient).toBeLessThan(1e-8);
      expect(gap).toBeLessThan(1e-4);
    },
  );

  it('refuses what cannot be', () => {
    expect(() => turnbull([])).toThrow('received none');
    for (const one of [
      { left: 2, right: 1 },
      { left: NaN, right: 1 },
      { left: -1, right: 1 },
      { left: Infinity, right: Infinity },
      { entry: 2, left: 1, right: 3 },
      { entry: 2, left: 2, right: 2 },
      { left: 1, right: 2, weight: 0 },
    ])
      expect(() => turnbull([one])).toThrow(RangeError);
  });
});

type Piece = { readonly left: number; readonly right: number; readonly probability: number };

/** Straight from the definition: chance of the interval over chance of an event after the entry. */
function logLikelihoodOf(masses: readonly Piece[], observations: readonly CensoredTime[]): number {
  const within = (from: number, to: number) =>
    masses.reduce(
      (sum, { left, right, probability }) =>
        sum +
        (left >= from && right <= to && (left < right || from < right || from === to) ? probability : 0),
      0,
    );
  return observations.reduce(
    (sum, { entry = 0, left, right }) =>
      sum + Math.log(within(left, right)) - (entry > 0 ? Math.log(within(entry, Infinity)) : 0),
    0,
  );
}
