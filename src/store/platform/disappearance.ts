import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { Disappearance, PlatformId, PostId, VisitClass } from '../../domain/index.ts';
import { differs, insertRows, listOf, overwrite, toJson, type NewRow } from '../door.ts';
import type { Store } from '../open.ts';
import type { DisappearanceTable } from '../tables-platform.ts';
import type { Tables } from '../tables.ts';
import { toTimestamp } from '../values.ts';
import { ruleColumns, stamp, toRule, toViewer, viewerColumns } from './columns.ts';

/** Posts by id, from behind `after` (null: the first) up to `to` (null: the last). */
export type PostRange = { readonly after: PostId | null; readonly to: PostId | null };

/**
 * Puts what was found of the posts of a range in the place of what was known of them, whole or not at all. A pass goes
 * from range to range: one that is broken off has left every post with its old answer or its new one. What stays as it
 * was is not written, so that curves drawn from it go on to stand.
 */
export async function replaceDisappearances(
  { db }: Store,
  { after, to }: PostRange,
  found: readonly Disappearance[],
): Promise<void> {
  const range = sql<SqlBool>`
    ${after === null ? sql`true` : sql`d.post_id > ${after}`} and ${to === null ? sql`true` : sql`d.post_id <= ${to}`}`;
  await db.transaction().execute((trx) => replaceWithin(trx, range, found));
}

/** The same for some posts by their ids. */
export async function replaceDisappearancesOf(
  { db }: Store,
  posts: readonly PostId[],
  found: readonly Disappearance[],
): Promise<void> {
  const range = sql<SqlBool>`d.post_id in ${listOf(posts)}`;
  await db.transaction().execute((trx) => replaceWithin(trx, range, found));
}

const KEY = ['post_id', 'source_id', 'viewer_state', 'viewer_region'] as const;

async function replaceWithin(
  trx: Kysely<Tables>,
  range: RawBuilder<SqlBool>,
  found: readonly Disappearance[],
): Promise<void> {
  // Every change counts in this row: who takes it first cannot wait for somebody who waits for it.
  await sql`select from platform_revision for update`.execute(trx);
  const rows = found.map(disappearanceRow);
  const keys = rows.map((row) => Object.fromEntries(KEY.map((column) => [column, row[column]])));
  const isFound = sql<SqlBool>`exists (
    select from json_populate_recordset(null::disappearance, ${toJson(keys)}::json) as g
    where g.post_id = d.post_id and g.source_id = d.source_id and g.viewer_state = d.viewer_state
      and g.viewer_region is not distinct from d.viewer_region)`;
  await trx
    .deleteFrom('disappearance as d')
    .where(range)
    .where((where) => where.not(isFound))
    .execute();
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !(KEY as readonly string[]).includes(column));
  await insertRows(
    trx,
    'disappearance',
    rows,
    `on conflict (${KEY.join(', ')}) do update set ${overwrite(columns)} where ${differs('disappearance', columns)}`,
  );
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
    readonly offset: number;
    readonly limit: number;
  },
): Promise<readonly Disappearance[]> {
  // Far pages count their way through an index alone. Classes as parameters: with a subquery the index would not be walked
  // in its order.
  const page = db
    .selectFrom('disappearance')
    .select(['first_not_seen', ...KEY])
    .where('class', 'in', asked.classes)
    .orderBy('first_not_seen', (order) => order.desc().nullsLast())
    .orderBy('post_id')
    .orderBy('source_id')
    .orderBy('viewer_state')
    .orderBy('viewer_region')
    .offset(asked.offset)
    .limit(asked.limit);
  const rows = await db
    .selectFrom(page.as('page'))
    .innerJoin('disappearance as d', (join) =>
      join
        .onRef('d.post_id', '=', 'page.post_id')
        .onRef('d.source_id', '=', 'page.source_id')
        .onRef('d.viewer_state', '=', 'page.viewer_state')
        .on('d.viewer_region', 'is not distinct from', sql.ref('page.viewer_region')),
    )
    .selectAll('d')
    .orderBy('d.first_not_seen', (order) => order.desc().nullsLast())
    .orderBy('d.post_id')
    .orderBy('d.source_id')
    .orderBy('d.viewer_state')
    .orderBy('d.viewer_region')
    .execute();
  return rows.map(toDisappearance);
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
    later: one.later,
    ...{ reappeared: stamp(one.reappeared), visits: one.visits, blind: one.blind, captures: one.captures },
  };
}

/** A row as the noun. */
export function toDisappearance(row: DisappearanceTable): Disappearance {
  const { platform, author, posted, notice, later, reappeared, visits, blind, captures } = row;
  return {
    ...{ postId: row.post_id, platform, sourceId: row.source_id, viewer: toViewer(row) },
    ...{ author, authorKind: row.author_kind, posted, postedBy: row.posted_by },
    ...{ watchedFrom: row.watched_from, lastSeen: row.last_seen, firstNotSeen: row.first_not_seen },
    ...{ class: row.class, notice, rule: toRule(row), later, reappeared, visits, blind, captures },
  };
}
