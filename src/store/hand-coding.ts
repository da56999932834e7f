import type { CodeId, ExpressionCode, PictureId } from '../domain/index.ts';
import { insertRows } from './door.ts';
import type { Store } from './open.ts';
import { toTimestamp } from './values.ts';

/** Keeps codes beside those that are there. One that is there already stays as it is. */
export async function saveCodes(store: Store, codes: readonly ExpressionCode[]): Promise<void> {
  const rows = codes.map(({ id, pictureId, holderId, coder, expression, at }) => ({
    ...{ id, picture_id: pictureId, holder_id: holderId, coder, expression, at: toTimestamp(at) },
  }));
  await insertRows(store.db, 'expression_code', rows, 'on conflict (id) do nothing');
}

/** Takes a code back, by a person's word. False where there is none of this id. */
export async function undoCode({ db }: Store, id: CodeId): Promise<boolean> {
  const gone = await db.deleteFrom('expression_code').where('id', '=', id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** All codes, or those of some pictures, the earliest first; also those that a later one of the same coder replaced. */
export async function loadCodes({ db }: Store, of?: readonly PictureId[]): Promise<ExpressionCode[]> {
  if (of?.length === 0) return [];
  let query = db.selectFrom('expression_code').selectAll().orderBy('at').orderBy('id');
  if (of !== undefined) query = query.where('picture_id', 'in', of);
  const rows = await query.execute();
  return rows.map(({ picture_id, holder_id, ...row }) => ({
    ...row,
    pictureId: picture_id,
    holderId: holder_id,
  }));
}
