import type { Kysely } from 'kysely';
import type { Gap } from '../domain/index.ts';
import { toSubject } from './coverage.ts';
import { insertRows, type NewRow } from './door.ts';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

export async function insertGaps(db: Kysely<Tables>, gaps: readonly Gap[]): Promise<void> {
  await insertRows(db, 'gap', gaps.map(gapRow));
}

/** All gaps, ordered by id. */
export async function loadGaps(store: Store): Promise<Gap[]> {
  const rows = await store.db.selectFrom('gap').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    subject: toSubject(row),
    vantageId: row.vantage_id,
    rule: { id: row.rule_id, version: row.rule_version },
    here: row.here,
    elsewhere: row.elsewhere,
    voicesElsewhere: row.voices_elsewhere,
    readShare: row.read_share,
  }));
}

function gapRow(gap: Gap): NewRow {
  return {
    id: gap.id,
    subject_kind: gap.subject.kind,
    subject_id: gap.subject.id,
    vantage_id: gap.vantageId,
    rule_id: gap.rule.id,
    rule_version: gap.rule.version,
    here: gap.here,
    elsewhere: gap.elsewhere,
    voices_elsewhere: gap.voicesElsewhere,
    read_share: gap.readShare,
  };
}
