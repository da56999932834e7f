import type { Kysely } from 'kysely';
import type { Coverage, CoverageId, CoveringItem, Subject } from '../domain/index.ts';
import { insertRows, type NewRow } from './door.ts';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';
import type { CoverageTable } from './tables-judged.ts';
import { toTimestamp } from './values.ts';

export async function insertCoverage(db: Kysely<Tables>, coverage: readonly Coverage[]): Promise<void> {
  await insertRows(db, 'coverage', coverage.map(coverageRow));
  const items: NewRow[] = coverage.flatMap((one) =>
    one.items.map(({ itemId, captureId }, position) => ({
      ...{ coverage_id: one.id, item_id: itemId },
      ...{ capture_id: captureId, position },
    })),
  );
  await insertRows(db, 'coverage_item', items);
}

/** All coverage, ordered by id. */
export async function loadCoverage(store: Store): Promise<Coverage[]> {
  const rows = await store.db.selectFrom('coverage').selectAll().orderBy('id').execute();
  const items = await itemsByCoverage(store);
  return rows.map((row) => toCoverage(row, items.get(row.id) ?? []));
}

async function itemsByCoverage(store: Store): Promise<Map<CoverageId, CoveringItem[]>> {
  const rows = await store.db
    .selectFrom('coverage_item')
    .select(['coverage_id', 'item_id', 'capture_id'])
    .orderBy('coverage_id')
    .orderBy('position')
    .execute();
  const items = new Map<CoverageId, CoveringItem[]>();
  for (const row of rows) {
    const list = items.get(row.coverage_id) ?? [];
    list.push({ itemId: row.item_id, captureId: row.capture_id });
    items.set(row.coverage_id, list);
  }
  return items;
}

/** A subject from its two columns. */
export function toSubject(row: {
  readonly subject_kind: Subject['kind'];
  readonly subject_id: Subject['id'];
}): Subject {
  return { kind: row.subject_kind, id: row.subject_id } as Subject;
}

/** A row of `coverage` as the noun, with the items that cover. */
export function toCoverage(row: CoverageTable, items: readonly CoveringItem[]): Coverage {
  return {
    id: row.id,
    subject: toSubject(row),
    vantageId: row.vantage_id,
    sourceId: row.source_id,
    state: row.state,
    counted: row.counted,
    inPart: row.in_part,
    rule: { id: row.rule_id, version: row.rule_version },
    reason: row.reason,
    judged: { from: row.judged_from, to: row.judged_to },
    looks: row.looks,
    readShare: row.read_share,
    firstSeen: row.first_at === null ? null : { after: row.first_after, at: row.first_at },
    bestRank: row.best_rank,
    minutesOnList: row.minutes_on_list,
    voices: row.voices,
    items,
  };
}

function coverageRow(coverage: Coverage): NewRow {
  const { firstSeen } = coverage;
  return {
    id: coverage.id,
    subject_kind: coverage.subject.kind,
    subject_id: coverage.subject.id,
    vantage_id: coverage.vantageId,
    source_id: coverage.sourceId,
    state: coverage.state,
    counted: coverage.counted,
    in_part: coverage.inPart,
    rule_id: coverage.rule.id,
    rule_version: coverage.rule.version,
    reason: coverage.reason,
    judged_from: toTimestamp(coverage.judged.from),
    judged_to: toTimestamp(coverage.judged.to),
    looks: coverage.looks,
    read_share: coverage.readShare,
    first_after: firstSeen?.after ? toTimestamp(firstSeen.after) : null,
    first_at: firstSeen === null ? null : toTimestamp(firstSeen.at),
    best_rank: coverage.bestRank,
    minutes_on_list: coverage.minutesOnList,
    voices: coverage.voices,
  };
}
