import { sql, type Kysely } from 'kysely';
import type { Item, ItemDraft, ItemId } from '../domain/index.ts';
import { chunksOf, insertRows, listOf, type NewRow } from './door.ts';
import { FACTS, itemRow, mergeRows, NOBODY, TEXT_COLUMNS } from './item-merge.ts';
import type { Store } from './open.ts';
import { pictureIdsOf, withPictureIds, type PictureIds } from './picture-link.ts';
import type { ItemTable } from './tables-items.ts';
import type { Tables } from './tables.ts';
import { toTimestamp } from './values.ts';

/** Writes items over those already there: see `item-merge.ts` for what stands. */
export async function insertItems(db: Kysely<Tables>, items: readonly Item[]): Promise<void> {
  const rows: readonly NewRow[] = mergeRows(items.map(itemRow));
  await insertRows(db, 'item', rows, MERGE);
}

const keyOf = (row: 'item' | 'excluded', fact: string): string =>
  `coalesce(${row}.given_by->>'${fact}', '${NOBODY}') collate "C"`;

const MERGE = mergeClause();

/** The same rules as `mergeRows`, with the row already there as the other version; equal keys are one capture read again. */
function mergeClause(): string {
  const whole = TEXT_COLUMNS.map(
    (column) =>
      `"${column}" = case when excluded.key <= item.key then excluded."${column}" else item."${column}" end`,
  );
  const facts = Object.entries(FACTS).flatMap(([fact, columns]) =>
    columns.map(
      (column) =>
        `"${column}" = case when ${keyOf('excluded', fact)} <= ${keyOf('item', fact)} then excluded."${column}" else item."${column}" end`,
    ),
  );
  const better = Object.keys(FACTS).map((fact) => `${keyOf('excluded', fact)} < ${keyOf('item', fact)}`);
  return `on conflict (id) do update set ${[...whole, ...facts, givenByClause()].join(', ')}
    where excluded.key < item.key or (excluded.key = item.key and ${isNewReading()}) or ${better.join(' or ')}`;
}

function givenByClause(): string {
  const smaller = Object.keys(FACTS).map(
    (fact) => `'${fact}', nullif(least(${keyOf('excluded', fact)}, ${keyOf('item', fact)}), '${NOBODY}')`,
  );
  return `given_by = jsonb_strip_nulls(jsonb_build_object(${smaller.join(', ')}))`;
}

/** Most rows of a repeated run are as before; writing them again would only wear the disk. */
function isNewReading(): string {
  const texts = TEXT_COLUMNS.map((column) => `item."${column}" is distinct from excluded."${column}"`);
  const facts = Object.entries(FACTS).flatMap(([fact, columns]) =>
    columns.map(
      (column) =>
        `(${keyOf('excluded', fact)} = ${keyOf('item', fact)} and item."${column}" is distinct from excluded."${column}")`,
    ),
  );
  return `(${[...texts, ...facts].join(' or ')})`;
}

/**
 * All items, ordered by when they were first seen, then by id; at most `pageSize` of them are in memory.
 * Items saved while it runs may or may not come.
 */
export async function* streamItems(store: Store, paging: Paging = {}): AsyncGenerator<Item, void, undefined> {
  for await (const page of streamItemPages(store, paging)) yield* page;
}

type Paging = { readonly pageSize?: number };

/** The same, a page at a time: for who has to look up something else for each. */
export async function* streamItemPages(
  store: Store,
  { pageSize = 1_000 }: Paging = {},
): AsyncGenerator<readonly Item[], void, undefined> {
  let last: Pick<ItemTable, 'seen_at' | 'id'> | null = null;
  for (;;) {
    const rows = await itemsAfter(store, last, pageSize);
    yield await toItems(store, rows);
    last = rows.at(-1) ?? null;
    if (rows.length < pageSize) return;
  }
}

function itemsAfter(
  store: Store,
  last: Pick<ItemTable, 'seen_at' | 'id'> | null,
  pageSize: number,
): Promise<ItemTable[]> {
  let query = store.db.selectFrom('item').selectAll().orderBy('seen_at').orderBy('id').limit(pageSize);
  if (last !== null) {
    query = query.where(
      sql<boolean>`(seen_at, id) > (${toTimestamp(last.seen_at)}::timestamptz, ${last.id})`,
    );
  }
  return query.execute();
}

/** The items with these ids that are held, in no order. */
export async function itemsOf(store: Store, ids: readonly ItemId[]): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const chunk of chunksOf(ids, 1_000)) {
    const rows = await store.db.selectFrom('item').selectAll().where('id', 'in', listOf(chunk)).execute();
    items.push(...(await toItems(store, rows)));
  }
  return items;
}

/** Rows of `item` as nouns, in their order, with the fingerprinted pictures linked to them. */
export async function toItems(store: Store, rows: readonly ItemTable[]): Promise<Item[]> {
  const illustrated = rows.filter((row) => row.pictures.length > 0);
  const ids = await pictureIdsOf(
    store,
    illustrated.map((row) => row.id),
  );
  return rows.map((row) => toItem(row, ids));
}

function toItem(row: ItemTable, ids: PictureIds): Item {
  return {
    ...toDraft(row),
    id: row.id,
    sourceId: row.source_id,
    captureId: row.capture_id,
    seenAt: row.seen_at,
    pictures: withPictureIds(row.id, row.pictures, ids),
  };
}

function toDraft(row: ItemTable): ItemDraft {
  return {
    kind: row.kind,
    detail: row.detail,
    address: row.address,
    title: row.title,
    blocks: row.blocks,
    language: row.language,
    byline: row.byline,
    outlet: row.outlet,
    published: row.published,
    changed: row.changed,
    pictures: row.pictures,
    videos: row.videos,
    sourceLink: row.source_link,
    leaning: row.leaning,
    codes: row.codes,
    counts: row.counts,
    page: row.page,
  };
}
