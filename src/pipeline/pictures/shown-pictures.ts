import type { PictureOnItem } from '../../compare/pictures/index.ts';
import { toRef } from '../../compare/index.ts';
import {
  isCompared,
  type Item,
  type ItemId,
  type ItemVersion,
  type PagePicture,
  type PictureId,
  type PictureRole,
} from '../../domain/index.ts';
import { itemsOf, versionsOf, type Store } from '../../store/index.ts';

export type RolesOfPictures = ReadonlyMap<PictureId, PictureRole>;

/** So many items are read at once; their texts are let go. */
const A_READ = 500;

/**
 * The photographs and drawings on these items whose bytes are held.
 *
 * @param roles what is known of a picture from its bytes and from all pages that show it; what one page says, where nothing is
 */
export async function shownPictures(
  store: Store,
  ids: readonly ItemId[],
  roles: RolesOfPictures = new Map(),
): Promise<readonly PictureOnItem[]> {
  const shown: PictureOnItem[] = [];
  for (let start = 0; start < ids.length; start += A_READ) {
    const items = await itemsOf(store, ids.slice(start, start + A_READ));
    const versions = await versionsOf(
      store,
      items.map(({ id }) => id),
    );
    for (const item of items) shown.push(...picturesOn(item, versions.get(item.id) ?? [], roles));
  }
  return shown.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ item, copyId, address }: PictureOnItem): string => `${item.id} ${copyId} ${address}`;

/** What an item shows in any of its wordings, each picture once, with the wordings it stands in. */
function picturesOn(
  item: Item,
  versions: readonly ItemVersion[],
  roles: RolesOfPictures,
): readonly PictureOnItem[] {
  const named = [item, ...versions].flatMap(({ pictures }) => pictures);
  const all = named
    .filter(isHeld)
    .filter((picture) => isCompared(roles.get(picture.pictureId) ?? picture.role));
  const byKey = new Map(all.toReversed().map((picture) => [placeOf(picture), picture]));
  return [...byKey].map(([place, { address, caption, credit, pictureId }]) => ({
    ...{ item: toRef(item), copyId: pictureId, address, caption, credit },
    versions: versions.map(({ id, detail, pictures }) => ({
      ...{ id, detail },
      shows: pictures.some((picture) => placeOf(picture) === place),
    })),
  }));
}

type Held = PagePicture & { readonly pictureId: NonNullable<PagePicture['pictureId']> };

const isHeld = (picture: PagePicture): picture is Held => picture.pictureId !== null;

const placeOf = ({ address, pictureId }: PagePicture): string => `${pictureId ?? ''} ${address}`;
