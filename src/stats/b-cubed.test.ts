import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bCubed } from './b-cubed.ts';

const labels = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 30 });

/** Straight from the definition, item by item. */
function plainly(found: readonly number[], truth: readonly number[]) {
  const part = (of: readonly number[], also: readonly number[]) =>
    of.reduce((sum, group, item) => {
      const together = of.flatMap((other, index) => (other === group ? [index] : []));
      return sum + together.filter((index) => also[index] === also[item]).length / together.length;
    }, 0) / of.length;
  return { precision: part(found, truth), recall: part(truth, found) };
}

describe('bCubed', () => {
  it('agrees with the worked examples of Bagga and Baldwin', () => {
    // Truth {1–5} {6,7} {8–12}. First response joins the two last groups, second joins the first and the third.
    const truth = [1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3];
    const first = bCubed([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2], truth);
    expect(first.precision).toBeCloseTo(0.762, 3);
    expect(first.recall).toBe(1);
    const second = bCubed([1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1], truth);
    expect(second.precision).toBeCloseTo(0.583, 3);
    expect(second.recall).toBe(1);
  });

  it('equals the definition', () => {
    fc.assert(
      fc.property(labels, (pairs) => {
        const [found, truth] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const { precision, recall } = bCubed(found, truth);
        expect(precision).toBeCloseTo(plainly(found, truth).precision, 10);
        expect(recall).toBeCloseTo(plainly(found, truth).recall, 10);
      }),
    );
  });

  it('is 1 for the same groups under other names, and turns round when the sides do', () => {
    fc.assert(
      fc.property(labels, (pairs) => {
        const [found, truth] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        expect(
          bCubed(
            found,
            found.map((label) => `group ${label}`),
          ).f1,
        ).toBeCloseTo(1, 12);
        expect(bCubed(truth, found).precision).toBeCloseTo(bCubed(found, truth).recall, 10);
      }),
    );
  });

  it('refuses sides of different length, and knows nothing of nothing', () => {
    expect(() => bCubed([1], [])).toThrow('expected 1 true groups but received 0');
    expect(bCubed([], []).n).toBe(0);
  });
});
