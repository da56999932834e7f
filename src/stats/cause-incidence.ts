import type { SurvivalRange } from './survival-since.ts';
import type { CensoredTime, Mass, TurnbullEstimate } from './turnbull.ts';

/** A time with its cause; what a censored one might have had does not matter. */
export type CausedTime = CensoredTime & { readonly ofCause: boolean };

const ROUNDS = 5000;
const STILL = 1e-12;

/**
 * The share of each mass of Turnbull's estimate that one cause of several makes up, given those masses: the likelihood of the
 * causes of all events at its maximum, by EM from the same share everywhere. With it the incidences of all causes sum to the
 * chance of the event, which takes away from one cause what another had first (Hudgens, Satten and Longini, "Nonparametric
 * maximum likelihood estimation for competing risks survival data subject to interval censoring and truncation", 2001, who
 * maximise masses and causes together; here the masses are given, as in the two-step estimators of Jewell, van der Laan and
 * Henneman 2003). Where times are exact it is the estimate of Aalen and Johansen (1978).
 *
 * Assumes what Turnbull's estimate does, and that when a post is looked at does not depend on the cause.
 */
export function causeShares(
  { masses }: Pick<TurnbullEstimate, 'masses'>,
  observations: readonly CausedTime[],
): Float64Array {
  const events = observations.filter(({ right }) => right < Infinity);
  const ranges = events.map((one) => massesIn(masses, one));
  const chances = chancesOf(masses);
  const weights = events.map(({ weight = 1 }) => weight);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const ofCause = events.reduce((sum, one) => sum + (one.ofCause ? (one.weight ?? 1) : 0), 0);
  let shares = new Float64Array(masses.length).fill(all === 0 ? 0 : ofCause / all);
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = expected(
      chances.map((chance, at) => chance * (shares[at] ?? 0)),
      (at) => (events[at]?.ofCause === true ? weights[at] : 0),
      ranges,
    );
    const other = expected(
      chances.map((chance, at) => chance * (1 - (shares[at] ?? 0))),
      (at) => (events[at]?.ofCause === true ? 0 : weights[at]),
      ranges,
    );
    const next = shares.map((share, at) => {
      const sum = (own[at] ?? 0) + (other[at] ?? 0);
      return sum === 0 ? share : (own[at] ?? 0) / sum;
    });
    const moved = next.reduce((most, share, at) => Math.max(most, Math.abs(share - (shares[at] ?? 0))), 0);
    shares = next;
    if (moved < STILL) break;
  }
  return shares;
}

type Range = readonly [from: number, to: number];

/** The masses that lie within an interval: side by side, since no two overlap. */
function massesIn(masses: readonly Mass[], { left, right }: CensoredTime): Range {
  const isExact = left === right;
  const from = firstWhere(masses, (mass) =>
    isExact || mass.left !== mass.right ? mass.left >= left : mass.left > left,
  );
  return [
    from,
    Math.max(
      from,
      firstWhere(masses, (mass) => mass.right > right),
    ),
  ];
}

function firstWhere(masses: readonly Mass[], holds: (mass: Mass) => boolean): number {
  let [low, high] = [0, masses.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const mass = masses[middle];
    if (mass !== undefined && holds(mass)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Chances of the masses; from where nobody was left at risk they are counted anew, since only their ratios matter. */
function chancesOf(masses: readonly Mass[]): Float64Array {
  let survival = 1;
  return Float64Array.from(masses, ({ hazard }) => {
    const chance = survival * hazard;
    survival = hazard < 1 ? survival * (1 - hazard) : 1;
    return chance;
  });
}

/** How much of the events is expected in each mass, where each lies in one of its own in the ratio of their chances. */
function expected(
  chances: Float64Array,
  weightOf: (event: number) => number | undefined,
  ranges: readonly Range[],
): Float64Array {
  const before = new Float64Array(chances.length + 1);
  chances.forEach((chance, at) => (before[at + 1] = (before[at] ?? 0) + chance));
  const change = new Float64Array(chances.length + 1);
  ranges.forEach(([from, to], event) => {
    const chance = (before[to] ?? 0) - (before[from] ?? 0);
    const part = chance > 0 ? (weightOf(event) ?? 0) / chance : 0;
    change[from] = (change[from] ?? 0) + part;
    change[to] = (change[to] ?? 0) - part;
  });
  let sum = 0;
  return chances.map((chance, at) => {
    sum += change[at] ?? 0;
    return chance * Math.max(0, sum);
  });
}

/**
 * The chance that the event came by `time` and was of the cause, given that it comes after `since`: within an interval of mass
 * any value between its ends fits as well, and where the risk set had emptied any up to all that was left.
 */
export function incidenceSince(
  { masses, emptied }: Pick<TurnbullEstimate, 'masses' | 'emptied'>,
  shares: Float64Array,
  { time, since }: { readonly time: number; readonly since: number },
): SurvivalRange {
  let [low, high, survival] = [0, 0, 1];
  for (const [at, { left, right, hazard }] of masses.entries()) {
    const isExact = left === right;
    if (isExact ? right > time : left >= time) break;
    if (left < since || (isExact && left === since)) continue;
    if (emptied.some((stretch) => stretch.left === left)) return { low, high: high + survival };
    high += survival * hazard * (right === Infinity ? 1 : (shares[at] ?? 0));
    survival *= 1 - hazard;
    if (right <= time) low = high;
  }
  return { low, high: Math.min(1, high) };
}
