import { sql, type Kysely } from 'kysely';
import type { Instant, ItemId, PictureId, Release, ReleaseId, SourceId } from '../domain/index.ts';
import { differs, insertRows, listOf, overwrite, toJson, type NewRow } from './door.ts';
import { trustedInstant } from './item-merge.ts';
import type { Store } from './open.ts';
import { pictureIdsByAddress, pictureIdsOf, withPictureIds } from './picture-link.ts';
import type { Tables } from './tables.ts';
import { toTimestamp } from './values.ts';

const CHANGING = ['capture_id', 'title', 'published', 'published_at', 'pictures', 'key'];

/** Of several captures of one release the one that states its time stands, then the one with most pictures, then the smaller capture id. */
export async function insertReleases(db: Kysely<Tables>, releases: readonly Release[]): Promise<void> {
  const best = new Map<string, NewRow>();
  for (const row of releases.map(releaseRow)) {
    const other = best.get(row.id);
    if (other === undefined || comparable(row) < comparable(other)) best.set(row.id, row);
  }
  const rows = [...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const conflict = `on conflict (id) do update set ${overwrite(CHANGING)}
    where excluded.key <= release.key and ${differs('release', CHANGING)}`;
  await insertRows(db, 'release', rows, conflict);
}

const comparable = (row: NewRow): string => `${String(row.key)} ${toJson(row)}`;

/** The ids of all releases, in order. */
export async function releaseIds({ db }: Store): Promise<readonly ReleaseId[]> {
  const rows = await db.selectFrom('release').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** All releases, held at once; see {@link releasesOf}. */
export async function allReleases(store: Store): Promise<Release[]> {
  return releasesOf(store, await releaseIds(store));
}

/** These releases with the fingerprinted pictures linked to them (or to an item with a picture at the same address), ordered by id. */
export async function releasesOf(store: Store, wanted: readonly ReleaseId[]): Promise<Release[]> {
  const rows = await store.db
    .selectFrom('release')
    .selectAll()
    .where('id', 'in', listOf(wanted))
    .orderBy('id')
    .execute();
  const addresses = rows.flatMap((row) => row.pictures.map((picture) => picture.address));
  const byAddress = await pictureIdsByAddress(store, [...new Set(addresses)]);
  const own = await pictureIdsOf(
    store,
    rows.map((row) => row.id),
  );
  const ids = new Map([...byAddress, ...own]);
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    captureId: row.capture_id,
    title: row.title,
    address: row.address,
    published: row.published,
    pictures: withPictureIds(row.id, row.pictures, ids),
  }));
}

/**
 * Items that may show pictures of a release: the members of every story that its page belongs to, or of which a member
 * shows one of its pictures; ordered by id.
 */
export async function itemsToldWith({ db }: Store, release: ReleaseId): Promise<readonly ItemId[]> {
  const { rows } = await sql<{ id: ItemId }>`
    with told as (
      select distinct m.story_id from release r, story_member m join item i on i.id = m.item_id
      where r.id = ${release} and (i.capture_id = r.capture_id or i.address = r.address)
      union
      select distinct m.story_id from item_picture mine
        join item_picture theirs on theirs.picture_id = mine.picture_id
        join story_member m on m.item_id = theirs.item_id
      where mine.item_id = ${release})
    select distinct m.item_id as id from story_member m join told on told.story_id = m.story_id order by 1`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** Items on which one of these pictures stands, ordered by id. */
export async function itemsShowing(
  { db }: Store,
  pictures: readonly PictureId[],
): Promise<readonly ItemId[]> {
  const rows = await db
    .selectFrom('item_picture')
    .innerJoin('item', 'item.id', 'item_picture.item_id')
    .select('item.id')
    .distinct()
    .where('item_picture.picture_id', 'in', listOf(pictures))
    .orderBy('item.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The held pictures on items of every source that a look has seen until then, each once a source. */
export async function heldBySource(
  { db }: Store,
  until: Instant,
): Promise<readonly { readonly sourceId: SourceId; readonly pictureId: PictureId }[]> {
  const { rows } = await sql<{ sourceId: SourceId; pictureId: PictureId }>`
    select distinct i.source_id as "sourceId", p.picture_id as "pictureId"
    from item_picture p join item i on i.id = p.item_id
    where exists (select from sighting s join look l on l.id = s.look_id
      where s.item_id = i.id and l.span_from <= ${toTimestamp(until)}) order by 1, 2`.execute(db);
  return rows;
}

function releaseRow(release: Release): NewRow & { readonly id: string } {
  const fewer = String(99_999 - Math.min(release.pictures.length, 99_999)).padStart(5, '0');
  return {
    id: release.id,
    source_id: release.sourceId,
    capture_id: release.captureId,
    title: release.title,
    address: release.address,
    published: release.published,
    published_at: trustedInstant(release.published),
    pictures: release.pictures.map((picture) => ({ ...picture, pictureId: null })),
    key: `${release.published?.instant ? 0 : 1} ${fewer} ${release.captureId}`,
  };
}
