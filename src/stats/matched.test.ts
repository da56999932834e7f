import { describe, expect, it } from 'vitest';
import { chiSquaredTail } from './chi-squared.ts';
import { clopperPearson } from './clopper-pearson.ts';
import { conditionalLogistic } from './conditional-logistic.ts';
import { failureBound } from './failure-bound.ts';
import { orInfinity, R } from './fixtures/survival.ts';
import { mantelHaenszel } from './mantel-haenszel.ts';
import { mcnemar } from './mcnemar.ts';
import { normalQuantile } from './normal.ts';
import { seededRandom } from './seeded-random.ts';

const setsOf = ({ set, case: cases, exposed }: (typeof R.clogit)[number]) =>
  [...new Set(set)].map((one) => {
    const rows = set.flatMap((other, at) => (other === one ? [at] : []));
    const controls = rows.filter((at) => cases[at] === 0);
    return {
      caseExposed: rows.some((at) => cases[at] === 1 && exposed[at] === 1),
      controls: controls.length,
      controlsExposed: controls.filter((at) => exposed[at] === 1).length,
    };
  });

describe('conditional logistic regression', () => {
  it('has the odds ratio and likelihood of clogit', () => {
    for (const due of R.clogit) {
      const found = conditionalLogistic(setsOf(due));
      expect(Math.log(found.value)).toBeCloseTo(due.logOdds, 6);
      expect(found.p).toBeCloseTo(
        chiSquaredTail(2 * ((due.logLikelihood[1] ?? 0) - (due.logLikelihood[0] ?? 0)), 1),
        7,
      );
      // The profile interval is near the one by the error that clogit gives, and not the same.
      expect(Math.log(found.high / found.low) / (2 * 1.96)).toBeCloseTo(due.error, 1);
    }
  });

  it('is c / b where each case has one control', () => {
    const pair = (caseExposed: boolean, controlsExposed: number) => ({
      caseExposed,
      controls: 1,
      controlsExposed,
    });
    const sets = [
      ...Array.from({ length: 12 }, () => pair(true, 0)),
      ...Array.from({ length: 5 }, () => pair(false, 1)),
      pair(true, 1),
    ];
    expect(conditionalLogistic(sets).value).toBeCloseTo(12 / 5, 9);
    expect(conditionalLogistic(sets).n).toBe(17);
    expect(conditionalLogistic(sets.slice(0, 12))).toMatchObject({ value: Infinity, high: Infinity });
    expect(conditionalLogistic(sets.slice(0, 12)).low).toBeGreaterThan(1);
    expect(conditionalLogistic(sets.slice(12, 17))).toMatchObject({ value: 0, low: 0 });
    expect(conditionalLogistic([pair(true, 1)])).toMatchObject({ value: NaN, low: 0, high: Infinity, p: 1 });
    expect(() => conditionalLogistic([pair(true, 2)])).toThrow('received 2 exposed of 1');
  });

  it('holds the true odds ratio about as often as it says, authors differing much', () => {
    const random = seededRandom(5);
    let held = 0;
    for (let world = 0; world < 600; world += 1) {
      const sets = Array.from({ length: 60 }, () => {
        const [controls, share] = [1 + Math.floor(random() * 5), 0.1 + 0.7 * random()];
        const odds = (3 * share) / (1 - share);
        const controlsExposed = Array.from({ length: controls }, () => random() < share).filter(
          Boolean,
        ).length;
        return { caseExposed: random() < odds / (1 + odds), controls, controlsExposed };
      });
      const { low, high } = conditionalLogistic(sets);
      if (low <= 3 && 3 <= high) held += 1;
    }
    expect(held / 600).toBeGreaterThan(0.925);
    expect(held / 600).toBeLessThan(0.975);
  });
});

describe('strata and pairs', () => {
  it('have the odds ratio, interval and test of mantelhaen.test', () => {
    const due = R.mantelHaenszel;
    // R gives each table by columns: not exposed and exposed without the event, then with it.
    const tables = due.tables.map(([d = 0, b = 0, c = 0, a = 0]) => ({
      exposedWithEvent: a,
      exposedWithout: b,
      otherWithEvent: c,
      otherWithout: d,
    }));
    const found = mantelHaenszel(tables);
    expect(found.value).toBeCloseTo(due.odds, 10);
    expect(found.low).toBeCloseTo(due.low, 9);
    expect(found.high).toBeCloseTo(due.high, 9);
    expect(found.chiSquared).toBeCloseTo(due.statistic, 9);
    expect(found.p).toBeCloseTo(due.p, 12);
    const idle = { exposedWithEvent: 3, exposedWithout: 4, otherWithEvent: 0, otherWithout: 0 };
    expect(mantelHaenszel([...tables, idle])).toEqual(found);
    expect(mantelHaenszel([idle])).toMatchObject({ value: NaN, low: 0, high: Infinity, n: 0, p: 1 });
    expect(() => mantelHaenszel([{ ...idle, otherWithout: -1 }])).toThrow(RangeError);
  });

  it('have the exact p and interval of binom.test', () => {
    for (const { more, fewer, p, odds, low, high } of R.mcnemar) {
      const found = mcnemar({ caseOnly: more, controlOnly: fewer });
      expect(found.p).toBeCloseTo(p, 12);
      expect(found.value).toBeCloseTo(orInfinity(odds), 10);
      expect(found.low).toBeCloseTo(low, 8);
      expect(found.high).toBeCloseTo(orInfinity(high), 8);
    }
    expect(mcnemar({ caseOnly: 0, controlOnly: 0 })).toEqual({
      value: NaN,
      low: 0,
      high: Infinity,
      n: 0,
      p: 1,
    });
  });
});

describe('what controls are worth', () => {
  it('has the values of qbeta and binom.test', () => {
    for (const { failures, n, upper, low, high } of R.failures) {
      expect(failureBound(n, failures)).toBeCloseTo(upper, 10);
      expect(clopperPearson(failures, n).low).toBeCloseTo(low, 10);
      expect(clopperPearson(failures, n).high).toBeCloseTo(high, 10);
    }
    expect(() => clopperPearson(0.5, 1)).toThrow(RangeError);
  });

  it('stays right for many', () => {
    expect(clopperPearson(50_000, 100_000).low).toBeCloseTo(0.496896, 6);
    expect(failureBound(1_000_000, 1_000)).toBeCloseTo(0.001054, 5);
  });

  it('rests on distributions that R agrees with', () => {
    for (const { x, df, p } of R.chi) expect(chiSquaredTail(x, df) / p).toBeCloseTo(1, 12);
    for (const { p, z } of R.normal) expect(normalQuantile(p)).toBeCloseTo(z, 11);
    expect(chiSquaredTail(0, 1)).toBe(1);
  });
});
