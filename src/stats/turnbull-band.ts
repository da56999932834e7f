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

export type TurnbullBandOptions<Time = CensoredTime> = {
  readonly seed: number;
  /** How many samples are drawn; 400 if not said. */
  readonly replicates?: number;
  readonly confidence?: Confidence;
  /** Survival is given survival up to this time; the estimate's own if not said. */
  readonly since?: number;
  /** What is estimated of a sample, by time; survival if not said. */
  readonly told?: (sample: readonly Time[], since: number) => (time: number) => SurvivalRange;
};

function survivalTold(sample: readonly CensoredTime[], since: number) {
  const estimate = turnbull(sample);
  return (time: number) => survivalSince(estimate, time, since);
}

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
export function turnbullBand<Time extends CensoredTime & { readonly ofCause?: boolean }>(
  observations: readonly Time[],
  times: readonly number[],
  options: TurnbullBandOptions<Time>,
): readonly TurnbullBandStep[] {
  const { seed, replicates = 400, confidence = 0.95 } = options;
  const distinct = distinctOf(observations);
  const since = options.since ?? turnbull(distinct).since;
  const { told = survivalTold } = options;
  const atFirst = told(distinct, since);
  const draw = drawing(distinct, seededRandom(seed));
  const low = times.map(() => new Float64Array(replicates));
  const high = times.map(() => new Float64Array(replicates));
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const again = told(draw(), since);
    times.forEach((time, at) => {
      const range = again(time);
      (low[at] ?? low)[replicate] = range.low;
      (high[at] ?? high)[replicate] = range.high;
    });
  }
  const rank = Math.floor(((1 - confidence) / 2) * replicates);
  return times.map((time, at) => ({
    time,
    survival: atFirst(time),
    low: low[at]?.sort()[rank] ?? 0,
    high: high[at]?.sort()[replicates - 1 - rank] ?? 1,
  }));
}

function distinctOf<Time extends CensoredTime & { readonly ofCause?: boolean }>(
  observations: readonly Time[],
): readonly Time[] {
  const distinct = new Map<string, { readonly one: Time; weight: number }>();
  for (const one of observations) {
    const { entry = 0, left, right, weight = 1, ofCause } = one;
    if (!Number.isInteger(weight))
      throw new RangeError(`expected whole numbers as weights but received ${weight}`);
    const key = `${entry} ${left} ${right} ${ofCause}`;
    const same = distinct.get(key);
    if (same) same.weight += weight;
    else distinct.set(key, { one, weight });
  }
  return [...distinct.values()].map(({ one, weight }) => ({ ...one, weight }));
}

/** Draws as many individuals as there are, each as likely, and counts them by kind. */
function drawing<Time extends CensoredTime>(
  distinct: readonly Time[],
  random: () => number,
): () => readonly Time[] {
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
