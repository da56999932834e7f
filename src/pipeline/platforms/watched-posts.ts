import type { FollowedPost, Observatory, SourceId } from '../../domain/index.ts';
import { streamFollowed, type Store } from '../../store/index.ts';
import { WatchedTally, type WatchedPosts } from '../../watch/index.ts';

/**
 * All posts of every platform that were visited, by platform, as counts.
 *
 * @param also sees each page of posts too
 */
export async function watchedPosts(
  store: Store,
  { sources }: Pick<Observatory, 'sources'>,
  also: (posts: readonly FollowedPost[]) => Promise<void>,
): Promise<readonly WatchedPosts[]> {
  const tally = new WatchedTally(givenSources(sources));
  for await (const page of streamFollowed(store)) {
    tally.add(page);
    await also(page);
  }
  return tally.platforms;
}

/** Sources that bring somebody's table of visits. */
export const givenSources = (sources: Observatory['sources']): ReadonlySet<SourceId> =>
  new Set(sources.filter(({ connector }) => connector === 'visits').map(({ id }) => id));
