import { sql, type Kysely } from 'kysely';
import type { Picture, PictureId } from '../domain/index.ts';
import { differs, insertRows, listOf } from './door.ts';
import type { Store } from './open.ts';
import type { PictureTable } from './tables-pictures.ts';
import type { Tables } from './tables.ts';

const MEASURED = ['width', 'height', 'pdq', 'quality'];

/** Equal bytes are one picture: of its captures the one with the smallest id is named, whatever their order. */
export async function insertPictures(db: Kysely<Tables>, pictures: readonly Picture[]): Promise<void> {
  const best = new Map<string, Picture>();
  for (const picture of pictures) {
    const other = best.get(picture.id);
    if (other === undefined || picture.captureId < other.captureId) best.set(picture.id, picture);
  }
  const rows = [...best.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(pictureRow);
  const measured = MEASURED.map((column) => `"${column}" = excluded."${column}"`).join(', ');
  const conflict = `on conflict (id) do update set ${measured}, capture_id = least(picture.capture_id, excluded.capture_id)
    where excluded.capture_id < picture.capture_id or ${differs('picture', MEASURED)}`;
  await insertRows(db, 'picture', rows, conflict);
}

/** All fingerprinted pictures, ordered by id. */
export async function allPictures(store: Store): Promise<Picture[]> {
  const rows = await store.db.selectFrom('picture').selectAll().orderBy('id').execute();
  return rows.map(toPicture);
}

/** All fingerprinted pictures, ordered by id, `size` at a time. */
export async function* streamPictures({ db }: Store, size: number): AsyncGenerator<readonly Picture[]> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('picture')
      .selectAll()
      .where(sql<boolean>`id > ${after}`)
      .orderBy('id')
      .limit(size)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(toPicture);
    after = last.id;
  }
}

/** These pictures, ordered by id; those that are not held are left out. */
export async function picturesOf({ db }: Store, ids: readonly PictureId[]): Promise<Picture[]> {
  const rows = await db
    .selectFrom('picture')
    .selectAll()
    .where('id', 'in', listOf(ids))
    .orderBy('id')
    .execute();
  return rows.map(toPicture);
}

/** A row as the noun. */
export const toPicture = (row: PictureTable): Picture => ({
  id: row.id,
  sha256: row.sha256,
  captureId: row.capture_id,
  width: row.width,
  height: row.height,
  pdq: row.pdq,
  quality: row.quality,
});

/** The held pictures of an id, or of an address on the pages of items and releases; ordered by id. */
export async function picturesAt(
  { db }: Store,
  of: { readonly id: PictureId } | { readonly address: string },
): Promise<readonly PictureId[]> {
  const rows =
    'id' in of
      ? await db.selectFrom('picture').select('id').where('id', '=', of.id).execute()
      : await db
          .selectFrom('item_picture')
          .select('picture_id as id')
          .distinct()
          .where(sql`md5(address)`, '=', sql`md5(${of.address})`)
          .where('address', '=', of.address)
          .orderBy('id')
          .execute();
  return rows.map(({ id }) => id);
}

function pictureRow(picture: Picture): { readonly [Column in keyof PictureTable]: PictureTable[Column] } {
  return {
    id: picture.id,
    sha256: picture.sha256,
    capture_id: picture.captureId,
    width: picture.width,
    height: picture.height,
    pdq: picture.pdq,
    quality: picture.quality,
  };
}
