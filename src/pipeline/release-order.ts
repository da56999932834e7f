import type { PersonClock, PictureOrder, ReleaseId } from '../domain/index.ts';
import { orderPictures } from '../pictures/index.ts';
import type { Store } from '../store/index.ts';
import { findReleaseFiles } from '../store/pages/index.ts';

/**
 * The order of a release's pictures, by what their files and their page say, worked out when it is asked for: nothing is
 * stored that the stored metadata do not say. Undefined where there is no such release.
 *
 * @param said clocks that a person read in the pictures, and whether a person says that the cameras agreed
 */
export async function orderOfRelease(
  store: Store,
  id: ReleaseId,
  said: { readonly clocks?: readonly PersonClock[]; readonly isSynchronised?: boolean } = {},
): Promise<PictureOrder | undefined> {
  const release = await findReleaseFiles(store, id);
  if (release === undefined) return undefined;
  const pictures = release.pictures.flatMap(({ pictureId, address, place, file }) =>
    pictureId === null ? [] : [{ id: pictureId, address, place, metadata: file?.metadata ?? null }],
  );
  return orderPictures({ ...said, pictures, released: release.released });
}
