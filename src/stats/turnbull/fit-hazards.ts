import { newtonTarget } from './newton-target.ts';
import {
  cost,
  positiveAt,
  pressures,
  restrict,
  spread,
  together,
  type HazardProblem,
} from './hazard-problem.ts';
import { startingSupport } from './starting-support.ts';

/** The hazards that maximise the likelihood, and what shows that they do. */
export type HazardFit = {
  /** Of each interval; 0 in most. */
  readonly hazards: Float64Array;
  readonly logLikelihood: number;
  /** Steps of Newton's method in all. */
  readonly iterations: number;
  readonly converged: boolean;
  /** Largest of (pressure for more hazard) / (weight that survived) − 1 over all intervals; 0 or less at a maximum. */
  readonly maxGradient: number;
  /** By how much at most a higher log-likelihood is possible, by concavity: a bound that needs no trust in the method. */
  readonly gap: number;
};

const ROUNDS = 500;
const TOLERANCE = 1e-10;
/** So many rounds without a smaller gap: rounding allows no more. */
const PATIENCE = 5;

type Point = { readonly support: Int32Array; readonly hazards: Float64Array };

/**
 * Maximises the likelihood by a method of active sets: Newton's method on a small support, which loses the intervals whose
 * hazard falls to 0 and wins, between each two that it has, the one where the gradient asks for hazard most, until it asks
 * nowhere (the constrained Newton method of Wang 2008, here in hazards, where the likelihood is concave with entries too).
 */
export function fitHazards(given: HazardProblem): HazardFit {
  const problem = together(given);
  let point: Point = startingPoint(problem);
  let [iterations, idle, isRough] = [0, 0, true];
  let best = checked(problem, point);
  let last = best;
  for (let round = 0; round < ROUNDS; round += 1) {
    // Before the support is known, the top of the likelihood on it is not worth many steps.
    const { steps, ...next } = climb(problem, point, isRough ? 1e-3 * last.gap : 0);
    iterations += steps;
    last = checked(problem, next);
    idle = last.gap < best.gap ? 0 : idle + 1;
    if (idle === 0) best = last;
    const isDone = last.maxGradient <= TOLERANCE || idle >= PATIENCE;
    if (isDone && !isRough) break;
    isRough = !isDone;
    point = isDone ? next : widened(next, last.excess);
  }
  const { hazards, maxGradient, gap, events } = best;
  const logLikelihood = -cost(problem, hazards);
  return { hazards, logLikelihood, iterations, converged: gap <= 1e-8 * (1 + events), maxGradient, gap };
}

function startingPoint(problem: HazardProblem): Point {
  const support = startingSupport(problem);
  const small = restrict(problem, support);
  const held = spread(small, small.weight);
  let hazards: Float64Array = held.map(
    (weight, at) => weight / (weight + (small.survived[at] ?? 0)) / 2 + 1e-9,
  );
  for (let step = 0; step < 10; step += 1) hazards = expectationStep(small, hazards);
  return { support, hazards };
}

/**
 * A step of the EM algorithm, as if hazards were the rates of Poisson counts of which each event shows that there was one:
 * never down, and slow. It brings a start into the reach of Newton's method and helps where that fails.
 */
function expectationStep(problem: HazardProblem, hazards: Float64Array): Float64Array {
  const held = spread(problem, problem.weight);
  const pressed = spread(problem, pressures(problem, hazards));
  return hazards.map((hazard, at) => {
    const within = held[at] ?? 0;
    return (hazard * (within + (pressed[at] ?? 0))) / (within + (problem.survived[at] ?? 0));
  });
}

/**
 * Newton's method on the support, which may lose intervals on the way.
 *
 * @param enough a step that promises no more than this is the last
 */
function climb(problem: HazardProblem, start: Point, enough: number): Point & { readonly steps: number } {
  let { support, hazards } = start;
  let small = restrict(problem, support);
  for (let steps = 1; ; steps += 1) {
    const { next, done } = stepOf(small, hazards, enough);
    hazards = next;
    const kept = positiveAt(hazards);
    if (kept.length < support.length) {
      small = restrict(small, kept);
      support = kept.map((at) => support[at] ?? 0);
      hazards = Float64Array.from(kept, (at) => hazards[at] ?? 0);
    }
    if (done || steps >= 50) return { support, hazards, steps };
  }
}

function stepOf(problem: HazardProblem, hazards: Float64Array, enough: number) {
  const target = newtonTarget(problem, hazards);
  const pressed = spread(problem, pressures(problem, hazards));
  let [slope, size] = [0, 0];
  for (let at = 0; at < hazards.length; at += 1) {
    const change = (target[at] ?? 0) - (hazards[at] ?? 0);
    slope += ((problem.survived[at] ?? 0) - (pressed[at] ?? 0)) * change;
    size += (problem.survived[at] ?? 0) * (hazards[at] ?? 0);
  }
  const close = Math.abs(slope) <= 1e-13 * (1 + size);
  if (close && cost(problem, target) < Infinity) return { next: target, done: true };
  if (!(slope < 0)) return { next: expectationStep(problem, hazards), done: close };
  return { next: searched(problem, hazards, target, slope), done: -slope <= enough };
}

/** Half the step until the likelihood rises by a part of what its slope promises. */
function searched(problem: HazardProblem, hazards: Float64Array, target: Float64Array, slope: number) {
  const here = cost(problem, hazards);
  const noise = 1e-14 * Math.abs(here);
  for (let part = 1; part > 1e-6; part /= 2) {
    const next =
      part === 1 ? target : hazards.map((hazard, at) => hazard + part * ((target[at] ?? 0) - hazard));
    if (cost(problem, next) <= here + 1e-4 * part * slope + noise) return next;
  }
  return expectationStep(problem, hazards);
}

function checked(problem: HazardProblem, { support, hazards }: Point) {
  const all = new Float64Array(problem.survived.length);
  support.forEach((at, index) => (all[at] = hazards[index] ?? 0));
  const excess = spread(problem, pressures(problem, all));
  let [maxGradient, events] = [0, 0];
  for (let at = 0; at < excess.length; at += 1) {
    const more = (excess[at] ?? 0) / (problem.survived[at] ?? 1) - 1;
    excess[at] = more;
    if (more > maxGradient) maxGradient = more;
  }
  for (const weight of problem.weight) events += weight;
  let slack = 0;
  support.forEach((at, index) => {
    slack += Math.abs((excess[at] ?? 0) * (problem.survived[at] ?? 0) * (hazards[index] ?? 0));
  });
  // The best hazards h satisfy Σ survived · h ≤ events, since x / (exp(x) − 1) ≤ 1.
  return {
    hazards: all,
    excess,
    maxGradient,
    events,
    gap: slack + events * maxGradient,
  };
}

/** The support with, in each gap between its intervals, the one where more hazard would help most. */
function widened({ support, hazards }: Point, excess: Float64Array): Point {
  const wider: number[] = [];
  const values: number[] = [];
  let from = 0;
  for (let index = 0; index <= support.length; index += 1) {
    const to = support[index] ?? excess.length;
    let best = -1;
    for (let at = from; at < to; at += 1)
      if ((excess[at] ?? 0) > TOLERANCE && (best < 0 || (excess[at] ?? 0) > (excess[best] ?? 0))) best = at;
    if (best >= 0) {
      wider.push(best);
      values.push(0);
    }
    if (index < support.length) {
      wider.push(to);
      values.push(hazards[index] ?? 0);
    }
    from = to + 1;
  }
  return { support: Int32Array.from(wider), hazards: Float64Array.from(values) };
}
