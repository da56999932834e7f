import type { Observatory, PostId, Visit } from '../../domain/index.ts';
import { loadSearches, streamVisits, type Store } from '../../store/index.ts';
import { doubtedBy, OutageTally, type SearchSight } from '../../watch/index.ts';

/** What is known beside the visits to a post: searches that showed it, and outages of its platform. */
export type BesideVisits = {
  readonly sights: ReadonlyMap<PostId, readonly SearchSight[]>;
  readonly isDoubted: (visit: Visit) => boolean;
};

/** From everything that is held. All visits are gone through once before any is judged: an outage shows in many posts only. */
export async function besideVisits(
  store: Store,
  { sources }: Pick<Observatory, 'sources'>,
): Promise<BesideVisits> {
  const tally = new OutageTally();
  for await (const { visits } of streamVisits(store)) for (const own of visits.values()) tally.add(own);
  return { sights: await searchSights(store, sources), isDoubted: doubtedBy(tally.outages()) };
}

async function searchSights(
  store: Store,
  sources: Observatory['sources'],
): Promise<ReadonlyMap<PostId, readonly SearchSight[]>> {
  const sights = new Map<PostId, SearchSight[]>();
  const ids = sources.map(({ id }) => id);
  for (const { at, viewer, captureId, results } of await loadSearches(store, ids))
    for (const id of results) {
      const known = sights.get(id) ?? [];
      sights.set(id, [...known, { at, viewer, captureId }]);
    }
  return sights;
}
