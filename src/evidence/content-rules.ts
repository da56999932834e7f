import type { ContentVerdict } from '../domain/index.ts';
import type { PageFacts } from './page-facts.ts';
import {
  ASKS_FOR_SCRIPTS,
  CHALLENGE_SOURCE,
  CHALLENGE_TITLE,
  CHALLENGE_WORDS,
  LOGIN_ADDRESS,
  LOGIN_WORDS,
  NOT_THERE_WORDS,
  VISITOR_SOURCE,
} from './content-marks.ts';

export type Expected = 'page' | 'feed' | 'list' | 'picture' | 'clip' | 'any';

/** What a rule may look at. */
export type Evidence = {
  readonly status: number | null;
  readonly mediaType: string;
  readonly size: number;
  /** Bytes the server announced, where that can be compared with what arrived; else null. */
  readonly announced: number | null;
  /** Reason of what went wrong on the way; null: nothing that we know of. */
  readonly trouble: string | null;
  /** Whether the end that this format must have is there; null where the format has none. */
  readonly ends: boolean | null;
  readonly asked: string;
  readonly answered: string;
  readonly expects: Expected;
  readonly facts: PageFacts;
};

/** A judgement is a row with a name: a new meaning gets a new id. */
export type ContentRule = {
  readonly id: string;
  readonly verdict: Exclude<ContentVerdict, 'as-asked'>;
  readonly because: string;
  readonly applies: (evidence: Evidence) => boolean;
};

/** More prose than this is an article or a list, whatever words it uses: nothing it says makes it a wall. */
const ENOUGH_PROSE = 400;
/** Walls and notices say little. */
const FEW_WORDS = 1_600;
/** A page that weighs less than this shows a reader nothing but its frame. */
const NO_WORDS = 120;
/** Data of this many characters is content that a reader of ours can use. */
const ENOUGH_DATA = 2_000;
/** An answer in JSON that holds content is longer than this. */
const SHORT_JSON = 2_000;

/** After these some bytes are there and their end is not. */
const BROKEN_OFF = ['cut-off', 'truncated', 'bad-encoding', 'too-large', 'timeout', 'reset'];

const isHtml = ({ facts }: Evidence): boolean => facts.looksLike === 'html';
/** A page that carries a megabyte of styles and data before its first word is none of the small ones meant here. */
const saysLittle = ({ facts }: Evidence): boolean =>
  isHtml({ facts } as Evidence) && facts.isWhole && facts.prose < ENOUGH_PROSE && facts.weight < FEW_WORDS;
