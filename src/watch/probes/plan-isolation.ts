import {
  makePlan,
  type IsolationPlan,
  type IsolationSlot,
  type PlatformId,
  type Probe,
  type SourceId,
} from '../../domain/index.ts';
import { mostSearches } from './isolate.ts';
import { plainQuery } from './query.ts';

/** Every part is searched this often: one answer alone does not tell a filter from a bad minute. */
const REPEATS = 2;
/** Steps that may be made again because the way there failed; more say that it does not work. */
const SPARE = 2;
/** Further combinations double the searches each time. */
const COMBINATIONS = 2;
/** More terms than these make a plan that nobody should consent to. */
const MOST_TERMS = 8;

/** Why there is no plan: a stable code. */
export type NoPlan = {
  readonly reason:
    'one-term' | 'too-many-terms' | 'unknown-term' | 'no-truism' | 'no-sister' | 'no-nonsense' | 'budget';
};

export type PlanningInput = {
  readonly sourceId: SourceId;
  readonly platform: { readonly id: PlatformId; readonly searchesPerDay: number };
  /** Where the source searches, or what it reads. */
  readonly place: string;
  readonly byHand: boolean;
  /** Chosen by a person; null: the first query cut into its words. */
  readonly terms: readonly string[] | null;
};

/** The plan on paper of one probe on one source: what would be searched, how often, with which controls, at most how long. */
export function planIsolation(probe: Probe, input: PlanningInput): IsolationPlan | NoPlan {
  const { sourceId, platform, byHand } = input;
  const terms = [...new Set(input.terms ?? wordsOf(likeliest(probe)))];
  const query = queryOf(probe, terms);
  if (query === undefined) return { reason: 'unknown-term' };
  if (terms.length < 2) return { reason: 'one-term' };
  if (terms.length > MOST_TERMS) return { reason: 'too-many-terms' };
  const slots = slotsFor(probe);
  if ('reason' in slots) return slots;
  const stepsPerDay = Math.floor(platform.searchesPerDay / slots.length);
  if (stepsPerDay < 1) return { reason: 'budget' };
  const mostSteps = mostSearches(terms.length, terms.length, COMBINATIONS) * REPEATS + SPARE;
  const plan = {
    ...{ probeId: probe.id, sourceId, platform: platform.id, byHand, query, terms, slots },
    ...{ repeats: REPEATS, spare: SPARE, combinations: COMBINATIONS },
    ...{ mostSteps, mostSearches: mostSteps * slots.length, searchesPerDay: platform.searchesPerDay },
    mostDays: Math.ceil(mostSteps / stepsPerDay),
  };
  return makePlan(plan, `${probe.written} ${input.place}`);
}

/** Steps it takes at most if one combination of this many terms is all there is. */
export function stepsFor({ terms, repeats }: IsolationPlan, size: number): number {
  return mostSearches(terms.length, Math.min(size, terms.length)) * repeats;
}

/** The first query that has two words. */
const likeliest = ({ queries }: Probe): string =>
  queries.find((query) => wordsOf(query).length > 1) ?? queries[0] ?? '';

/** The query that holds all terms. */
function queryOf({ queries }: Probe, terms: readonly string[]): string | undefined {
  const plain = terms.map(plainQuery);
  return queries.find((query) => plain.every((term) => term !== '' && plainQuery(query).includes(term)));
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** By spaces where there are any; else by a dictionary, which a person may know better than. */
export function wordsOf(query: string): readonly string[] {
  const spaced = query.split(/[\s+]+/u).filter((word) => word !== '');
  if (spaced.length > 1) return spaced;
  return [...segmenter.segment(query)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment);
}

/**
 * A truism before the part and a story of equal weight after it, so that what begins to fail between the two is seen; a
 * nonsense string last.
 */
function slotsFor({ controls }: Probe): readonly IsolationSlot[] | NoPlan {
  const first = (...kinds: readonly IsolationSlot['role'][]): IsolationSlot | null => {
    const found = controls.find(
      ({ kind, sourceId }) => sourceId === null && (kinds as string[]).includes(kind),
    );
    const [query] = found?.queries ?? [];
    return found === undefined || query === undefined || found.kind === 'elsewhere'
      ? null
      : { role: found.kind, query };
  };
  const [truism, weighty, nonsense] = [first('truism'), first('sister', 'same-people'), first('nonsense')];
  if (truism === null) return { reason: 'no-truism' };
  if (weighty === null) return { reason: 'no-sister' };
  if (nonsense === null) return { reason: 'no-nonsense' };
  return [truism, { role: 'part', query: '' }, weighty, nonsense];
}
