import { toMs, type Instant, type IsolationId, type Probe, type Search } from '../../domain/index.ts';
import { loadPurposes, loadSearches } from '../../store/index.ts';
import {
  Budget,
  planProbes,
  planStep,
  type PlannedSearch,
  type PlanInput,
  type ProbePlan,
} from '../../watch/index.ts';
import type { Workshop } from '../workshop.ts';
import { loadIsolations, type HeldIsolation } from './isolations.ts';
import { searchedSources } from './judge-probes.ts';

/** A round that cannot be searched from here, beside those that wait: no connector of ours searches there live. */
export type Unsearchable = { readonly sourceId: Search['sourceId']; readonly probe: Probe };

/** A consented plan that goes on later. */
export type WaitingIsolation = {
  readonly id: IsolationId;
  readonly probeId: Probe['id'];
  readonly sourceId: Search['sourceId'];
  readonly reason: 'budget' | 'by-hand';
  readonly next: Instant | null;
};

export type DueSearches = ProbePlan & {
  readonly unsearchable: readonly Unsearchable[];
  readonly waiting: readonly WaitingIsolation[];
};

/**
 * What would be searched when, by the rules of `planProbes`; what rounds leave of a platform's budget is for the steps of
 * plans that somebody consented to. Asks for nothing from the network.
 */
export async function planSearches(
  { store, observatory, connectors }: Pick<Workshop, 'store' | 'observatory' | 'connectors'>,
  probes: readonly Probe[],
  now: Instant,
): Promise<DueSearches> {
  const searches = await loadSearches(store, searchedSources(observatory));
  const purposes = await loadPurposes(store);
  const canSearch = searchableSources({ observatory, connectors });
  const platformOf = new Map(observatory.entries.map(({ sourceId, platform }) => [sourceId, platform]));
  const input: PlanInput = {
    ...{ now, searches, purposeOf: (id) => purposes.get(id) },
    platformOf: (id) => platformOf.get(id) ?? null,
  };
  const budget = new Budget(input);
  const live = probes.map((probe) => ({
    ...probe,
    sources: probe.sources.filter((id) => canSearch.has(id)),
  }));
  const plan = planProbes(live, input, budget);
  const steps = planSteps(await loadIsolations({ store, observatory }), { probes, now, budget });
  return {
    ...{ postponed: plan.postponed, tooOld: plan.tooOld, waiting: steps.waiting },
    searches: [...plan.searches.filter(({ sourceId }) => canSearch.has(sourceId)), ...steps.searches].sort(
      (a, b) => toMs(a.at) - toMs(b.at),
    ),
    unsearchable: probes.flatMap((probe) =>
      probe.sources.filter((id) => !canSearch.has(id)).map((sourceId) => ({ sourceId, probe })),
    ),
  };
}

/** Live sources whose connector searches. */
function searchableSources({
  observatory,
  connectors,
}: Pick<Workshop, 'observatory' | 'connectors'>): ReadonlySet<string> {
  const able = observatory.entries.filter(
    ({ entry }) => entry.path === undefined && connectors.get(entry.connector)?.search !== undefined,
  );
  return new Set(able.map(({ sourceId }) => sourceId));
}

/** Whether something of ours can search a source. */
export const canSearchLive = (
  workshop: Pick<Workshop, 'observatory' | 'connectors'>,
  sourceId: string,
): boolean => searchableSources(workshop).has(sourceId);

function planSteps(
  isolations: readonly HeldIsolation[],
  {
    probes,
    now,
    budget,
  }: { readonly probes: readonly Probe[]; readonly now: Instant; readonly budget: Budget },
): { readonly searches: readonly PlannedSearch[]; readonly waiting: readonly WaitingIsolation[] } {
  const searches: PlannedSearch[] = [];
  const waiting: WaitingIsolation[] = [];
  const named = new Set(probes.map(({ id }) => id));
  for (const { plan, given, status } of isolations) {
    if (status !== 'consented' || !named.has(plan.probeId)) continue;
    const { id, probeId, sourceId } = plan;
    const step = plan.byHand ? BY_HAND : planStep(plan, given, { now, budget });
    if ('searches' in step) searches.push(...step.searches);
    else if (step.reason !== 'done')
      waiting.push({ id, probeId, sourceId, reason: step.reason, next: step.next });
  }
  return { searches, waiting };
}

const BY_HAND = { reason: 'by-hand', next: null } as const;
