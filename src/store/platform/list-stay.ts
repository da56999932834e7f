import { sql, type Kysely } from 'kysely';
import type { Instant, ItemId, ListStay, SourceId } from '../../domain/index.ts';
import { insertRows, listOf, type NewRow } from '../door.ts';
import type { Store } from '../open.ts';
import type { ListStayTable } from '../tables-platform.ts';
import type { Tables } from '../tables.ts';
import { toTimestamp } from '../values.ts';
import { ruleColumns, stamp, toRule } from './columns.ts';

/** Items by id, from behind `after` (null: the first) up to `to` (null: the last). */
export type ItemRange = { readonly after: ItemId | null; readonly to: ItemId | null };

/** Puts the stays of the items of a range on one list in the place of those known, whole or not at all. */
export async function replaceStays(
  { db }: Store,
  sourceId: SourceId,
  { after, to }: ItemRange,
  stays: readonly ListStay[],
): Promise<void> {
  const rows = [...Map.groupBy(stays, ({ itemId }) => itemId).values()].flatMap((own) =>
    own.map((stay, position) => stayRow(stay, position)),
  );
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('list_stay')
      .where('source_id', '=', sourceId)
      .$if(after !== null, (query) => query.where('item_id', '>', after))
      .$if(to !== null, (query) => query.where('item_id', '<=', to))
      .execute();
    await insertRows(trx, 'list_stay', rows);
  });
}

/** The stays of some items on all lists, by item, source and time. */
export async function staysOfItems({ db }: Store, items: readonly ItemId[]): Promise<readonly ListStay[]> {
  const rows = await db
    .selectFrom('list_stay')
    .selectAll()
    .where('item_id', 'in', listOf(items))
    .orderBy('item_id')
    .orderBy('source_id')
    .orderBy('position')
    .execute();
  return rows.map(toStay);
}

/** The stays on a list, best rank first, a page at a time; all, or those that ended in one way. */
export async function findStays(
  { db }: Store,
  asked: {
    readonly sourceId: SourceId;
    readonly exit?: ListStay['exit'];
    readonly limit: number;
    readonly offset?: number;
  },
): Promise<readonly ListStay[]> {
  let query = db.selectFrom('list_stay').selectAll().where('source_id', '=', asked.sourceId);
  if (asked.exit !== undefined) query = query.where('exit', '=', asked.exit);
  const rows = await query
    .orderBy('best_rank')
    .orderBy('entered_at')
    .orderBy('item_id')
    .limit(asked.limit)
    .offset(asked.offset ?? 0)
    .execute();
  return rows.map(toStay);
}

/** An item at its rank in one look at a list. */
export type RankedSighting = { readonly itemId: ItemId; readonly at: Instant; readonly rank: number };

/** The ranked sightings of whole items: every item after the page before and up to `to`. */
export type RankedPage = {
  readonly after: ItemId | null;
  readonly to: ItemId;
  readonly sightings: readonly RankedSighting[];
};

/** What a list showed at a rank, some items at a time and each whole, by item and then by time. */
export async function* streamRanked(
  { db }: Store,
  sourceId: SourceId,
  { items = 2_000 }: { readonly items?: number } = {},
): AsyncGenerator<RankedPage, void, undefined> {
  let after: ItemId | null = null;
  for (;;) {
    const ids: readonly ItemId[] = await rankedItemsAfter(db, sourceId, after, items);
    const to = ids.at(-1);
    if (to === undefined) return;
    yield { after, to, sightings: await rankedOf(db, sourceId, ids) };
    after = to;
  }
}

async function rankedItemsAfter(
  db: Kysely<Tables>,
  sourceId: SourceId,
  after: ItemId | null,
  limit: number,
): Promise<readonly ItemId[]> {
  let query = db.selectFrom('item').select('id').where('source_id', '=', sourceId);
  if (after !== null) query = query.where('id', '>', after);
  return (await query.orderBy('id').limit(limit).execute()).map(({ id }) => id);
}

function rankedOf(db: Kysely<Tables>, sourceId: SourceId, ids: readonly ItemId[]): Promise<RankedSighting[]> {
  return db
    .selectFrom('sighting')
    .innerJoin('look', 'look.id', 'sighting.look_id')
    .where('sighting.item_id', 'in', listOf(ids))
    .where('sighting.rank', 'is not', null)
    .where('look.source_id', '=', sourceId)
    .where('look.kind', '=', 'list')
    .where(sql<boolean>`look.span_from = look.span_to`)
    .select(['sighting.item_id as itemId', 'look.span_from as at', sql<number>`sighting.rank`.as('rank')])
    .orderBy('sighting.item_id')
    .orderBy('look.span_from')
    .orderBy('look.id')
    .execute();
}

function stayRow(stay: ListStay, position: number): NewRow {
  return {
    ...{ source_id: stay.sourceId, item_id: stay.itemId, position },
    ...{
      entered_after: stamp(stay.entered.after),
      entered_at: toTimestamp(stay.entered.at),
      steps: stay.steps,
    },
    ...{ best_rank: stay.bestRank, last_rank: stay.lastRank, last_seen: toTimestamp(stay.lastSeen) },
    ...{
      first_not_seen: stamp(stay.firstNotSeen),
      minutes_low: stay.minutes.low,
      minutes_high: stay.minutes.high,
    },
    ...{ exit: stay.exit, ...ruleColumns(stay.rule) },
  };
}

function toStay(row: ListStayTable): ListStay {
  return {
    ...{ itemId: row.item_id, sourceId: row.source_id },
    entered: { after: row.entered_after, at: row.entered_at },
    ...{ steps: row.steps, bestRank: row.best_rank, lastRank: row.last_rank, lastSeen: row.last_seen },
    ...{ firstNotSeen: row.first_not_seen, minutes: { low: row.minutes_low, high: row.minutes_high } },
    ...{ exit: row.exit, rule: toRule(row) },
  };
}
