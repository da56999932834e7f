import { sql, type Kysely, type SqlBool } from 'kysely';
import type { CommentSight, PlatformId, PostId } from '../../domain/index.ts';
import { listOf } from '../door.ts';
import type { Store } from '../open.ts';
import type { CommentSightTable } from '../tables-platform.ts';
import type { Tables } from '../tables.ts';
import { toTimestamp } from '../values.ts';
import { insertBest, type KeyedRow } from './best-row.ts';
import { stamp, toViewer, viewerColumns } from './columns.ts';

/** Keeps sights of comments. Of two readings of one sight the one that holds more comments stands. */
export async function insertCommentSights(
  db: Kysely<Tables>,
  sights: readonly CommentSight[],
): Promise<void> {
  await insertBest(db, 'comment_sight', sights.map(sightRow));
}

/** The sights of some posts, by post and time. */
export async function loadSights({ db }: Store, posts: readonly PostId[]): Promise<readonly CommentSight[]> {
  const rows = await db
    .selectFrom('comment_sight')
    .selectAll()
    .where('post_id', 'in', listOf(posts))
    .orderBy('post_id')
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(toSight);
}

/** Posts whose comments were seen, by id, a page at a time. */
export async function postsWithSights(
  { db }: Store,
  {
    platform,
    after,
    limit,
  }: { readonly platform?: PlatformId; readonly after?: PostId; readonly limit: number },
): Promise<readonly PostId[]> {
  let query = db.selectFrom('comment_sight').select('post_id').distinct();
  if (platform !== undefined) query = query.where('platform', '=', platform);
  if (after !== undefined) query = query.where('post_id', '>', after);
  return (await query.orderBy('post_id').limit(limit).execute()).map(({ post_id }) => post_id);
}

/** So many sights of the posts nearest in size: a post that is looked at often takes up several. */
const MOST_CONTROLS = 200;

/**
 * Sights of other posts of the same author that were made in the same way, those whose count shown is nearest first: what a
 * sight is compared with. Some ways in show comments without saying whose post they are of; then the post itself may be
 * held, which says it.
 */
export async function controlsOfSight(
  { db }: Store,
  sight: CommentSight,
  limit = MOST_CONTROLS,
): Promise<readonly CommentSight[]> {
  const { platform, author, shown } = sight;
  if (author === null || shown === null) return [];
  // Two queries, each along an index of its own: an `or` of both would walk through the sights of the whole platform.
  const { rows } = await sql<CommentSightTable>`
    select * from (
      select * from comment_sight where platform = ${platform} and author = ${author}
      union all
      select * from comment_sight where author is null and post_id in (
        select id from post where platform = ${platform} and author = ${author})) as own
    where post_id <> ${sight.postId} and shown is not null and ${madeLike(sight)}
    order by abs(shown - ${shown}::bigint), id limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...toSight(row), author }));
}

/** By the same source and viewer, in the same order and as far: asked here, so that no sight of another way takes a place. */
function madeLike({ sourceId, viewer, sort, cap, hasMore, nestedCounted, curated }: CommentSight) {
  return sql<SqlBool>`source_id = ${sourceId} and viewer_state = ${viewer.state}
    and viewer_region is not distinct from ${viewer.region} and sort is not distinct from ${sort}
    and cap is not distinct from ${cap}::bigint and has_more is not distinct from ${hasMore}::boolean
    and nested_counted is not distinct from ${nestedCounted}::boolean and curated is not distinct from ${curated}::boolean`;
}

function sightRow(sight: CommentSight): KeyedRow {
  const { id, platform, native, author, shown, visible, sort, curated, notice, cap, keys, captureId } = sight;
  return {
    ...{ id, post_id: sight.postId, source_id: sight.sourceId, capture_id: captureId, platform, native },
    ...{ author, posted: stamp(sight.posted), at: toTimestamp(sight.at) },
    ...viewerColumns(sight.viewer),
    ...{ shown, shown_low: sight.shownLow, shown_high: sight.shownHigh, visible },
    ...{ replies_visible: sight.repliesVisible, replies_declared: sight.repliesDeclared },
    ...{ nested_counted: sight.nestedCounted, sort, curated, notice, cap, has_more: sight.hasMore, keys },
    key: `${String(1e12 - visible).padStart(13, '0')} ${captureId ?? '~'}`,
  };
}

function toSight(row: CommentSightTable): CommentSight {
  const { id, platform, native, author, posted, at, shown, visible, sort, curated, notice, cap, keys } = row;
  return {
    ...{ id, platform, native, author, posted, at, shown, visible, sort, curated, notice, cap, keys },
    ...{ postId: row.post_id, sourceId: row.source_id, captureId: row.capture_id, viewer: toViewer(row) },
    ...{ shownLow: row.shown_low, shownHigh: row.shown_high, hasMore: row.has_more },
    ...{ repliesVisible: row.replies_visible, repliesDeclared: row.replies_declared },
    nestedCounted: row.nested_counted,
  };
}
