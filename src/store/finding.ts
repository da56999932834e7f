import type { Kysely } from 'kysely';
import type { Finding } from '../domain/index.ts';
import { toSubject } from './coverage.ts';
import { insertRows, type NewRow } from './door.ts';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';
import { toTimestamp } from './values.ts';

export async function insertFindings(db: Kysely<Tables>, findings: readonly Finding[]): Promise<void> {
  await insertRows(db, 'finding', findings.map(findingRow));
}

/** All findings, ordered by id. */
export async function loadFindings(store: Store): Promise<Finding[]> {
  const rows = await store.db.selectFrom('finding').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    subject: toSubject(row),
    vantageId: row.vantage_id,
    verdict: row.verdict,
    rule: { id: row.rule_id, version: row.rule_version },
    sentence: row.sentence,
    causes: row.causes,
    steps: row.steps,
    evidence: row.evidence,
    asOf: row.as_of,
  }));
}

function findingRow(finding: Finding): NewRow {
  return {
    id: finding.id,
    subject_kind: finding.subject.kind,
    subject_id: finding.subject.id,
    vantage_id: finding.vantageId,
    verdict: finding.verdict,
    rule_id: finding.rule.id,
    rule_version: finding.rule.version,
    sentence: finding.sentence,
    causes: finding.causes,
    steps: finding.steps,
    evidence: finding.evidence,
    as_of: toTimestamp(finding.asOf),
  };
}
