import type { ClipId, ClipPiece, ClipStill, ClipUse, Picture, PictureId } from '../domain/index.ts';
import { insertRows, listOf, type NewRow } from './door.ts';
import type { Store } from './open.ts';
import { toPicture } from './picture.ts';
import type { ClipStillTable, ClipUseTable } from './tables-clips.ts';

/** What comparing clips with each other and with pictures came to. */
export type Compared = {
  readonly uses: readonly ClipUse[];
  readonly stills: readonly ClipStill[];
  /** Clips that were compared with every other clip and every picture. */
  readonly clips: readonly ClipId[];
  /** Pictures that were looked for in every clip. */
  readonly pictures: readonly PictureId[];
};

/** Adds what clips share, and remembers what was compared, whole or not at all. */
export async function addCompared(store: Store, compared: Compared): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    await insertRows(trx, 'clip_use', compared.uses.flatMap(useRows), 'on conflict do nothing');
    await insertRows(trx, 'clip_still', compared.stills.map(stillRow), 'on conflict do nothing');
    const sought = compared.pictures.map((picture_id) => ({ picture_id }));
    await insertRows(trx, 'clip_sought', sought, 'on conflict do nothing');
    if (compared.clips.length > 0)
      await trx
        .updateTable('clip')
        .set({ compared: true })
        .where('id', 'in', listOf(compared.clips))
        .execute();
  });
}

function useRows({ original, copy, pieces }: ClipUse): NewRow[] {
  return pieces.map((piece, position) => ({
    ...{ original_id: original, copy_id: copy, position },
    ...{ original_from: piece.original.from, original_to: piece.original.to },
    ...{ copy_from: piece.copy.from, copy_to: piece.copy.to, tolerance: piece.tolerance },
    ...{ agreeing: piece.agreeing, frames: piece.frames, distance: piece.distance },
    ...{ is_mirrored: piece.isMirrored, relation: piece.relation },
  }));
}

const stillRow = ({ clipId, pictureId, ms, within, distance, relation }: ClipStill): NewRow => ({
  ...{ clip_id: clipId, picture_id: pictureId, ms, within_from: within.from, within_to: within.to },
  ...{ distance, relation },
});

/** Pictures that were not yet looked for in the clips held before, ordered by id. */
export async function picturesToSeek({ db }: Store): Promise<Picture[]> {
  const rows = await db
    .selectFrom('picture')
    .leftJoin('clip_sought', 'clip_sought.picture_id', 'picture.id')
    .selectAll('picture')
    .where('clip_sought.picture_id', 'is', null)
    .orderBy('picture.id')
    .execute();
  return rows.map(toPicture);
}

/** Rows in the order of their positions, as nouns. */
export function usesOf(rows: readonly ClipUseTable[]): ClipUse[] {
  const pairs = Map.groupBy(rows, (row) => `${row.original_id} ${row.copy_id}`);
  return [...pairs.values()].flatMap((pair) => {
    const [first] = pair;
    if (first === undefined) return [];
    return [{ original: first.original_id, copy: first.copy_id, pieces: pair.map(toPiece) }];
  });
}

const toPiece = (row: ClipUseTable): ClipPiece => ({
  original: { from: row.original_from, to: row.original_to },
  copy: { from: row.copy_from, to: row.copy_to },
  ...{ tolerance: row.tolerance, agreeing: row.agreeing, frames: row.frames, distance: row.distance },
  isMirrored: row.is_mirrored,
  relation: row.relation,
});

/** A row as a noun. */
export const toStill = (row: ClipStillTable): ClipStill => ({
  ...{ clipId: row.clip_id, pictureId: row.picture_id, ms: row.ms, distance: row.distance },
  within: { from: row.within_from, to: row.within_to },
  relation: row.relation,
});
