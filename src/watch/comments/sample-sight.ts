import {
  asId,
  commentSightId,
  instant,
  postId,
  type CommentSight,
  type PlatformId,
  type Pseudonym,
} from '../../domain/index.ts';

export const TIDE = 'tide' as PlatformId;

/** A sight of an invented post, loaded to its end by a guest, for tests. */
export function sight(more: Partial<CommentSight> = {}): CommentSight {
  const key = {
    postId: postId(TIDE, more.native ?? 'a1'),
    sourceId: asId('source', 'tide'),
    at: instant('2031-05-06T00:00:00Z'),
    viewer: { state: 'guest', region: null } as const,
    sort: 'hot',
  };
  return {
    ...{
      ...key,
      id: commentSightId(key),
      platform: TIDE,
      native: 'a1',
      captureId: null,
      posted: instant('2031-05-05T00:00:00Z'),
    },
    ...{ author: 'p_0123456789abcdef' as Pseudonym, shown: 300, shownLow: null, shownHigh: null, visible: 3 },
    ...{
      repliesVisible: 0,
      repliesDeclared: 0,
      nestedCounted: true,
      curated: false,
      notice: null,
      cap: null,
    },
    ...{ hasMore: false, keys: [] },
    ...more,
  };
}
