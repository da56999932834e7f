import { sql } from 'kysely';
import type { Store } from './open.ts';

/** What the whole database takes on disk, in bytes, indexes and all. */
export async function bytesOnDisk({ db }: Store): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_database_size(current_database()) as bytes`.execute(db);
  return rows[0]?.bytes ?? 0;
}
