import fc from 'fast-check';
import { expect, it } from 'vitest';
import { failureBound } from './failure-bound.ts';

it.each([
  [5, 0.4507],
  [10, 0.2589],
  [14, 0.1926],
  [20, 0.1391],
  [59, 0.0495],
])('is 1 − 0.05^(1/%i) = %f when nothing failed', (n, bound) => {
  expect(failureBound(n)).toBeCloseTo(bound, 4);
});

// The upper limits of R's binom.test(k, n, alternative = "less").
it.each([
  [10, 1, 0.39416],
  [20, 3, 0.34366],
  [50, 5, 0.19877],
])('meets the published limits: %i trials, %i failures', (n, k, bound) => {
  expect(failureBound(n, k)).toBeCloseTo(bound, 3);
});

it('says nothing of nothing', () => {
  expect(failureBound(0)).toBe(1);
  expect(failureBound(3, 3)).toBe(1);
});

it('refuses what is no count', () => {
  expect(() => failureBound(2, 3)).toThrow(RangeError);
  expect(() => failureBound(2.5)).toThrow(RangeError);
  expect(() => failureBound(2, 0, 1)).toThrow(RangeError);
});

it('falls with every trial passed and rises with every one failed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (n, some) => {
      const k = some % n;
      expect(failureBound(n + 1, k)).toBeLessThan(failureBound(n, k));
      expect(failureBound(n, k + 1)).toBeGreaterThan(failureBound(n, k));
      expect(failureBound(n, k)).toBeGreaterThan(k / n);
    }),
  );
});
