import type {
  IsolationPlan,
  IsolationSlot,
  IsolationStep,
  PartAnswer,
  Probe,
  Search,
  StepSearch,
} from '../../domain/index.ts';
import { WITHHELD } from './control-evidence.ts';
import { plainQuery } from './query.ts';
import { controlOutcome, type ProbeWorld } from './round-searches.ts';

/** A search that was made for a place in a step. */
export type MadeSlot = { readonly step: number; readonly slot: number; readonly search: Search };

/** What a step was to search, and what of it was made. */
export type StepInput = {
  readonly plan: IsolationPlan;
  readonly probe: Probe;
  readonly world: Pick<ProbeWorld, 'postOf'>;
  readonly step: number;
  readonly terms: readonly string[];
  readonly made: readonly MadeSlot[];
  /** A later step was begun: what this one lacks stays out. */
  readonly isPast: boolean;
};

/** The searches of a step in order, the part with its query. */
export function slotsOfStep({ slots }: IsolationPlan, terms: readonly string[]): readonly IsolationSlot[] {
  return slots.map((slot) => (slot.role === 'part' ? { ...slot, query: terms.join(' ') } : slot));
}

/** What one step comes to. */
export function readStep({ plan, probe, world, step, terms, made, isPast }: StepInput): IsolationStep {
  const searches = slotsOfStep(plan, terms).map((slot, index) => {
    const search = made.find((one) => one.slot === index)?.search ?? null;
    return cameOut(slot, search, { probe, world });
  });
  const state = stateOf(searches, isPast);
  const part = searches.find(({ role }) => role === 'part')?.search ?? null;
  return {
    step,
    terms,
    state,
    answer: state === 'counted' && part !== null ? answerOf(part) : null,
    searches,
  };
}

type Known = Pick<StepInput, 'probe' | 'world'>;

function cameOut(slot: IsolationSlot, search: Search | null, { probe, world }: Known): StepSearch {
  const { role, query } = slot;
  if (search === null) return { role, query, search, passed: null, reason: '' };
  // A search for something else was taken for this one: it answers nothing.
  if (plainQuery(search.query) !== plainQuery(query))
    return { role, query, search: null, passed: null, reason: 'other-query' };
  if (TROUBLE.includes(search.answer))
    return { role, query, search, passed: null, reason: search.reason || search.answer };
  if (role === 'part') return { role, query, search, passed: null, reason: '' };
  const control = probe.controls.find(({ kind, queries }) => kind === role && queries.includes(query));
  return { role, query, search, ...controlOutcome(role, search, control?.matches ?? null, world) };
}

const TROUBLE: readonly Search['answer'][] = ['refused', 'not-tried', 'failed', 'unreadable'];

function stateOf(searches: readonly StepSearch[], isPast: boolean): IsolationStep['state'] {
  const answers = searches.flatMap(({ search }) => search?.answer ?? []);
  if (answers.includes('refused') || answers.includes('not-tried')) return 'refused';
  if (searches.some(({ passed }) => passed === false)) return 'control-failed';
  if (answers.includes('failed') || answers.includes('unreadable')) return 'unanswered';
  if (searches.every(({ search }) => search !== null)) return 'counted';
  return isPast || searches.some(({ reason }) => reason === 'other-query') ? 'unanswered' : 'open';
}

/** How a part was answered, by the platform's own words where it gave any. */
function answerOf({ answer, scope, notice, results }: Search): PartAnswer {
  if (answer === 'notice') return 'notice';
  if (scope === 'authorised-only' && notice !== null) return 'limited';
  if (WITHHELD.test(notice ?? '')) return 'withheld';
  return answer === 'results' && results.length > 0 ? 'shown' : 'none';
}
