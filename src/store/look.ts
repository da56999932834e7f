import type { Kysely } from 'kysely';
import type { Look, LookOutcome, SourceId } from '../domain/index.ts';
import { differs, insertRows, overwrite, toJson, type NewRow } from './door.ts';
import type { Store } from './open.ts';
import type { LookTable } from './tables-captured.ts';
import type { Tables } from './tables.ts';
import { toTimestamp } from './values.ts';

/** The more a look saw, the smaller its number: of two looks with one id the one that saw more stands. */
const ORDER: Readonly<Record<LookOutcome, number>> = {
  seen: 0,
  empty: 1,
  unreadable: 2,
  refused: 3,
  failed: 4,
  'not-tried': 5,
};

const CHANGING = ['subject', 'outcome', 'reason', 'detail', 'capture_id', 'key'];

/**
 * Of two looks with one id the one that saw more stands, then the one with the smaller capture id, whatever their
 * order. A look read again from the same capture replaces what was read before: the bytes are the same, and the
 * newer reading is the one to stand by.
 */
export async function insertLooks(db: Kysely<Tables>, looks: readonly Look[]): Promise<void> {
  const best = new Map<string, NewRow>();
  for (const row of looks.map(lookRow)) {
    const other = best.get(row.id);
    if (other === undefined || comparable(row) < comparable(other)) best.set(row.id, row);
  }
  const rows = [...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const conflict = `on conflict (id) do update set ${overwrite(CHANGING)}
    where (excluded.key < look.key or excluded.capture_id is not distinct from look.capture_id)
    and ${differs('look', CHANGING)}`;
  await insertRows(db, 'look', rows, conflict);
}

/** All looks at a source but its visits to single posts, which may be many; ordered by their span, then by id. */
export async function looksOf(store: Store, sourceId: SourceId): Promise<Look[]> {
  const rows = await store.db
    .selectFrom('look')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('kind', '<>', 'visit')
    .orderBy('span_from')
    .orderBy('span_to')
    .orderBy('id')
    .execute();
  return rows.map(toLook);
}

/** A row of `look` as the noun. */
export function toLook(row: Omit<LookTable, 'key'>): Look {
  return {
    id: row.id,
    sourceId: row.source_id,
    kind: row.kind,
    subject: row.subject,
    span: { from: row.span_from, to: row.span_to },
    outcome: row.outcome,
    reason: row.reason,
    detail: row.detail,
    captureId: row.capture_id,
  };
}

const comparable = (row: NewRow): string => `${String(row.key)} ${toJson(row)}`;

function lookRow(look: Look): NewRow & { readonly id: string } {
  return {
    id: look.id,
    source_id: look.sourceId,
    kind: look.kind,
    subject: look.subject,
    span_from: toTimestamp(look.span.from),
    span_to: toTimestamp(look.span.to),
    outcome: look.outcome,
    reason: look.reason,
    detail: look.detail,
    capture_id: look.captureId,
    key: `${ORDER[look.outcome]} ${look.captureId ?? '~'}`,
  };
}
