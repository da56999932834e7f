import { scoreTest, type TestResult } from './score-test.ts';
import { seededRandom } from './seeded-random.ts';
import { turnbull, type CensoredTime, type TurnbullEstimate } from './turnbull.ts';

export type GroupedCensoredTime = CensoredTime & {
  readonly group: string;
  /** Only those of one stratum (such as an author) are compared with each other. */
  readonly stratum?: string;
};

export type IntervalScoreTest = TestResult & {
  /** By chance of the groups: the share of reorderings that differ as much, the one at hand counted in. */
  readonly permutationP: number;
  /** By group; above 0: events come sooner than in all together. */
  readonly scores: readonly { readonly group: string; readonly n: number; readonly score: number }[];
};

/**
 * Do groups differ in when their events come, where times are known to lie in intervals? The log-rank scores of Finkelstein
 * ("A proportional hazards model for interval-censored failure time data", 1986) at Turnbull's estimate of all together, here
 * with entries too; their spread is that of permutations (Fay, "Rank invariant tests for interval censored data under the
 * grouped continuous model", 1996), and p by chi-squared as well as by drawing permutations. With strata each has an estimate,
 * scores and permutations of its own, and the sums are added, as those of the stratified log-rank test are.
 *
 * Assumes that groups are looked at in the same way and enter alike: else permutations are not as likely as each other.
 * A weight counts as so many like individuals.
 *
 * @throws RangeError for no observations, for one that is impossible, or for weights that are no whole numbers
 */
export function intervalScoreTest(
  observations: readonly GroupedCensoredTime[],
  { seed, permutations = 1999 }: { readonly seed: number; readonly permutations?: number },
): IntervalScoreTest {
  const names = [...new Set(observations.map(({ group }) => group))].sort();
  const strata = [...Map.groupBy(observations, ({ stratum = '' }) => stratum).values()].map((members) =>
    stratumOf(members, names),
  );
  const covariance = added(strata.map((one) => one.covariance));
  const sums = sumsOf(strata, names.length);
  const result = scoreTest(sums, covariance);
  const random = seededRandom(seed);
  let asFar = 0;
  for (let drawn = 0; drawn < permutations; drawn += 1) {
    for (const { group } of strata) shuffle(group, random);
    const again = scoreTest(sumsOf(strata, names.length), covariance).chiSquared;
    if (again >= result.chiSquared * (1 - 1e-9)) asFar += 1;
  }
  const sizes = names.map((_, at) => strata.reduce((sum, one) => sum + countOf(one.group, at), 0));
  return {
    ...result,
    permutationP: (asFar + 1) / (permutations + 1),
    scores: names.map((name, at) => ({ group: name, n: sizes[at] ?? 0, score: sums[at] ?? 0 })),
  };
}

type Stratum = {
  readonly scores: Float64Array;
  /** The place of each one's group among the names; drawing a permutation shuffles it. */
  readonly group: Int32Array;
  readonly covariance: readonly (readonly number[])[];
};

function stratumOf(members: readonly GroupedCensoredTime[], names: readonly string[]): Stratum {
  const { group, scores } = individuals(members, names);
  const sizes = names.map((_, at) => countOf(group, at));
  return { scores, group, covariance: permutationCovariance(scores, sizes) };
}

const countOf = (group: Int32Array, own: number): number => group.filter((one) => one === own).length;

const added = (matrices: readonly Stratum['covariance'][]): number[][] =>
  (matrices[0] ?? []).map((row, i) =>
    row.map((_, j) => matrices.reduce((sum, one) => sum + (one[i]?.[j] ?? 0), 0)),
  );

function sumsOf(strata: readonly Stratum[], count: number): number[] {
  const sums = new Array<number>(count).fill(0);
  for (const { group, scores } of strata)
    for (let at = 0; at < group.length; at += 1) {
      const own = group[at] ?? 0;
      sums[own] = (sums[own] ?? 0) + (scores[at] ?? 0);
    }
  return sums;
}

/** The group and the score of each single individual. */
function individuals(observations: readonly GroupedCensoredTime[], names: readonly string[]) {
  const n = observations.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const summed = logRankScores(observations, turnbull(observations));
  const [group, scores] = [new Int32Array(n), new Float64Array(n)];
  let filled = 0;
  observations.forEach(({ group: name, weight = 1 }, at) => {
    if (!Number.isInteger(weight))
      throw new RangeError(`expected whole numbers as weights but received ${weight}`);
    group.fill(names.indexOf(name), filled, filled + weight);
    scores.fill((summed[at] ?? 0) / weight, filled, filled + weight);
    filled += weight;
  });
  return { group, scores };
}

/**
 * The score of each observation: what more hazard everywhere would do to the logarithm of its likelihood. With x the hazard
 * added over its interval: x / (exp(x) − 1), less what it survived.
 */
export function logRankScores(
  observations: readonly CensoredTime[],
  estimate: TurnbullEstimate,
): Float64Array {
  const ends = Float64Array.from(estimate.masses, ({ right }) => right);
  const sums = new Float64Array(ends.length + 1);
  estimate.masses.forEach(({ hazard }, at) => (sums[at + 1] = (sums[at] ?? 0) - Math.log1p(-hazard)));
  const hazardBefore = (time: number) => sums[countBelow(ends, time, false)] ?? 0;
  const hazardUpTo = (time: number) => sums[countBelow(ends, time, true)] ?? 0;
  return Float64Array.from(observations, ({ entry = 0, left, right, weight = 1 }) => {
    const survived = left === right ? hazardBefore(left) : hazardUpTo(left);
    const added = hazardUpTo(right) - survived;
    const gain = added === Infinity ? 0 : added / Math.expm1(added);
    return weight * (gain - (survived - (entry > 0 ? hazardUpTo(entry) : 0)));
  });
}

/** How many of these ascending numbers are below a value, or also at it. */
function countBelow(sorted: Float64Array, value: number, orAt: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle] ?? 0;
    if (one < value || (orAt && one === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function permutationCovariance(scores: Float64Array, sizes: readonly number[]): number[][] {
  const n = scores.length;
  const middle = scores.reduce((sum, score) => sum + score, 0) / n;
  const spread = scores.reduce((sum, score) => sum + (score - middle) ** 2, 0) / Math.max(1, n - 1);
  return sizes.map((a, i) => sizes.map((b, j) => spread * ((i === j ? a : 0) - (a * b) / n)));
}

/** Fisher and Yates. */
function shuffle(values: Int32Array, random: () => number): void {
  for (let at = values.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [values[at], values[other]] = [values[other] ?? 0, values[at] ?? 0];
  }
}
