import type { RuleRef, VisitClass } from '../../domain/index.ts';
import type { Told } from './page-sight.ts';

/** What the rules look at: a page that answered without a wall, a notice, an error, or another page in its place. */
export type SightEvidence = {
  /** It holds words by which the post is known; null: none are known. */
  readonly carries: Told;
  /** It shows what its address showed before; null: nothing was seen there before. */
  readonly asBefore: Told;
  readonly declares: boolean;
  /** The platform has a reader of its own, and it found neither the post nor a notice. */
  readonly isUnread: boolean;
  /** It has no more words than a notice has. */
  readonly isShort: boolean;
};

/** A named rule: the first that applies decides. A new meaning gets a new version. */
export type SightRule = RuleRef & {
  readonly gives: Extract<VisitClass, 'visible' | 'unreadable'>;
  readonly because: string;
  readonly applies: (evidence: SightEvidence) => boolean;
};

const rule = (
  id: string,
  gives: SightRule['gives'],
  because: string,
  applies: SightRule['applies'],
): SightRule => ({ id, version: 1, gives, because, applies });

/** In order. A page counts as a sight of the post only where something of the post stands on it. */
export const SIGHT_RULES: readonly SightRule[] = [
  rule(
    'visit/carries-words',
    'visible',
    'The page holds words by which the post is known: from observatory.yaml, from results of a search, or from its own record.',
    ({ carries }) => carries === true,
  ),
  rule(
    'visit/few-words',
    'unreadable',
    'The page has no more words than a notice, and they are of no notice that is known.',
    ({ isShort }) => isShort,
  ),
  rule(
    'visit/unread',
    'unreadable',
    "The platform's own reader found neither the post nor a notice.",
    ({ isUnread }) => isUnread,
  ),
  rule(
    'visit/as-before',
    'visible',
    'The page shows what stood at this address when the post was last visible.',
    ({ asBefore }) => asBefore === true,
  ),
  rule(
    'visit/not-as-known',
    'unreadable',
    'Words of the post are known and the page holds none of them: it may be an edit, and it may say in its own way that the post is not there.',
    ({ carries }) => carries === false,
  ),
  rule(
    'visit/not-as-before',
    'unreadable',
    'The page no longer shows what stood at this address when the post was last visible, and does not say why.',
    ({ asBefore }) => asBefore === false,
  ),
  rule(
    'visit/declares-post',
    'visible',
    'Nothing was known of the post; the data of the page name this address as an article or a post of its own.',
    ({ declares }) => declares,
  ),
  rule(
    'visit/nothing-known',
    'unreadable',
    'A page answered, and nothing is known of the post by which it could be told from a page that says it is not there.',
    () => true,
  ),
];
