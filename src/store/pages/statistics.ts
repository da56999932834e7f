import { sql } from 'kysely';
import type { Store } from '../open.ts';

/**
 * Lets the database learn how its rows are spread, where it never did. The embedded database has no process that does
 * so by itself, and without it a page of stories was planned to take minutes instead of milliseconds.
 */
export async function ensureStatistics({ db }: Store): Promise<void> {
  const { rows } = await sql<{ known: boolean; filled: boolean }>`
    select exists (select 1 from pg_stats where schemaname = current_schema() and tablename = 'story_member') as known,
      exists (select 1 from story_member) as filled`.execute(db);
  if (rows[0]?.filled === true && !rows[0].known) await sql`analyze`.execute(db);
}
