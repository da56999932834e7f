import { sql } from 'kysely';
import type { ItemId, PagePicture, PictureId, ReleaseId } from '../domain/index.ts';
import { chunksOf, insertRows, listOf, toJson } from './door.ts';
import type { Store } from './open.ts';

/** Says that the picture at `address` on an item (or in a release) is this fingerprinted one. */
export type PictureLink = {
  readonly itemId: ItemId | ReleaseId;
  readonly address: string;
  readonly pictureId: PictureId;
};

/** Picture ids by item, then by address. */
export type PictureIds = ReadonlyMap<string, ReadonlyMap<string, PictureId>>;

/**
 * Remembers which fingerprinted picture stands behind an address. From then on the items and releases that are read have
 * its `pictureId`. One address can show other bytes later: all are kept, and the one captured first is read.
 *
 * The pictures must be saved before.
 */
export async function linkPictures(store: Store, links: readonly PictureLink[]): Promise<void> {
  const rows = new Map(
    links.map((link) => [
      `${link.itemId} ${link.pictureId} ${link.address}`,
      { item_id: link.itemId, address: link.address, picture_id: link.pictureId },
    ]),
  );
  const ordered = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await store.db
    .transaction()
    .execute((trx) => insertRows(trx, 'item_picture', ordered, 'on conflict do nothing'));
}

/**
 * Links every fingerprinted picture to the items and releases of its source that show its address, the poster of a video too, in whatever order
 * pages and pictures arrived: a web archive may hold a picture before its page or long after. The parts of a source are
 * one source here, because they are read from the same captures.
 */
export async function linkHeldPictures(store: Store): Promise<void> {
  await sql`
    with page as (
      select id, source_id, pictures, videos from item
      union all select i.id, i.source_id, v.pictures, v.videos from item_version v join item i on i.id = v.item_id
      union all select id, source_id, pictures, '[]'::jsonb from release),
    shown as (
      select id, source_id, picture ->> 'address' as address from page
        cross join lateral jsonb_array_elements(pictures) named(picture) where pictures <> '[]'::jsonb
      union select id, source_id, video ->> 'poster' from page
        cross join lateral jsonb_array_elements(videos) named(video) where videos <> '[]'::jsonb)
    insert into item_picture (item_id, address, picture_id)
    select distinct shown.id, capture.address, picture.id
    from shown
    join capture on capture.address = shown.address
      and split_part(capture.source_id, '/', 1) = split_part(shown.source_id, '/', 1)
    join picture on picture.sha256 = capture.sha256
    order by 1, 2, 3
    on conflict do nothing`.execute(store.db);
}

/** The linked pictures of these items or releases. */
export async function pictureIdsOf(store: Store, ids: readonly (ItemId | ReleaseId)[]): Promise<PictureIds> {
  const found = new Map<string, Map<string, PictureId>>();
  for (const chunk of chunksOf(ids, 5_000)) {
    const rows = await linkRows(store).where('item_picture.item_id', 'in', listOf(chunk)).execute();
    for (const row of rows) remember(found, row.item_id, row);
  }
  return found;
}

/** The linked pictures of any item, under the key `''`: a release and the items of its page name the same addresses. */
export async function pictureIdsByAddress(store: Store, addresses: readonly string[]): Promise<PictureIds> {
  const found = new Map<string, Map<string, PictureId>>();
  for (const chunk of chunksOf(addresses, 1_000)) {
    const rows = await linkRows(store)
      .where(({ eb, fn }) => eb(fn('md5', ['item_picture.address']), 'in', md5ListOf(chunk)))
      .execute();
    for (const row of rows) remember(found, '', row);
  }
  return found;
}

const md5ListOf = (addresses: readonly string[]) =>
  sql<string>`(select md5(value) from json_array_elements_text(${toJson(addresses)}::json))`;

function linkRows(store: Store) {
  return store.db
    .selectFrom('item_picture')
    .innerJoin('picture', 'picture.id', 'item_picture.picture_id')
    .innerJoin('capture', 'capture.id', 'picture.capture_id')
    .select(['item_picture.item_id', 'item_picture.address', 'item_picture.picture_id'])
    .orderBy('capture.at')
    .orderBy('item_picture.picture_id');
}

function remember(
  found: Map<string, Map<string, PictureId>>,
  key: string,
  row: { readonly address: string; readonly picture_id: PictureId },
): void {
  const known = found.get(key) ?? new Map<string, PictureId>();
  if (!known.has(row.address)) known.set(row.address, row.picture_id);
  found.set(key, known);
}

/** The pictures of a page with what is known of each. */
export function withPictureIds(
  id: ItemId | ReleaseId,
  pictures: readonly PagePicture[],
  ids: PictureIds,
): readonly PagePicture[] {
  const known = (address: string): PictureId | null =>
    ids.get(id)?.get(address) ?? ids.get('')?.get(address) ?? null;
  return pictures.map((picture) => ({ ...picture, pictureId: known(picture.address) }));
}
