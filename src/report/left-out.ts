import { isCompared, type PictureRole, type Release, type ReleaseMatrix } from '../domain/index.ts';

/** Why a picture on the page of a release is not compared: its role there, or that nothing is in its bytes. */
export type LeftOutReason = PictureRole | 'nothing-in-it';

export type LeftOut = { readonly reason: LeftOutReason; readonly pictures: number };

/** How many different pictures on the page of a release stand in no row of its matrix, and why, the most frequent first. */
export function leftOutOf(
  { pictures }: Pick<Release, 'pictures'>,
  matrix: Pick<ReleaseMatrix, 'pictures'>,
): readonly LeftOut[] {
  const judged = new Set(matrix.pictures.flatMap(({ address, pictureId }) => [address, pictureId]));
  const others = pictures.filter(
    ({ address, pictureId }) => !judged.has(address) && !(pictureId && judged.has(pictureId)),
  );
  const once = new Map(others.map((picture) => [picture.pictureId ?? picture.address, picture]));
  const byReason = Map.groupBy(once.values(), ({ role }): LeftOutReason =>
    isCompared(role) ? 'nothing-in-it' : role,
  );
  return [...byReason]
    .map(([reason, all]) => ({ reason, pictures: all.length }))
    .sort((a, b) => b.pictures - a.pictures || (a.reason < b.reason ? -1 : 1));
}
