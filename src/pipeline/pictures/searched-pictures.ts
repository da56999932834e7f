import type { Instant, PictureId, SourceId } from '../../domain/index.ts';
import type { NearPrints } from '../../pictures/index.ts';
import { heldBySource, loadRoles, type Store } from '../../store/index.ts';
import { isSought, rolesById } from './sought-role.ts';

/** The pictures that near copies are sought among, by the source on whose items they stand, whatever the items are about. */
export type SearchedPictures = ReadonlyMap<SourceId, ReadonlySet<PictureId>>;

/** So many pictures are asked at once what they are. */
const A_QUESTION = 5_000;

/** Those on items first seen until then; one known to be a logo or the like is sought nowhere. */
export async function searchedPictures(
  store: Store,
  until: Instant,
  prints: NearPrints,
): Promise<SearchedPictures> {
  const held = (await heldBySource(store, until)).filter(({ pictureId }) => prints.has(pictureId));
  const bySource = new Map<SourceId, Set<PictureId>>();
  for (let start = 0; start < held.length; start += A_QUESTION) {
    const some = held.slice(start, start + A_QUESTION);
    const roles = rolesById(await loadRoles(store, [...new Set(some.map(({ pictureId }) => pictureId))]));
    for (const { sourceId, pictureId } of some) {
      if (!isSought({ pictureId, role: 'unknown' }, roles)) continue;
      const own = bySource.get(sourceId) ?? new Set();
      bySource.set(sourceId, own.add(pictureId));
    }
  }
  return bySource;
}
