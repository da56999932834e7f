import {
  DAY,
  MINUTE,
  shift,
  toMs,
  type Instant,
  type PlatformId,
  type Probe,
  type ProbeId,
  type ProbeRole,
  type Search,
  type SourceId,
} from '../../domain/index.ts';
import { plainQuery } from './query.ts';
import { roundsOn } from './rounds.ts';

/** One search that is to be made, and when at the earliest. */
export type PlannedSearch = {
  readonly probeId: ProbeId;
  readonly sourceId: SourceId;
  readonly role: Exclude<ProbeRole, 'second-viewer'>;
  readonly query: string;
  readonly at: Instant;
};

/** A round that is not made now, and why: a stable code and when it is next possible. */
export type Postponed = {
  readonly probeId: ProbeId;
  readonly sourceId: SourceId;
  readonly reason: 'not-due' | 'budget' | 'round-too-short' | 'done';
  readonly next: Instant | null;
};

export type ProbePlan = {
  readonly searches: readonly PlannedSearch[];
  readonly postponed: readonly Postponed[];
};

export type PlanInput = {
  readonly now: Instant;
  readonly searches: readonly Search[];
  readonly platformOf: (id: SourceId) => { readonly id: PlatformId; readonly searchesPerDay: number } | null;
};

/** Two searches on one platform never lie nearer than this, in milliseconds: a person does not search faster. */
export const LEAST_PAUSE = 2 * MINUTE;

type Slot = { readonly role: PlannedSearch['role']; readonly sourceId: SourceId; readonly query: string };

/**
 * The controls that tell whether searching works come first, so that a search that fails for everything costs no search
 * for the target; the target stands in the middle, among controls of its own hour.
 */
const ORDER: readonly PlannedSearch['role'][] = [
  'truism',
  'nonsense',
  'sister',
  'target',
  'same-people',
  'elsewhere',
];

/**
 * The searches that are due, spread over each round as evenly as the platform's budget allows. Only whole rounds are
 * planned: half a round could not be judged, and would leave its traces all the same.
 */
export function planProbes(probes: readonly Probe[], input: PlanInput): ProbePlan {
  const searches: PlannedSearch[] = [];
  const postponed: Postponed[] = [];
  const budget = new Budget(input);
  for (const probe of probes) {
    for (const sourceId of probe.sources) {
      const due = dueOf(probe, sourceId, input);
      if (due !== 'now') postponed.push({ probeId: probe.id, sourceId, ...due });
      else {
        const round = planRound(probe, sourceId, budget, input);
        if ('reason' in round) postponed.push({ probeId: probe.id, sourceId, ...round });
        else searches.push(...round.searches);
      }
    }
  }
  return { searches: searches.sort((a, b) => toMs(a.at) - toMs(b.at)), postponed };
}

type NotNow = Pick<Postponed, 'reason' | 'next'>;

/** A round that was begun and lacks searches goes on while it lasts; a whole one waits for its time. */
function dueOf(probe: Probe, sourceId: SourceId, { now, searches }: PlanInput): 'now' | NotNow {
  const last = roundsOn(probe, sourceId, searches).at(-1)?.own[0]?.at;
  if (last === undefined) return 'now';
  if (toMs(now) <= toMs(last) + probe.round) return 'now';
  if (probe.every === null) return { reason: 'done', next: null };
  const next = shift(last, probe.every);
  return next <= now ? 'now' : { reason: 'not-due', next };
}

function planRound(
  probe: Probe,
  sourceId: SourceId,
  budget: Budget,
  input: PlanInput,
): { readonly searches: readonly PlannedSearch[] } | NotNow {
  const { now } = input;
  const begun = begunAt(probe, sourceId, input);
  const end = shift(begun ?? now, probe.round);
  const slots = slotsOf(probe, sourceId).filter(
    (slot) => begun === null || !wasMade(slot, input.searches, begun),
  );
  if (slots.length === 0)
    return { reason: 'done', next: probe.every === null ? null : shift(begun ?? now, probe.every) };
  const needs = Map.groupBy(slots, (slot) => slot.sourceId);
  if ([...needs].some(([on, some]) => budget.left(on) < some.length))
    return { reason: 'budget', next: shift(now, DAY) };
  const pause = (toMs(end) - toMs(now)) / slots.length;
  if (pause < LEAST_PAUSE) return { reason: 'round-too-short', next: null };
  return {
    searches: slots.map((slot, index) => {
      const at = budget.free(slot.sourceId, shift(now, Math.floor(pause * index)));
      budget.take(slot.sourceId, at);
      return { probeId: probe.id, at, ...slot };
    }),
  };
}

/** When the round that is still on began; null where none is. */
function begunAt(probe: Probe, sourceId: SourceId, { now, searches }: PlanInput): Instant | null {
  const last = roundsOn(probe, sourceId, searches).at(-1)?.own[0]?.at ?? null;
  return last !== null && toMs(now) <= toMs(last) + probe.round ? last : null;
}

/** Every search of a round, in the order in which they are made. */
function slotsOf(probe: Probe, sourceId: SourceId): readonly Slot[] {
  const targets: Slot[] = probe.queries.map((query) => ({ role: 'target', sourceId, query }));
  const controls = probe.controls.flatMap(({ kind, queries, sourceId: elsewhere }) =>
    queries.map((query): Slot => ({ role: kind, sourceId: elsewhere ?? sourceId, query })),
  );
  return [...targets, ...controls].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
}

const wasMade = (slot: Slot, searches: readonly Search[], since: Instant): boolean =>
  searches.some(
    ({ sourceId, query, at, answer }) =>
      sourceId === slot.sourceId &&
      plainQuery(query) === plainQuery(slot.query) &&
      at >= since &&
      answer !== 'not-tried',
  );

/** What of a platform's searches a day is spent, over all its sources and probes. */
class Budget {
  readonly #input: PlanInput;
  readonly #taken = new Map<PlatformId, Instant[]>();

  constructor(input: PlanInput) {
    this.#input = input;
    for (const { sourceId, at, answer } of input.searches)
      if (answer !== 'not-tried' && toMs(at) > toMs(input.now) - DAY) this.take(sourceId, at);
  }

  /** Searches left for the next day; none on a source without a platform. */
  left(sourceId: SourceId): number {
    const platform = this.#input.platformOf(sourceId);
    if (platform === null) return 0;
    return platform.searchesPerDay - (this.#taken.get(platform.id)?.length ?? 0);
  }

  /** The first instant from `wanted` on that lies no nearer than {@link LEAST_PAUSE} to any other search there. */
  free(sourceId: SourceId, wanted: Instant): Instant {
    const platform = this.#input.platformOf(sourceId);
    const taken = platform === null ? [] : (this.#taken.get(platform.id) ?? []).map(toMs);
    let at = toMs(wanted);
    for (const other of taken.sort((a, b) => a - b))
      if (Math.abs(other - at) < LEAST_PAUSE) at = other + LEAST_PAUSE;
    return shift(wanted, at - toMs(wanted));
  }

  take(sourceId: SourceId, at: Instant): void {
    const platform = this.#input.platformOf(sourceId);
    if (platform !== null) this.#taken.set(platform.id, [...(this.#taken.get(platform.id) ?? []), at]);
  }
}
