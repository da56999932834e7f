/** A time that is exact, or right-censored. */
export type FollowedTime = {
  /** It is at risk, and was known of, only after this time (left truncation); 0 if not said. */
  readonly entry?: number;
  /** Of the event, or when it was last seen without; above the entry, or 0. */
  readonly time: number;
  readonly event: boolean;
  /** How many such; 1 if not said. */
  readonly weight?: number;
};

/** What the curve is from a time with events to the next. */
export type SurvivalStep = {
  readonly time: number;
  /** Entered before this time, and not gone before it. */
  readonly atRisk: number;
  readonly events: number;
  /** The product-limit estimate of the chance to survive this time. */
  readonly survival: number;
  /** Greenwood's sum: the variance of log survival; the standard error of survival is survival × its root. */
  readonly logVariance: number;
  /** Nelson and Aalen's estimate of the cumulative hazard, and its variance. */
  readonly hazard: number;
  readonly hazardVariance: number;
};

/** The curve; 1 before its first step. */
export type KaplanMeier = {
  readonly steps: readonly SurvivalStep[];
  /** Everything is given survival up to this time, the earliest entry. */
  readonly since: number;
  /**
   * The time at which all who were at risk had their event while others entered later, or null. Survival is 0 from there on
   * and says nothing: take those who entered, and give `since` as the entry of all, from a time with enough at risk.
   */
  readonly emptied: number | null;
  readonly n: number;
  readonly events: number;
};

/**
 * The product-limit estimate (Kaplan and Meier, "Nonparametric estimation from incomplete observations", 1958) with late
 * entry, Greenwood's variance (1926) and the cumulative hazard of Nelson (1972) and Aalen (1978). Censored at a time counts
 * as at risk at it; who enters at a time does not. O(n log n).
 *
 * Assumes that neither entry nor censoring depends on the time of the event.
 *
 * @throws RangeError for no observations, or for one that is impossible
 */
export function kaplanMeier(observations: readonly FollowedTime[]): KaplanMeier {
  const moments = riskSets(observations);
  const steps: SurvivalStep[] = [];
  let [survival, logVariance, hazard, hazardVariance] = [1, 0, 0, 0];
  for (const { time, atRisk, events } of moments) {
    survival *= (atRisk - events) / atRisk;
    logVariance += events / (atRisk * (atRisk - events));
    hazard += events / atRisk;
    hazardVariance += events / atRisk ** 2;
    steps.push({ time, atRisk, events, survival, logVariance, hazard, hazardVariance });
  }
  const since = observations.reduce((least, { entry = 0 }) => Math.min(least, entry), Infinity);
  const end = steps.findIndex((step) => step.survival === 0);
  const zero = steps[end]?.time ?? Infinity;
  return {
    steps,
    since,
    emptied: observations.some(({ entry = 0 }) => entry >= zero) ? zero : null,
    n: observations.reduce((sum, { weight = 1 }) => sum + weight, 0),
    events: moments.reduce((sum, { events }) => sum + events, 0),
  };
}

/** The chance to survive `time`. */
export function survivalAt({ steps }: KaplanMeier, time: number): number {
  return steps.findLast((step) => step.time <= time)?.survival ?? 1;
}

export type RiskSet = { readonly time: number; readonly atRisk: number; readonly events: number };

/** Who is at risk at each time with events, ascending. */
export function riskSets(observations: readonly FollowedTime[]): readonly RiskSet[] {
  if (observations.length === 0) throw new RangeError('expected observations but received none');
  observations.forEach(refuseImpossible);
  const [leaving, entering, having] = [
    new Map<number, number>(),
    new Map<number, number>(),
    new Map<number, number>(),
  ];
  for (const { entry = 0, time, event, weight = 1 } of observations) {
    add(leaving, time, weight);
    if (entry > 0) add(entering, entry, weight);
    if (event) add(having, time, weight);
  }
  const entries = Float64Array.from(entering.keys()).sort();
  const moments: RiskSet[] = [];
  let [within, later, last] = [0, 0, entries.length - 1];
  for (const time of Float64Array.from(leaving.keys()).sort().reverse()) {
    within += leaving.get(time) ?? 0;
    for (; last >= 0 && (entries[last] ?? 0) >= time; last -= 1)
      later += entering.get(entries[last] ?? 0) ?? 0;
    const events = having.get(time);
    if (events !== undefined) moments.push({ time, atRisk: within - later, events });
  }
  return moments.reverse();
}

function add(sums: Map<number, number>, at: number, weight: number): void {
  sums.set(at, (sums.get(at) ?? 0) + weight);
}

function refuseImpossible({ entry = 0, time, weight = 1 }: FollowedTime): void {
  if (!(entry >= 0 && time >= 0 && time < Infinity && (time > entry || entry === 0) && weight > 0))
    throw new RangeError(
      `expected a time after its entry and a weight above 0 but received entry ${entry}, time ${time}, weight ${weight}`,
    );
}
