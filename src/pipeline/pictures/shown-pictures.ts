import type { PictureOnItem } from '../../compare/pictures/index.ts';
import { toRef } from '../../compare/index.ts';
import {
  isCompared,
  type Item,
  type ItemId,
  type ItemVersion,
  type PagePicture,
} from '../../domain/index.ts';
import { itemsOf, versionsOf, type Store } from '../../store/index.ts';
import { isSought, rolesOf, type RolesOfPictures } from './sought-role.ts';

/** So many items are read at once; their texts are let go. */
const A_READ = 500;

/** The pictures on some items: those whose bytes are held, and the items with others, known by address only. */
export type ShownPictures = {
  readonly shown: readonly PictureOnItem[];
  readonly unheldOn: readonly Pick<Item, 'id' | 'sourceId'>[];
};

/** The pictures on these items that may be released ones. */
export async function shownPictures(store: Store, ids: readonly ItemId[]): Promise<ShownPictures> {
  const shown: PictureOnItem[] = [];
  const unheldOn: Pick<Item, 'id' | 'sourceId'>[] = [];
  for (let start = 0; start < ids.length; start += A_READ) {
    const items = await itemsOf(store, ids.slice(start, start + A_READ));
    const versions = await versionsOf(
      store,
      items.map(({ id }) => id),
    );
    const roles = await rolesOf(store, [...items, ...[...versions.values()].flat()]);
    for (const item of items) {
      const wordings = versions.get(item.id) ?? [];
      shown.push(...picturesOn(item, wordings, roles));
      if (hasUnheld([item, ...wordings])) unheldOn.push({ id: item.id, sourceId: item.sourceId });
    }
  }
  return { shown: shown.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)), unheldOn };
}

const keyOf = ({ item, copyId, address }: PictureOnItem): string => `${item.id} ${copyId} ${address}`;

/** What an item shows in any of its wordings, each picture once, with the wordings it stands in. */
function picturesOn(
  item: Item,
  versions: readonly ItemVersion[],
  roles: RolesOfPictures,
): readonly PictureOnItem[] {
  const named = [item, ...versions].flatMap(({ pictures }) => pictures);
  const all = named.filter(isHeld).filter((picture) => isSought(picture, roles));
  const byKey = new Map(all.toReversed().map((picture) => [placeOf(picture), picture]));
  return [...byKey].map(([place, { address, caption, credit, pictureId }]) => ({
    ...{ item: toRef(item), copyId: pictureId, address, caption, credit },
    versions: versions.map(({ id, detail, pictures }) => ({
      ...{ id, detail },
      shows: pictures.some((picture) => placeOf(picture) === place),
    })),
  }));
}

/** Whether a picture that would be compared is held in no wording that names it. */
function hasUnheld(wordings: readonly Pick<Item, 'pictures'>[]): boolean {
  const named = wordings.flatMap(({ pictures }) => pictures);
  const held = new Set(named.filter(isHeld).map(({ address }) => address));
  return named.some((one) => !isHeld(one) && isCompared(one.role) && !held.has(one.address));
}

type Held = PagePicture & { readonly pictureId: NonNullable<PagePicture['pictureId']> };

const isHeld = (picture: PagePicture): picture is Held => picture.pictureId !== null;

const placeOf = ({ address, pictureId }: PagePicture): string => `${pictureId ?? ''} ${address}`;
