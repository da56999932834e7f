import { sql, type Kysely } from 'kysely';
import type { CommentSight, PlatformId, PostId, Pseudonym } from '../../domain/index.ts';
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

/**
 * Sights of other posts of the same author whose count shown is nearest: what a sight is compared with. Some ways in show
 * comments without saying whose post they are of; then the post itself may be held, which says it.
 */
export async function controlsOfSight(
  { db }: Store,
  { platform, author, postId, shown }: Pick<CommentSight, 'platform' | 'author' | 'postId' | 'shown'>,
  limit = 20,
): Promise<readonly CommentSight[]> {
  if (author === null || shown === null) return [];
  const rows = await db
    .selectFrom('comment_sight')
    .selectAll()
    .where('platform', '=', platform)
    .where((where) =>
      where.or([
        where('author', '=', author satisfies Pseudonym),
        where.and([where('author', 'is', null), where('post_id', 'in', postsBy(db, platform, author))]),
      ]),
    )
    .where('post_id', '<>', postId)
    .where('shown', 'is not', null)
    .orderBy(sql`abs(shown - ${shown}::bigint)`)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...toSight(row), author }));
}

const postsBy = (db: Kysely<Tables>, platform: PlatformId, author: Pseudonym) =>
  db.selectFrom('post').select('id').where('platform', '=', platform).where('author', '=', author);

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
