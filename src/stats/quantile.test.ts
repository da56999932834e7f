import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from './quantile.ts';

const median = (values: readonly number[]) => quantile(values, 0.5);

describe('quantile', () => {
  it.each([
    // R: quantile(c(1, 2, 4, 8), p), type 7
    [[1, 2, 4, 8], 0.25, 1.75],
    [[1, 2, 4, 8], 0.5, 3],
    [[8, 1, 4, 2], 0.9, 6.8],
    [[5], 0.37, 5],
    [[1, 2], 0, 1],
    [[1, 2], 1, 2],
  ])('of %j at %f is %f', (values, p, expected) => {
    expect(quantile(values, p).value).toBeCloseTo(expected, 12);
  });

  it.each([
    // Ranks of the 95 % interval for a median, as tabled by Conover, "Practical Nonparametric Statistics", and others
    [6, 1, 6],
    [10, 2, 9],
    [20, 6, 15],
    [25, 8, 18],
    [100, 40, 61],
  ])('of %i values the median lies between the values of rank %i and %i', (n, low, high) => {
    const values = Array.from({ length: n }, (_, index) => index + 1);
    expect(median(values)).toMatchObject({ low, high, n });
  });

  it('cannot be bounded by too few values', () => {
    expect(median([1, 2, 3, 4, 5])).toEqual({ value: 3, low: -Infinity, high: Infinity, n: 5 });
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9).high).toBe(Infinity);
    expect(median([])).toEqual({ value: NaN, low: NaN, high: NaN, n: 0 });
  });

  it('holds the true quantile at least as often as it says, whatever the distribution', () => {
    let state = 7;
    const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (const [p, truth] of [
      [0.5, Math.log(2)],
      [0.75, Math.log(4)],
    ] as const) {
      let held = 0;
      for (let world = 0; world < 4000; world += 1) {
        const n = 8 + Math.floor(random() * 40);
        const { low, high } = quantile(
          Array.from({ length: n }, () => -Math.log(random())),
          p,
        );
        if (low <= truth && truth <= high) held += 1;
      }
      expect(held / 4000).toBeGreaterThan(0.945);
      expect(held / 4000).toBeLessThan(0.995);
    }
  });

  it('does not depend on order, lies within its interval, and mirrors', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          const one = quantile(values, p);
          expect(quantile(values.toReversed(), p)).toEqual(one);
          expect(one.low).toBeLessThanOrEqual(one.value);
          expect(one.high).toBeGreaterThanOrEqual(one.value);
          const mirrored = median(values.map((value) => -value));
          expect(mirrored.value + median(values).value).toBeCloseTo(0, 6);
          expect(mirrored.low + median(values).high || 0).toBe(0);
        },
      ),
    );
  });

  it('copes with many values, and refuses what is no number', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => index);
    const { low, high } = median(many);
    expect(high - low).toBeGreaterThan(600);
    expect(high - low).toBeLessThan(640);
    expect(() => median([NaN])).toThrow('received NaN');
    expect(() => quantile([1], 1.5)).toThrow('expected p between 0 and 1');
  });
});
