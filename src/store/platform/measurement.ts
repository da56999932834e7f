import type { Kysely } from 'kysely';
import type { Measurement } from '../../domain/index.ts';
import type { Store } from '../open.ts';
import type { MeasurementTable } from '../tables-platform.ts';
import type { Tables } from '../tables.ts';
import { toTimestamp } from '../values.ts';
import { insertBest, type KeyedRow } from './best-row.ts';
import { ruleColumns, toRule } from './columns.ts';

/** Keeps measurements, each once however many files bring it. */
export async function insertMeasurements(
  db: Kysely<Tables>,
  measurements: readonly Measurement[],
): Promise<void> {
  await insertBest(db, 'measurement', measurements.map(measurementRow));
}

/** The measurements of a host, by time; of all hosts, by host and time. */
export async function loadMeasurements(
  { db }: Store,
  { host }: { readonly host?: string } = {},
): Promise<readonly Measurement[]> {
  let query = db.selectFrom('measurement').selectAll();
  if (host !== undefined) query = query.where('host', '=', host);
  const rows = await query.orderBy('host').orderBy('at').orderBy('id').execute();
  return rows.map(toMeasurement);
}

function measurementRow(one: Measurement): KeyedRow {
  const { id, native, input, host, country, network, blocking, accessible, failure, state, version } = one;
  return {
    ...{ id, source_id: one.sourceId, capture_id: one.captureId, native, input, host },
    ...{ at: toTimestamp(one.at), country, network, blocking, accessible, failure },
    ...{ control_failure: one.controlFailure, state, ...ruleColumns(one.rule), version },
    key: one.captureId,
  };
}

function toMeasurement(row: MeasurementTable): Measurement {
  const { id, native, input, host, at, country, network, blocking, accessible, failure, state, version } =
    row;
  return {
    ...{ id, native, input, host, at, country, network, blocking, accessible, failure, state, version },
    ...{ sourceId: row.source_id, captureId: row.capture_id },
    ...{ controlFailure: row.control_failure, rule: toRule(row) },
  };
}
