import type { CommentBounds, CommentSight, PlatformId, PostId } from '../../domain/index.ts';
import { controlsOfSight, loadPosts, loadSights, postsWithSights, type Store } from '../../store/index.ts';
import {
  alignSights,
  amongControls,
  boundsOf,
  type AmongControls,
  type TwoViewers,
} from '../../watch/index.ts';

/** A sight of a post's comments: its bounds, and how it stands among other posts of the account. */
export type SeenComments = {
  readonly sight: CommentSight;
  readonly bounds: CommentBounds;
  readonly among: AmongControls | null;
};

/** Two viewers of one post, comment by comment. */
export type AlignedViewers = {
  readonly a: CommentSight;
  readonly b: CommentSight;
  readonly aligned: TwoViewers;
};

export type CommentsOfPost = {
  readonly postId: PostId;
  readonly sights: readonly SeenComments[];
  readonly viewers: readonly AlignedViewers[];
};

/** What was seen of the comments of some posts, post by post; `next` is the last post where more follow. */
export async function commentsSeen(
  store: Store,
  asked: { readonly platform?: PlatformId; readonly after?: PostId; readonly limit: number },
): Promise<{ readonly posts: readonly CommentsOfPost[]; readonly next: PostId | null }> {
  const ids = await postsWithSights(store, { ...asked, limit: asked.limit + 1 });
  const shown = ids.slice(0, asked.limit);
  const posts = await commentsOfPosts(store, shown);
  return { posts, next: ids.length > asked.limit ? (shown.at(-1) ?? null) : null };
}

/** What was seen of the comments of these posts, in their order. */
export async function commentsOfPosts(
  store: Store,
  ids: readonly PostId[],
): Promise<readonly CommentsOfPost[]> {
  const sights = Map.groupBy(await sightsWithAuthors(store, ids), ({ postId }) => postId);
  const posts: CommentsOfPost[] = [];
  for (const postId of ids) posts.push(await commentsOf(store, postId, sights.get(postId) ?? []));
  return posts;
}

/** Some ways in show comments without saying whose post they are of; the post itself may say it. */
async function sightsWithAuthors(store: Store, ids: readonly PostId[]): Promise<readonly CommentSight[]> {
  const sights = await loadSights(store, ids);
  const bare = sights.filter(({ author }) => author === null).map(({ postId }) => postId);
  const posts = await loadPosts(store, bare);
  return sights.map((sight) => ({
    ...sight,
    author: sight.author ?? posts.get(sight.postId)?.author.pseudonym ?? null,
  }));
}

async function commentsOf(
  store: Store,
  postId: PostId,
  sights: readonly CommentSight[],
): Promise<CommentsOfPost> {
  const seen: SeenComments[] = [];
  for (const sight of sights) {
    const bound = { sight, bounds: boundsOf(sight) };
    const controls = await controlsOfSight(store, sight);
    const others = controls.map((one) => ({ sight: one, bounds: boundsOf(one) }));
    seen.push({ ...bound, among: amongControls(bound, others) });
  }
  return { postId, sights: seen, viewers: viewersOf(sights) };
}

/** Each sight beside the nearest earlier one by another viewer or through another source that can be compared with it. */
function viewersOf(sights: readonly CommentSight[]): readonly AlignedViewers[] {
  return sights.flatMap((b, at) => nearestOf(sights.slice(0, at), b) ?? []);
}

function nearestOf(earlier: readonly CommentSight[], b: CommentSight): AlignedViewers | null {
  for (const a of earlier.toReversed()) {
    const aligned = isAnother(a, b) ? alignSights(a, b) : null;
    if (aligned !== null) return { a, b, aligned };
  }
  return null;
}

const isAnother = (a: CommentSight, b: CommentSight): boolean =>
  a.sourceId !== b.sourceId || a.viewer.state !== b.viewer.state || a.viewer.region !== b.viewer.region;
