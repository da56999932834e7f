import { makeId, type CaptureId, type PostId, type SourceId } from '../ids.ts';
import type { DateClaim } from '../item.ts';
import type { Viewer } from '../capture.ts';
import type { Instant } from '../time.ts';
import type { Pseudonym } from './pseudonym.ts';

/** A platform, by the slug observatory.yaml gives it (`weibo`, `wechat`, `douyin`, `mastodon` …). */
export type PlatformId = string & { readonly __id: 'platform' };

/**
 * Who an account belongs to, as the platform marks it or observatory.yaml says: a state organ, a medium, another
 * account the platform verified, a private person, or nobody knows.
 */
export const AUTHOR_KINDS = ['state', 'media', 'verified', 'private', 'unknown'] as const;
export type AuthorKind = (typeof AUTHOR_KINDS)[number];

/** Who wrote something, as far as it is kept. */
export type Author = {
  readonly pseudonym: Pseudonym | null;
  readonly kind: AuthorKind;
  /** Only of an account that observatory.yaml lists as public (`platforms[].public`); null for everybody else. */
  readonly name: string | null;
};

/** Counters printed beside a post; null where none is printed. */
export type PostCounts = {
  readonly comments: number | null;
  readonly likes: number | null;
  readonly shares: number | null;
  readonly views: number | null;
};

/** A post as one capture shows it, names already taken out. */
export type PostDraft = {
  readonly platform: PlatformId;
  /** The platform's own id of the post (never of its author). */
  readonly native: string;
  readonly author: Author;
  readonly posted: DateClaim | null;
  /** Kept for matching; pages count it and show it only of public accounts, or where an editor signed. */
  readonly text: string;
  /** BCP 47; null when unknown. */
  readonly language: string | null;
  /** An address that names the post and not its author; null where the platform has none. */
  readonly address: string | null;
  readonly counts: PostCounts;
};

export type Post = PostDraft & {
  readonly id: PostId;
  readonly sourceId: SourceId;
  readonly captureId: CaptureId;
  /** When it was first seen by us. */
  readonly seenAt: Instant;
};

/** A post is known by its platform and the platform's id of it, whichever source brought it. */
export function postId(platform: PlatformId, native: string): PostId {
  return makeId('post', platform, native);
}

/** No counter was printed. */
export const NO_COUNTS: PostCounts = { comments: null, likes: null, shares: null, views: null };

/** What is kept of an author of whom nothing is known. */
export const NO_AUTHOR: Author = { pseudonym: null, kind: 'unknown', name: null };

/** Which viewer saw it: `guest in CN`, as one word for tables and keys. */
export function viewerKey({ state, region }: Viewer): string {
  return region === null ? state : `${state}@${region}`;
}
