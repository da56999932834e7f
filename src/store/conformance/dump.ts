import { sql } from 'kysely';
import type { Store } from '../open.ts';

/** Every table a run writes; `run` and `migration` tell of times and are left out. */
const TABLES = [
  'vantage',
  'source',
  'event',
  'element',
  'capture',
  'look',
  'item',
  'item_version',
  'sighting',
  'picture',
  'picture_file',
  'item_picture',
  'release',
  'voice',
  'voice_member',
  'voice_drift',
  'drift_step',
  'drift_trace',
  'story',
  'story_member',
  'correction',
  'question',
  'answer',
  'expression_code',
  'clock_reading',
  'clocks_together',
  'blurring',
  'chapter',
  'chapter_member',
  'relation',
  'item_label',
  'picture_relation',
  'release_matrix',
  'release_picture',
  'release_cell',
  'picture_sighting',
  'coverage',
  'coverage_item',
  'gap',
  'finding',
  'clip',
  'clip_frame',
  'clip_use',
  'clip_still',
  'clip_sought',
  'picture_role',
  'post',
  'search',
  'search_result',
  'search_purpose',
  'isolation_plan',
  'isolation_consent',
  'probe_verdict',
  'post_visit',
  'disappearance',
  'comment_sight',
  'measurement',
  'signing',
  'post_name',
  'visit',
] as const;

/** All rows of all tables as one text: two databases with the same text hold the same. */
export async function dump(store: Store): Promise<string> {
  const parts: string[] = [];
  for (const table of TABLES) {
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(t)::text as row from ${sql.table(table)} as t order by to_jsonb(t)::text collate "C"`.execute(
      store.db,
    );
    parts.push(table, ...rows.map(({ row }) => row));
  }
  return parts.join('\n');
}

/** Empties every table. */
export async function wipe(store: Store): Promise<void> {
  await sql`truncate ${sql.join(TABLES.map((table) => sql.table(table)))}, run`.execute(store.db);
}
