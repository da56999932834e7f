import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredShare } from './covered-share.ts';

const at = (time: number) => ({ from: time, to: time });
const stretch = fc
  .tuple(fc.integer({ min: -20, max: 120 }), fc.nat(30))
  .map(([from, long]) => ({ from, to: from + long }));

describe('coveredShare', () => {
  it('adds up what looks reach', () => {
    expect(coveredShare([at(50)], { from: 0, to: 100 }, 10)).toBe(0.2);
    expect(coveredShare([at(50), at(55)], { from: 0, to: 100 }, 10)).toBe(0.25);
    expect(coveredShare([at(0), at(100)], { from: 0, to: 100 }, 50)).toBe(1);
    expect(coveredShare([{ from: 0, to: 86 }], { from: 0, to: 100 }, 0)).toBe(0.86);
    expect(coveredShare([], { from: 0, to: 100 }, 10)).toBe(0);
  });

  it('of a single moment is all or nothing', () => {
    expect(coveredShare([at(5)], at(7), 2)).toBe(1);
    expect(coveredShare([at(5)], at(8), 2)).toBe(0);
  });

  it('equals counting each unit of time', () => {
    fc.assert(
      fc.property(fc.array(stretch), fc.nat(9), (times, reach) => {
        let units = 0;
        for (let unit = 0; unit < 100; unit += 1) {
          const middle = unit + 0.5;
          if (times.some(({ from, to }) => from - reach <= middle && middle <= to + reach)) units += 1;
        }
        expect(coveredShare(times, { from: 0, to: 100 }, reach)).toBeCloseTo(units / 100, 10);
      }),
    );
  });

  it('refuses what runs backwards', () => {
    expect(() => coveredShare([{ from: 2, to: 1 }], at(0), 0)).toThrow('expected from ≤ to');
    expect(() => coveredShare([], { from: 2, to: 1 }, 0)).toThrow(RangeError);
    expect(() => coveredShare([], at(0), -1)).toThrow('expected a reach');
  });
});
