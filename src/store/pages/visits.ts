import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Visits of a page: a number and nothing about who came. */
export type Visits = { readonly today: number; readonly all: number };

/** Counts one visit of a path. `day` is `2025-11-01`. */
export async function countVisit(db: Kysely<Tables>, path: string, day: string): Promise<void> {
  await sql`insert into visit (path, day, count) values (${path}, ${day}::date, 1)
    on conflict (path, day) do update set count = visit.count + 1`.execute(db);
}

/** Visits of a path on a day, and ever. */
export async function findVisits(db: Kysely<Tables>, path: string, day: string): Promise<Visits> {
  const { rows } = await sql<Visits>`
    select coalesce(sum(count) filter (where day = ${day}::date), 0)::bigint as today,
      coalesce(sum(count), 0)::bigint as all from visit where path = ${path}`.execute(db);
  return rows[0] ?? { today: 0, all: 0 };
}