const isShortJson = ({ facts, size }: Evidence): boolean =>
  facts.looksLike === 'json' && size < SHORT_JSON && !/\[\s*\{/.test(facts.source);
const words = ({ facts }: Evidence): string => `${facts.title} \n ${facts.visible}`;
const saysToViewer = (evidence: Evidence, marks: RegExp): boolean =>
  (saysLittle(evidence) || isShortJson(evidence)) && marks.test(words(evidence));
const path = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : '');

/**
 * The rules, most telling first: the first that applies gives the verdict. A challenge served with status 403 is a
 * `captcha`, not an `error-status`, because that is what a person can act on.
 */
export const CONTENT_RULES: readonly ContentRule[] = [
  {
    id: 'nothing-arrived',
    verdict: 'no-bytes',
    because: 'The answer holds no bytes, or only white space.',
    applies: ({ size, facts }) => size === 0 || (facts.looksLike === 'text' && facts.visible === ''),
  },
  {
    id: 'visitor-system',
    verdict: 'visitor-system',
    because: 'The answer is the page that hands out a visitor mark before the site shows anything.',
    applies: (e) => saysLittle(e) && VISITOR_SOURCE.test(`${e.facts.source} ${e.answered}`),
  },
  {
    id: 'challenge-machinery',
    verdict: 'captcha',
    because:
      'The answer is a challenge page of a firewall: it holds the challenge’s own scripts or marks and no content.',
    applies: (e) => saysLittle(e) && CHALLENGE_SOURCE.test(e.facts.source),
  },
  {
    id: 'challenge-title',
    verdict: 'captcha',
    because: 'The answer has the title of a firewall’s challenge page and no content.',
    applies: (e) => saysLittle(e) && CHALLENGE_TITLE.test(e.facts.source),
  },
  {
    id: 'challenge-words',
    verdict: 'captcha',
    because: 'The answer asks the viewer to show that they are human and holds no content.',
    applies: (e) => saysToViewer(e, CHALLENGE_WORDS),
  },
  {
    id: 'sent-to-login',
    verdict: 'login-wall',
    because: 'Another address answered: the one where people log in.',
    applies: (e) =>
      LOGIN_ADDRESS.test(e.answered) &&
      !LOGIN_ADDRESS.test(e.asked) &&
      (e.facts.passwordFields > 0 || saysLittle(e)),
  },
  {
    id: 'login-form-alone',
    verdict: 'login-wall',
    because: 'The answer is a form to log in, without content.',
    applies: (e) => saysLittle(e) && e.facts.passwordFields > 0 && !LOGIN_ADDRESS.test(e.asked),
  },
  {
    id: 'login-words',
    verdict: 'login-wall',
    because: 'The answer tells the viewer to log in first and holds no content.',
    applies: (e) => saysToViewer(e, LOGIN_WORDS),
  },
  {
    id: 'login-status',
    verdict: 'login-wall',
    because: 'The server answered 401: it wants to know who asks.',
    applies: ({ status }) => status === 401,
  },
  {
    id: 'error-status',
    verdict: 'error-status',
    because: 'The server answered with an error status.',
    applies: ({ status }) => status !== null && status >= 400,
  },
  {
    id: 'picture-is-none',
    verdict: 'wrong-type',
    because: 'A picture was asked for and the bytes are none.',
    applies: (e) => e.expects === 'picture' && e.facts.looksLike !== 'picture',
  },
  {
    id: 'clip-is-none',
    verdict: 'wrong-type',
    because: 'A clip was asked for and the bytes are a page, a text or a picture.',
    applies: (e) => e.expects === 'clip' && e.facts.looksLike !== 'binary',
  },
  {
    id: 'feed-is-html',
    verdict: 'wrong-type',
    because: 'A feed was asked for and a web page came.',
    applies: (e) => e.expects === 'feed' && isHtml(e) && !/<(rss|feed|rdf:rdf)[\s>]/.test(e.facts.source),
  },
  {
    id: 'data-is-html',
    verdict: 'wrong-type',
    because: 'Data was asked for and a web page came.',
    applies: (e) =>
      e.expects === 'list' &&
      isHtml(e) &&
      (/json|csv|xml$/.test(e.mediaType.replace('xhtml+xml', '')) ||
        /\.(json|jsonl|csv|txt|md)$/i.test(path(e.asked) || e.asked)),
  },
  {
    id: 'not-a-text',
    verdict: 'wrong-type',
    because: 'A text was asked for and the bytes are a picture or a binary file.',
    applies: (e) =>
      ['page', 'feed', 'list'].includes(e.expects) && ['picture', 'binary'].includes(e.facts.looksLike),
  },
  {
    id: 'page-is-data',
    verdict: 'wrong-type',
    because: 'A web page was asked for and data came.',
    applies: (e) => e.expects === 'page' && e.facts.looksLike === 'json' && /json/.test(e.mediaType),
  },
  {
    // HTML may end anywhere and without a length: nothing but the transfer itself tells that it was cut.
    id: 'transfer-broke-off',
    verdict: 'cut-off',
    because: 'The bytes stopped before their end.',
    applies: ({ trouble }) => trouble !== null && BROKEN_OFF.includes(trouble),
  },
  {
    id: 'fewer-bytes-than-announced',
    verdict: 'cut-off',
    because: 'Fewer bytes arrived than the server announced.',
    applies: ({ announced, size }) => announced !== null && size < announced,
  },
  {
    id: 'end-is-missing',
    verdict: 'cut-off',
    because: 'The end that this format must have is not there.',
    applies: ({ ends }) => ends === false,
  },
  {
    id: 'says-not-there',
    verdict: 'soft-404',
    because:
      'The server answered as if all were well, and the page says that what was asked for is not there.',
    applies: (e) => saysToViewer(e, NOT_THERE_WORDS),
  },
  {
    id: 'sent-to-front-page',
    verdict: 'soft-404',
    because: 'One page was asked for and the front page of the site answered.',
    applies: (e) =>
      e.expects === 'page' &&
      /^\/(index\.\w+)?$/.test(path(e.answered)) &&
      /^\/[^/]+\/.*[^/]/.test(path(e.asked)),
  },
  {
    id: 'asks-for-scripts',
    verdict: 'empty-shell',
    because: 'The answer is the frame of an application and asks for scripts to be switched on.',
    applies: (e) =>
      saysLittle(e) &&
      e.facts.weight < 4 * NO_WORDS &&
      e.facts.scripts > 0 &&
      ASKS_FOR_SCRIPTS.test(e.facts.source),
  },
  {
    id: 'frame-without-words',
    verdict: 'empty-shell',
    because: 'The answer is the frame of an application: scripts, and next to no words, pictures or data.',
    applies: (e) =>
      isHtml(e) &&
      e.facts.isWhole &&
      e.facts.weight < NO_WORDS &&
      e.facts.scripts > 0 &&
      e.facts.images === 0 &&
      e.facts.data < ENOUGH_DATA,
  },
];
