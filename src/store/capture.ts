import type { Kysely } from 'kysely';
import type { Capture, CaptureId, Sha256 } from '../domain/index.ts';
import { chunksOf, differs, insertRows, listOf, overwrite, type NewRow } from './door.ts';
import type { Store } from './open.ts';
import type { CaptureTable } from './tables-captured.ts';
import type { Tables } from './tables.ts';
import { toTimestamp } from './values.ts';

const JUDGED = ['content_verdict', 'content_because'];

/** A capture once written stays where its bytes are; only the content check's word on it may change. */
export async function insertCaptures(db: Kysely<Tables>, captures: readonly Capture[]): Promise<void> {
  const first = new Map(captures.toReversed().map((capture) => [capture.id, capture]));
  const rows = [...first.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(captureRow);
  const conflict = `on conflict (id) do update set ${overwrite(JUDGED)} where ${differs('capture', JUDGED)}`;
  await insertRows(db, 'capture', rows, conflict);
}

/** Those of `ids` that are in the store. */
export async function heldCaptures(store: Store, ids: readonly CaptureId[]): Promise<Set<CaptureId>> {
  const held = new Set<CaptureId>();
  for (const chunk of chunksOf(ids, 5_000)) {
    const rows = await store.db.selectFrom('capture').select('id').where('id', 'in', listOf(chunk)).execute();
    for (const row of rows) held.add(row.id);
  }
  return held;
}

/** The capture with this id; null when there is none. */
export async function findCapture(store: Store, id: CaptureId): Promise<Capture | null> {
  const row = await store.db.selectFrom('capture').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toCapture(row);
}

/** The earliest capture of these bytes; null when they are not held. */
export async function findCaptureBySha(store: Store, sha: Sha256): Promise<Capture | null> {
  const row = await store.db
    .selectFrom('capture')
    .selectAll()
    .where('sha256', '=', sha)
    .orderBy('at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toCapture(row);
}

/** A row of `capture` as the noun. */
export function toCapture(row: CaptureTable): Capture {
  return {
    id: row.id,
    sourceId: row.source_id,
    address: row.address,
    finalAddress: row.final_address,
    at: row.at,
    sha256: row.sha256,
    size: row.size,
    status: row.status,
    mediaType: row.media_type,
    headers: row.headers,
    viewer: { state: row.viewer_state, region: row.viewer_region },
    origin: row.origin,
    warc: { file: row.warc_file, offset: row.warc_offset, length: row.warc_length },
    content: { verdict: row.content_verdict, because: row.content_because },
  };
}

function captureRow(capture: Capture): NewRow {
  return {
    id: capture.id,
    source_id: capture.sourceId,
    address: capture.address,
    final_address: capture.finalAddress,
    at: toTimestamp(capture.at),
    sha256: capture.sha256,
    size: capture.size,
    status: capture.status,
    media_type: capture.mediaType,
    headers: capture.headers,
    viewer_state: capture.viewer.state,
    viewer_region: capture.viewer.region,
    origin: capture.origin,
    warc_file: capture.warc.file,
    warc_offset: capture.warc.offset,
    warc_length: capture.warc.length,
    content_verdict: capture.content.verdict,
    content_because: capture.content.because,
  };
}
