import { describe, expect, it } from 'vitest';
import fixtures from './fixtures/stratified.json' with { type: 'json' };
import { orInfinity } from './fixtures/survival.ts';
import { intervalScoreTest } from './interval-score-test.ts';
import { seededRandom } from './seeded-random.ts';

type Columns = (typeof fixtures)['tests'][number]['data'];

const timesOf = ({ left, right, group, stratum }: Columns) =>
  left.map((from, at) => ({
    ...{ left: from, right: orInfinity(right[at] ?? NaN) },
    ...{ group: group[at] ?? '', stratum: String(stratum[at]) },
  }));

describe('the score test of interval-censored times within strata', () => {
  it("has R's: Finkelstein's scores at npsurv's estimate of each stratum, spread by permutations", () => {
    for (const { data, score, chiSquared, p } of fixtures.tests) {
      const found = intervalScoreTest(timesOf(data), { seed: 1, permutations: 1 });
      expect(found.df).toBe(1);
      expect(found.scores.find(({ group }) => group === 'about')?.score).toBeCloseTo(score, 6);
      expect(found.chiSquared).toBeCloseTo(chiSquared, 6);
      expect(found.p).toBeCloseTo(p, 7);
    }
  });

  it('is near the stratified log-rank test of survdiff where times are exact', () => {
    const { data, chiSquared } = fixtures.exact;
    const times = data.time.map((time, at) => ({
      ...{ left: time, right: time, group: data.group[at] ?? '', stratum: String(data.stratum[at]) },
    }));
    const found = intervalScoreTest(times, { seed: 1, permutations: 1 });
    expect(Math.abs(found.chiSquared / chiSquared - 1)).toBeLessThan(0.15);
  });

  it('learns nothing from a stratum of one group, nor from who differs between strata', () => {
    const times = timesOf(fixtures.tests[1]?.data ?? { left: [], right: [], group: [], stratum: [] });
    const found = intervalScoreTest(times, { seed: 1, permutations: 1 });
    const idle = [1, 2, 3].map((left) => ({ left, right: left + 1, group: 'about', stratum: 'another' }));
    expect(intervalScoreTest([...times, ...idle], { seed: 1, permutations: 1 }).chiSquared).toBeCloseTo(
      found.chiSquared,
      9,
    );
  });

  it('cries wolf as often as it says, where authors differ much and write about it unequally often', () => {
    const random = seededRandom(31);
    const worlds = 300;
    let [chi, permuted, blind] = [0, 0, 0];
    for (let world = 0; world < worlds; world += 1) {
      const times = Array.from({ length: 60 }, (_, at) => {
        const stratum = at % 12;
        const left = [0, 1, 2, 4, 8].findLast((age) => age <= -Math.log(1 - random()) * (1 + stratum)) ?? 0;
        return {
          ...{ left, right: left === 8 ? Infinity : left === 0 ? 1 : left * 2, stratum: String(stratum) },
          group: random() < 0.2 + stratum / 20 ? 'about' : 'other',
        };
      });
      const { p, permutationP } = intervalScoreTest(times, { seed: world, permutations: 99 });
      chi += p < 0.05 ? 1 : 0;
      permuted += permutationP <= 0.05 ? 1 : 0;
      const without = times.map(({ left, right, group }) => ({ left, right, group }));
      blind += intervalScoreTest(without, { seed: world, permutations: 1 }).p < 0.05 ? 1 : 0;
    }
    for (const cries of [chi, permuted]) {
      expect(cries / worlds).toBeGreaterThan(0.02);
      expect(cries / worlds).toBeLessThan(0.085);
    }
    expect(blind / worlds).toBeGreaterThan(0.2);
  });
});
