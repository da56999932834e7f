import { sql } from 'kysely';
import type { Instant, ItemId, SourceId } from '../../domain/index.ts';
import type { Store } from '../open.ts';

/** A source whose looks at a list showed titles at ranks. */
export type RankedList = {
  readonly sourceId: SourceId;
  readonly looks: number;
  readonly read: number;
  readonly first: Instant;
  readonly last: Instant;
};

/** Every list with ranks, by source. Looks that sum up a time are none: they have no ranks of one moment. */
export async function findRankedLists({ db }: Store): Promise<readonly RankedList[]> {
  const { rows } = await sql<Omit<RankedList, 'looks' | 'read'> & { looks: string; read: string }>`
    select l.source_id as "sourceId", count(*) as looks, count(*) filter (where l.outcome = 'seen') as read,
      min(l.span_from) as first, max(l.span_from) as last
    from look l
    where l.kind = 'list' and l.span_from = l.span_to and exists (
      select from look k join sighting s on s.look_id = k.id
      where k.source_id = l.source_id and k.kind = 'list' and k.span_from = k.span_to and s.rank is not null)
    group by l.source_id order by l.source_id`.execute(db);
  return rows.map((row) => ({ ...row, looks: Number(row.looks), read: Number(row.read) }));
}

/** A title at its rank in one look; without item: a look that showed none. */
export type RankedRow = {
  readonly at: Instant;
  readonly read: boolean;
  readonly itemId: ItemId | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly rank: number | null;
};

/** What the newest looks at a list showed, in order of time. */
export async function findRanked(
  { db }: Store,
  { sourceId, looks }: { readonly sourceId: SourceId; readonly looks: number },
): Promise<readonly RankedRow[]> {
  const { rows } = await sql<RankedRow>`
    with chosen as (
      select id, span_from, outcome from look
      where source_id = ${sourceId} and kind = 'list' and span_from = span_to
      order by span_from desc, id limit ${looks})
    select c.span_from as at, c.outcome = 'seen' as read, i.id as "itemId", i.title, i.language, s.rank
    from chosen c
      left join sighting s on s.look_id = c.id and s.rank is not null
      left join item i on i.id = s.item_id
    order by c.span_from, s.rank, i.id`.execute(db);
  return rows;
}
