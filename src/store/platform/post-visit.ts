import type { Kysely } from 'kysely';
import { VISIT_CLASSES, type PostId, type SourceId, type Visit } from '../../domain/index.ts';
import { listOf } from '../door.ts';
import type { Store } from '../open.ts';
import type { PostVisitTable } from '../tables-platform.ts';
import type { Tables } from '../tables.ts';
import { toTimestamp } from '../values.ts';
import { insertBest, type KeyedRow } from './best-row.ts';
import { ruleColumns, stamp, toRule, toViewer, viewerColumns } from './columns.ts';

/** Keeps visits. Of two readings of one visit the one whose class comes first in the vocabulary stands. */
export async function insertVisits(db: Kysely<Tables>, visits: readonly Visit[]): Promise<void> {
  await insertBest(db, 'post_visit', visits.map(visitRow));
}

/** All visits to some posts: every one from behind `after` (null: from the first post) up to `to`. */
export type VisitPage = {
  readonly after: PostId | null;
  readonly to: PostId;
  readonly visits: ReadonlyMap<PostId, readonly Visit[]>;
};

/**
 * All visits, some posts at a time and each post whole, by the post's id and then by time: a million visits are never
 * held at once.
 */
export async function* streamVisits(
  { db }: Store,
  { posts = 1_000 }: { readonly posts?: number } = {},
): AsyncGenerator<VisitPage, void, undefined> {
  let after: PostId | null = null;
  for (;;) {
    const ids: readonly PostId[] = await postsAfter(db, after, posts);
    const to = ids.at(-1);
    if (to === undefined) return;
    yield { after, to, visits: Map.groupBy(await visitsTo(db, ids), ({ postId }) => postId) };
    after = to;
  }
}

async function postsAfter(
  db: Kysely<Tables>,
  after: PostId | null,
  limit: number,
): Promise<readonly PostId[]> {
  let query = db.selectFrom('post_visit').select('post_id').distinct().orderBy('post_id').limit(limit);
  if (after !== null) query = query.where('post_id', '>', after);
  return (await query.execute()).map(({ post_id }) => post_id);
}

async function visitsTo(db: Kysely<Tables>, ids: readonly PostId[]): Promise<Visit[]> {
  const rows = await db
    .selectFrom('post_visit')
    .selectAll()
    .where('post_id', 'in', listOf(ids))
    .orderBy('post_id')
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(toVisit);
}

/** The visits to these posts by one source, by post and time: what a plan of further visits rests on. */
export async function visitsOfPosts(
  { db }: Store,
  { posts, source }: { readonly posts: readonly PostId[]; readonly source?: SourceId },
): Promise<readonly Visit[]> {
  const visits = await visitsTo(db, posts);
  return source === undefined ? visits : visits.filter(({ sourceId }) => sourceId === source);
}

function visitRow(visit: Visit): KeyedRow {
  const { id, platform, native, author, notice, captureId } = visit;
  return {
    ...{ id, post_id: visit.postId, source_id: visit.sourceId, capture_id: captureId, platform, native },
    ...{
      author,
      author_kind: visit.authorKind,
      posted: stamp(visit.posted),
      posted_by: stamp(visit.postedBy),
    },
    at: toTimestamp(visit.at),
    ...viewerColumns(visit.viewer),
    class: visit.class,
    ...ruleColumns(visit.rule),
    notice,
    key: `${String(VISIT_CLASSES.indexOf(visit.class)).padStart(2, '0')} ${captureId ?? '~'}`,
  };
}

function toVisit(row: PostVisitTable): Visit {
  const { id, platform, native, author, posted, at, notice } = row;
  return {
    ...{ id, platform, native, author, posted, at, notice, class: row.class, rule: toRule(row) },
    ...{ postId: row.post_id, sourceId: row.source_id, captureId: row.capture_id },
    ...{ authorKind: row.author_kind, postedBy: row.posted_by, viewer: toViewer(row) },
  };
}
