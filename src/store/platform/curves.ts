import { sql, type Kysely } from 'kysely';
import type { Instant, PlatformCurves } from '../../domain/index.ts';
import { insertRows } from '../door.ts';
import type { Store } from '../open.ts';
import type { FirstVisits, PlatformCounts } from '../pages/platforms.ts';
import type { Tables } from '../tables.ts';
import { toTimestamp } from '../values.ts';
import type { ClassCount } from './disappearance.ts';
import type { VisitedCount } from './of-story.ts';

/** Goes up with every change of what is known of platforms' posts, once the change is committed. */
export async function platformRevision({ db }: Store): Promise<number> {
  const row = await db.selectFrom('platform_revision').select('revision').executeTakeFirstOrThrow();
  return row.revision;
}

/** What the overview of platforms counts. */
export type PlatformTotals = {
  readonly classes: readonly ClassCount[];
  /** Each post once. */
  readonly visited: readonly VisitedCount[];
  readonly platforms: readonly PlatformCounts[];
  readonly first: readonly FirstVisits[];
};

/** A batch brought posts, visits or comments. Comes last in its transaction: others wait for it until that ends. */
export async function countPlatformChange(db: Kysely<Tables>): Promise<void> {
  await sql`update platform_revision set revision = revision + 1`.execute(db);
}

/** What all curves were drawn from. They stand for what is held as long as both are what they would be now. */
export type Drawing = {
  readonly revision: number;
  /** A hash of what is set in observatory.yaml and of the rules of drawing. */
  readonly settings: string;
  readonly drawn: Instant;
  readonly counts: PlatformTotals;
};

/** The curves of a platform as they were drawn, with a hash of the numbers that went into them. */
export type DrawnCurves = { readonly inputs: string; readonly told: PlatformCurves };

/** The curves that were drawn last; null where none were. */
export async function loadCurves({
  db,
}: Store): Promise<{ readonly drawing: Drawing; readonly platforms: readonly DrawnCurves[] } | null> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const drawing = await trx
        .selectFrom('curve_drawing')
        .select(['revision', 'settings', 'drawn', 'counts'])
        .executeTakeFirst();
      if (drawing === undefined) return null;
      const rows = await trx.selectFrom('platform_curves').selectAll().orderBy('platform').execute();
      const platforms = rows.map(({ inputs, told }) => ({
        inputs,
        told: revived(told) as PlatformCurves,
      }));
      return { drawing: { ...drawing, counts: drawing.counts as PlatformTotals }, platforms };
    });
}

/** Puts these curves in the place of all before, whole or not at all. */
export async function replaceCurves(
  { db }: Store,
  { drawing, platforms }: { readonly drawing: Drawing; readonly platforms: readonly DrawnCurves[] },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Two passes that end together take their turns at this row.
    await insertRows(
      trx,
      'curve_drawing',
      [{ only_one: true, ...drawing, drawn: toTimestamp(drawing.drawn) }],
      'on conflict (only_one) do update set revision = excluded.revision, settings = excluded.settings, drawn = excluded.drawn, counts = excluded.counts',
    );
    await trx.deleteFrom('platform_curves').execute();
    await insertRows(
      trx,
      'platform_curves',
      platforms.map(({ inputs, told }) => ({ platform: told.platform, inputs, told: plain(told) })),
    );
  });
}

/** JSON has no word for what a test or a ratio may come to. */
const ODD: readonly number[] = [Infinity, -Infinity, NaN];

function plain(value: unknown): unknown {
  if (typeof value === 'number') return ODD.includes(value) ? { number: String(value) } : value;
  return mapped(value, plain);
}

function revived(value: unknown): unknown {
  const odd = ODD.find((one) => isWordOf(value, one));
  return odd ?? mapped(value, revived);
}

const isWordOf = (value: unknown, odd: number): boolean =>
  typeof value === 'object' && value !== null && 'number' in value && value.number === String(odd);

function mapped(value: unknown, change: (one: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
}
