import {
  AWAY_HOPS,
  WALL_HOPS,
  type ContentVerdict,
  type Hop,
  type Instant,
  type RuleRef,
  type Trouble,
  type VisitClass,
} from '../../domain/index.ts';
import { isBlindStatus } from '../../text/blind-status.ts';
import { classOfNotice, noticeIn } from '../../text/notices/index.ts';
import { answeredBy, type AnswerRuleId } from './answer-rules.ts';
import { codeIn } from './error-code.ts';
import { carriesWords, showsAsBefore, type KnownPost } from './page-sight.ts';
import { SIGHT_RULES } from './sight-rules.ts';

/** An answer to a visit that no reader of the platform understood. */
export type Answer = {
  readonly platform: string;
  readonly status: number | null;
  readonly at: Instant;
  readonly content: ContentVerdict;
  readonly trouble: Trouble | null;
  /** What a reader of the page would see. */
  readonly words: string;
  /** Where the answer came from beside where it was asked for. */
  readonly hop: Hop;
  /** The data of the page name the address as an article or a post of its own. */
  readonly declares: boolean;
  /** The platform has a reader of its own, and it found neither the post nor a notice. */
  readonly isUnread: boolean;
  readonly known: KnownPost;
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
 * What an answer comes to: what went wrong on the way first, then walls, then a status or a code that says that nobody could
 * look, whatever the words beside it; then the platform's own words and the status, then whether another page answered. A
 * page that shows none of these was there only if something of the post is on it.
 */
export function classOfAnswer(answer: Answer): Answered {
  const { trouble, content, hop, status } = answer;
  if (trouble) return said(BY_TROUBLE[trouble.outcome], 'visit/no-answer');
  const isError = status !== null && status >= 400;
  const wall = WALLS[content];
  if (wall !== undefined) return said(wall, 'visit/content');
  const walledBy = WALL_HOPS[hop.kind];
  if (walledBy !== undefined) return { class: walledBy, rule: hop.rule, notice: null };
  const unreadable = isError ? undefined : UNREADABLE[content];
  if (unreadable !== undefined) return said(unreadable, 'visit/content');
  const blind = blindBy(answer);
  if (blind !== null) return blind;
  const noticed = saidBy(answer);
  if (noticed !== null) return noticed;
  const hopped = AWAY_HOPS[hop.kind];
  if (hopped !== undefined) return { class: hopped, rule: hop.rule, notice: null };
  return content === 'soft-404' ? said('absent', 'visit/content') : sightOf(answer);
}

/** A server in trouble, or one that refuses, says "not available" too; that is no word about the post. */
function blindBy(answer: Answer): Answered | null {
  const { status, words } = answer;
  if (isBlindStatus(status)) return { ...classOfNotice({ ...answer, text: '' }), notice: null };
  const code = codeIn(words);
  if (code !== null) return said(code, 'visit/error-code');
  if (words.length > LONGEST_NOTICE) return null;
  const told = classOfNotice({ ...answer, text: words, status: null });
  return told.class === 'failed' ? { ...told, notice: null } : null;
}

const said = (kind: VisitClass, id: AnswerRuleId): Answered => ({
  class: kind,
  rule: answeredBy(id),
  notice: null,
});

function sightOf({ words, known, declares, isUnread }: Answer): Answered {
  const evidence = {
    ...{ declares, isUnread, isShort: words.length <= LONGEST_NOTICE },
    ...{ carries: carriesWords(words, known), asBefore: showsAsBefore(words, known) },
  };
  const found = SIGHT_RULES.find(({ applies }) => applies(evidence));
  if (!found) throw new RangeError('expected the last rule of sights to apply to everything');
  return { class: found.gives, rule: { id: found.id, version: found.version }, notice: null };
}

/** Few words may be a post as well as a notice: only what speaks of the post as platforms do is one, and is quoted. */
function saidBy(answer: Answer): Answered | null {
  const words = answer.words.length <= LONGEST_NOTICE ? answer.words : '';
  const notice = noticeIn(words, answer);
  if (notice === null) {
    const wall = classOfNotice({ ...answer, text: words });
    if (wall.class === 'login-wall' || wall.class === 'captcha') return { ...wall, notice };
  }
  const found = classOfNotice({ ...answer, text: notice ?? '' });
  return found.class === 'visible' ? null : { ...found, notice };
}
