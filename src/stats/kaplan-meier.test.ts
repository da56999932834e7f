import { describe, expect, it } from 'vitest';
import { followedTimes, orInfinity, R } from './fixtures/survival.ts';
import { kaplanMeier, survivalAt } from './kaplan-meier.ts';
import { restrictedMean } from './restricted-mean.ts';
import { riskTable } from './risk-table.ts';
import { seededRandom } from './seeded-random.ts';
import { survivalBand } from './survival-band.ts';
import { survivalQuantile } from './survival-quantile.ts';

/** Alike, to as many digits as the file has. */
function near(found: readonly number[], due: readonly number[], digits = 10): void {
  expect(found.length).toBe(due.length);
  found.forEach((value, at) => expect(value).toBeCloseTo(due[at] ?? NaN, digits));
}

describe.each(['entering', 'early'] as const)('Kaplan and Meier as in survfit: %s', (name) => {
  const due = R[name];
  const curve = kaplanMeier(followedTimes(due.data));

  it('has its risk sets, curve, errors and hazards', () => {
    const of = (value: (step: (typeof curve.steps)[number]) => number) => curve.steps.map(value);
    near(
      of(({ time }) => time),
      due.time,
    );
    near(
      of(({ atRisk }) => atRisk),
      due.atRisk,
    );
    near(
      of(({ events }) => events),
      due.events,
    );
    near(
      of(({ survival }) => survival),
      due.survival,
    );
    near(
      of(({ survival, logVariance }) => (survival === 0 ? NaN : survival * Math.sqrt(logVariance))).filter(
        Number.isFinite,
      ),
      numbers(due.error),
    );
    near(
      of(({ hazard }) => hazard),
      due.hazard,
    );
    near(
      of(({ hazardVariance }) => Math.sqrt(hazardVariance)),
      due.hazardError,
    );
  });

  it.each(['log-log', 'plain'] as const)('has its pointwise intervals: %s', (scale) => {
    const ends = scale === 'plain' ? due.plain : due.logLog;
    const band = survivalBand(curve, { scale }).filter((_, at) => (curve.steps[at]?.survival ?? 0) > 0);
    near(
      band.map(({ low }) => low),
      numbers(ends.low),
    );
    near(
      band.map(({ high }) => high),
      numbers(ends.high),
    );
  });

  it('has its median and interval', () => {
    const median = survivalQuantile(curve, 0.5);
    expect([median.value, median.low, median.high]).toEqual([due.median, due.medianLow, due.medianHigh]);
  });
});

/** R's NA is null or left out. */
const numbers = (values: readonly unknown[]) => values.filter((value) => typeof value === 'number');

describe('the early curve', () => {
  const times = followedTimes(R.early.data);
  const curve = kaplanMeier(times);

  it('has the restricted means of survfit', () => {
    for (const { upTo, value, error } of R.restrictedMean) {
      const mean = restrictedMean(curve, upTo);
      expect(mean.value).toBeCloseTo(value, 10);
      expect((mean.high - mean.value) / 1.959963984540054).toBeCloseTo(error, 8);
    }
  });

  it.each([
    ['equal-precision', 'plain', 'epband'],
    ['equal-precision', 'log-log', 'logep'],
    ['hall-wellner', 'plain', 'hall-wellner'],
  ] as const)('has the band of km.ci: %s, %s', (kind, scale, key) => {
    const due = R.bands[key];
    for (const { time, low, high } of survivalBand(curve, { kind, scale, between: [0, 1] })) {
      const at = due.time.findIndex((one) => Math.abs(one - time) < 1e-9);
      if (at < 0 || survivalAt(curve, time) === 0) continue;
      expect([time, low]).toEqual([time, expect.closeTo(Math.max(0, numbers(due.low)[at] ?? NaN), 1.7)]);
      expect([time, high]).toEqual([time, expect.closeTo(Math.min(1, numbers(due.high)[at] ?? NaN), 1.7)]);
    }
  });

  it('has a risk table that adds up', () => {
    for (const { time, atRisk, events, lost } of riskTable(times, [0, 0.5, 1, 5])) {
      const at = times.filter((one) => one.time === time).length;
      expect(atRisk + events + lost - at).toBe(times.length);
    }
    expect(riskTable(followedTimes(R.entering.data), [0])[0]?.entering).toBeGreaterThan(50);
    for (const { time, atRisk } of curve.steps) expect(riskTable(times, [time])[0]?.atRisk).toBe(atRisk);
  });
});

describe('curves at their edges', () => {
  it('have no median that was not reached, and the middle of a stretch at one half', () => {
    const one = kaplanMeier([
      { time: 1, event: true },
      { time: 2, event: false },
      { time: 3, event: false },
    ]);
    expect(survivalQuantile(one, 0.5).value).toBe(Infinity);
    const four = kaplanMeier([1, 2, 3, 4].map((time) => ({ time, event: true })));
    expect(survivalQuantile(four, 0.5).value).toBe(2.5);
    expect(survivalBand(four).at(-1)).toMatchObject({ low: 0 });
  });

  it('say where the risk set emptied while others entered later', () => {
    const times = [
      { time: 1, event: true },
      { entry: 2, time: 3, event: true },
    ];
    expect(kaplanMeier(times).emptied).toBe(1);
    expect(kaplanMeier(times.slice(1)).emptied).toBeNull();
    expect(kaplanMeier(times.slice(1)).since).toBe(2);
  });

  it('are refused of nothing, and of what cannot be', () => {
    expect(() => kaplanMeier([])).toThrow('received none');
    expect(() => kaplanMeier([{ entry: 2, time: 2, event: true }])).toThrow('received entry 2, time 2');
    expect(() => kaplanMeier([{ time: NaN, event: true }])).toThrow(RangeError);
    expect(orInfinity(1)).toBe(1);
  });
});

describe('bands', () => {
  it.each(['equal-precision', 'hall-wellner'] as const)(
    'hold the whole curve as often as they say: %s',
    (kind) => {
      const random = seededRandom(17);
      const truth = (time: number) => Math.exp(-time);
      let held = 0;
      for (let world = 0; world < 600; world += 1) {
        const times = Array.from({ length: 80 }, () => {
          const [time, until] = [-Math.log(1 - random()), 4 * random()];
          return { time: Math.min(time, until), event: time <= until };
        });
        const band = survivalBand(kaplanMeier(times), { kind });
        const holds = band.every(
          ({ time, low, high }, at) => truth(time) <= high && low <= truth(band[at + 1]?.time ?? time),
        );
        if (holds) held += 1;
      }
      expect(held / 600).toBeGreaterThan(0.92);
      expect(held / 600).toBeLessThan(0.98);
    },
  );
});
