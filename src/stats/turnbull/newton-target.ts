import { cumulative, positiveAt, reaches, restrict, spread, type HazardProblem } from './hazard-problem.ts';
import { solveLaplacian } from './laplacian.ts';

/** Where the quadratic that touches minus log-likelihood at these hazards is least, among hazards of 0 or more. */
export function newtonTarget(problem: HazardProblem, hazards: Float64Array): Float64Array {
  const reach = reaches(problem, hazards);
  const curvature = new Float64Array(reach.length);
  const pull = new Float64Array(reach.length);
  for (let event = 0; event < reach.length; event += 1) {
    const [x, weight] = [reach[event] ?? 0, problem.weight[event] ?? 0];
    const pressure = weight / Math.expm1(x);
    curvature[event] = pressure / -Math.expm1(-x);
    pull[event] = pressure + (curvature[event] ?? 0) * x;
  }
  const right = spread(problem, pull).map((sum, at) => sum - (problem.survived[at] ?? 0));
  return leastAboveZero({ ...problem, weight: curvature }, right, hazards);
}

/**
 * By block principal pivoting (Portugal, Júdice and Vicente, "A comparison of block pivoting and interior-point algorithms
 * for linear least squares problems with nonnegative variables", 1994): hazards that come out below 0 are held at 0, those
 * held that pull upwards are let go, all at once; one at a time, from the end, where that does not get better.
 */
function leastAboveZero(quadratic: HazardProblem, right: Float64Array, near: Float64Array): Float64Array {
  const free = new Uint8Array(right.length).fill(1);
  let [fewest, patience] = [Infinity, 3];
  for (let round = 0; ; round += 1) {
    const found = solveFree(quadratic, positiveAt(free), right, near);
    const wrong = wrongIn(quadratic, free, found, right);
    if (wrong.length === 0 || round === MOST_ROUNDS) return found.map((hazard) => Math.max(0, hazard));
    patience = wrong.length < fewest ? 3 : patience - 1;
    fewest = Math.min(fewest, wrong.length);
    for (const at of patience >= 0 ? wrong : wrong.slice(-1)) free[at] = 1 - (free[at] ?? 0);
  }
}

const MOST_ROUNDS = 300;

function solveFree(quadratic: HazardProblem, free: Int32Array, right: Float64Array, near: Float64Array) {
  if (free.length === right.length) return solve(quadratic, right, near);
  const found = solve(
    restrict(quadratic, free),
    Float64Array.from(free, (at) => right[at] ?? 0),
    Float64Array.from(free, (at) => near[at] ?? 0),
  );
  const all = new Float64Array(right.length);
  free.forEach((at, index) => (all[at] = found[index] ?? 0));
  return all;
}

/** Free and below 0, or held and wanted. */
function wrongIn(quadratic: HazardProblem, free: Uint8Array, found: Float64Array, right: Float64Array) {
  const pull = reaches(quadratic, found).map((sum, event) => sum * (quadratic.weight[event] ?? 0));
  const pulled = spread(quadratic, pull);
  const wrong: number[] = [];
  for (let at = 0; at < free.length; at += 1) {
    const missing = (right[at] ?? 0) - (pulled[at] ?? 0);
    if (free[at] === 1 ? (found[at] ?? 0) < 0 : missing > 1e-9 * (quadratic.survived[at] ?? 0))
      wrong.push(at);
  }
  return wrong;
}

/** The hazards whose pull by the curvatures is `right`. In sums of hazards the matrix links only ends of ranges. */
function solve(quadratic: HazardProblem, right: Float64Array, near: Float64Array): Float64Array {
  const sides = right.map((value, at) => value - (right[at + 1] ?? 0));
  const sums = solveLaplacian(
    { low: quadratic.low, high: quadratic.high, strength: quadratic.weight },
    sides,
    cumulative(near).subarray(1),
  );
  return sums.map((sum, at) => sum - (at > 0 ? (sums[at - 1] ?? 0) : 0));
}
