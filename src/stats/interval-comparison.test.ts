import { describe, expect, it } from 'vitest';
import { censoredTimes, R } from './fixtures/survival.ts';
import { intervalScoreTest, logRankScores } from './interval-score-test.ts';
import { logRank } from './log-rank.ts';
import { seededRandom } from './seeded-random.ts';
import { survivalSince } from './survival-since.ts';
import { turnbullBand } from './turnbull-band.ts';
import { turnbull, type CensoredTime } from './turnbull.ts';

const cosmesis = (['radiation', 'chemotherapy'] as const).flatMap((group) =>
  censoredTimes(R.turnbull[group]).map((one) => ({ ...one, group })),
);

/** Visits after 1, 2, 4, 8, 16 and 32 units of age, some missed, some times found late. */
function visited(random: () => number, rate: number): CensoredTime {
  for (;;) {
    const time = -Math.log(1 - random()) / rate;
    const entry = random() < 0.4 ? 1 + Math.floor(3 * random()) : 0;
    if (time <= entry) continue;
    let left = entry;
    for (const age of [1, 2, 4, 8, 16, 32]) {
      if (age <= left || random() < 0.15) continue;
      if (time <= age) return { entry, left, right: age };
      left = age;
    }
    return { entry, left, right: Infinity };
  }
}

describe('the score test of groups of interval-censored times', () => {
  it('finds the published difference of the cosmesis trial: chemotherapy sooner, p about .007', () => {
    const { permutationP, p, df, scores } = intervalScoreTest(cosmesis, { seed: 1 });
    expect(df).toBe(1);
    expect(p).toBeGreaterThan(0.003);
    expect(p).toBeLessThan(0.012);
    expect(Math.abs(permutationP - p)).toBeLessThan(0.01);
    expect(scores[0]).toMatchObject({ group: 'chemotherapy', n: 48 });
    expect(scores[0]?.score).toBeGreaterThan(0);
    expect((scores[0]?.score ?? 0) + (scores[1]?.score ?? 0)).toBeCloseTo(0, 8);
    expect(intervalScoreTest(cosmesis, { seed: 1 }).permutationP).toBe(permutationP);
  });

  it('takes a weight for so many like individuals', () => {
    const seed = 4;
    const times = Array.from({ length: 60 }, (_, at) => ({
      ...{ left: (at * at) % 7, right: 2 + ((at * at) % 7), group: at < 20 ? 'a' : 'b' },
    }));
    const counted = [...Map.groupBy(times, (one) => JSON.stringify(one)).values()].flatMap((like) =>
      like.slice(0, 1).map((one) => ({ ...one, weight: like.length })),
    );
    expect(counted.length).toBeLessThan(15);
    const [one, other] = [times, counted].map((all) => intervalScoreTest(all, { seed, permutations: 9_999 }));
    expect(one?.chiSquared).toBeGreaterThan(0);
    expect(other?.chiSquared).toBeCloseTo(one?.chiSquared ?? NaN, 9);
    // Permutations are drawn from another order of the same individuals.
    expect(Math.abs((other?.permutationP ?? 0) - (one?.permutationP ?? NaN))).toBeLessThan(0.02);
    expect(other?.scores.map(({ n }) => n)).toEqual([20, 40]);
    expect(() => intervalScoreTest([{ left: 1, right: 2, group: 'a', weight: 0.5 }], { seed })).toThrow(
      RangeError,
    );
  });

  it('has scores that sum to 0, with entries too', () => {
    const random = seededRandom(8);
    const times = Array.from({ length: 300 }, () => visited(random, 0.2));
    const scores = logRankScores(times, turnbull(times));
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 7);
  });

  it('is near the log-rank test where times are exact', () => {
    const random = seededRandom(2);
    const times = Array.from({ length: 200 }, (_, at) => ({
      time: -Math.log(1 - random()) * (1 + (at % 2)),
      at,
    }));
    const exact = times.map(({ time, at }) => ({ left: time, right: time, group: String(at % 2) }));
    const other = logRank(times.map(({ time, at }) => ({ time, event: true, group: String(at % 2) })));
    const { chiSquared } = intervalScoreTest(exact, { seed: 1, permutations: 1 });
    expect(Math.abs(chiSquared / other.chiSquared - 1)).toBeLessThan(0.15);
  });

  it('cries wolf as often as it says: groups of 15 and 60', () => {
    const random = seededRandom(12);
    let [chi, permuted] = [0, 0];
    for (let world = 0; world < 400; world += 1) {
      const times = Array.from({ length: 75 }, (_, at) => ({
        ...visited(random, 0.2),
        group: at < 15 ? 'a' : 'b',
      }));
      const { p, permutationP } = intervalScoreTest(times, { seed: world, permutations: 199 });
      chi += p < 0.05 ? 1 : 0;
      permuted += permutationP <= 0.05 ? 1 : 0;
    }
    for (const cries of [chi, permuted]) {
      expect(cries / 400).toBeGreaterThan(0.025);
      expect(cries / 400).toBeLessThan(0.08);
    }
  });
});

describe("the bootstrap band of Turnbull's estimate", () => {
  it('repeats with its seed, knows no order of times, and holds the estimate', () => {
    const random = seededRandom(5);
    const times = Array.from({ length: 200 }, () => visited(random, 0.3));
    const band = turnbullBand(times, [1, 2, 4, 8, 16], { seed: 4, replicates: 100 });
    expect(turnbullBand(times, [1, 2, 4, 8, 16], { seed: 4, replicates: 100 })).toEqual(band);
    for (const { low, high, survival } of band) {
      expect(low).toBeLessThanOrEqual(survival.low);
      expect(high).toBeGreaterThanOrEqual(survival.high);
    }
  });

  it('holds the true survival about as often as it says, at the ages of visits', () => {
    const random = seededRandom(21);
    const ages = [1, 2, 4, 8, 16];
    const held = ages.map(() => 0);
    const worlds = 120;
    for (let world = 0; world < worlds; world += 1) {
      const times = Array.from({ length: 150 }, () => visited(random, 0.15));
      const band = turnbullBand(times, ages, { seed: world, replicates: 120 });
      band.forEach(({ low, high }, at) => {
        const truth = Math.exp(-0.15 * (ages[at] ?? 0));
        if (low <= truth && truth <= high) held[at] = (held[at] ?? 0) + 1;
      });
    }
    for (const times of held) {
      expect(times / worlds).toBeGreaterThan(0.87);
      expect(times / worlds).toBeLessThan(0.99);
    }
  });

  it('may be given survival up to a time with enough at risk', () => {
    const times = [
      { left: 0, right: 1 },
      ...Array.from({ length: 40 }, (_, at) => ({ entry: 2, left: 2 + (at % 4), right: 3 + (at % 4) })),
    ];
    expect(survivalSince(turnbull(times), 4)).toEqual({ low: 0, high: 1 });
    const [step] = turnbullBand(times, [4], { seed: 1, since: 2 });
    expect(step?.survival.low).toBeCloseTo(0.5, 9);
    expect(step?.low).toBeGreaterThan(0.3);
    expect(step?.high).toBeLessThan(0.7);
    expect(() => turnbullBand([{ left: 1, right: 2, weight: 0.5 }], [1], { seed: 1 })).toThrow(
      'whole numbers',
    );
  });
});
