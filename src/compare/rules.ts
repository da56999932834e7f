import {
  DAY,
  HOUR,
  totalOf,
  type Coverage,
  type CoverageState,
  type RuleRef,
  type Showable,
} from '../domain/index.ts';
import type { Recognisable } from './recognisable.ts';

/** The smallest part of the judged time that must have been read before an absence is called silence, 0–1. */
export const MIN_READ_SHARE = 0.9;

/** The smallest part of a vantage's judgeable sources that must be silent before the vantage is. */
export const MIN_SILENT_PART = 0.5;

/** Fewer readable looks at a list than this are no watch, however long each of them reaches. */
export const LEAST_LOOKS = 3;

/** A judged time shorter than this, in milliseconds, is too short to call anything absent from it. */
export const LEAST_TIME = 6 * HOUR;

/** The same of a story found by grouping, which nobody is told of at once. */
export const LEAST_TIME_FOUND = DAY;

/** Everything the source rules may look at. */
export type SourceEvidence = {
  readonly covering: number;
  readonly needs: Showable;
  readonly shows: readonly Showable[];
  readonly census: boolean;
  /** False when the subject was released after the judged time ended. */
  readonly released: boolean;
  /**
   * Whether some item has the words of a found story although grouping did not join it, or shows what may be a released
   * picture; false for what a person named.
   */
  readonly mayBeThere: boolean;
  readonly recognisable: Recognisable;
  /** Fewer than {@link LEAST_LOOKS} readable snapshots, and no look that spans time. */
  readonly fewLooks: boolean;
  /** Whether the judged time is shorter than {@link LEAST_TIME}, or of a found story than {@link LEAST_TIME_FOUND}. */
  readonly tooShort: boolean;
  /** Whether another source that collects the same list has it. */
  readonly sameListCovers: boolean;
  /** Whether the source is a list of titles without articles. */
  readonly titlesOnly: boolean;
  readonly looks: Coverage['looks'];
  readonly readShare: number;
  /** Whether the looks stop, or begin, too early or late for the judged time. */
  readonly looksEnd: boolean;
  readonly looksBeginLate: boolean;
  /** Readable part of page and picture looks, null when there were none. */
  readonly pagesRead: number | null;
  readonly picturesRead: number | null;
  /** Whether the source's items were held by title or summary only although they have bodies. */
  readonly bodiesUnread: boolean;
};

/** A named rule: the first that applies decides. A new meaning gets a new version. */
export type SourceRule = RuleRef & {
  readonly state: CoverageState;
  readonly reason: string | ((evidence: SourceEvidence) => string);
  readonly because: string;
  readonly applies: (evidence: SourceEvidence) => boolean;
};

/** In order. Words on the right are printed on the Method page. */
export const SOURCE_RULES: readonly SourceRule[] = [
  {
    id: 'source/covered',
    version: 1,
    state: 'covered',
    reason: 'found',
    because: 'At least one item that was there during the judged time shows it.',
    applies: (e) => e.covering > 0,
  },
  {
    id: 'source/before-release',
    version: 1,
    state: 'unseen',
    reason: 'before-release',
    because: 'The judged time ends before the release: before that nothing is absent.',
    applies: (e) => !e.released,
  },
  {
    id: 'source/too-little-time',
    version: 2,
    state: 'unseen',
    reason: 'too-little-time',
    because: `The judged time is shorter than ${LEAST_TIME / HOUR} hours, or of a found story than ${LEAST_TIME_FOUND / HOUR}: too soon to call it absent.`,
    applies: (e) => e.tooShort,
  },
  {
    id: 'source/cannot-show',
    version: 1,
    state: 'unseen',
    reason: (e) => (e.needs === 'pictures' ? 'text-only' : 'pictures-only'),
    because: 'The source shows us words only, or pictures only: it could not have shown the other.',
    applies: (e) => !e.shows.includes(e.needs),
  },
  {
    id: 'source/may-be-there',
    version: 2,
    state: 'unseen',
    reason: 'may-be-there',
    because:
      'An item of this source has the story’s own words and grouping did not join it, or shows a picture that may be the one released, or that could not be compared: so it may be there.',
    applies: (e) => e.mayBeThere,
  },
  {
    id: 'source/sample-only',
    version: 1,
    state: 'unseen',
    reason: 'sample-only',
    because: 'The source is a hand-picked sample: it can cover, and what it lacks means nothing.',
    applies: (e) => !e.census,
  },
  {
    id: 'source/not-recognisable',
    version: 2,
    state: 'unseen',
    reason: (e) => e.recognisable,
    because:
      'observatory.yaml gives no pattern in the language of the source, or no example picture, or the story was found in other languages only, or it has no words in that language that could be searched for: we would not know it if we saw it.',
    applies: (e) => e.recognisable !== 'yes',
  },
  {
    id: 'source/no-looks',
    version: 1,
    state: 'unseen',
    reason: 'no-looks',
    because: 'Nobody looked during the judged time.',
    applies: (e) => totalOf(e.looks) === 0,
  },
  {
    id: 'source/nothing-readable',
    version: 1,
    state: 'unseen',
    reason: (e) => `all-${commonestTrouble(e.looks)}`,
    because: 'There were looks, and none of them could be read.',
    applies: (e) => e.looks.seen === 0,
  },
  {
    id: 'source/looks-too-few',
    version: 1,
    state: 'unseen',
    reason: (e) => (e.looksEnd ? 'looks-end' : e.looksBeginLate ? 'looks-begin-late' : 'looks-too-few'),
    because: `Readable looks cover less than ${MIN_READ_SHARE * 100} % of the judged time.`,
    applies: (e) => e.readShare < MIN_READ_SHARE,
  },
  {
    id: 'source/few-looks',
    version: 1,
    state: 'unseen',
    reason: 'few-looks',
    because: `Fewer than ${LEAST_LOOKS} looks at its list could be read: a visit is no watch.`,
    applies: (e) => e.fewLooks,
  },
  {
    id: 'source/bodies-unread',
    version: 1,
    state: 'unseen',
    reason: 'bodies-unread',
    because: 'Only titles or summaries of its articles were read; the page may say or show it.',
    applies: (e) => e.bodiesUnread,
  },
  {
    id: 'source/pages-unread',
    version: 1,
    state: 'unseen',
    reason: 'pages-unread',
    because: `Fewer than ${MIN_READ_SHARE * 100} % of its pages could be read.`,
    applies: (e) => e.pagesRead !== null && e.pagesRead < MIN_READ_SHARE,
  },
  {
    id: 'source/pictures-unread',
    version: 1,
    state: 'unseen',
    reason: 'pictures-unread',
    because: `Fewer than ${MIN_READ_SHARE * 100} % of its pictures were fetched and read.`,
    applies: (e) => e.needs === 'pictures' && (e.picturesRead ?? 0) < MIN_READ_SHARE,
  },
  {
    id: 'source/same-list-covers',
    version: 1,
    state: 'unseen',
    reason: 'same-list-covers',
    because:
      'Another source that collects the same list has it: what this one holds is not all the list showed.',
    applies: (e) => e.sameListCovers,
  },
  {
    id: 'source/silent',
    version: 2,
    state: 'silent',
    reason: (e) => (e.titlesOnly ? 'not-in-titles' : 'not-found'),
    because:
      'We read the source throughout and nothing in it shows this. Of a list of titles that is said of its titles.',
    applies: () => true,
  },
];

