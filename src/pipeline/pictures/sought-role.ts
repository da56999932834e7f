import { isCompared, type JudgedRole, type PagePicture, type PictureId } from '../../domain/index.ts';
import { loadRoles, type Store } from '../../store/index.ts';

/** What is known of pictures from their bytes and from all pages that show them. */
export type RolesOfPictures = ReadonlyMap<PictureId, JudgedRole>;

/** What is known of the pictures on these pages. */
export async function rolesOf(
  store: Store,
  pages: readonly { readonly pictures: readonly PagePicture[] }[],
): Promise<RolesOfPictures> {
  const held = pages.flatMap(({ pictures }) => pictures.flatMap(({ pictureId }) => pictureId ?? []));
  return rolesById(await loadRoles(store, [...new Set(held)]));
}

export const rolesById = (roles: readonly JudgedRole[]): RolesOfPictures =>
  new Map(roles.map((role) => [role.pictureId, role]));

/** A role that is less sure than this, 0–1, leaves no picture out: a comparison too many is better than a picture lost. */
export const LEAST_SURE = 0.8;

/**
 * Whether a picture on a page may be a released one: by what is known of it from its bytes and from all pages that show
 * it, else by what this page says. An outlet may print a released photograph as the poster of a video.
 */
export function isSought(
  { pictureId, role }: Pick<PagePicture, 'pictureId' | 'role'>,
  roles: RolesOfPictures,
): boolean {
  const judged = pictureId === null ? undefined : roles.get(pictureId);
  if (judged !== undefined && judged.confidence < LEAST_SURE) return true;
  const known = judged?.role ?? role;
  return isCompared(known) || known === 'poster';
}

/**
 * Whether a picture on the page of a release is one of those released: the page itself says so, whatever others use the
 * picture for. Only where there is nothing in its bytes is it left out.
 */
export function isReleased(
  { pictureId, role }: Pick<PagePicture, 'pictureId' | 'role'>,
  roles: RolesOfPictures,
): boolean {
  const judged = pictureId === null ? undefined : roles.get(pictureId);
  return isCompared(role) && judged?.rule !== 'nothing-in-it';
}
