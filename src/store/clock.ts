import type {
  ClockId,
  ClockReading,
  ClocksTogether,
  PictureId,
  ReleaseId,
  TogetherId,
} from '../domain/index.ts';
import { insertRows } from './door.ts';
import type { Store } from './open.ts';
import { toTimestamp } from './values.ts';

/** What people say of clocks: those they read in pictures, and those they know to be set together. */
export type SaidOfClocks = {
  readonly clocks: readonly ClockReading[];
  readonly together: readonly ClocksTogether[];
};

/** Keeps what was said of clocks beside what is there, all or nothing. What is there already stays as it is. */
export async function saveClocks({ db }: Store, { clocks, together }: SaidOfClocks): Promise<void> {
  const read = clocks.map(({ pictureId, at, ...rest }) => ({
    ...{ ...rest, picture_id: pictureId, at: toTimestamp(at) },
  }));
  const set = together.map(({ id, releaseId, because, by, at }) => ({
    ...{ id, release_id: releaseId, because, by, at: toTimestamp(at) },
  }));
  await db.transaction().execute(async (trx) => {
    await insertRows(trx, 'clock_reading', read, 'on conflict (id) do nothing');
    await insertRows(trx, 'clocks_together', set, 'on conflict (id) do nothing');
  });
}

/** Takes back what was said of a clock, by a person's word. False where there is nothing of this id. */
export async function undoClock({ db }: Store, id: ClockId | TogetherId): Promise<boolean> {
  const read = await db
    .deleteFrom('clock_reading')
    .where('id', '=', id as ClockId)
    .executeTakeFirst();
  const set = await db
    .deleteFrom('clocks_together')
    .where('id', '=', id as TogetherId)
    .executeTakeFirst();
  return read.numDeletedRows + set.numDeletedRows > 0n;
}

/** All clocks that were read, or those in some pictures, the earliest first. */
export async function loadClocks({ db }: Store, of?: readonly PictureId[]): Promise<readonly ClockReading[]> {
  if (of?.length === 0) return [];
  let read = db.selectFrom('clock_reading').selectAll().orderBy('at').orderBy('id');
  if (of !== undefined) read = read.where('picture_id', 'in', of);
  return (await read.execute()).map(({ picture_id, ...row }) => ({ ...row, pictureId: picture_id }));
}

/** All releases whose cameras' clocks are said to be set together, or one, the earliest word first. */
export async function loadTogether({ db }: Store, of?: ReleaseId): Promise<readonly ClocksTogether[]> {
  let set = db.selectFrom('clocks_together').selectAll().orderBy('at').orderBy('id');
  if (of !== undefined) set = set.where('release_id', '=', of);
  return (await set.execute()).map(({ release_id, ...row }) => ({ ...row, releaseId: release_id }));
}
