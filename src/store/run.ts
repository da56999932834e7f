import { cleanText, toJson } from './door.ts';
import type { Instant } from '../domain/index.ts';
import type { Store } from './open.ts';
import { toTimestamp } from './values.ts';

/** One pass of a command. `ended` and `outcome` are null while it runs, and stay so where its process died. */
export type Run = {
  readonly id: number;
  readonly command: string;
  readonly started: Instant;
  readonly ended: Instant | null;
  readonly outcome: 'done' | 'failed' | 'stopped' | null;
  /** The stage it is in, or ended in. */
  readonly stage: string;
  readonly counts: Readonly<Record<string, number>>;
};

/** Notes that a command begins; the number it gives back names the run. */
export async function startRun(
  store: Store,
  run: { readonly command: string; readonly at: Instant },
): Promise<number> {
  const row = await store.db
    .insertInto('run')
    .values({
      command: cleanText(run.command),
      started: toTimestamp(run.at),
      ended: null,
      outcome: null,
      stage: '',
      counts: toJson({}),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Notes how a run ended, in which stage, and what it counted. */
export async function endRun(
  store: Store,
  id: number,
  end: Pick<Run, 'stage' | 'counts'> & {
    readonly at: Instant;
    readonly outcome: NonNullable<Run['outcome']>;
  },
): Promise<void> {
  await store.db
    .updateTable('run')
    .set({
      ended: toTimestamp(end.at),
      outcome: end.outcome,
      stage: cleanText(end.stage),
      counts: toJson(end.counts),
    })
    .where('id', '=', id)
    .execute();
}

/** The run that began last, whether it ended or not; null before the first. */
export async function lastRun(store: Store): Promise<Run | null> {
  const row = await store.db.selectFrom('run').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row ?? null;
}
