import { makeId, type CaptureId, type CommentSightId, type PostId, type SourceId } from '../ids.ts';
import type { Viewer } from '../capture.ts';
import type { RuleRef } from '../coverage.ts';
import type { Instant } from '../time.ts';
import type { PlatformId } from './post.ts';
import type { Pseudonym } from './pseudonym.ts';

/** The comments of one post as one viewer saw them at one time. Null: the capture does not say. */
export type CommentSightDraft = {
  readonly platform: PlatformId;
  readonly native: string;
  readonly author: Pseudonym | null;
  readonly posted: Instant | null;
  readonly at: Instant;
  readonly viewer: Viewer;
  /** What the platform says there are. */
  readonly shown: number | null;
  /**
   * The least and the most that a rounded count (`1.2万`) can mean; both null where it is exact. A least without a most is
   * "or more" (`10万+`).
   */
  readonly shownLow: number | null;
  readonly shownHigh: number | null;
  /** Top-level comments that the capture holds. */
  readonly visible: number;
  /** Replies that the capture holds. */
  readonly repliesVisible: number;
  /** Replies that the held comments say they have. */
  readonly repliesDeclared: number | null;
  /** Whether the count shown includes replies. */
  readonly nestedCounted: boolean | null;
  /** `hot`, `time`, or the platform's own word. */
  readonly sort: string | null;
  /** The author picks which comments show (评论精选 and its like). */
  readonly curated: boolean | null;
  /** The platform's own words of a filter or of closed comments, verbatim. */
  readonly notice: string | null;
  /** The largest number that the way in can bring, where it is known (a collector's cap, a guest's first page). */
  readonly cap: number | null;
  /** Whether comments go on where the capture ends. */
  readonly hasMore: boolean | null;
  /** Salted hashes of the comments' own ids, for putting two sights beside each other; empty where there are none. */
  readonly keys: readonly string[];
};

export type CommentSight = CommentSightDraft & {
  readonly id: CommentSightId;
  readonly postId: PostId;
  readonly sourceId: SourceId;
  readonly captureId: CaptureId | null;
};

export function commentSightId(
  sight: Pick<CommentSight, 'postId' | 'sourceId' | 'at' | 'viewer' | 'sort'>,
): CommentSightId {
  const { postId, sourceId, at, viewer, sort } = sight;
  return makeId('commentSight', postId, sourceId, at, viewer.state, viewer.region, sort);
}

/** Why fewer comments were seen than the count shows, as far as it is possible: stable codes in the order of printing. */
export const COMMENT_CAUSES = [
  'collector-cap',
  'page-cap',
  'not-loaded',
  'nested',
  'curated',
  'filter-notice',
  'closed',
  'guest',
  'rounded-count',
  'count-includes-gone',
  'not-shown',
] as const;
export type CommentCause = (typeof COMMENT_CAUSES)[number];

/** "Between 3 and 41 of 300 could be seen; the rest: not loaded, nested, or not shown to a guest." */
export type CommentBounds = {
  readonly sightId: CommentSightId;
  /** A most of null: "or more". */
  readonly shown: { readonly low: number; readonly high: number | null } | null;
  /** Of those shown, how many could be seen at the least and at the most. */
  readonly seen: { readonly low: number; readonly high: number | null };
  readonly causes: readonly CommentCause[];
  readonly rule: RuleRef;
  /** Stable code that says what the bounds rest on, such as `cap-explains-gap`, `whole`, `gap-stays-open`. */
  readonly reason: string;
};
