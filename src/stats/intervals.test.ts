import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredLength, mergeStretches, type Stretch } from './intervals.ts';

const stretch = fc
  .tuple(fc.integer({ min: -20, max: 120 }), fc.nat(30))
  .map(([from, long]): Stretch => ({ from, to: from + long }));

const covered = (stretches: readonly Stretch[], window: Stretch) =>
  coveredLength(mergeStretches(stretches), window);

describe('merged stretches', () => {
  it('are sorted and disjoint, and cover what the others cover', () => {
    fc.assert(
      fc.property(fc.array(stretch), fc.integer({ min: -30, max: 160 }), (stretches, time) => {
        const merged = mergeStretches(stretches);
        const holds = (all: readonly Stretch[]) => all.some(({ from, to }) => from <= time && time <= to);
        expect(holds(merged)).toBe(holds(stretches));
        for (const [index, { from }] of merged.entries())
          expect(from).toBeGreaterThan(merged[index - 1]?.to ?? -Infinity);
      }),
    );
  });

  it('leave what they were given as it was', () => {
    const given = [
      { from: 5, to: 9 },
      { from: 1, to: 6 },
    ];
    expect(mergeStretches(given)).toEqual([{ from: 1, to: 9 }]);
    expect(given[0]).toEqual({ from: 5, to: 9 });
  });
});

describe('the covered length', () => {
  it('counts what overlaps once, and nothing outside the window', () => {
    expect(covered([{ from: 40, to: 60 }], { from: 0, to: 100 })).toBe(20);
    expect(
      covered(
        [
          { from: 40, to: 60 },
          { from: 45, to: 65 },
        ],
        { from: 0, to: 50 },
      ),
    ).toBe(10);
    expect(covered([], { from: 0, to: 100 })).toBe(0);
  });

  it('equals counting each unit of time', () => {
    fc.assert(
      fc.property(fc.array(stretch), stretch, (stretches, window) => {
        let units = 0;
        for (let unit = window.from; unit < window.to; unit += 1)
          if (stretches.some(({ from, to }) => from <= unit && unit + 1 <= to)) units += 1;
        expect(covered(stretches, window)).toBe(units);
      }),
    );
  });
});
