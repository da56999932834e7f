import type { VisitClass } from '../../domain/index.ts';
import type { WordRuleId } from './cases/index.ts';

type Frame = {
  readonly version: number;
  readonly gives: VisitClass;
  readonly because: string;
};

/** A rule goes by words (the cases of its id), by status, or by what neither of them says. */
export type NoticeRule = Frame &
  (
    | { readonly id: WordRuleId; readonly by: 'words' }
    | {
        readonly id: `status/${string}`;
        readonly by: 'status';
        readonly statuses: RegExp;
      }
    | { readonly id: 'notice/unknown-words' | 'notice/none'; readonly by: 'rest' }
  );

const words = (id: WordRuleId, gives: VisitClass, because: string): NoticeRule => ({
  ...{ id, version: 2, gives, because, by: 'words' },
});

const status = (
  id: `status/${string}`,
  gives: VisitClass,
  statuses: RegExp,
  because: string,
): NoticeRule => ({ ...{ id, version: 2, gives, because, by: 'status', statuses } });

/**
 * In order; the first that applies decides. What could not be looked at stands before what was said, and what is still
 * there before what is not. A notice that names rights of third parties is a complaint although it names rules too; one
 * that names rules is a violation although somebody complained first.
 */
export const NOTICE_RULES: readonly NoticeRule[] = [
  status(
    'status/too-many',
    'captcha',
    /^429$/,
    'The server says that it was asked too often, whatever its words.',
  ),
  status('status/failed', 'failed', /^5\d\d$/, 'The server answered with an error, whatever its words.'),
  words(
    'notice/technical',
    'failed',
    'The notice speaks of an error, of maintenance or of trying again later.',
  ),
  words('notice/captcha', 'captcha', 'The viewer is asked to show that they are human.'),
  words('notice/login', 'login-wall', 'The viewer is told to log in first.'),
  words(
    'notice/still-there',
    'unreadable',
    'The notice says that it is folded, labelled, shown to fewer, or without comments: it is there, and was not seen.',
  ),
  words('notice/moved', 'moved', 'The notice says that the account or page has moved.'),
  words(
    'notice/account',
    'account-gone',
    'The notice speaks of the account as closed, limited or no longer there.',
  ),
  words('notice/author', 'notice-author', 'The notice says that the author took it away.'),
  words('notice/no-permission', 'no-permission', 'The author lets only some see it.'),
  words('notice/rights', 'notice-complaint', 'The notice speaks of rights of others.'),
  words('notice/violation', 'notice-violation', 'The notice speaks of rules or laws.'),
  words('notice/complaint', 'notice-complaint', 'The notice speaks of complaints.'),
  status('status/refused', 'no-permission', /^403$/, 'The server refuses to answer this viewer.'),
  words(
    'notice/by-platform',
    'absent',
    'The notice says that those who run the platform took it away, and gives no reason.',
  ),
  words('notice/region', 'no-permission', 'The notice says that it is not shown where the viewer is.'),
  words(
    'notice/absent-or-private',
    'absent-or-private',
    'The notice says that it is not there or not for everybody, which decides nothing.',
  ),
  words('notice/absent', 'absent', 'The notice says that it is not there, and gives no reason.'),
  status(
    'status/gone',
    'absent',
    /^(?:404|410)$/,
    'The server answered 404 or 410: not there, and no reason given.',
  ),
  status(
    'status/legal',
    'notice-complaint',
    /^451$/,
    'The server answered 451: not available for legal reasons.',
  ),
  status('status/login', 'login-wall', /^(?:401|407)$/, 'The server wants to know who asks.'),
  status('status/moved', 'redirected', /^30[012378]$/, 'Another address answers.'),
  status('status/refused-otherwise', 'failed', /^4\d\d$/, 'The server answered with an error.'),
  {
    ...{ id: 'notice/unknown-words', version: 1, gives: 'unreadable', by: 'rest' },
    because: 'The platform says something that no rule knows.',
  },
  {
    ...{ id: 'notice/none', version: 1, gives: 'visible', by: 'rest' },
    because: 'It was there, and nothing speaks against it.',
  },
];
