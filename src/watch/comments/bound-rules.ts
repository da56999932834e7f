import type { CommentSightDraft, RuleRef } from '../../domain/index.ts';

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

/** Words of a platform that says comments are closed; they do not say by whom. */
export const CLOSED_WORDS =
  /评论(?:功能)?(?:已|被)?关闭|(?:已|被)关闭了?评论|(?:不允许|禁止|无法)评论|comments (?:are|have been) (?:turned off|closed|disabled)|댓글(?:을|이)?\s*(?:사용|작성)?\s*(?:중지|할 수 없|막)/iu;

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
    version: 1,
    reason: 'whole',
    because: 'At least as many were seen as the count shows.',
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
      e.visible + Math.max(e.repliesVisible, e.repliesDeclared ?? 0) >= (e.shown ?? 0),
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
    version: 1,
    reason: 'closed',
    because: 'The platform says that comments are closed; the count may be older.',
    applies: (e) => e.notice !== null && CLOSED_WORDS.test(e.notice),
  },
  {
    id: 'comments/curated',
    version: 1,
    reason: 'curated',
    because: 'The author picks which comments show: the others are counted and not shown.',
    applies: (e) => e.curated === true,
  },
  {
    id: 'comments/gap-stays-open',
    version: 1,
    reason: 'gap-stays-open',
    because:
      'Everything that could be loaded was loaded, and fewer were seen than the count shows. Why is not known.',
    applies: () => true,
  },
];
