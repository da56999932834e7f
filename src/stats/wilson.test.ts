import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from './wilson.ts';

describe('the share of hits', () => {
  it('has the interval of Newcombe (1998, table I): 81 of 263, 15 of 148, 0 of 20, 1 of 29', () => {
    const ends = [wilson(81, 263), wilson(15, 148), wilson(0, 20), wilson(1, 29)].map(({ low, high }) => [
      low.toFixed(4),
      high.toFixed(4),
    ]);
    expect(ends).toEqual([
      ['0.2553', '0.3662'],
      ['0.0624', '0.1605'],
      ['0.0000', '0.1611'],
      ['0.0061', '0.1718'],
    ]);
  });

  it('holds the true share about as often as it says, by the binomial chances of every outcome', () => {
    for (const share of [0.1, 0.3, 0.55, 0.9]) {
      const n = 60;
      let chance = (1 - share) ** n;
      let held = 0;
      for (let hits = 0; hits <= n; hits += 1) {
        const { low, high } = wilson(hits, n);
        if (low <= share && share <= high) held += chance;
        chance *= ((n - hits) / (hits + 1)) * (share / (1 - share));
      }
      expect(held).toBeGreaterThan(0.92);
      expect(held).toBeLessThan(0.985);
    }
  });

  it('lies within its interval, and the interval within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const [hits, n] = [Math.min(a, b), Math.max(a, b, 1)];
        const { value, low, high } = wilson(hits, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is unknown of no trials, and refuses what is no count', () => {
    expect(wilson(0, 0)).toEqual({ value: NaN, low: 0, high: 1, n: 0 });
    expect(() => wilson(3, 2)).toThrow(RangeError);
    expect(() => wilson(0.5, 2)).toThrow(RangeError);
  });
});

it('ends at 0 and at 1 exactly where nothing or everything hit', () => {
  for (const n of [1, 51, 388, 10_439]) {
    expect(wilson(0, n).low).toBe(0);
    expect(wilson(n, n).high).toBe(1);
  }
});
