import {
  NOT_VISIBLE,
  type Disappearance,
  type Observatory,
  type PlatformId,
  type SourceId,
  type VisitClass,
} from '../../domain/index.ts';
import { streamDisappearances, type Store } from '../../store/index.ts';

/** What is told of the posts of a platform: each once, however many viewers and sources watched it. */
export type WatchedPosts = {
  readonly platform: PlatformId;
  readonly posts: readonly Disappearance[];
  /** Sources that are somebody's table of posts that were found gone. */
  readonly tables: ReadonlySet<SourceId>;
};

/** All posts of every platform that were visited, by platform. */
export async function watchedPosts(
  store: Store,
  { sources }: Pick<Observatory, 'sources'>,
): Promise<readonly WatchedPosts[]> {
  const given = new Set(sources.filter(({ connector }) => connector === 'visits').map(({ id }) => id));
  const found = new Map<PlatformId, Disappearance[]>();
  for await (const page of streamDisappearances(store))
    for (const rows of Map.groupBy(page, ({ postId }) => postId).values()) {
      const best = rows.reduce((one, other) => (other.visits > one.visits ? other : one));
      const known = found.get(best.platform);
      if (known) known.push(best);
      else found.set(best.platform, [best]);
    }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([platform, posts]) => ({ platform, posts, tables: tablesAmong(posts, given) }));
}

const isGone = ({ class: kind }: Disappearance): boolean =>
  (NOT_VISIBLE as readonly VisitClass[]).includes(kind);

/** A table of which nothing stayed was drawn from what had gone: it has no denominator, and no rate comes of it. */
function tablesAmong(posts: readonly Disappearance[], given: ReadonlySet<SourceId>): ReadonlySet<SourceId> {
  const bySource = Map.groupBy(posts, ({ sourceId }) => sourceId);
  return new Set([...bySource].filter(([id, own]) => given.has(id) && own.every(isGone)).map(([id]) => id));
}
