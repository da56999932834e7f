import type { ContentVerdict, Instant, RuleRef, Trouble, VisitClass } from '../../domain/index.ts';
import { canonicalAddress, hostOf } from '../../text/address.ts';
import { classOfNotice, noticeIn } from '../../text/notices/index.ts';

/** An answer to a visit that no reader of the platform understood. */
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
  /** Whether the address that answered names the post that was asked for; null: no rule of a platform says. */
  readonly isSamePost: boolean | null;
  /** The platform has a reader of its own, and it found neither the post nor a notice. */
  readonly isUnread: boolean;
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
  const said = saidBy(answer);
  if (said !== null) return said;
  if (content === 'soft-404') return { class: 'absent', rule: rule('visit/content'), notice: null };
  if (words.length > 0 && words.length <= LONGEST_NOTICE && !isError)
    return { class: 'unreadable', rule: rule('notice/unknown-words'), notice: null };
  if (isElsewhere(answer)) return { class: 'redirected', rule: rule('visit/redirected'), notice: null };
  if (answer.isUnread) return { class: 'unreadable', rule: rule('visit/unread'), notice: null };
  return { class: 'visible', rule: rule('visit/answered'), notice: null };
}

const rule = (id: string): RuleRef => ({ id, version: 1 });

/** Few words may be a post as well as a notice: only what speaks of the post as platforms do is one, and is quoted. */
function saidBy(answer: Answer): Answered | null {
  const words = answer.words.length <= LONGEST_NOTICE ? answer.words : '';
  const notice = noticeIn(words, answer);
  if (notice === null) {
    const wall = classOfNotice({ ...answer, text: words });
    if (wall.class === 'login-wall' || wall.class === 'captcha') return { ...wall, notice };
  }
  const said = classOfNotice({ ...answer, text: notice ?? '' });
  return said.class === 'visible' ? null : { ...said, notice };
}

/** Another page answered; a change from http to https, to `www.` or to `m.` is none, nor are parameters that were added. */
function isElsewhere({ asked, answered, isSamePost }: Answer): boolean {
  if (isSamePost !== null) return !isSamePost;
  const [before, after] = [asked, answered].map(plain);
  if (before === undefined || after === undefined || before.place !== after.place) return true;
  return [...before.parameters].some(([name, value]) => after.parameters.get(name) !== value);
}

function plain(address: string): { readonly place: string; readonly parameters: URLSearchParams } {
  const known = canonicalAddress(address) ?? address;
  if (!URL.canParse(known)) return { place: known, parameters: new URLSearchParams() };
  const { pathname, searchParams } = new URL(known);
  const host = (hostOf(known) ?? '').replace(/^(www|m|mobile)\./, '');
  return { place: `${host}${pathname.replace(/\/+$/, '')}`, parameters: searchParams };
}
