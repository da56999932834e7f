import { simplify, type Instant, type RuleRef, type VisitClass } from '../../domain/index.ts';
import { sentencesOf, withoutFooter } from './footers.ts';
import {
  ABSENT,
  ABSENT_OR_PRIVATE,
  ACCOUNT,
  BY_AUTHOR,
  BY_PLATFORM,
  CAPTCHA,
  COMPLAINT,
  isReason,
  LOGIN,
  MOVED,
  NO_PERMISSION,
  REGION,
  RIGHTS,
  VIOLATION,
} from './words.ts';

/** What is known of an answer: the platform, what it says to the viewer, its status, and when it was seen. */
export type Noticed = {
  /** The slug of observatory.yaml; a rule of one platform is tried on it alone. */
  readonly platform: string;
  /** The platform's own words; '' where it says nothing. */
  readonly text: string;
  /** HTTP status; null where none is known. */
  readonly status: number | null;
  readonly at: Instant;
};

/** The same brought to one form, with its sentences; footers are left out of both. */
type Told = Noticed & { readonly sentences: readonly string[]; readonly isWordless: boolean };

export type NoticeRule = {
  readonly id: string;
  readonly version: number;
  readonly gives: VisitClass;
  readonly because: string;
  /** Null: words that mean the same wherever they stand. */
  readonly platform: RegExp | null;
  /** The first day on which such words are known to have been seen by somebody; null: none is known to us. */
  readonly since: string | null;
  readonly applies: (told: Told) => boolean;
};

/** More than this is a page with words of its own, which may well speak of notices; they are short. */
const LONGEST_NOTICE = 600;

const says =
  (words: RegExp) =>
  ({ text }: Told): boolean =>
    words.test(text);

/** One sentence names these words as why something is not shown. */
const reasons =
  (words: RegExp) =>
  ({ sentences }: Told): boolean =>
    sentences.some((sentence) => isReason(sentence, words));

const has =
  (...statuses: readonly number[]) =>
  ({ status }: Told): boolean =>
    status !== null && statuses.includes(status);

const rule = (
  id: string,
  gives: VisitClass,
  applies: NoticeRule['applies'],
  because: string,
  since: string | null = null,
): NoticeRule => ({ id, version: 1, gives, because, platform: null, since, applies });

/**
 * In order; the first that applies decides, and more telling words stand before less telling ones. A notice that names
 * rights of third parties is a complaint although it names rules too; one that names rules is a violation although
 * somebody complained first.
 */
export const NOTICE_RULES: readonly NoticeRule[] = [
  rule('notice/captcha', 'captcha', says(CAPTCHA), 'The viewer is asked to show that they are human.'),
  rule('notice/login', 'login-wall', says(LOGIN), 'The viewer is told to log in first.'),
  rule(
    'notice/moved',
    'moved',
    says(MOVED),
    'The notice says that the account or page has moved.',
    '2018-07',
  ),
  rule(
    'notice/account',
    'account-gone',
    says(ACCOUNT),
    'The notice speaks of the account as closed, limited or no longer there.',
    '2018-07',
  ),
  rule(
    'notice/author',
    'notice-author',
    says(BY_AUTHOR),
    'The notice says that the author took it away.',
    '2018-07',
  ),
  rule('notice/no-permission', 'no-permission', onlyPermission, 'The author lets only some see it.'),
  rule(
    'notice/rights',
    'notice-complaint',
    reasons(RIGHTS),
    'The notice speaks of rights of others.',
    '2018-07',
  ),
  rule(
    'notice/violation',
    'notice-violation',
    reasons(VIOLATION),
    'The notice speaks of rules or laws.',
    '2018-07',
  ),
  rule(
    'notice/complaint',
    'notice-complaint',
    reasons(COMPLAINT),
    'The notice speaks of complaints.',
    '2018-07',
  ),
  rule(
    'notice/by-platform',
    'absent',
    says(BY_PLATFORM),
    'The notice says that those who run the platform took it away, and gives no reason.',
  ),
  rule(
    'notice/region',
    'no-permission',
    says(REGION),
    'The notice says that it is not shown where the viewer is.',
  ),
  rule(
    'notice/absent-or-private',
    'absent-or-private',
    says(ABSENT_OR_PRIVATE),
    'The notice says that it is not there or not for everybody, which decides nothing.',
    '2020-03',
  ),
  rule('notice/absent', 'absent', says(ABSENT), 'The notice says that it is not there, and gives no reason.'),
  rule(
    'status/gone',
    'absent',
    has(404, 410),
    'The server answered 404 or 410: not there, and no reason given.',
  ),
  rule(
    'status/legal',
    'notice-complaint',
    has(451),
    'The server answered 451: not available for legal reasons.',
  ),
  rule('status/login', 'login-wall', has(401, 407), 'The server wants to know who asks.'),
  rule('status/refused', 'no-permission', has(403), 'The server refuses to answer this viewer.'),
  rule('status/too-many', 'captcha', has(429), 'The server says that it was asked too often.'),
  rule('status/moved', 'redirected', has(300, 301, 302, 303, 307, 308), 'Another address answers.'),
  rule(
    'status/failed',
    'failed',
    ({ status }) => status !== null && status >= 400,
    'The server answered with an error.',
  ),
  rule(
    'notice/unknown-words',
    'unreadable',
    ({ isWordless }) => !isWordless,
    'The platform says something that no rule knows.',
  ),
  rule('notice/none', 'visible', () => true, 'It was there, and nothing speaks against it.'),
];

/** "No permission" alone; beside "does not exist" it decides nothing, and the later rule says so. */
function onlyPermission({ text }: Told): boolean {
  return NO_PERMISSION.test(text) && !/不存在|존재하지|does(?:n't|n’t| not) exist/iu.test(text);
}

/**
 * What the words and the status of an answer come to, and the rule that says so. Words of another script, width or
 * spacing are brought to one form first; a text too long to be a notice says nothing as one.
 */
export function classOfNotice(noticed: Noticed): { readonly class: VisitClass; readonly rule: RuleRef } {
  const words = simplify(noticed.text.normalize('NFKC')).replace(/\s+/gu, ' ').trim();
  const isWordless = words === '' || words.length > LONGEST_NOTICE;
  const text = isWordless ? '' : withoutFooter(words);
  const plain: Told = { ...noticed, text, sentences: sentencesOf(text), isWordless };
  const found = NOTICE_RULES.find(
    ({ platform, applies }) => (platform === null || platform.test(noticed.platform)) && applies(plain),
  );
  if (!found) throw new RangeError('expected the last rule of notices to apply to everything');
  return { class: found.gives, rule: { id: found.id, version: found.version } };
}
