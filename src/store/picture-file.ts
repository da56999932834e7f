import type { Kysely } from 'kysely';
import type { Capture, PictureFile, PictureId } from '../domain/index.ts';
import { toCapture } from './capture.ts';
import { differs, insertRows, listOf, overwrite } from './door.ts';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

const READ = ['reader', 'metadata', 'provenance_outcome', 'provenance'];

/** A file is described by its bytes alone; what an earlier version of the readers said gives way to a later one. */
export async function insertPictureFiles(db: Kysely<Tables>, files: readonly PictureFile[]): Promise<void> {
  const once = new Map(files.map((file) => [file.pictureId, file]));
  const rows = [...once.values()]
    .sort((a, b) => (a.pictureId < b.pictureId ? -1 : 1))
    .map(({ pictureId, reader, metadata, provenance }) => ({
      ...{ picture_id: pictureId, reader, metadata, provenance_outcome: provenance.outcome, provenance },
    }));
  const conflict = `on conflict (picture_id) do update set ${overwrite(READ)}
    where excluded.reader >= picture_file.reader and ${differs('picture_file', READ)}`;
  await insertRows(db, 'picture_file', rows, conflict);
}

/** Keeps what files say of themselves; their pictures must be saved before. */
export async function savePictureFiles({ db }: Store, files: readonly PictureFile[]): Promise<void> {
  await db.transaction().execute((trx) => insertPictureFiles(trx, files));
}

/** A picture and where its bytes are. */
export type HeldFile = { readonly pictureId: PictureId; readonly capture: Capture };

/** Pictures whose file this version of the readers has not read, ordered by id, at most `limit`. */
export async function undescribedPictures(
  { db }: Store,
  { reader, limit }: { readonly reader: number; readonly limit: number },
): Promise<readonly HeldFile[]> {
  const rows = await db
    .selectFrom('picture')
    .innerJoin('capture', 'capture.id', 'picture.capture_id')
    .leftJoin('picture_file', 'picture_file.picture_id', 'picture.id')
    .where((eb) => eb.or([eb('picture_file.reader', 'is', null), eb('picture_file.reader', '<', reader)]))
    .selectAll('capture')
    .select('picture.id as pictureId')
    .orderBy('picture.id')
    .limit(limit)
    .execute();
  return rows.map(({ pictureId, ...capture }) => ({ pictureId, capture: toCapture(capture) }));
}

/** What the files of these pictures say of themselves, ordered by id; nothing for those that were not read. */
export async function loadPictureFiles(
  { db }: Store,
  ids: readonly PictureId[],
): Promise<readonly PictureFile[]> {
  const rows = await db
    .selectFrom('picture_file')
    .select(['picture_id as pictureId', 'reader', 'metadata', 'provenance'])
    .where('picture_id', 'in', listOf(ids))
    .orderBy('picture_id')
    .execute();
  return rows;
}
