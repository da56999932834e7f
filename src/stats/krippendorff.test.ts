import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphaWithInterval, interval, krippendorffAlpha, nominal, ordinal } from './krippendorff.ts';
import { seededRandom } from './seeded-random.ts';

/** Rows are coders, columns are units, a dot is a code that is missing. */
function unitsOf(rows: readonly string[]): number[][] {
  const cells = rows.map((row) => row.split(' '));
  return (cells[0] ?? []).map((_, unit) =>
    cells.flatMap((row) => (row[unit] === '.' ? [] : [Number(row[unit])])),
  );
}

/** Four coders, twelve units: section D of Krippendorff's "Computing Krippendorff's Alpha-Reliability" (2011). */
const FOUR = unitsOf([
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
]);

describe("Krippendorff's alpha", () => {
  it('has the published values: nominal .743, ordinal .815, interval .849', () => {
    expect(krippendorffAlpha(FOUR, nominal)?.toFixed(3)).toBe('0.743');
    expect(krippendorffAlpha(FOUR, ordinal([1, 2, 3, 4, 5], FOUR))?.toFixed(3)).toBe('0.815');
    expect(krippendorffAlpha(FOUR, interval)?.toFixed(3)).toBe('0.849');
  });

  it('has the published values of two coders: binary .095, five names .692', () => {
    const binary = unitsOf(['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0']);
    const names = unitsOf(['1 1 2 2 4 3 3 3 5 4 4 1', '2 1 2 2 2 3 3 3 5 4 4 4']);
    expect(krippendorffAlpha(binary, nominal)?.toFixed(3)).toBe('0.095');
    expect(krippendorffAlpha(names, nominal)?.toFixed(3)).toBe('0.692');
  });

  it('is 1 where all agree and there is something to agree on, and is not defined where nothing could differ', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [2, 2, 2],
        ],
        nominal,
      ),
    ).toBe(1);
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        nominal,
      ),
    ).toBeNull();
    expect(krippendorffAlpha([[1], [2]], nominal)).toBeNull();
    expect(krippendorffAlpha([], nominal)).toBeNull();
    expect(alphaWithInterval([[1], [2]], nominal)).toBeNull();
  });

  const units = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), { maxLength: 20 });

  it('knows no order of units or of coders, no names of values, and nothing of what one coder alone coded', () => {
    fc.assert(
      fc.property(units, (coded) => {
        const alpha = krippendorffAlpha(coded, nominal);
        const turned = coded.toReversed().map((unit) => unit.toReversed().map((value) => `name ${value}`));
        const other = krippendorffAlpha([...turned, ['name 9'], []], nominal);
        if (alpha === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(alpha, 12);
        if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the textbook sum over the coincidence matrix', () => {
    fc.assert(
      fc.property(units, (coded) => {
        const alpha = krippendorffAlpha(coded, interval);
        const other = byCoincidences(coded);
        if (alpha === null) expect(other).toBeNaN();
        else expect(alpha).toBeCloseTo(other, 9);
      }),
    );
  });

  it('refuses a value that has no place in the order', () => {
    expect(() => krippendorffAlpha([[1, 3]], ordinal([1, 2], [[1, 3]]))).toThrow(
      'expected one of 1, 2 but received 3',
    );
  });
});

/** The other way to it: the whole matrix of coincidences, written out. NaN where it is not defined. */
function byCoincidences(units: readonly (readonly number[])[]): number {
  const matrix = new Map<string, number>();
  const totals = [0, 0, 0, 0, 0];
  for (const unit of units)
    for (const [at, a] of unit.entries())
      for (const [other, b] of unit.entries()) {
        if (at === other) continue;
        matrix.set(`${a} ${b}`, (matrix.get(`${a} ${b}`) ?? 0) + 1 / (unit.length - 1));
        totals[a] = (totals[a] ?? 0) + 1 / (unit.length - 1);
      }
  const n = totals.reduce((sum, value) => sum + value, 0);
  let [observed, expected] = [0, 0];
  for (const [a, as] of totals.entries())
    for (const [b, bs] of totals.entries()) {
      observed += (matrix.get(`${a} ${b}`) ?? 0) * (a - b) ** 2;
      expected += (as * bs * (a - b) ** 2) / (n - 1);
    }
  return expected > 0 ? 1 - observed / expected : NaN;
}

describe('the interval of alpha', () => {
  it('holds the value, and says of how many units', () => {
    const estimate = alphaWithInterval(FOUR, nominal);
    expect(estimate?.n).toBe(11);
    expect(estimate?.low).toBeLessThan(0.743);
    expect(estimate?.high).toBeGreaterThan(0.743);
  });

  it('holds the true alpha about as often as it says', () => {
    // Each coder reads the true one of three values with chance .8, else any of the three: the true alpha is .64.
    const random = seededRandom(7);
    const any = (): number => Math.floor(random() * 3);
    const world = (): number[][] =>
      Array.from({ length: 60 }, () => {
        const truth = any();
        return [1, 2].map(() => (random() < 0.8 ? truth : any()));
      });
    let held = 0;
    const worlds = 1000;
    for (let at = 0; at < worlds; at += 1) {
      const estimate = alphaWithInterval(world(), nominal);
      if (estimate !== null && estimate.low <= 0.64 && 0.64 <= estimate.high) held += 1;
    }
    expect(held / worlds).toBeGreaterThan(0.925);
    expect(held / worlds).toBeLessThan(0.975);
  });

  it('is wide where few agree in everything, and narrow where many do', () => {
    const agreed = (n: number): number[][] => Array.from({ length: n }, (_, at) => [at % 2, at % 2]);
    const low = [4, 30, 300].map((n) => alphaWithInterval(agreed(n), nominal)?.low ?? NaN);
    expect(low[0]).toBeLessThan(0.2);
    expect(low[1]).toBeGreaterThan(0.75);
    expect(low[2]).toBeGreaterThan(0.97);
  });
});
