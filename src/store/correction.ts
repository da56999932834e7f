import type { Correction, CorrectionId } from '../domain/index.ts';
import { insertRows } from './door.ts';
import type { Store } from './open.ts';
import type { CorrectionTable } from './tables-told.ts';
import { toTimestamp } from './values.ts';

/** Keeps corrections beside those that are there. One that is there already stays as it is. */
export async function saveCorrections(store: Store, corrections: readonly Correction[]): Promise<void> {
  const rows = corrections.map(({ id, itemId, kind, otherId, because, by, at }) => ({
    ...{ id, item_id: itemId, kind, other_id: otherId, because, by, at: toTimestamp(at) },
  }));
  await insertRows(store.db, 'correction', rows, 'on conflict (id) do nothing');
}

/** Takes a correction back, by the person's word. Nothing else ever does. */
export async function undoCorrection(store: Store, id: CorrectionId): Promise<Correction | null> {
  const row = await store.db.deleteFrom('correction').where('id', '=', id).returningAll().executeTakeFirst();
  return row === undefined ? null : toCorrection(row);
}

/** All corrections, the earliest first, whether or not their items are held. */
export async function loadCorrections(store: Store): Promise<Correction[]> {
  const rows = await store.db.selectFrom('correction').selectAll().orderBy('at').orderBy('id').execute();
  return rows.map(toCorrection);
}

function toCorrection({ id, item_id, kind, other_id, because, by, at }: CorrectionTable): Correction {
  return { id, itemId: item_id, kind, otherId: other_id, because, by, at };
}