/** The rule that decides for a source. */
export function sourceRuleFor(evidence: SourceEvidence): SourceRule {
  const rule = SOURCE_RULES.find((one) => one.applies(evidence));
  if (!rule) throw new Error('expected the last source rule to apply to everything');
  return rule;
}

/** The reason code a rule gives for this evidence. */
export function reasonOf(rule: SourceRule, evidence: SourceEvidence): string {
  return typeof rule.reason === 'string' ? rule.reason : rule.reason(evidence);
}

function commonestTrouble(looks: Coverage['looks']): string {
  const outcomes = (['refused', 'empty', 'unreadable', 'failed', 'not-tried'] as const).filter(
    (one) => looks[one] > 0,
  );
  return outcomes.reduce((best, one) => (looks[one] > looks[best] ? one : best), outcomes[0] ?? 'failed');
}

/** What the vantage rules look at: the coverages of its sources. */
export type VantageRule = RuleRef & {
  readonly state: CoverageState;
  readonly inPart: boolean;
  readonly because: string;
  readonly applies: (sources: readonly Pick<Coverage, 'state' | 'reason'>[]) => boolean;
};

/** Reasons that mean a source could not have shown it at all; such a source neither helps nor hurts a silence. */
const CANNOT_JUDGE = new Set(['text-only', 'pictures-only', 'sample-only']);

export const VANTAGE_RULES: readonly VantageRule[] = [
  {
    id: 'vantage/covered-in-part',
    version: 1,
    state: 'covered',
    inPart: true,
    because: 'Some of its sources cover it and others, read throughout, do not.',
    applies: (sources) => has(sources, 'covered') && has(sources, 'silent'),
  },
  {
    id: 'vantage/covered',
    version: 1,
    state: 'covered',
    inPart: false,
    because: 'Its sources cover it, and none that was read throughout lacks it.',
    applies: (sources) => has(sources, 'covered'),
  },
  {
    id: 'vantage/silent',
    version: 2,
    state: 'silent',
    inPart: false,
    because: `At least ${MIN_SILENT_PART * 100} % of the sources that could have shown it were read throughout, none has it, and none has an item that may be it.`,
    applies: (sources) =>
      silentPart(sources) >= MIN_SILENT_PART && !sources.some(({ reason }) => reason === 'may-be-there'),
  },
  {
    id: 'vantage/cannot-show',
    version: 1,
    state: 'unseen',
    inPart: false,
    because:
      'None of its sources could have shown it to us: they are lists of words only, of pictures only, or hand-picked samples.',
    applies: (sources) => ableOf(sources).length === 0,
  },
  {
    id: 'vantage/unseen',
    version: 1,
    state: 'unseen',
    inPart: false,
    because: 'Too few of its sources could be read throughout.',
    applies: () => true,
  },
];

/** The rule that decides for a vantage. */
export function vantageRuleFor(sources: readonly Pick<Coverage, 'state' | 'reason'>[]): VantageRule {
  const rule = VANTAGE_RULES.find((one) => one.applies(sources));
  if (!rule) throw new Error('expected the last vantage rule to apply to everything');
  return rule;
}

const has = (sources: readonly Pick<Coverage, 'state'>[], state: CoverageState): boolean =>
  sources.some((source) => source.state === state);

function ableOf<One extends Pick<Coverage, 'state' | 'reason'>>(sources: readonly One[]): readonly One[] {
  return sources.filter((source) => !CANNOT_JUDGE.has(source.reason));
}

function silentPart(sources: readonly Pick<Coverage, 'state' | 'reason'>[]): number {
  const able = ableOf(sources);
  return able.length === 0 ? 0 : able.filter((source) => source.state === 'silent').length / able.length;
}
