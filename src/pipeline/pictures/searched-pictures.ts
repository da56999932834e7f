import type { Instant, PictureId, SourceId } from '../../domain/index.ts';
import type { NearPrints } from '../../pictures/index.ts';
import { heldBySource, type Store } from '../../store/index.ts';
import { isSought, type RolesOfPictures } from './sought-role.ts';

/** The pictures that near copies are sought among, by the source on whose items they stand, whatever the items are about. */
export type SearchedPictures = ReadonlyMap<SourceId, ReadonlySet<PictureId>>;

/** Those on items first seen until then; one known to be a logo or the like is sought nowhere. */
export async function searchedPictures(
  store: Store,
  until: Instant,
  { prints, roles }: { readonly prints: NearPrints; readonly roles: RolesOfPictures },
): Promise<SearchedPictures> {
  const held = (await heldBySource(store, until)).filter(
    ({ pictureId }) => prints.has(pictureId) && isSought({ pictureId, role: 'unknown' }, roles),
  );
  const bySource = Map.groupBy(held, ({ sourceId }) => sourceId);
  return new Map(
    [...bySource].map(([source, own]) => [source, new Set(own.map(({ pictureId }) => pictureId))]),
  );
}
