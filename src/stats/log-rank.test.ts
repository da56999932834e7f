import { describe, expect, it } from 'vitest';
import { followedTimes, R } from './fixtures/survival.ts';
import { logRank } from './log-rank.ts';
import { seededRandom } from './seeded-random.ts';

const early = followedTimes(R.early.data);
const entering = followedTimes(R.entering.data);
const withoutStrata = (times: typeof early) => times.map((one) => ({ ...one, stratum: '' }));

describe('the log-rank test', () => {
  it('has the values of survdiff: weights and strata', () => {
    const plain = withoutStrata(early);
    expect(logRank(plain).chiSquared).toBeCloseTo(R.tests.logRank, 9);
    expect(logRank(plain, { rho: 1 }).chiSquared).toBeCloseTo(R.tests.peto, 9);
    expect(logRank(plain, { rho: 0.5 }).chiSquared).toBeCloseTo(R.tests.halfway, 9);
    expect(logRank(early).chiSquared).toBeCloseTo(R.tests.stratified, 9);
    const { groups, df } = logRank(plain);
    expect(df).toBe(2);
    groups.forEach(({ observed, expected }, at) => {
      expect(observed).toBeCloseTo(R.tests.observed[at] ?? NaN, 9);
      expect(expected).toBeCloseTo(R.tests.expected[at] ?? NaN, 9);
    });
  });

  it('has, with late entry, the score of an exact Cox model', () => {
    expect(logRank(withoutStrata(entering)).chiSquared).toBeCloseTo(R.tests.entering, 9);
    expect(logRank(entering).chiSquared).toBeCloseTo(R.tests.enteringStratified, 9);
  });

  it('finds a late difference better with late weights', () => {
    const random = seededRandom(9);
    const times = Array.from({ length: 400 }, (_, at) => {
      const time = -Math.log(1 - random());
      const group = at % 2 === 0 ? 'a' : 'b';
      return { time: group === 'b' && time > 0.7 ? 0.7 + (time - 0.7) / 2 : time, event: true, group };
    });
    expect(logRank(times, { gamma: 1 }).chiSquared).toBeGreaterThan(logRank(times).chiSquared);
  });

  it('cries wolf as often as it says: groups of 8, 20 and 60, late entry, ties, censoring', () => {
    const random = seededRandom(4);
    let cries = 0;
    for (let world = 0; world < 1500; world += 1) {
      const times = Array.from({ length: 88 }, (_, at) => {
        const entry = Math.floor(random() * 4);
        const time = entry + 1 + Math.floor(-Math.log(1 - random()) * 6);
        return {
          entry,
          time: Math.min(time, 14),
          event: time < 14,
          group: at < 8 ? 'a' : at < 28 ? 'b' : 'c',
        };
      });
      if (logRank(times).p < 0.05) cries += 1;
    }
    expect(cries / 1500).toBeGreaterThan(0.035);
    expect(cries / 1500).toBeLessThan(0.066);
  });

  it('knows nothing of one group, and refuses weights', () => {
    const one = [{ time: 1, event: true, group: 'a' }];
    expect(logRank(one)).toMatchObject({ df: 0, p: NaN });
    expect(() => logRank(one.map((time) => ({ ...time, weight: 2 })))).toThrow('weight 1');
  });
});
