import { sql } from 'kysely';
import { cleanText } from './door.ts';
import type { Store } from './open.ts';

/** Longer paths than any page of ours has would not fit an index. */
const LONGEST_PATH = 500;

/** Counts one visit of a page on a day (`2025-11-01`). Nothing about who came is kept. */
export async function countVisit(store: Store, path: string, day: string): Promise<void> {
  await store.db
    .insertInto('visit')
    .values({ path: shorten(path), day, count: 1 })
    .onConflict((conflict) => conflict.columns(['path', 'day']).doUpdateSet({ count: sql`visit.count + 1` }))
    .execute();
}

/** Visits of a page: on `day` (`2025-11-01`), and in all. */
export async function visitsOf(
  store: Store,
  path: string,
  day: string,
): Promise<{ readonly today: number; readonly total: number }> {
  const { rows } = await sql<{ today: number; total: number }>`
    select coalesce(sum(count) filter (where day = ${day}::date), 0) as today, coalesce(sum(count), 0) as total
    from visit where path = ${shorten(path)}`.execute(store.db);
  return rows[0] ?? { today: 0, total: 0 };
}

const shorten = (path: string): string => cleanText(path.slice(0, LONGEST_PATH));
