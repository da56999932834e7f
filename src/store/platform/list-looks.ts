import { sql } from 'kysely';
import type { Instant, ItemId, LookId, SourceId, Span } from '../../domain/index.ts';
import { chunksOf, listOf } from '../door.ts';
import type { Store } from '../open.ts';
import { toTimestamp } from '../values.ts';

/** One look at a list that ranks what it shows; one that could not read it holds nothing. */
export type RankedLook = {
  readonly at: Instant;
  readonly readable: boolean;
  readonly entries: readonly { readonly key: string; readonly itemId: ItemId; readonly rank: number }[];
};

/**
 * The looks at a list within a span, in order of time, each with what it showed by rank; `key` is the title, which two
 * collectors of one list share. Paths on lists are worked out from these when somebody asks: the span bounds the work.
 */
export async function rankedLooks(
  { db }: Store,
  sourceId: SourceId,
  { from, to }: Span,
): Promise<readonly RankedLook[]> {
  const looks = await db
    .selectFrom('look')
    .select(['id', 'span_from as at', 'outcome'])
    .where('source_id', '=', sourceId)
    .where('kind', '=', 'list')
    .where(sql<boolean>`span_from = span_to`)
    .where('span_from', '>=', sql<Instant>`${toTimestamp(from)}::timestamptz`)
    .where('span_from', '<=', sql<Instant>`${toTimestamp(to)}::timestamptz`)
    .orderBy('span_from')
    .orderBy('id')
    .execute();
  const entries = new Map<LookId, RankedLook['entries'][number][]>();
  for (const some of chunksOf(looks, 500)) {
    const ids = some.map(({ id }) => id);
    for (const { lookId, ...entry } of await entriesOf({ db }, ids)) {
      const list = entries.get(lookId) ?? [];
      list.push(entry);
      entries.set(lookId, list);
    }
  }
  return looks.map(({ id, at, outcome }) => ({
    ...{ at, readable: outcome === 'seen' || outcome === 'empty', entries: entries.get(id) ?? [] },
  }));
}

function entriesOf({ db }: Pick<Store, 'db'>, looks: readonly LookId[]) {
  return db
    .selectFrom('sighting')
    .innerJoin('item', 'item.id', 'sighting.item_id')
    .where('sighting.look_id', 'in', listOf(looks))
    .where('sighting.rank', 'is not', null)
    .select([
      'sighting.look_id as lookId',
      'item.title as key',
      'item.id as itemId',
      sql<number>`sighting.rank`.as('rank'),
    ])
    .orderBy('sighting.look_id')
    .orderBy('sighting.rank')
    .orderBy('item.id')
    .execute();
}
