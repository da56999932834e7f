import { sql, type SqlBool } from 'kysely';
import type { Disappearance, PlatformId, PostId, VisitClass } from '../../domain/index.ts';
import { insertRows, listOf, type NewRow } from '../door.ts';
import type { Store } from '../open.ts';
import type { DisappearanceTable } from '../tables-platform.ts';
import { toTimestamp } from '../values.ts';
import { ruleColumns, stamp, toRule, toViewer, viewerColumns } from './columns.ts';

/** Posts by id, from behind `after` (null: the first) up to `to` (null: the last). */
export type PostRange = { readonly after: PostId | null; readonly to: PostId | null };

/**
 * Puts what was found of the posts of a range in the place of what was known of them, whole or not at all. A pass goes
 * from range to range: one that is broken off has left every post with its old answer or its new one.
 */
export async function replaceDisappearances(
  { db }: Store,
  { after, to }: PostRange,
  found: readonly Disappearance[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('disappearance')
      .$if(after !== null, (query) => query.where('post_id', '>', after))
      .$if(to !== null, (query) => query.where('post_id', '<=', to))
      .execute();
    await insertRows(trx, 'disappearance', found.map(disappearanceRow));
  });
}

/** The same for some posts by their ids. */
export async function replaceDisappearancesOf(
  { db }: Store,
  posts: readonly PostId[],
  found: readonly Disappearance[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('disappearance').where('post_id', 'in', listOf(posts)).execute();
    await insertRows(trx, 'disappearance', found.map(disappearanceRow));
  });
}

type Asked = {
  readonly platform?: PlatformId;
  /** Only posts that came to one of these. */
  readonly classes?: readonly VisitClass[];
  /** The last post of the page before. */
  readonly after?: PostId | null;
  /** Posts in a page, each with all of its rows: one for each source and viewer that watched it. */
  readonly posts: number;
};

/** Disappearances by post, a page of whole posts at a time. */
export async function findDisappearances({ db }: Store, asked: Asked): Promise<readonly Disappearance[]> {
  const { platform, classes, after = null, posts } = asked;
  const wanted = sql<SqlBool>`
    ${platform === undefined ? sql`true` : sql`platform = ${platform}`}
    and ${classes === undefined ? sql`true` : sql`class in ${listOf(classes)}`}
    and ${after === null ? sql`true` : sql`post_id > ${after}`}`;
  const page = db
    .selectFrom('disappearance')
    .select('post_id')
    .distinct()
    .where(wanted)
    .orderBy('post_id')
    .limit(posts);
  const rows = await db
    .selectFrom('disappearance')
    .selectAll()
    .where('post_id', 'in', page)
    .where(wanted)
    .orderBy('post_id')
    .orderBy('source_id')
    .orderBy('viewer_state')
    .orderBy('viewer_region')
    .execute();
  return rows.map(toDisappearance);
}

/** All of them for a curve, a page of whole posts at a time. */
export async function* streamDisappearances(
  store: Store,
  { platform, posts = 5_000 }: { readonly platform?: PlatformId; readonly posts?: number } = {},
): AsyncGenerator<readonly Disappearance[], void, undefined> {
  let after: PostId | null = null;
  for (;;) {
    const page: readonly Disappearance[] = await findDisappearances(store, {
      ...(platform === undefined ? {} : { platform }),
      ...{ after, posts },
    });
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last.postId;
  }
}

/** Intervals in which posts were no longer visible, the newest first, a page at a time. */
export async function findGone(
  { db }: Store,
  asked: {
    readonly classes: readonly VisitClass[];
    readonly platform?: PlatformId;
    readonly offset: number;
    readonly limit: number;
  },
): Promise<{ readonly total: number; readonly gone: readonly Disappearance[] }> {
  const { classes, platform, offset, limit } = asked;
  const chosen = db
    .selectFrom('disappearance')
    .where('class', 'in', listOf(classes))
    .$if(platform !== undefined, (query) => query.where('platform', '=', platform as PlatformId));
  const [rows, counted] = await Promise.all([
    chosen
      .selectAll()
      .orderBy('first_not_seen', (order) => order.desc().nullsLast())
      .orderBy('post_id')
      .orderBy('source_id')
      .orderBy('viewer_state')
      .orderBy('viewer_region')
      .offset(offset)
      .limit(limit)
      .execute(),
    chosen.select((all) => all.fn.countAll().as('total')).executeTakeFirst(),
  ]);
  return { total: Number(counted?.total ?? 0), gone: rows.map(toDisappearance) };
}

/** How many posts of a platform came to each class, and how many visits that took. */
export type ClassCount = {
  readonly platform: PlatformId;
  readonly class: VisitClass;
  readonly posts: number;
  readonly visits: number;
};

export async function countDisappearances({ db }: Store): Promise<readonly ClassCount[]> {
  const rows = await db
    .selectFrom('disappearance')
    .select((all) => [
      'platform',
      'class',
      all.fn.countAll().as('posts'),
      all.fn.sum<number>('visits').as('visits'),
    ])
    .groupBy(['platform', 'class'])
    .orderBy('platform')
    .orderBy('class')
    .execute();
  return rows.map((row) => ({ ...row, posts: Number(row.posts), visits: row.visits }));
}

function disappearanceRow(one: Disappearance): NewRow {
  return {
    ...{ post_id: one.postId, platform: one.platform, source_id: one.sourceId },
    ...viewerColumns(one.viewer),
    ...{ author: one.author, author_kind: one.authorKind },
    ...{
      posted: stamp(one.posted),
      posted_by: stamp(one.postedBy),
      watched_from: toTimestamp(one.watchedFrom),
    },
    ...{ last_seen: stamp(one.lastSeen), first_not_seen: stamp(one.firstNotSeen) },
    ...{ class: one.class, notice: one.notice, ...ruleColumns(one.rule) },
    ...{ reappeared: stamp(one.reappeared), visits: one.visits, blind: one.blind, captures: one.captures },
  };
}

function toDisappearance(row: DisappearanceTable): Disappearance {
  const { platform, author, posted, notice, reappeared, visits, blind, captures } = row;
  return {
    ...{ postId: row.post_id, platform, sourceId: row.source_id, viewer: toViewer(row) },
    ...{ author, authorKind: row.author_kind, posted, postedBy: row.posted_by },
    ...{ watchedFrom: row.watched_from, lastSeen: row.last_seen, firstNotSeen: row.first_not_seen },
    ...{ class: row.class, notice, rule: toRule(row), reappeared, visits, blind, captures },
  };
}
