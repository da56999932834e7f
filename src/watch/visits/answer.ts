import type { ContentVerdict, Instant, RuleRef, Trouble, VisitClass } from '../../domain/index.ts';
import { canonicalAddress, hostOf } from '../../text/address.ts';
import { classOfNotice } from '../../text/notices/index.ts';

/** An answer to a visit that no reader of the platform understands: an ordinary page. */
export type Answer = {
  readonly platform: string;
  /** As asked for and as answered, before anything was taken out. */
  readonly asked: string;
  readonly answered: string;
  readonly status: number | null;
  readonly at: Instant;
  readonly content: ContentVerdict;
  readonly trouble: Trouble | null;
  /** What a reader of the page would see. */
  readonly words: string;
};

export type Answered = {
  readonly class: VisitClass;
  readonly rule: RuleRef;
  readonly notice: string | null;
};

const BY_TROUBLE: Readonly<Record<Trouble['outcome'], VisitClass>> = {
  empty: 'unreadable',
  refused: 'no-permission',
  unreadable: 'unreadable',
  failed: 'failed',
  'not-tried': 'not-tried',
};

type ByContent = Readonly<Partial<Record<ContentVerdict, VisitClass>>>;

/** Walls stand there whatever the status. */
const WALLS: ByContent = { 'login-wall': 'login-wall', 'visitor-system': 'login-wall', captcha: 'captcha' };

/** What comes with an error needs no words: its status says what it is. */
const UNREADABLE: ByContent = {
  'empty-shell': 'unreadable',
  'no-bytes': 'unreadable',
  'wrong-type': 'unreadable',
  'cut-off': 'unreadable',
};

/** A notice is short; a page with more words than this has words of its own. */
const LONGEST_NOTICE = 400;

/**
 * What an answer comes to: what went wrong on the way first, then walls, then the platform's own words and the status,
 * then whether another page answered. A page that shows none of these was there.
 */
export function classOfAnswer(answer: Answer): Answered {
  const { trouble, content, words } = answer;
  if (trouble) return { class: BY_TROUBLE[trouble.outcome], rule: rule('visit/no-answer'), notice: null };
  const isError = answer.status !== null && answer.status >= 400;
  const wall = WALLS[content] ?? (isError ? undefined : UNREADABLE[content]);
  if (wall !== undefined) return { class: wall, rule: rule('visit/content'), notice: null };
  const notice = words.length > 0 && words.length <= LONGEST_NOTICE ? words : null;
  const said = classOfNotice({ ...answer, text: notice ?? '' });
  // Few words that no rule knows may be a notice in new words: that is no sight of the post. They are nobody's to quote.
  if (said.class === 'unreadable') return { ...said, notice: null };
  if (said.class !== 'visible') return { ...said, notice };
  if (content === 'soft-404') return { class: 'absent', rule: rule('visit/content'), notice };
  if (isElsewhere(answer)) return { class: 'redirected', rule: rule('visit/redirected'), notice: null };
  return { class: 'visible', rule: rule('visit/answered'), notice: null };
}

const rule = (id: string): RuleRef => ({ id, version: 1 });

/** Another page answered; a change from http to https, to `www.` or to `m.` is none. */
function isElsewhere({ asked, answered }: Answer): boolean {
  return plain(asked) !== plain(answered);
}

function plain(address: string): string {
  const known = canonicalAddress(address) ?? address;
  if (!URL.canParse(known)) return known;
  const { pathname, search } = new URL(known);
  const host = (hostOf(known) ?? '').replace(/^(www|m|mobile)\./, '');
  return `${host}${pathname.replace(/\/+$/, '')}${search}`;
}
