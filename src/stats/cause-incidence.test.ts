import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { causeShares, incidenceSince, type CausedTime } from './cause-incidence.ts';
import { clopperPearson } from './clopper-pearson.ts';
import { exactGuard, worthAt } from './exact-guard.ts';
import { seededRandom } from './seeded-random.ts';
import { survivalSince } from './survival-since.ts';
import { turnbull } from './turnbull.ts';

type Told = {
  readonly entry: number[];
  readonly time: number[];
  readonly cause: number[];
  readonly at: number[];
  readonly first: number[];
  readonly second: number[];
};
const R = JSON.parse(readFileSync(new URL('fixtures/aalen-johansen.json', import.meta.url), 'utf8')) as Told;

const incidenceOf = (times: readonly CausedTime[]) => {
  const estimate = turnbull(times);
  const shares = causeShares(estimate, times);
  return (time: number) => incidenceSince(estimate, shares, { time, since: 0 });
};

describe('the share that had an event of one cause', () => {
  it('is that of Aalen and Johansen where times are exact', () => {
    for (const [cause, expected] of [
      [1, R.first],
      [2, R.second],
    ] as const) {
      const at = incidenceOf(
        R.time.map((time, index) => {
          const own = R.cause[index] ?? 0;
          return {
            entry: R.entry[index] ?? 0,
            left: time,
            right: own === 0 ? Infinity : time,
            ofCause: own === cause,
          };
        }),
      );
      R.at.forEach((time, index) => expect(at(time).low).toBeCloseTo(expected[index] ?? NaN, 8));
    }
  });

  it('is near the truth where times are intervals, and with the other cause makes up all that went', () => {
    const random = seededRandom(11);
    const sums = [0, 0, 0];
    const [worlds, posts, ages] = [60, 300, [1, 3, 6]];
    for (let world = 0; world < worlds; world += 1) {
      const times = Array.from({ length: posts }, (): CausedTime => {
        const [hasCause, first] = [random() < 0.3, 0.5 + random()];
        // Those of the cause go twice as fast.
        const event = -Math.log(random()) * (hasCause ? 2 : 4);
        const looks = [0, ...Array.from({ length: 16 }, (_, at) => first * (at + 1) * 0.5)];
        const left = looks.findLast((look) => look < event) ?? 0;
        return { left, right: looks.find((look) => look >= event) ?? Infinity, ofCause: hasCause };
      });
      const [one, other] = [
        incidenceOf(times),
        incidenceOf(times.map((time) => ({ ...time, ofCause: !time.ofCause }))),
      ];
      const estimate = turnbull(times);
      ages.forEach((age, at) => {
        const range = one(age);
        sums[at] = (sums[at] ?? 0) + (range.low + range.high) / 2 / worlds;
        expect(range.low + other(age).low).toBeCloseTo(1 - survivalSince(estimate, age).high, 8);
      });
    }
    ages.forEach((age, at) =>
      expect(Math.abs((sums[at] ?? 0) - 0.3 * (1 - Math.exp(-age / 2)))).toBeLessThan(0.015),
    );
  });
});

describe('a band of few', () => {
  it('has the width of the exact interval where all did the same', () => {
    expect(exactGuard({ low: 0, high: 0 }, 10).high).toBeCloseTo(0.3085, 4);
    expect(exactGuard({ low: 1, high: 1 }, 1)).toEqual({ low: expect.closeTo(0.025, 8) as number, high: 1 });
    expect(exactGuard({ low: 0, high: 0 }, 0.4)).toEqual({ low: 0, high: 1 });
    expect(exactGuard({ low: 0.45, high: 0.55 }, 10)).toEqual({
      low: clopperPearson(4, 10).low,
      high: clopperPearson(6, 10).high,
    });
  });

  it('is worth all of them where each was watched to the end', () => {
    const times = Array.from({ length: 12 }, (_, at) => ({ left: at, right: at + 1 }));
    for (const time of [3, 7, 11])
      expect(worthAt(turnbull(times), { time, since: 0, known: 12 })).toBeCloseTo(12, 8);
    expect(worthAt(turnbull(times), { time: 12, since: 0, known: 12 })).toBeCloseTo(12, 8);
  });

  it.each([1, 5, 10, 20])('holds the truth at least as often as it says, of %i and near 0 and 1', (n) => {
    const random = seededRandom(n);
    for (const truth of [0.02, 0.1, 0.5, 0.9, 0.98]) {
      let held = 0;
      const worlds = 400;
      for (let world = 0; world < worlds; world += 1) {
        // Gone before the look at 1, or seen at it; one in five is never looked at again.
        const times = Array.from({ length: n }, () =>
          random() < truth ? { left: random() < 0.2 ? 0.5 : 1, right: Infinity } : { left: 0.5, right: 1 },
        );
        const known = times.filter(({ left, right }) => left >= 1 || right <= 1).length;
        const estimate = turnbull(times);
        const { low, high } = exactGuard(
          survivalSince(estimate, 1),
          worthAt(estimate, { time: 1, since: 0, known }),
        );
        // Who is not looked at again went nowhere by the last look: the truth is of those who could be seen.
        const share = (truth * 0.8) / (truth * 0.8 + 1 - truth);
        if (low <= share && share <= high) held += 1;
      }
      expect(held / worlds).toBeGreaterThan(0.93);
    }
  });
});
