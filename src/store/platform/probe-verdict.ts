import type { ProbeId, ProbeVerdict, SourceId } from '../../domain/index.ts';
import { insertRows, type NewRow } from '../door.ts';
import type { Store } from '../open.ts';
import type { ProbeVerdictTable } from '../tables-platform.ts';
import { ruleColumns, stamp, toRule, toViewer, viewerColumns } from './columns.ts';

/** Puts these verdicts in the place of all before, whole or not at all. */
export async function replaceVerdicts({ db }: Store, verdicts: readonly ProbeVerdict[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('probe_verdict').execute();
    await insertRows(trx, 'probe_verdict', verdicts.map(verdictRow));
  });
}

/** Verdicts by probe and source, each round after the one before; rounds that were not tried come first. */
export async function loadVerdicts(
  { db }: Store,
  of: { readonly probe?: ProbeId; readonly source?: SourceId } = {},
): Promise<readonly ProbeVerdict[]> {
  let query = db.selectFrom('probe_verdict').selectAll();
  if (of.probe !== undefined) query = query.where('probe_id', '=', of.probe);
  if (of.source !== undefined) query = query.where('source_id', '=', of.source);
  const rows = await query
    .orderBy('probe_id')
    .orderBy('source_id')
    .orderBy('span_from', (order) => order.asc().nullsFirst())
    .orderBy('id')
    .execute();
  return rows.map(toVerdict);
}

function verdictRow(verdict: ProbeVerdict): NewRow {
  const { id, span, reason, notice, searches, target, sister, causes } = verdict;
  return {
    ...{ id, probe_id: verdict.probeId, source_id: verdict.sourceId },
    ...viewerColumns(verdict.viewer),
    ...{ span_from: stamp(span?.from ?? null), span_to: stamp(span?.to ?? null), verdict: verdict.verdict },
    ...ruleColumns(verdict.rule),
    ...{ reason, notice, searches, target, sister, causes },
    ...{ controls_passed: verdict.controlsPassed, controls_tried: verdict.controlsTried },
    ...{ failure_bound: verdict.failureBound, miss_bound: verdict.missBound },
  };
}

function toVerdict(row: ProbeVerdictTable): ProbeVerdict {
  const { id, span_from: from, span_to: to, verdict, reason, notice, searches, target, sister, causes } = row;
  return {
    ...{ id, probeId: row.probe_id, sourceId: row.source_id, viewer: toViewer(row) },
    span: from === null || to === null ? null : { from, to },
    ...{ verdict, rule: toRule(row), reason, notice, searches, target, sister, causes },
    ...{ controlsPassed: row.controls_passed, controlsTried: row.controls_tried },
    ...{ failureBound: row.failure_bound, missBound: row.miss_bound },
  };
}
