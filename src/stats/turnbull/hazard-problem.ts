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

/** A table of all ranges may have so many cells for each event. */
const CELLS = 8;

/** Equal ranges become one, where a table of all ranges is not too large for it. */
export function together(problem: HazardProblem): HazardProblem {
  const { survived, low, high, weight } = problem;
  const side = survived.length + 1;
  if (side * side > CELLS * weight.length + 1000) return problem;
  const table = new Float64Array(side * side);
  let count = 0;
  for (let event = 0; event < weight.length; event += 1) {
    const cell = (low[event] ?? 0) * side + (high[event] ?? 0);
    if (table[cell] === 0) count += 1;
    table[cell] = (table[cell] ?? 0) + (weight[event] ?? 0);
  }
  return { survived, ...rangesIn(table, side, count) };
}

function rangesIn(table: Float64Array, side: number, count: number) {
  const low = new Int32Array(count);
  const high = new Int32Array(count);
  const weight = new Float64Array(count);
  let range = 0;
  for (let cell = 0; cell < table.length; cell += 1) {
    if (table[cell] === 0) continue;
    low[range] = Math.floor(cell / side);
    high[range] = cell % side;
    weight[range] = table[cell] ?? 0;
    range += 1;
  }
  return { low, high, weight };
}

/** 0, then the sum of η up to and with each interval. */
export function cumulative(hazards: Float64Array): Float64Array {
  const sums = new Float64Array(hazards.length + 1);
  for (let at = 0; at < hazards.length; at += 1) sums[at + 1] = (sums[at] ?? 0) + (hazards[at] ?? 0);
  return sums;
}

/**
 * Sum over events of a value of each, added to every interval of its range. What lies in one interval alone is added there
 * and not in differences, which would leave its rounding in all later intervals.
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
  let shared = 0;
  for (let at = 0; at < sums.length; at += 1) {
    shared += change[at] ?? 0;
    sums[at] = (sums[at] ?? 0) + shared;
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
