import {
  makeId,
  type CaptureId,
  type ElementId,
  type EventId,
  type PostId,
  type ProbeId,
  type ProbeVerdictId,
  type SearchId,
  type SourceId,
} from '../ids.ts';
import type { Viewer } from '../capture.ts';
import type { RuleRef } from '../coverage.ts';
import type { Name } from '../observatory/schema.ts';
import type { Pattern } from '../observatory/pattern.ts';
import type { Instant, Span } from '../time.ts';
import type { PlatformId, PostDraft } from './post.ts';

/**
 * What one search was answered with. `results`: at least one. `none`: the platform says that there are none. `notice`: a
 * notice stands where results should be, quoted. `refused`: login, captcha, robots. `unreadable`: bytes came and nothing
 * could be read from them. `failed`: nothing came. `not-tried`: it was planned and not made.
 */
export const SEARCH_ANSWERS = [
  'results',
  'none',
  'notice',
  'refused',
  'unreadable',
  'failed',
  'not-tried',
] as const;
export type SearchAnswer = (typeof SEARCH_ANSWERS)[number];

/** One search as a capture shows it. */
export type SearchDraft = {
  readonly platform: PlatformId;
  /** What was searched for, as the page, its address or the file says it. */
  readonly query: string;
  readonly at: Instant;
  readonly viewer: Viewer;
  readonly answer: SearchAnswer;
  /** Stable code, such as `captcha`, `login-wall`, `no-known-shape`, `budget`; '' for results. */
  readonly reason: string;
  readonly detail: string;
  /** `authorised-only`: the platform says, or every result shows, that only authorised sources are searched. */
  readonly scope: 'all' | 'authorised-only';
  /** The platform's own words, verbatim, where it gave any: of no results, of a limit, of a refusal. */
  readonly notice: string | null;
  /** How many results the platform says there are; null where it says nothing. */
  readonly stated: number | null;
  /** Whether the results go on where the capture ends. */
  readonly hasMore: boolean | null;
  /** In the order shown. */
  readonly results: readonly PostDraft[];
};

export type Search = Omit<SearchDraft, 'results'> & {
  readonly id: SearchId;
  readonly sourceId: SourceId;
  readonly captureId: CaptureId | null;
  /** In the order shown. */
  readonly results: readonly PostId[];
};

/** The same query on the same source by the same viewer at the same time is one search, however often it is taken in. */
export function searchId(search: Pick<Search, 'sourceId' | 'query' | 'at' | 'viewer'>): SearchId {
  const { sourceId, query, at, viewer } = search;
  return makeId('search', sourceId, query.normalize('NFKC'), at, viewer.state, viewer.region);
}

/**
 * What a search of a probe is there for. `target`: the thing itself. `truism` must have results; `sister`: a same-day
 * story of equal weight; `same-people`: the same people on a neutral topic; `nonsense` must have none; `elsewhere`: the
 * target on a platform where it surely exists; `second-viewer`: the target again, by somebody else.
 */
export const PROBE_ROLES = [
  'target',
  'truism',
  'sister',
  'same-people',
  'nonsense',
  'elsewhere',
  'second-viewer',
] as const;
export type ProbeRole = (typeof PROBE_ROLES)[number];
export type ControlKind = Exclude<ProbeRole, 'target' | 'second-viewer'>;

export type ProbeControl = {
  readonly kind: ControlKind;
  readonly queries: readonly string[];
  /** Only for `elsewhere`: the source on which the target surely exists. */
  readonly sourceId: SourceId | null;
  /** What a result must say to count; null: every result counts. */
  readonly matches: Pattern | null;
};

/** A search for a target with its controls, as observatory.yaml writes it. */
export type Probe = {
  readonly id: ProbeId;
  /** All that observatory.yaml says of it, as JSON: a consent holds for exactly that. */
  readonly written: string;
  readonly name: Name;
  readonly eventId: EventId | null;
  readonly elementId: ElementId | null;
  /** The query and its variants, each a search of its own. */
  readonly queries: readonly string[];
  /** What a result must say to count as the target: a platform answers with whatever is near. */
  readonly matches: Pattern;
  readonly controls: readonly ProbeControl[];
  /** Where it is searched. */
  readonly sources: readonly SourceId[];
  /** When the target became public: earlier searches cannot find it. Null: not known. */
  readonly released: Instant | null;
  /** Searches that lie this near each other, in milliseconds, belong to one round. */
  readonly round: number;
  /** How often a round is due, in milliseconds; null: once. */
  readonly every: number | null;
};

export const PROBE_VERDICTS = [
  'found',
  'not-found-controls-passed',
  'only-authorised-sources',
  'refused-by-notice',
  'unreadable',
  'could-not-tell',
  'not-tried',
] as const;
export type ProbeVerdictWord = (typeof PROBE_VERDICTS)[number];

/** How one search of a round did what it was there for. */
export type RoundSearch = {
  readonly role: ProbeRole;
  readonly query: string;
  /** Null: it was not made. */
  readonly searchId: SearchId | null;
  /** Whether it came out as it must (a truism with results, a nonsense string without); null for the target. */
  readonly passed: boolean | null;
  /** Results that say what they must, and all results. */
  readonly matching: number;
  readonly results: number;
  /** Stable code of why it did not pass, such as `no-results`, `refused`, `has-results`; '' else. */
  readonly reason: string;
};

/** Results by who wrote them, for flooding. */
export type AuthorShares = {
  readonly results: number;
  /** Of accounts marked as state, media or otherwise verified. */
  readonly official: number;
  readonly unknown: number;
};

/** What one round of a probe on one source by one viewer comes to, by a printed rule. */
export type ProbeVerdict = {
  readonly id: ProbeVerdictId;
  readonly probeId: ProbeId;
  readonly sourceId: SourceId;
  readonly viewer: Viewer;
  /** From the first to the last search of the round; null for `not-tried`. */
  readonly span: Span | null;
  readonly verdict: ProbeVerdictWord;
  readonly rule: RuleRef;
  /** Stable code, such as `truism-failed`, `nonsense-has-results`, `no-controls`, `viewers-differ`. */
  readonly reason: string;
  /** Verbatim, where a notice decided. */
  readonly notice: string | null;
  readonly searches: readonly RoundSearch[];
  readonly controlsPassed: number;
  readonly controlsTried: number;
  /** 95 % upper bound on the share of searches of this probe that fail, by all its controls; null where none was tried. */
  readonly failureBound: number | null;
  /** The same by those controls alone that were searched here and must have results: what missing it may be worth. */
  readonly missBound: number | null;
  readonly target: AuthorShares;
  /** The same of the sister story, to compare with; null where none was searched. */
  readonly sister: AuthorShares | null;
  /** Things that remain possible beside "it is not there": stable codes, in the order of printing. */
  readonly causes: readonly string[];
};

export function probeVerdictId(
  verdict: Pick<ProbeVerdict, 'probeId' | 'sourceId' | 'viewer' | 'span'>,
): ProbeVerdictId {
  const { probeId, sourceId, viewer, span } = verdict;
  return makeId('probeVerdict', probeId, sourceId, viewer.state, viewer.region, span?.from ?? null);
}
