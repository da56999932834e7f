import type { RuleRef } from '../coverage.ts';
import type { PostId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { PlatformId } from './post.ts';

/**
 * A post that is watched is known by its watch, for its address may name its author. Where a rule tells which post of its
 * platform it is, both names stand for one post, with one history.
 */
export type PostName = {
  /** The post under the watch's name. */
  readonly watchedId: PostId;
  /** The same post under the platform's own id, by which searches, tables and sights know it. */
  readonly postId: PostId;
  readonly platform: PlatformId;
  /** The platform's own id of the post. */
  readonly native: string;
  readonly rule: RuleRef;
  /** When it was first told so. */
  readonly since: Instant;
};
