import type { Kysely } from 'kysely';
import { differs, insertRows, overwrite, toJson, type NewRow } from '../door.ts';
import type { Tables } from '../tables.ts';

/** A row that may be brought by several captures; of two with one id the one with the smaller `key` stands. */
export type KeyedRow = NewRow & { readonly id: string; readonly key: string };

type Tabled = 'post' | 'search' | 'post_visit' | 'comment_sight' | 'measurement';

/**
 * Writes rows so that the same ones stand in whatever order they come. A row read again from the same capture replaces
 * what was read before: the bytes are the same, and the newer reading is the one to stand by.
 *
 * @param also SQL for columns that are not simply those of the row that stands, such as the earliest time
 */
export async function insertBest(
  db: Kysely<Tables>,
  table: Tabled,
  rows: readonly KeyedRow[],
  also: Readonly<Record<string, string>> = {},
): Promise<void> {
  const best = bestRows(rows);
  const columns = Object.keys(best[0] ?? {}).filter((column) => column !== 'id' && !(column in also));
  const isBetter = `excluded.key < ${table}.key or excluded.capture_id is not distinct from ${table}.capture_id`;
  await insertRows(
    db,
    table,
    best,
    `on conflict (id) do update set ${overwrite(columns)} where (${isBetter}) and ${differs(table, columns)}`,
  );
  for (const [column, value] of Object.entries(also)) {
    const conflict = `on conflict (id) do update set "${column}" = ${value} where ${table}."${column}" is distinct from ${value}`;
    await insertRows(db, table, best, conflict);
  }
}

/** One row an id, by id: two batches that meet take their locks in one order. */
function bestRows(rows: readonly KeyedRow[]): readonly KeyedRow[] {
  const best = new Map<string, KeyedRow>();
  for (const row of rows) {
    const other = best.get(row.id);
    if (other === undefined || comparable(row) < comparable(other)) best.set(row.id, row);
  }
  return [...best.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const comparable = (row: KeyedRow): string => `${row.key} ${toJson(row)}`;
