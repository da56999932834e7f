import { sql } from 'kysely';
import type { Instant, LookOutcome, SourceId } from '../../domain/index.ts';
import type { Store } from '../open.ts';

/** Looks of a source on one day (UTC, `2025-11-01`) with one outcome. */
export type DayOfLooks = {
  readonly sourceId: SourceId;
  readonly day: string;
  readonly outcome: LookOutcome;
  readonly looks: number;
};

/** Looks a day, a source and an outcome, for one source or for all. */
export async function countDays(
  { db }: Store,
  source: SourceId | null = null,
): Promise<readonly DayOfLooks[]> {
  const { rows } = await sql<DayOfLooks>`
    select l.source_id as "sourceId", to_char(l.span_from at time zone 'UTC', 'YYYY-MM-DD') as day, l.outcome,
      count(*) as looks
    from look l where ${source === null ? sql`true` : sql`l.source_id = ${source}`}
    group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return rows;
}

export type SourceTotals = {
  readonly sourceId: SourceId;
  readonly items: number;
  readonly captures: number;
  readonly lastLook: Instant | null;
};

/** What each source has given so far. */
export async function countSources({ db }: Store): Promise<readonly SourceTotals[]> {
  const { rows } = await sql<SourceTotals>`
    select s.id as "sourceId", (select count(*) from item i where i.source_id = s.id) as items,
      (select count(*) from capture c where c.source_id = s.id) as captures,
      (select max(l.span_to) from look l where l.source_id = s.id) as "lastLook"
    from source s order by s.position, s.id`.execute(db);
  return rows;
}
