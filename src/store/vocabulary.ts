import { sql, type Transaction } from 'kysely';
import {
  AUTHOR_KINDS,
  CLIP_OUTCOMES,
  FRAME_REASONS,
  PICTURE_ROLES,
  CONTENT_VERDICTS,
  COVERAGE_STATES,
  DRIFT_ASPECTS,
  DRIFT_KINDS,
  ELEMENT_KINDS,
  EXPRESSIONS,
  ITEM_DETAILS,
  ITEM_KINDS,
  ITEM_LABELS,
  LOOK_KINDS,
  LOOK_OUTCOMES,
  PROBE_VERDICTS,
  PROVENANCE_OUTCOMES,
  REACH_STATES,
  RELATION_KINDS,
  ORIGIN_SIGNS,
  PICTURE_RELATIONS,
  RELEASE_CELL_STATES,
  SEARCH_ANSWERS,
  SIGHTING_SHOWS,
  VERDICTS,
  VISIT_CLASSES,
} from '../domain/index.ts';
import type { Tables } from './tables.ts';

/** Columns that hold words of a closed vocabulary. */
const WORDS: readonly {
  readonly table: string;
  readonly column: string;
  readonly words: readonly string[];
}[] = [
  { table: 'capture', column: 'content_verdict', words: CONTENT_VERDICTS },
  { table: 'capture', column: 'viewer_state', words: ['guest', 'member', 'unknown'] },
  { table: 'vantage', column: 'viewer_state', words: ['guest', 'member', 'unknown'] },
  { table: 'element', column: 'kind', words: ELEMENT_KINDS },
  { table: 'look', column: 'kind', words: LOOK_KINDS },
  { table: 'look', column: 'outcome', words: LOOK_OUTCOMES },
  { table: 'picture_file', column: 'provenance_outcome', words: PROVENANCE_OUTCOMES },
  { table: 'item', column: 'kind', words: ITEM_KINDS },
  { table: 'item', column: 'detail', words: ITEM_DETAILS },
  { table: 'drift_step', column: 'kind', words: DRIFT_KINDS },
  { table: 'drift_step', column: 'aspect', words: DRIFT_ASPECTS },
  { table: 'item_label', column: 'label', words: ITEM_LABELS },
  { table: 'relation', column: 'subject_kind', words: ['story', 'item'] },
  { table: 'relation', column: 'other_kind', words: ['story', 'item'] },
  { table: 'relation', column: 'kind', words: RELATION_KINDS },
  { table: 'story', column: 'origin', words: ['named', 'grouped'] },
  { table: 'correction', column: 'kind', words: ['with', 'apart'] },
  { table: 'expression_code', column: 'expression', words: EXPRESSIONS },
  { table: 'voice_member', column: 'taken_by', words: ORIGIN_SIGNS },
  { table: 'picture_relation', column: 'kind', words: PICTURE_RELATIONS },
  { table: 'release_matrix', column: 'released_by', words: ['stated', 'first-look'] },
  { table: 'release_cell', column: 'state', words: RELEASE_CELL_STATES },
  { table: 'release_cell', column: 'coverage_state', words: COVERAGE_STATES },
  { table: 'picture_sighting', column: 'shows', words: SIGHTING_SHOWS },
  { table: 'coverage', column: 'state', words: COVERAGE_STATES },
  { table: 'coverage', column: 'subject_kind', words: ['story', 'element'] },
  { table: 'gap', column: 'subject_kind', words: ['story', 'element'] },
  { table: 'finding', column: 'subject_kind', words: ['story', 'element'] },
  { table: 'finding', column: 'verdict', words: VERDICTS },
  { table: 'clip', column: 'outcome', words: CLIP_OUTCOMES },
  { table: 'clip_frame', column: 'why', words: FRAME_REASONS },
  { table: 'picture_role', column: 'role', words: PICTURE_ROLES },
  { table: 'picture_role', column: 'bytes_role', words: PICTURE_ROLES },
  { table: 'post', column: 'author_kind', words: AUTHOR_KINDS },
  { table: 'search', column: 'answer', words: SEARCH_ANSWERS },
  { table: 'search', column: 'scope', words: ['all', 'authorised-only'] },
  { table: 'search', column: 'viewer_state', words: ['guest', 'member', 'unknown'] },
  { table: 'probe_verdict', column: 'verdict', words: PROBE_VERDICTS },
  { table: 'post_visit', column: 'class', words: VISIT_CLASSES },
  { table: 'post_visit', column: 'author_kind', words: AUTHOR_KINDS },
  { table: 'post_visit', column: 'viewer_state', words: ['guest', 'member', 'unknown'] },
  { table: 'disappearance', column: 'class', words: VISIT_CLASSES },
  { table: 'comment_sight', column: 'viewer_state', words: ['guest', 'member', 'unknown'] },
  { table: 'measurement', column: 'state', words: REACH_STATES },
  { table: 'run', column: 'outcome', words: ['done', 'failed', 'stopped'] },
];

/**
 * Makes the CHECK constraints say what `domain/vocabulary.ts` says. They are no migration: a vocabulary grows by words,
 * and a database from before must take the new word as a new one does. The words stand in the constraint's comment.
 */
export async function keepVocabulary(trx: Transaction<Tables>): Promise<void> {
  const kept = await sql<{ name: string; words: string | null }>`
    select conname as name, obj_description(oid, 'pg_constraint') as words
    from pg_constraint where conname like '%\_words' and connamespace = current_schema()::regnamespace`.execute(
    trx,
  );
  const wordsOf = new Map(kept.rows.map((row) => [row.name, row.words]));
  for (const rule of WORDS) {
    const name = `${rule.table}_${rule.column}_words`;
    if (wordsOf.get(name) !== rule.words.join(' ')) await constrain(trx, name, rule);
  }
}

async function constrain(
  trx: Transaction<Tables>,
  name: string,
  rule: (typeof WORDS)[number],
): Promise<void> {
  const table = sql.table(rule.table);
  const constraint = sql.id(name);
  const words = sql.join(rule.words.map((word) => sql.lit(word)));
  await sql`alter table ${table} drop constraint if exists ${constraint}`.execute(trx);
  await sql`alter table ${table} add constraint ${constraint} check (${sql.ref(rule.column)} in (${words}))`.execute(
    trx,
  );
  await sql`comment on constraint ${constraint} on ${table} is ${sql.lit(rule.words.join(' '))}`.execute(trx);
}
