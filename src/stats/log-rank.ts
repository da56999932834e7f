import { riskSets, type FollowedTime } from './kaplan-meier.ts';
import { scoreTest, type TestResult } from './score-test.ts';

export type GroupedTime = FollowedTime & {
  readonly group: string;
  /** Only those of one stratum (such as an author) are compared with each other. */
  readonly stratum?: string;
};

/** Weights S^rho (1 − S)^gamma of the times, S the curve of all just before (Fleming and Harrington 1991). */
export type LogRankOptions = {
  /** 0, the default: the log-rank test; 1: that of Peto and Peto (1972), which looks at early times more. */
  readonly rho?: number;
  /** Above 0 looks at late times more. */
  readonly gamma?: number;
};

export type LogRank = TestResult & {
  /** By group, weights applied: events, and those expected if all groups were alike. */
  readonly groups: readonly {
    readonly group: string;
    readonly n: number;
    readonly observed: number;
    readonly expected: number;
  }[];
};

/**
 * Do groups differ in when their events come? The log-rank test of Mantel (1966), of any number of groups, with late entry,
 * weights and strata. The variance is the hypergeometric one, with ties; p is by chi-squared in large samples (about five
 * expected events a group).
 *
 * Assumes that entry and censoring do not depend on the time of the event within a group.
 *
 * @throws RangeError for an observation that is impossible or has a weight other than 1
 */
export function logRank(observations: readonly GroupedTime[], options: LogRankOptions = {}): LogRank {
  if (observations.some(({ weight = 1 }) => weight !== 1))
    throw new RangeError('expected observations of weight 1');
  const names = [...new Set(observations.map(({ group }) => group))].sort();
  const sums = new Sums(names.length);
  for (const members of Map.groupBy(observations, ({ stratum = '' }) => stratum).values())
    addStratum(sums, names, members, options);
  const { observed, expected, covariance } = sums;
  return {
    ...scoreTest(
      observed.map((value, at) => value - (expected[at] ?? 0)),
      covariance,
    ),
    groups: names.map((group, at) => ({
      group,
      n: observations.filter((one) => one.group === group).length,
      observed: observed[at] ?? 0,
      expected: expected[at] ?? 0,
    })),
  };
}

class Sums {
  readonly observed: number[];
  readonly expected: number[];
  readonly covariance: number[][];

  constructor(count: number) {
    this.observed = new Array<number>(count).fill(0);
    this.expected = new Array<number>(count).fill(0);
    this.covariance = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  }

  /** One time: in each group so many at risk and so many events. */
  add(atRisk: readonly number[], events: readonly number[], weight: number): void {
    const n = sumOf(atRisk);
    const d = sumOf(events);
    const spread = n > 1 ? (weight ** 2 * d * (n - d)) / (n - 1) : 0;
    atRisk.forEach((here, i) => {
      this.observed[i] = (this.observed[i] ?? 0) + weight * (events[i] ?? 0);
      this.expected[i] = (this.expected[i] ?? 0) + (weight * d * here) / n;
      const row = this.covariance[i] ?? [];
      atRisk.forEach((there, j) => {
        row[j] = (row[j] ?? 0) + spread * (here / n) * ((i === j ? 1 : 0) - there / n);
      });
    });
  }
}

function addStratum(
  sums: Sums,
  names: readonly string[],
  members: readonly GroupedTime[],
  options: LogRankOptions,
) {
  const { rho = 0, gamma = 0 } = options;
  const byGroup = names.map((name) => members.filter(({ group }) => group === name));
  const eventsOf = byGroup.map((own) => {
    const events = new Map<number, number>();
    for (const { time, event } of own) if (event) events.set(time, (events.get(time) ?? 0) + 1);
    return events;
  });
  const atRiskOf = byGroup.map(riskCounter);
  let survival = 1;
  for (const { time, atRisk, events } of riskSets(members)) {
    const weight = survival ** rho * (1 - survival) ** gamma;
    sums.add(
      atRiskOf.map((count) => count(time)),
      eventsOf.map((own) => own.get(time) ?? 0),
      weight,
    );
    survival *= 1 - events / atRisk;
  }
}

/** How many are at risk, asked for ascending times. */
function riskCounter(members: readonly FollowedTime[]): (time: number) => number {
  const entries = members.map(({ entry = 0 }) => entry).sort((a, b) => a - b);
  const leaving = members.map(({ time }) => time).sort((a, b) => a - b);
  let [entered, left] = [0, 0];
  return (time) => {
    while (entered < entries.length && ((entries[entered] ?? 0) < time || entries[entered] === 0))
      entered += 1;
    while (left < leaving.length && (leaving[left] ?? 0) < time) left += 1;
    return entered - left;
  };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
