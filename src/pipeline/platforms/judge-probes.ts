import type { Observatory, SourceId } from '../../domain/index.ts';
import { loadPosts, loadPurposes, loadSearches, replaceVerdicts, type Store } from '../../store/index.ts';
import { judgeProbe, type ProbeInput } from '../../watch/index.ts';
import { claimByHand } from './claim-by-hand.ts';

/** Judges every round of every probe anew, from all searches that are held. */
export async function judgeProbes(store: Store, observatory: Observatory): Promise<void> {
  await claimByHand({ store, observatory });
  const input = await probeInput(store, observatory);
  await replaceVerdicts(
    store,
    observatory.probes.flatMap((probe) => judgeProbe(probe, input)),
  );
}

async function probeInput(store: Store, observatory: Observatory): Promise<ProbeInput> {
  const searches = await loadSearches(store, searchedSources(observatory));
  const purposes = await loadPurposes(store);
  const posts = await loadPosts(
    store,
    searches.flatMap(({ results }) => results),
  );
  const platforms = new Map(observatory.sources.map(({ id, platform }) => [id, platform]));
  return {
    searches,
    purposeOf: (id) => purposes.get(id),
    postOf: (id) => posts.get(id),
    platformOf: (id) => platforms.get(id) ?? null,
    viewerOf: viewerLookup(observatory),
  };
}

/** Every source that a probe or a control of one names. */
export function searchedSources({ probes }: Observatory): readonly SourceId[] {
  const named = probes.flatMap(({ sources, controls }) => [
    ...sources,
    ...controls.flatMap(({ sourceId }) => (sourceId === null ? [] : [sourceId])),
  ]);
  return [...new Set(named)];
}

/** Who looks through a source: the viewer of its audience. */
function viewerLookup({ sources, vantages }: Observatory): ProbeInput['viewerOf'] {
  const viewers = new Map(vantages.map(({ id, viewer }) => [id, viewer]));
  const ofSource = new Map(sources.map(({ id, vantageId }) => [id, viewers.get(vantageId)]));
  return (id) => ofSource.get(id) ?? { state: 'unknown', region: null };
}
