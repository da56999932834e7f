import { positiveAt, type HazardProblem } from './hazard-problem.ts';
import { ranksOf } from './ranks.ts';

/** One individual's time of event, known to lie in (left, right], or to be left where both are the same. */
export type CensoredTime = {
  /** It is known only because its event came after this time (left truncation). 0, the default: it was watched from the start. */
  readonly entry?: number;
  /** No event up to this time, 0 or more and at least the entry. */
  readonly left: number;
  /** The event had come by this time; Infinity where it was not seen (right censoring). */
  readonly right: number;
  /** How many such individuals; 1 if not said. */
  readonly weight?: number;
};

/** The innermost intervals, in order, and the likelihood as a function of the hazard in each of them. */
export type MassIntervals = {
  /** Intervals (left, right], or {right} where both are the same. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** Weight of those who were surely watched through the interval without an event. */
  readonly survived: Float64Array;
  /** Weight of those who may have been at risk in it: they entered before, and their event is not known to be earlier. */
  readonly atRisk: Float64Array;
  /** For each observation: the first interval after its entry, its first interval, and the first one after its last. */
  readonly entered: Int32Array;
  readonly first: Int32Array;
  readonly end: Int32Array;
};

/**
 * The maximal intersections of Turnbull (1976) with the entries counted in, as Frydman (1994) and Alioum and Commenges
 * (1996) corrected it: an interval begins where a (left, right] begins and ends where one ends or someone enters, with
 * nothing between. All mass of a maximum of the likelihood may be put there. O(n).
 */
export function massIntervalsOf(observations: readonly CensoredTime[]): MassIntervals {
  const { times, ranks } = ranksOf(timesIn(observations));
  const bounds = boundsOf(observations, ranks, times.length);
  const { begins, ends, ended } = innermost(bounds, 2 * times.length);
  const [entered, first, end] = [bounds.entry, bounds.left, bounds.right].map((codes) => {
    for (let at = 0; at < codes.length; at += 1) codes[at] = ended[codes[at] ?? 0] ?? 0;
    return codes;
  }) as [Int32Array, Int32Array, Int32Array];
  return {
    left: Float64Array.from(begins, (code) => times[code >> 1] ?? 0),
    right: Float64Array.from(ends, (code) => times[code >> 1] ?? Infinity),
    survived: covering(observations, entered, first, begins.length),
    atRisk: covering(observations, entered, end, begins.length),
    entered,
    first,
    end,
  };
}

/** Intervals that nobody is known to have survived take all that is left; the others have a hazard to be found. */
export function hazardProblemOf(
  { survived, first, end }: MassIntervals,
  observations: readonly CensoredTime[],
): { readonly problem: HazardProblem; readonly open: Int32Array } {
  const open = positiveAt(survived);
  const openBefore = new Int32Array(survived.length + 1);
  for (let at = 0; at < survived.length; at += 1)
    openBefore[at + 1] = (openBefore[at] ?? 0) + ((survived[at] ?? 0) > 0 ? 1 : 0);
  const low = new Int32Array(observations.length);
  const high = new Int32Array(observations.length);
  const weight = new Float64Array(observations.length);
  let count = 0;
  for (let index = 0; index < observations.length; index += 1) {
    const [from, to] = [first[index] ?? 0, end[index] ?? 0];
    const [a, b] = [openBefore[from] ?? 0, openBefore[to] ?? 0];
    if (b - a < to - from) continue; // one of its intervals takes all that is left: its chance is one
    low[count] = a;
    high[count] = b;
    weight[count] = observations[index]?.weight ?? 1;
    count += 1;
  }
  return {
    open,
    problem: {
      survived: Float64Array.from(open, (at) => survived[at] ?? 0),
      low: low.subarray(0, count),
      high: high.subarray(0, count),
      weight: weight.subarray(0, count),
    },
  };
}

