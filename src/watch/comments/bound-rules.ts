import type { CommentSightDraft, RuleRef } from '../../domain/index.ts';
import { kindsOfNotice } from './notice-kinds.ts';

/** What the rules look at: a sight, and how many of those the count shows it lacks. */
export type SightEvidence = Pick<
  CommentSightDraft,
  | 'visible'
  | 'repliesVisible'
  | 'repliesDeclared'
  | 'nestedCounted'
  | 'curated'
  | 'cap'
  | 'hasMore'
  | 'notice'
> & {
  /** The least that the count can mean; null: no count was shown. */
  readonly shown: number | null;
  /** The most that it can mean; null: no count was shown, or it says "or more". */
  readonly most: number | null;
  /** Top-level comments that were seen, each once. */
  readonly comments: number;
  /** Comments and, where the count holds them, replies that were seen. */
  readonly seen: number;
};

/** A named rule: the first that applies decides. A new meaning gets a new version. */
export type BoundRule = RuleRef & {
  /** Stable code that says what the bounds rest on. */
  readonly reason: string;
  readonly because: string;
  readonly applies: (evidence: SightEvidence) => boolean;
};

/** A platform that ends its lists early does so after at least this many. */
export const LEAST_PAGE = 20;

/** In order. Words on the right are printed on the Method page. */
export const COMMENT_RULES: readonly BoundRule[] = [
  {
    id: 'comments/no-count',
    version: 1,
    reason: 'no-count',
    because: 'No count was shown: how many are missing cannot be said.',
    applies: (e) => e.shown === null,
  },
  {
    id: 'comments/whole',
    version: 2,
    reason: 'whole',
    because: 'At least as many were seen as the count can mean at the most.',
    applies: (e) => e.most !== null && e.seen >= e.most,
  },
  {
    id: 'comments/within-rounding',
    version: 1,
    reason: 'within-rounding',
    because:
      'The count is rounded: as many were seen as it means at the least, and it may mean more. Whether all were seen is not said.',
    applies: (e) => e.shown !== null && e.seen >= e.shown,
  },
  {
    id: 'comments/cap-explains-gap',
    version: 1,
    reason: 'cap-explains-gap',
    because:
      'The way in brings no more than were brought: the gap is its own, and says nothing of the platform.',
    applies: (e) => e.cap !== null && e.visible >= e.cap,
  },
  {
    id: 'comments/replies-explain-gap',
    version: 1,
    reason: 'replies-explain-gap',
    because: 'With the replies that the seen comments say they have, there are as many as the count shows.',
    applies: (e) =>
      e.nestedCounted !== false &&
      e.comments + Math.max(e.repliesVisible, e.repliesDeclared ?? 0) >= (e.shown ?? 0),
  },
  {
    id: 'comments/not-loaded',
    version: 1,
    reason: 'not-loaded',
    because: 'The comments go on where the capture ends, or nobody knows whether they do.',
    applies: (e) => e.hasMore !== false,
  },
  {
    id: 'comments/closed',
    version: 2,
    reason: 'closed',
    because: 'The platform says that comments are closed; the count may be older.',
    applies: (e) => kindsOfNotice(e.notice).includes('closed'),
  },
  {
    id: 'comments/curated',
    version: 2,
    reason: 'curated',
    because: 'The author picks which comments show: the others are counted and not shown.',
    applies: (e) => e.curated === true || kindsOfNotice(e.notice).includes('curated'),
  },
  {
    id: 'comments/filter-notice',
    version: 1,
    reason: 'filter-notice',
    because:
      'The platform says that it does not show all comments; which ones, how many and why it does not say.',
    applies: (e) => kindsOfNotice(e.notice).includes('filtered'),
  },
  {
    id: 'comments/list-may-end-early',
    version: 1,
    reason: 'list-may-end-early',
    because:
      'The list ended after a page or more. Platforms end long lists early: what another order would show is not known.',
    applies: (e) => e.visible >= LEAST_PAGE,
  },
  {
    id: 'comments/gap-stays-open',
    version: 2,
    reason: 'gap-stays-open',
    because:
      'Everything that could be loaded was loaded, and fewer were seen than the count shows. Why is not known.',
    applies: () => true,
  },
];
