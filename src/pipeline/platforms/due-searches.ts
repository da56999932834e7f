import { shift, toMs, type Instant, type Probe, type Search } from '../../domain/index.ts';
import { loadSearches } from '../../store/index.ts';
import { planProbes, type PlannedSearch, type ProbePlan } from '../../watch/index.ts';
import type { Workshop } from '../workshop.ts';
import { searchedSources } from './judge-probes.ts';

/** A round that cannot be searched from here, beside those that wait: no connector of ours searches there live. */
export type Unsearchable = { readonly sourceId: Search['sourceId']; readonly probe: Probe };

export type DueSearches = ProbePlan & { readonly unsearchable: readonly Unsearchable[] };

/** What would be searched when, by the rules of `planProbes`. Asks for nothing from the network. */
export async function planSearches(
  { store, observatory, connectors }: Workshop,
  probes: readonly Probe[],
  now: Instant,
): Promise<DueSearches> {
  const searches = await loadSearches(store, searchedSources(observatory));
  const canSearch = searchableSources({ observatory, connectors });
  const platforms = new Map(observatory.platforms.map((platform) => [platform.id, platform]));
  const platformOf = new Map(observatory.sources.map(({ id, platform }) => [id, platform]));
  const plan = planProbes(
    probes.map((probe) => ({ ...probe, sources: probe.sources.filter((id) => canSearch.has(id)) })),
    {
      ...{ now, searches },
      platformOf: (id) => platforms.get(platformOf.get(id) ?? ('' as never)) ?? null,
    },
  );
  return {
    postponed: plan.postponed,
    searches: plan.searches
      .filter(({ sourceId }) => canSearch.has(sourceId))
      .map(spreadBy(probes, searches))
      .sort((a, b) => toMs(a.at) - toMs(b.at)),
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

/**
 * A program that is called again and again must not search at each call: after a search of a round the next waits at
 * least half of its share of the round.
 */
function spreadBy(probes: readonly Probe[], searches: readonly Search[]) {
  return (planned: PlannedSearch): PlannedSearch => {
    const probe = probes.find(({ id }) => id === planned.probeId);
    const last = searches
      .filter(({ sourceId, answer }) => sourceId === planned.sourceId && answer !== 'not-tried')
      .at(-1)?.at;
    if (probe === undefined || last === undefined) return planned;
    const share = probe.round / searchesOf(probe) / 2;
    const earliest = shift(last, Math.floor(share));
    const isOfThisRound = toMs(planned.at) - toMs(last) < probe.round;
    return isOfThisRound && planned.at < earliest ? { ...planned, at: earliest } : planned;
  };
}

const searchesOf = ({ queries, controls }: Probe): number =>
  queries.length + controls.reduce((sum, control) => sum + control.queries.length, 0);
