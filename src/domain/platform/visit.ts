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

export function visitId(visit: Pick<Visit, 'postId' | 'sourceId' | 'at' | 'viewer'>): VisitId {
  const { postId, sourceId, at, viewer } = visit;
  return makeId('visit', postId, sourceId, at, viewer.state, viewer.region);
}

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
  /** The last visit at which it was visible before it was not, or the last of all; null: it was never seen visible. */
  readonly lastSeen: Instant | null;
  /** The first visit of its last absence; null: there was none. */
  readonly firstNotSeen: Instant | null;
  /** Of that first visit, or of a later one that says more while it stays away; `visible` where it was to the last. */
  readonly class: VisitClass;
  readonly notice: string | null;
  readonly rule: RuleRef;
  /** When it was visible again after that; null: never. */
  readonly reappeared: Instant | null;
  readonly visits: number;
  /** Visits that could not look: they widen the interval. */
  readonly blind: number;
  readonly captures: readonly CaptureId[];
};
