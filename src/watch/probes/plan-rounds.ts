import {
  shift,
  toMs,
  type Instant,
  type IsolationId,
  type IsolationRole,
  type Probe,
  type ProbeId,
  type SourceId,
} from '../../domain/index.ts';
import { Budget, LEAST_PAUSE, type BudgetInput } from './budget.ts';
import { slotsOf, type Slot } from './round-slots.ts';
import type { Purposes } from './rounds.ts';
import { standingOf, tooOldOn, type Standing, type TooOld } from './standing.ts';

/** One search that is to be made, and when. */
export type PlannedSearch = {
  readonly probeId: ProbeId;
  readonly sourceId: SourceId;
  readonly role: Slot['role'] | IsolationRole;
  readonly query: string;
  /** When its time has come; a call makes what is due, in the order of `at`. */
  readonly due: Instant;
  /** The earliest that the pause between two searches of a platform allows. */
  readonly at: Instant;
  /** The place in an isolation; null: it belongs to a round. */
  readonly isolation: { readonly id: IsolationId; readonly step: number; readonly slot: number } | null;
};

/** A round that is not made now, and why: a stable code and when it is next possible. */
export type Postponed = {
  readonly probeId: ProbeId;
  readonly sourceId: SourceId;
  readonly reason: 'not-due' | 'budget' | 'round-too-short' | 'round-too-old' | 'done';
  readonly next: Instant | null;
};

export type ProbePlan = {
  readonly searches: readonly PlannedSearch[];
  readonly postponed: readonly Postponed[];
  /** Rounds that lack searches and are over: what they lack is to be written down. */
  readonly tooOld: readonly TooOld[];
};

export type PlanInput = BudgetInput & { readonly purposeOf: Purposes };

type Standings = { readonly probe: Probe; readonly sourceId: SourceId; readonly standing: Standing };
type NotNow = Pick<Postponed, 'reason' | 'next'>;

/**
 * The searches that are due. Rounds that were begun are finished first, the oldest before the others, and what they still
 * need is set aside; only then are new ones begun. Only whole rounds are begun: half a round could not be judged, and
 * would leave its traces all the same.
 */
export function planProbes(
  probes: readonly Probe[],
  input: PlanInput,
  budget = new Budget(input),
): ProbePlan {
  const all = probes.flatMap((probe) =>
    probe.sources.map((sourceId) => ({ probe, sourceId, standing: standingOf(probe, sourceId, input) })),
  );
  const searches: PlannedSearch[] = [];
  const postponed: Postponed[] = [];
  for (const one of openFirst(all)) {
    const round = roundOf(one, budget, input);
    if ('reason' in round) postponed.push({ probeId: one.probe.id, sourceId: one.sourceId, ...round });
    else searches.push(...round.searches);
  }
  return {
    searches: searches.sort((a, b) => toMs(a.at) - toMs(b.at)),
    postponed,
    tooOld: all.flatMap(({ probe, sourceId }) => tooOldOn(probe, sourceId, input)),
  };
}

function openFirst(all: readonly Standings[]): readonly Standings[] {
  const key = ({ standing }: Standings): string => (standing.state === 'open' ? standing.begun : '~');
  return all.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

type Planned = { readonly searches: readonly PlannedSearch[] } | NotNow;

function roundOf({ probe, sourceId, standing }: Standings, budget: Budget, input: PlanInput): Planned {
  const { now } = input;
  const slots = slotsOf(probe, sourceId);
  if (standing.state === 'open') return planOpen({ probe, slots, standing }, budget, input);
  if (standing.state === 'over') {
    if (probe.every === null) return { reason: standing.isWhole ? 'done' : 'round-too-old', next: null };
    // A whole round may be made before its time is over: the next one waits for that too.
    const next = shift(standing.begun, Math.max(probe.every, probe.round + 1));
    if (next > now) return { reason: 'not-due', next };
  }
  return planNew(probe, slots, budget, input);
}

function planNew(probe: Probe, slots: readonly Slot[], budget: Budget, { now }: PlanInput): Planned {
  const short = shortOf(slots, budget);
  if (short !== null) return short;
  const pause = probe.round / slots.length;
  if (pause < LEAST_PAUSE) return { reason: 'round-too-short', next: null };
  return {
    searches: slots.map((slot, index) => {
      const at = taken(budget, slot, shift(now, Math.floor(pause * index)));
      return { probeId: probe.id, due: at, at, isolation: null, ...slot };
    }),
  };
}

type Open = {
  readonly probe: Probe;
  readonly slots: readonly Slot[];
  readonly standing: Extract<Standing, { state: 'open' }>;
};

/** Every search has its time in the round from the beginning: what is overdue is made now, and nothing is put off for it. */
function planOpen({ probe, slots, standing }: Open, budget: Budget, { now }: PlanInput): Planned {
  const { begun, missing } = standing;
  const short = shortOf(missing, budget);
  if (short !== null) return short;
  const pause = probe.round / slots.length;
  return {
    searches: missing.map((slot) => {
      const due = shift(begun, Math.floor(pause * indexOf(slot, slots)));
      const at = taken(budget, slot, due > now ? due : now);
      return { probeId: probe.id, due, at, isolation: null, ...slot };
    }),
  };
}

const indexOf = (slot: Slot, slots: readonly Slot[]): number =>
  slots.findIndex(
    ({ role, query, sourceId }) => role === slot.role && query === slot.query && sourceId === slot.sourceId,
  );

function taken(budget: Budget, { sourceId }: Slot, wanted: Instant): Instant {
  const at = budget.free(sourceId, wanted);
  budget.take(sourceId, at);
  return at;
}

/** When the budget suffices again; null where it does now. */
function shortOf(slots: readonly Slot[], budget: Budget): NotNow | null {
  const needs = Map.groupBy(slots, ({ sourceId }) => sourceId);
  const times = [...needs].flatMap(([on, some]) =>
    budget.left(on) < some.length ? [budget.whenLeft(on, some.length)] : [],
  );
  if (times.length === 0) return null;
  const next = times.includes(null)
    ? null
    : times
        .flatMap((time) => time ?? [])
        .sort()
        .at(-1);
  return { reason: 'budget', next: next ?? null };
}
