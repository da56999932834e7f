import { sql } from 'kysely';
import type { FollowedPost, PlatformId, PostId, Pseudonym } from '../../domain/index.ts';
import { listOf } from '../door.ts';
import type { Store } from '../open.ts';

const COLUMNS = sql`post_id as "postId", platform, source_id as "sourceId", author, author_kind as "authorKind",
  posted, posted_by as "postedBy", watched_from as "watchedFrom", last_seen as "lastSeen",
  first_not_seen as "firstNotSeen", class, reappeared`;

/** Every visited post once, by id, some at a time and without notices and captures: a million are never held at once. */
export async function* streamFollowed(
  { db }: Store,
  { posts = 10_000 }: { readonly posts?: number } = {},
): AsyncGenerator<readonly FollowedPost[], void, undefined> {
  let after: PostId | null = null;
  for (;;) {
    const { rows }: { readonly rows: readonly FollowedPost[] } = await sql<FollowedPost>`
      select distinct on (post_id) ${COLUMNS} from disappearance ${after === null ? sql`` : sql`where post_id > ${after}`}
      order by post_id, visits desc, source_id, viewer_state, viewer_region limit ${posts}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.postId;
  }
}

/** The posts of a platform that are among these or by one of these authors, each once as {@link streamFollowed} chooses, by id. */
export async function followedBy(
  { db }: Store,
  of: {
    readonly platform: PlatformId;
    readonly authors: readonly Pseudonym[];
    readonly posts: readonly PostId[];
  },
): Promise<readonly FollowedPost[]> {
  const { rows } = await sql<FollowedPost>`
    select * from (
      select distinct on (post_id) ${COLUMNS} from disappearance
      where post_id in (
        select post_id from disappearance where author in ${listOf(of.authors)} union all ${listOf(of.posts)})
      order by post_id, visits desc, source_id, viewer_state, viewer_region) as followed
    where platform = ${of.platform} and (author in ${listOf(of.authors)} or "postId" in ${listOf(of.posts)})
    order by "postId"`.execute(db);
  return rows;
}

/** The words of posts, for matching; those that are not held are left out. */
export async function textsOf({ db }: Store, ids: readonly PostId[]): Promise<ReadonlyMap<PostId, string>> {
  const rows = await db.selectFrom('post').select(['id', 'text']).where('id', 'in', listOf(ids)).execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}
