import { bisect } from './bisect.ts';
import { chiSquaredTail } from './chi-squared.ts';
import type { Confidence, Estimate } from './confidence.ts';
import { normalQuantile } from './normal.ts';

/** One case with its controls, such as a post and others of its author. */
export type MatchedSet = {
  readonly caseExposed: boolean;
  /** A whole number from 1. */
  readonly controls: number;
  readonly controlsExposed: number;
};

/**
 * The odds ratio of one exposure by conditional logistic regression of cases with any number of matched controls each (Breslow
 * and Day, "Statistical Methods in Cancer Research" I, 1980, chapter 7; in the field: Fu, Chan and Chau 2013): the
 * chance that of those exposed in a set it is the case. What is the same in a set, such as its author, takes no part. The
 * interval is where the likelihood is not too far below its maximum, p is of the likelihood ratio. Where all sets that say
 * something say the same, the odds ratio is 0 or Infinity, and its interval has another end.
 *
 * Assumes that sets do not depend on each other. `n`: sets that say something; with none the odds ratio is NaN.
 *
 * @throws RangeError for what is no set
 */
export function conditionalLogistic(
  sets: readonly MatchedSet[],
  confidence: Confidence = 0.95,
): Estimate & { readonly p: number } {
  sets.forEach(refuseImpossible);
  const telling = sets.map(oddsOf).filter(({ exposed, size }) => exposed > 0 && exposed < size);
  const n = telling.length;
  if (n === 0) return { value: NaN, low: 0, high: Infinity, n, p: 1 };
  const observed = telling.filter(({ hit }) => hit).length;
  const best =
    observed === 0
      ? -Infinity
      : observed === n
        ? Infinity
        : bisect((b) => scoreAt(telling, b), -LARGEST, LARGEST);
  const logLikelihood = likelihoodAt(telling, best);
  const drop = normalQuantile(0.5 + confidence / 2) ** 2 / 2;
  const beyond = (b: number) => logLikelihood - likelihoodAt(telling, b) - drop;
  const middle = Math.max(-LARGEST, Math.min(LARGEST, best));
  return {
    value: Math.exp(best),
    low: best === -Infinity ? 0 : Math.exp(bisect(beyond, -LARGEST, middle)),
    high: best === Infinity ? Infinity : Math.exp(bisect(beyond, middle, LARGEST)),
    n,
    p: chiSquaredTail(2 * (logLikelihood - likelihoodAt(telling, 0)), 1),
  };
}

/** Logarithms of odds ratios beyond this are not told from infinite. */
const LARGEST = 40;

type Telling = { readonly hit: boolean; readonly exposed: number; readonly size: number };

const oddsOf = ({ caseExposed, controls, controlsExposed }: MatchedSet): Telling => ({
  hit: caseExposed,
  exposed: controlsExposed + (caseExposed ? 1 : 0),
  size: controls + 1,
});

/** The chance that the case is an exposed one. */
const chanceAt = ({ exposed, size }: Telling, b: number) =>
  1 / (1 + ((size - exposed) / exposed) * Math.exp(-b));

function scoreAt(sets: readonly Telling[], b: number): number {
  return sets.reduce((sum, set) => sum + (set.hit ? 1 : 0) - chanceAt(set, b), 0);
}

function likelihoodAt(sets: readonly Telling[], b: number): number {
  let sum = 0;
  for (const set of sets) {
    const { hit, exposed, size } = set;
    const chance = hit
      ? chanceAt(set, b) / exposed
      : chanceAt({ ...set, exposed: size - exposed }, -b) / (size - exposed);
    sum += Math.log(chance);
  }
  return sum;
}

function refuseImpossible({ controls, controlsExposed }: MatchedSet): void {
  const counts = Number.isInteger(controls) && Number.isInteger(controlsExposed);
  if (!(counts && controls >= 1 && controlsExposed >= 0 && controlsExposed <= controls))
    throw new RangeError(
      `expected one control or more but received ${controlsExposed} exposed of ${controls}`,
    );
}
