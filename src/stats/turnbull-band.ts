import type { Confidence } from './confidence.ts';
import { seededRandom } from './seeded-random.ts';
import { survivalSince, type SurvivalRange } from './survival-since.ts';
import { turnbull, type CensoredTime } from './turnbull.ts';

/** At a time: what the estimate says, and the band. */
export type TurnbullBandStep = {
  readonly time: number;
  readonly survival: SurvivalRange;
  readonly low: number;
  readonly high: number;
};

export type TurnbullBandOptions = {
  readonly seed: number;
  /** How many samples are drawn; 400 if not said. */
  readonly replicates?: number;
  readonly confidence?: Confidence;
  /** Survival is given survival up to this time; the estimate's own if not said. */
  readonly since?: number;
};

/**
 * Pointwise bands by the percentile bootstrap (Efron, "Censored data and the bootstrap", 1981): individuals are drawn again,
 * the estimate made again; the lower end is a percentile of its lowest survival, the upper one of its highest. Equal
 * observations are one, so that a sample costs what its distinct observations cost; drawing costs the number of individuals.
 *
 * Holds where individuals are looked at on a common schedule (then the estimate is as regular as a share). Where each is
 * looked at at times of its own, without exact times, the estimate converges slower than a share does and the bootstrap
 * is not consistent (Sen and Xu, "Model based bootstrap methods for interval censored data", 2015): round ages to the
 * schedule first.
 *
 * @param times ascending
 * @throws RangeError for weights that are no whole numbers
 */
export function turnbullBand(
  observations: readonly CensoredTime[],
  times: readonly number[],
  options: TurnbullBandOptions,
): readonly TurnbullBandStep[] {
  const { seed, replicates = 400, confidence = 0.95 } = options;
  const distinct = distinctOf(observations);
  const estimate = turnbull(distinct);
  const since = options.since ?? estimate.since;
  const draw = drawing(distinct, seededRandom(seed));
  const low = times.map(() => new Float64Array(replicates));
  const high = times.map(() => new Float64Array(replicates));
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const again = turnbull(draw());
    times.forEach((time, at) => {
      const range = survivalSince(again, time, since);
      (low[at] ?? low)[replicate] = range.low;
      (high[at] ?? high)[replicate] = range.high;
    });
  }
  const rank = Math.floor(((1 - confidence) / 2) * replicates);
  return times.map((time, at) => ({
    time,
    survival: survivalSince(estimate, time, since),
    low: low[at]?.sort()[rank] ?? 0,
    high: high[at]?.sort()[replicates - 1 - rank] ?? 1,
  }));
}

function distinctOf(observations: readonly CensoredTime[]): readonly CensoredTime[] {
  const distinct = new Map<string, { entry: number; left: number; right: number; weight: number }>();
  for (const { entry = 0, left, right, weight = 1 } of observations) {
    if (!Number.isInteger(weight))
      throw new RangeError(`expected whole numbers as weights but received ${weight}`);
    const key = `${entry} ${left} ${right}`;
    const same = distinct.get(key);
    if (same) same.weight += weight;
    else distinct.set(key, { entry, left, right, weight });
  }
  return [...distinct.values()];
}

/** Draws as many individuals as there are, each as likely, and counts them by kind. */
function drawing(distinct: readonly CensoredTime[], random: () => number): () => readonly CensoredTime[] {
  const n = distinct.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const kindOf = new Uint32Array(n);
  let filled = 0;
  distinct.forEach(({ weight = 1 }, kind) => {
    kindOf.fill(kind, filled, filled + weight);
    filled += weight;
  });
  return () => {
    const counts = new Float64Array(distinct.length);
    for (let drawn = 0; drawn < n; drawn += 1) {
      const kind = kindOf[Math.floor(random() * n)] ?? 0;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return distinct.flatMap((one, kind) =>
      (counts[kind] ?? 0) > 0 ? [{ ...one, weight: counts[kind] ?? 0 }] : [],
    );
  };
}
