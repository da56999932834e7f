import { sql } from 'kysely';
import type { Store } from './open.ts';

/**
 * Lets the database learn how its rows are spread. The embedded database has no process that does so by itself, and
 * without it a page of stories was planned to take minutes instead of milliseconds. Call it when much has changed.
 */
export async function learnStatistics({ db }: Store): Promise<void> {
  await sql`analyze`.execute(db);
}

/** The same, only where it was never done: for pages of an observatory that an older version filled. */
export async function ensureStatistics(store: Store): Promise<void> {
  const { rows } = await sql<{ known: boolean; filled: boolean }>`
    select exists (select 1 from pg_stats where schemaname = current_schema() and tablename = 'story_member') as known,
      exists (select 1 from story_member) as filled`.execute(store.db);
  if (rows[0]?.filled === true && !rows[0].known) await learnStatistics(store);
}
