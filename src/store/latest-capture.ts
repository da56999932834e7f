import type { Capture, SourceId } from '../domain/index.ts';
import { toCapture } from './capture.ts';
import type { Store } from './open.ts';

/** The newest capture of each address that was the thing asked for, by address: what a conditional request may build on. */
export async function latestCaptures(
  store: Store,
  sourceId: SourceId,
): Promise<ReadonlyMap<string, Capture>> {
  const rows = await store.db
    .selectFrom('capture')
    .selectAll()
    .distinctOn('address')
    .where('source_id', '=', sourceId)
    .where('content_verdict', '=', 'as-asked')
    .orderBy('address')
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.address, toCapture(row)]));
}
