/**
 * The likelihood of censored times in terms of what each interval adds to the cumulative hazard, η ≥ 0: an observation
 * that survived intervals gives −Σ η over them, one whose event is in the intervals low … high − 1 gives
 * log(1 − exp(−Σ η over those)). Entries are in `survived` alone. The sum is concave in η, with truncation too, which it is
 * not in the masses.
 */
export type HazardProblem = {
  /** Weight of those who survived each interval; above 0. */
  readonly survived: Float64Array;
  /** Events: the first interval they may lie in, and the first one after. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly weight: Float64Array;
};

/** The same likelihood where only the intervals kept (ascending) have a hazard above 0. Like ranges are put together. */
export function restrict(problem: HazardProblem, kept: Int32Array): HazardProblem {
  const keptBefore = new Int32Array(problem.survived.length + 1);
  for (const at of kept) keptBefore[at + 1] = 1;
  for (let at = 1; at < keptBefore.length; at += 1)
    keptBefore[at] = (keptBefore[at] ?? 0) + (keptBefore[at - 1] ?? 0);
  return together({
    survived: Float64Array.from(kept, (at) => problem.survived[at] ?? 0),
    low: problem.low.map((at) => keptBefore[at] ?? 0),
    high: problem.high.map((at) => keptBefore[at] ?? 0),
    weight: problem.weight,
  });
}

/** Equal ranges become one, in order of where they begin. O(events + intervals). */
export function together({ survived, low, high, weight }: HazardProblem): HazardProblem {
  const { starts, order } = byLow(low, survived.length);
  const sums = new Float64Array(survived.length + 1);
  const touched = new Int32Array(survived.length + 1);
  const merged = { low: low.slice(), high: high.slice(), weight: weight.slice() };
  let count = 0;
  for (let from = 0; from <= survived.length; from += 1) {
    let ends = 0;
    for (let at = starts[from] ?? 0; at < (starts[from + 1] ?? 0); at += 1) {
      const event = order[at] ?? 0;
      const to = high[event] ?? 0;
      if (sums[to] === 0) {
        touched[ends] = to;
        ends += 1;
      }
      sums[to] = (sums[to] ?? 0) + (weight[event] ?? 0);
    }
    for (let at = 0; at < ends; at += 1) {
      const to = touched[at] ?? 0;
      merged.low[count] = from;
      merged.high[count] = to;
      merged.weight[count] = sums[to] ?? 0;
      sums[to] = 0;
      count += 1;
    }
  }
  return {
    survived,
    low: merged.low.subarray(0, count),
    high: merged.high.subarray(0, count),
    weight: merged.weight.subarray(0, count),
  };
}

/** The events in order of where their range begins (counting sort), and where those of each beginning start. */
function byLow(low: Int32Array, intervals: number) {
  const starts = new Int32Array(intervals + 2);
  for (const from of low) starts[from + 1] = (starts[from + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(low.length);
  for (let event = 0; event < low.length; event += 1) {
    const from = low[event] ?? 0;
    order[next[from] ?? 0] = event;
    next[from] = (next[from] ?? 0) + 1;
  }
  return { starts, order };
}

/** 0, then the sum of η up to and with each interval. */
export function cumulative(hazards: Float64Array): Float64Array {
  const sums = new Float64Array(hazards.length + 1);
  for (let at = 0; at < hazards.length; at += 1) sums[at + 1] = (sums[at] ?? 0) + (hazards[at] ?? 0);
  return sums;
}

/**
 * Sum over events of a value of each, added to every interval of its range. What lies in one interval alone is added there
 * and not in differences, which would leave its rounding in all later intervals; differences are added up with what each
 * addition loses (Neumaier 1974), for the last intervals, of few, come after sums over all.
 */
export function spread(problem: HazardProblem, values: Float64Array): Float64Array {
  const { survived, low, high } = problem;
  const change = new Float64Array(survived.length + 1);
  const sums = new Float64Array(survived.length);
  for (let event = 0; event < values.length; event += 1) {
    const [a, b, value] = [low[event] ?? 0, high[event] ?? 0, values[event] ?? 0];
    if (b === a + 1) {
      sums[a] = (sums[a] ?? 0) + value;
    } else {
      change[a] = (change[a] ?? 0) + value;
      change[b] = (change[b] ?? 0) - value;
    }
  }
  let [shared, lost] = [0, 0];
  for (let at = 0; at < sums.length; at += 1) {
    const more = change[at] ?? 0;
    const sum = shared + more;
    lost += Math.abs(shared) >= Math.abs(more) ? shared - sum + more : more - sum + shared;
    shared = sum;
    sums[at] = (sums[at] ?? 0) + (shared + lost);
  }
  return sums;
}

/** Σ η over the range of each event. */
export function reaches({ low, high }: HazardProblem, hazards: Float64Array): Float64Array {
  const sums = cumulative(hazards);
  const reach = new Float64Array(low.length);
  for (let event = 0; event < low.length; event += 1)
    reach[event] = (sums[high[event] ?? 0] ?? 0) - (sums[low[event] ?? 0] ?? 0);
  return reach;
}

/** Minus the logarithm of the likelihood; Infinity where an event has no chance. */
export function cost(problem: HazardProblem, hazards: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < hazards.length; at += 1) sum += (problem.survived[at] ?? 0) * (hazards[at] ?? 0);
  const reach = reaches(problem, hazards);
  for (let event = 0; event < reach.length; event += 1)
    sum -= (problem.weight[event] ?? 0) * Math.log(-Math.expm1(-(reach[event] ?? 0)));
  return sum;
}

/** How much each event presses for more hazard in its range: weight / (exp(Σ η) − 1). */
export function pressures(problem: HazardProblem, hazards: Float64Array): Float64Array {
  const reach = reaches(problem, hazards);
  for (let event = 0; event < reach.length; event += 1)
    reach[event] = (problem.weight[event] ?? 0) / Math.expm1(reach[event] ?? 0);
  return reach;
}

/** Where values are above 0, ascending. */
export function positiveAt(values: Float64Array | Uint8Array): Int32Array {
  const places = new Int32Array(values.length);
  let count = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (!((values[at] ?? 0) > 0)) continue;
    places[count] = at;
    count += 1;
  }
  return places.slice(0, count);
}
