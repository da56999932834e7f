import {
  isCompared,
  type PagePicture,
  type PictureRole,
  type Release,
  type ReleaseMatrix,
} from '../domain/index.ts';

/** Why a picture on the page of a release is not compared: its role there, or that nothing is in its bytes. */
export type LeftOutReason = PictureRole | 'nothing-in-it';

export type LeftOut = { readonly reason: LeftOutReason; readonly pictures: number };

/** The different pictures on the page of a release that stand in no row of its matrix, in page order. */
export function leftOutPictures(
  { pictures }: Pick<Release, 'pictures'>,
  matrix: Pick<ReleaseMatrix, 'pictures'>,
): readonly PagePicture[] {
  const judged = new Set(matrix.pictures.flatMap(({ address, pictureId }) => [address, pictureId]));
  const others = pictures.filter(
    ({ address, pictureId }) => !judged.has(address) && !(pictureId && judged.has(pictureId)),
  );
  return [...new Map(others.map((picture) => [picture.pictureId ?? picture.address, picture])).values()];
}

/** Why a picture that is left out is: what its page says, where that does not leave it in. */
export const leftOutReason = ({ role }: Pick<PagePicture, 'role'>): LeftOutReason =>
  isCompared(role) ? 'nothing-in-it' : role;

/** How many different pictures on the page of a release stand in no row of its matrix, and why, the most frequent first. */
export function leftOutOf(
  release: Pick<Release, 'pictures'>,
  matrix: Pick<ReleaseMatrix, 'pictures'>,
): readonly LeftOut[] {
  const byReason = Map.groupBy(leftOutPictures(release, matrix), leftOutReason);
  return [...byReason]
    .map(([reason, all]) => ({ reason, pictures: all.length }))
    .sort((a, b) => b.pictures - a.pictures || (a.reason < b.reason ? -1 : 1));
}
