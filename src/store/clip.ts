import { sql, type Kysely } from 'kysely';
import type { Capture, Clip, ClipId, ClipOutcome, KeyFrame } from '../domain/index.ts';
import { toCapture } from './capture.ts';
import { chunksOf, insertRows, listOf, overwrite } from './door.ts';
import type { Store } from './open.ts';
import type { CaptureTable } from './tables-captured.ts';
import type { Tables } from './tables.ts';
import type { ClipTable } from './tables-clips.ts';

const FACTS = [
  ...['capture_id', 'size', 'outcome', 'detail', 'container', 'codec', 'width', 'height'],
  ...['milliseconds', 'method', 'compared'],
];

/**
 * Keeps a clip with its key frames in place of what was known of it, whole or not at all.
 *
 * @param method the version of the reading
 */
export async function saveClip(store: Store, clip: Clip, method: number): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    const conflict = `on conflict (id) do update set ${overwrite(FACTS)}`;
    await insertRows(trx, 'clip', [clipRow(clip, method)], conflict);
    await trx.deleteFrom('clip_frame').where('clip_id', '=', clip.id).execute();
    await insertRows(
      trx,
      'clip_frame',
      clip.frames.map((frame, position) => ({ clip_id: clip.id, position, ...frame })),
    );
    await forgetShared(trx, clip.id);
  });
}

/** What clips share is told anew once one of them was read anew. */
async function forgetShared(trx: Kysely<Tables>, id: ClipId): Promise<void> {
  await trx
    .deleteFrom('clip_use')
    .where((where) => where.or([where('original_id', '=', id), where('copy_id', '=', id)]))
    .execute();
  await trx.deleteFrom('clip_still').where('clip_id', '=', id).execute();
}

function clipRow(clip: Clip, method: number): { readonly [Column in keyof ClipTable]: ClipTable[Column] } {
  return {
    ...{ id: clip.id, sha256: clip.sha256, capture_id: clip.captureId, size: clip.size },
    ...{ outcome: clip.outcome, detail: clip.detail, container: clip.container, codec: clip.codec },
    ...{ width: clip.width, height: clip.height, milliseconds: clip.milliseconds, method, compared: false },
  };
}

/**
 * The captures of clips that nobody has read, of equal bytes the earliest: those that are new, those read by an older
 * method, and, once there is a tool, those left unread for want of one. In order of their ids.
 */
export async function clipsToRead(
  { db }: Store,
  { method, hasTool }: { readonly method: number; readonly hasTool: boolean },
): Promise<Capture[]> {
  const { rows } = await sql<CaptureTable>`
    with brought as (
      select distinct on (c.sha256) c.* from look l join capture c on c.id = l.capture_id
      where l.kind = 'video' and l.outcome = 'seen' order by c.sha256, c.at, c.id)
    select b.* from brought b left join clip on clip.sha256 = b.sha256
    where clip.id is null or clip.method < ${method} or (${hasTool} and clip.outcome = 'no-tool')
    order by b.id`.execute(db);
  return rows.map(toCapture);
}

/** A clip that has key frames, without them, and when its bytes were captured. */
export type HeldClip = Omit<Clip, 'frames'> & { readonly capture: Capture; readonly isCompared: boolean };

/** All clips that have key frames, the earliest capture first. */
export async function heldClips({ db }: Store): Promise<HeldClip[]> {
  const rows = await db
    .selectFrom('clip')
    .innerJoin('capture', 'capture.id', 'clip.capture_id')
    .selectAll('clip')
    .where('clip.outcome', 'in', ['read', 'in-part'])
    .orderBy('capture.at')
    .orderBy('clip.id')
    .execute();
  const captures = new Map<string, Capture>();
  for (const chunk of chunksOf(rows, 5_000)) {
    const ids = listOf(chunk.map(({ capture_id }) => capture_id));
    const held = await db.selectFrom('capture').selectAll().where('id', 'in', ids).execute();
    for (const row of held) captures.set(row.id, toCapture(row));
  }
  return rows.flatMap((row) => {
    const capture = captures.get(row.capture_id);
    if (capture === undefined) return [];
    return [{ ...factsOf(row), capture, isCompared: row.compared }];
  });
}

/** The key frames of these clips, each in the order of time. */
export async function framesOf(
  store: Store,
  ids: readonly ClipId[],
): Promise<ReadonlyMap<ClipId, KeyFrame[]>> {
  const frames = new Map<ClipId, KeyFrame[]>();
  for (const chunk of chunksOf(ids, 1_000)) {
    const rows = await store.db
      .selectFrom('clip_frame')
      .selectAll()
      .where('clip_id', 'in', listOf(chunk))
      .orderBy('clip_id')
      .orderBy('position')
      .execute();
    for (const { clip_id, ms, why, pdq, quality } of rows) {
      const known = frames.get(clip_id);
      if (known) known.push({ ms, why, pdq, quality });
      else frames.set(clip_id, [{ ms, why, pdq, quality }]);
    }
  }
  return frames;
}

/** What a row says of a clip, without its frames. */
export function factsOf(row: ClipTable): Omit<Clip, 'frames'> {
  return {
    ...{ id: row.id, sha256: row.sha256, captureId: row.capture_id, size: row.size },
    ...{ outcome: row.outcome, detail: row.detail, container: row.container, codec: row.codec },
    ...{ width: row.width, height: row.height, milliseconds: row.milliseconds },
  };
}

/** How many clips came to each outcome; outcomes that none came to are left out. */
export async function countClips({ db }: Store): Promise<ReadonlyMap<ClipOutcome, number>> {
  const rows = await db
    .selectFrom('clip')
    .select(['outcome', ({ fn }) => fn.countAll().as('count')])
    .groupBy('outcome')
    .orderBy('outcome')
    .execute();
  return new Map(rows.map(({ outcome, count }) => [outcome, Number(count)]));
}