/** Of each observation its left, its entry where it came late, and its right where there is one of its own, in turn. */
function timesIn(observations: readonly CensoredTime[]): Float64Array {
  const all = new Float64Array(3 * observations.length);
  let count = 0;
  for (const { entry = 0, left, right, weight = 1 } of observations) {
    refuseImpossible(entry, left, right, weight);
    // Minus 0, whose bits are other than those of 0, is 0.
    all[count] = left + 0;
    count += 1;
    if (entry > 0) {
      all[count] = entry;
      count += 1;
    }
    if (right < Infinity && right !== left) {
      all[count] = right;
      count += 1;
    }
  }
  return all.subarray(0, count);
}

function refuseImpossible(entry: number, left: number, right: number, weight: number): void {
  const possible =
    entry >= 0 && left >= 0 && left < Infinity && left <= right && weight > 0 && weight < Infinity;
  if (!possible || left < entry || (left === right && left === entry && entry > 0))
    throw new RangeError(
      `expected 0 <= entry <= left <= right, an exact time after its entry and a weight above 0 but received ` +
        `entry ${entry}, left ${left}, right ${right}, weight ${weight}`,
    );
}

type Bounds = { readonly entry: Int32Array; readonly left: Int32Array; readonly right: Int32Array };

/** Twice the rank of a time is the moment just before it, one more is just after it. Ranks in turn as {@link timesIn} gives times. */
function boundsOf(observations: readonly CensoredTime[], ranks: Int32Array, times: number): Bounds {
  const n = observations.length;
  const bounds = { entry: new Int32Array(n), left: new Int32Array(n), right: new Int32Array(n) };
  let [index, next] = [0, 0];
  for (const { entry = 0, left, right } of observations) {
    const before = 2 * (ranks[next] ?? 0);
    next += 1;
    bounds.left[index] = left === right ? before : before + 1;
    if (entry > 0) {
      bounds.entry[index] = 2 * (ranks[next] ?? 0) + 1;
      next += 1;
    }
    if (left === right) bounds.right[index] = before + 1;
    else if (right === Infinity) bounds.right[index] = 2 * times;
    else {
      bounds.right[index] = 2 * (ranks[next] ?? 0) + 1;
      next += 1;
    }
    index += 1;
  }
  return bounds;
}

/** Begin and end of each innermost interval, and how many of them have ended by each moment. */
function innermost({ entry, left, right }: Bounds, never: number) {
  const begin = new Uint8Array(never + 1);
  const end = new Uint8Array(never + 1);
  for (const code of left) begin[code] = 1;
  for (const code of right) end[code] = 1;
  for (const code of entry) if (code > 0) end[code] = 1;
  const begins: number[] = [];
  const ends: number[] = [];
  const ended = new Int32Array(never + 1);
  let last = -1;
  for (let code = 0; code <= never; code += 1) {
    if (end[code] === 1 && last >= 0) {
      begins.push(last);
      ends.push(code);
      last = -1;
    }
    ended[code] = ends.length;
    if (begin[code] === 1) last = code;
  }
  return { begins, ends, ended };
}

/** Weight of the observations whose range of intervals holds each interval. */
function covering(
  observations: readonly CensoredTime[],
  from: Int32Array,
  to: Int32Array,
  count: number,
): Float64Array {
  const change = new Float64Array(count + 1);
  for (let index = 0; index < from.length; index += 1) {
    const weight = observations[index]?.weight ?? 1;
    const [a, b] = [from[index] ?? 0, to[index] ?? 0];
    change[a] = (change[a] ?? 0) + weight;
    change[b] = (change[b] ?? 0) - weight;
  }
  let sum = 0;
  let largest = 0;
  for (let at = 0; at < count; at += 1) {
    sum += change[at] ?? 0;
    largest = Math.max(largest, sum);
    // Weights that are no whole numbers leave their rounding where nobody is left.
    change[at] = sum > largest * 1e-12 ? sum : 0;
  }
  return change.subarray(0, count);
}
