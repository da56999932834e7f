import { DAY, HOUR, shift, toMs, type Instant, type IsolationPlan } from '../../domain/index.ts';
import { LEAST_PAUSE, type Budget } from './budget.ts';
import { followIsolation, type Followed } from './follow-isolation.ts';
import type { PlannedSearch, Postponed } from './plan-rounds.ts';

/** Searches of one step lie no further apart than this, in milliseconds: controls speak of their own hours. */
const STEP_TIME = 2 * HOUR;

type Given = Parameters<typeof followIsolation>[1];
type NotNow = Pick<Postponed, 'next'> & { readonly reason: 'budget' | 'done' };

/**
 * The searches of the step that is next, within what rounds leave of the platform's budget: a step is made in one go, its
 * searches a pause apart, and steps are spread over the day.
 */
export function planStep(
  plan: IsolationPlan,
  given: Given,
  { now, budget }: { readonly now: Instant; readonly budget: Budget },
): { readonly searches: readonly PlannedSearch[] } | NotNow {
  const { next, steps } = standingAt(plan, given, now);
  if (next === null) return { reason: 'done', next: null };
  const slots = next.slots.slice(next.made);
  if (budget.left(plan.sourceId) < slots.length)
    return { reason: 'budget', next: budget.whenLeft(plan.sourceId, slots.length) };
  const due = next.made > 0 ? now : notBefore(plan, steps, now);
  return {
    searches: slots.map((slot, index) => {
      const at = budget.free(plan.sourceId, shift(due, index * LEAST_PAUSE));
      budget.take(plan.sourceId, at);
      const isolation = { id: plan.id, step: next.step, slot: next.made + index };
      return { probeId: plan.probeId, sourceId: plan.sourceId, ...slot, due, at, isolation };
    }),
  };
}

/** A step that was broken off and whose hours are over is begun anew. */
function standingAt(plan: IsolationPlan, given: Given, now: Instant): Followed {
  const followed = followIsolation(plan, given);
  const open = followed.steps.find(({ state }) => state === 'open');
  const begun = open?.searches.flatMap(({ search }) => search?.at ?? [])[0];
  if (begun === undefined || toMs(now) - toMs(begun) <= STEP_TIME) return followed;
  return followIsolation(plan, { ...given, brokenOff: true });
}

function notBefore(plan: IsolationPlan, steps: Followed['steps'], now: Instant): Instant {
  const begun = steps.at(-1)?.searches.flatMap(({ search }) => search?.at ?? [])[0];
  if (begun === undefined) return now;
  const next = shift(begun, DAY / Math.floor(plan.searchesPerDay / plan.slots.length));
  return next > now ? next : now;
}
