import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from './wilson.ts';
import { zeroFailures } from './zero-failures.ts';

/** Random numbers that are the same on every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function successes(n: number, chance: number, random: () => number): number {
  let count = 0;
  for (let trial = 0; trial < n; trial += 1) if (random() < chance) count += 1;
  return count;
}

describe('wilson', () => {
  it.each([
    // Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0.0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    // 3 comments visible of 300
    [3, 300, 0.0034, 0.029],
  ])('%i of %i agrees with the published interval', (hits, n, low, high) => {
    const interval = wilson(hits, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
    expect(interval.n).toBe(n);
  });

  it('holds the true share about as often as it says', () => {
    const random = randomFrom(1);
    for (const [confidence, least] of [
      [0.9, 0.88],
      [0.95, 0.935],
      [0.99, 0.98],
    ] as const) {
      let held = 0;
      const worlds = 20_000;
      for (let world = 0; world < worlds; world += 1) {
        const [n, chance] = [5 + Math.floor(random() * 60), random()];
        const { low, high } = wilson(successes(n, chance, random), n, confidence);
        if (low <= chance && chance <= high) held += 1;
      }
      expect(held / worlds).toBeGreaterThan(least);
      expect(held / worlds).toBeLessThan(confidence + 0.015);
    }
  });

  it('holds its own estimate, lies within 0–1, and mirrors', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        const [hits, n] = [Math.min(a, b), Math.max(a, b, 1)];
        const one = wilson(hits, n);
        const other = wilson(n - hits, n);
        expect(one.low).toBeGreaterThanOrEqual(0);
        expect(one.high).toBeLessThanOrEqual(1);
        expect(one.low).toBeLessThanOrEqual(one.value);
        expect(one.high).toBeGreaterThanOrEqual(one.value);
        expect(one.low).toBeCloseTo(1 - other.high, 10);
      }),
    );
  });

  it('knows nothing without trials and refuses counts that are none', () => {
    expect(wilson(0, 0)).toEqual({ value: NaN, low: 0, high: 1, n: 0 });
    expect(() => wilson(3, 2)).toThrow('expected at most 2 successes but received 3');
    expect(() => wilson(-1, 2)).toThrow(RangeError);
    expect(() => wilson(1, 2.5)).toThrow(RangeError);
  });
});

describe('zeroFailures', () => {
  it.each([
    [5, 0.45],
    [10, 0.26],
    [20, 0.14],
    [59, 0.05],
  ])('%i trials without a failure leave room for %f', (n, high) => {
    expect(zeroFailures(n).high).toBeCloseTo(high, 2);
  });

  it('comes near the rule of three', () => {
    expect(zeroFailures(1000).high * 1000).toBeCloseTo(3, 1);
  });

  it('is wrong as seldom as it says: a rate at the bound shows no failure in one world of twenty', () => {
    const random = randomFrom(2);
    for (const n of [1, 5, 30]) {
      const { high } = zeroFailures(n);
      let clean = 0;
      for (let world = 0; world < 20_000; world += 1) if (successes(n, high, random) === 0) clean += 1;
      expect(clean / 20_000).toBeCloseTo(0.05, 2);
    }
  });

  it('knows nothing without trials', () => {
    expect(zeroFailures(0)).toMatchObject({ low: 0, high: 1, n: 0 });
    expect(() => zeroFailures(-1)).toThrow('expected n to be a whole number');
  });
});
