import { makeId, type CaptureId, type PostId, type SourceId, type VisitId } from '../ids.ts';
import type { Viewer } from '../capture.ts';
import type { RuleRef } from '../coverage.ts';
import type { Instant } from '../time.ts';
import type { AuthorKind, PlatformId } from './post.ts';
import type { Pseudonym } from './pseudonym.ts';

/**
 * What one visit to a post or page came to, by dated rules over its text and status.
 *
 * - `visible`: it was there.
 * - `notice-author`: a notice says that its author took it away. `notice-violation`: a notice speaks of a violation of
 *   rules. `notice-complaint`: a notice speaks of complaints or copyright. `account-gone`: a notice says that the account
 *   is blocked or no longer there. `moved`: a notice says that the account or page has moved.
 * - `absent-or-private`: a notice says "does not exist, or no permission", which decides nothing.
 * - `absent`: status 404 or 410, or a notice that it does not exist, and no reason given.
 * - `redirected`: another page answered.
 * - `unlisted`: its list no longer shows it and its own address still does (a ghost).
 * - `no-permission`, `login-wall`, `captcha`, `unreadable`, `failed`, `not-tried`: we could not look.
 */
export const VISIT_CLASSES = [
  'visible',
  'notice-author',
  'notice-violation',
  'notice-complaint',
  'account-gone',
  'moved',
  'absent-or-private',
  'absent',
  'redirected',
  'unlisted',
  'no-permission',
  'login-wall',
  'captcha',
  'unreadable',
  'failed',
  'not-tried',
] as const;
export type VisitClass = (typeof VISIT_CLASSES)[number];

/** Visits of these classes say that it was not visible at that time. */
export const NOT_VISIBLE = [
  'notice-author',
  'notice-violation',
  'notice-complaint',
  'account-gone',
  'moved',
  'absent-or-private',
  'absent',
  'redirected',
] as const satisfies readonly VisitClass[];

/** One visit as a capture, or a row of somebody's table, shows it. */
export type VisitDraft = {
  readonly platform: PlatformId;
  /** The platform's own id of the post, or the address of the page. */
  readonly native: string;
  readonly author: Pseudonym | null;
  readonly authorKind: AuthorKind;
  /** When it was posted, as claimed. */
  readonly posted: Instant | null;
  /** The last instant at which `posted` may lie, where the claim is a day wide; else as `posted`. */
  readonly postedBy: Instant | null;
  readonly at: Instant;
  readonly viewer: Viewer;
  readonly class: VisitClass;
  readonly rule: RuleRef;
  /** Verbatim; null where there was none. */
  readonly notice: string | null;
};

export type Visit = VisitDraft & {
  readonly id: VisitId;
  readonly postId: PostId;
  readonly sourceId: SourceId;
  readonly captureId: CaptureId | null;
};

/**
 * One id for all readings of one visit. A visit that saw the post and one at the same instant that did not contradict each
 * other: both stand, under ids of their own.
 */
export function visitId(visit: Pick<Visit, 'postId' | 'sourceId' | 'at' | 'viewer' | 'class'>): VisitId {
  const { postId, sourceId, at, viewer } = visit;
  const parts = [postId, sourceId, at, viewer.state, viewer.region] as const;
  const isGone = (NOT_VISIBLE as readonly VisitClass[]).includes(visit.class);
  return isGone ? makeId('visit', ...parts, 'not-visible') : makeId('visit', ...parts);
}

/** What a later visit said of a post that stayed away, where that differs from what was said before. */
export type LaterNotice = Pick<Visit, 'class' | 'at' | 'notice' | 'rule'>;

/** What the visits to one post by one kind of viewer come to. */
export type Disappearance = {
  readonly postId: PostId;
  readonly platform: PlatformId;
  readonly sourceId: SourceId;
  readonly viewer: Viewer;
  readonly author: Pseudonym | null;
  readonly authorKind: AuthorKind;
  readonly posted: Instant | null;
  readonly postedBy: Instant | null;
  /** The first visit, or the posting where the source saw it being posted: before it, nobody here watched. */
  readonly watchedFrom: Instant;
  /**
   * The last visit, or search of the same viewer that showed it, at which it was visible before it was not, or the last of
   * all; null: it was never seen visible. Earlier than `watchedFrom` where a search alone saw it.
   */
  readonly lastSeen: Instant | null;
  /** The first visit of its last absence; null: there was none. */
  readonly firstNotSeen: Instant | null;
  /** Of that first visit, whatever later ones say; `visible` where it was to the last. */
  readonly class: VisitClass;
  readonly notice: string | null;
  /** Of `class`; where visits after the last sight could not tell, the rule that says why. */
  readonly rule: RuleRef;
  /** Other classes that later visits met while it stayed away, each at the time at which it was first met. */
  readonly later: readonly LaterNotice[];
  /** When it was visible again after that; null: never. */
  readonly reappeared: Instant | null;
  readonly visits: number;
  /** Visits that could not look: they widen the interval. */
  readonly blind: number;
  readonly captures: readonly CaptureId[];
};

/** What a curve needs of a post: the series with the most visits, of like ones the first by source and viewer. */
export type FollowedPost = Pick<
  Disappearance,
  | 'postId'
  | 'platform'
  | 'sourceId'
  | 'author'
  | 'authorKind'
  | 'posted'
  | 'postedBy'
  | 'watchedFrom'
  | 'lastSeen'
  | 'firstNotSeen'
  | 'class'
  | 'reappeared'
>;
