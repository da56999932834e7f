import {
  addCounts,
  LOOK_OUTCOMES,
  type Coverage,
  type CoverageState,
  spansInstant,
  type FirstSeen,
  type Instant,
  type LookOutcome,
  type Span,
  type Verdict,
} from '../../domain/index.ts';
import type { Name } from './phrasing.ts';

/** What a sentence is made from: records only, so that no number in it can come from anywhere else. */
export type SentenceInput = {
  /** Name of the story or element. */
  readonly subject: Name;
  readonly vantage: Name;
  readonly coverage: Coverage;
  /** Coverage of the same subject by each source of the vantage; empty where it was not kept. */
  readonly sources: readonly Coverage[];
  /** Coverage of the same subject by other vantages. */
  readonly elsewhere: readonly { readonly vantage: Name; readonly coverage: Coverage }[];
  /** When it became public, as observatory.yaml says; null where it does not. */
  readonly release: Instant | null;
  /** IANA zone the times are told in, such as `Asia/Shanghai`. */
  readonly zone: string;
};

/** How many sources of an audience gave each answer, and how many it has. */
export type SourceCounts = { readonly [State in CoverageState | 'all']: number };

/** The same for all languages: what the record says, ready to be put in words. */
export type Facts = {
  readonly verdict: Verdict;
  readonly subject: Name;
  readonly vantage: Name;
  readonly zone: string;
  readonly judged: Span;
  /** False when the judged time ended before the release: then nothing could be absent. */
  readonly released: boolean;
  /** How many sources gave each answer; null where that is not known or there is one source only. */
  readonly sources: SourceCounts | null;
  /** Why sources were unseen, most frequent first; `sources` null as above. */
  readonly reasons: readonly { readonly reason: string; readonly sources: number | null }[];
  readonly looks: LookFacts;
  readonly firstSeen: FirstSeen | null;
  /** Whether the look before it was first seen was one before the release: it was not there then, and could not be. */
  readonly spansRelease: boolean;
  readonly bestRank: number | null;
  readonly minutesOnList: number | null;
  readonly voices: number;
  readonly elsewhere: readonly {
    readonly vantage: Name;
    readonly inPart: boolean;
    readonly voices: number;
  }[];
};

/** The looks an answer rests on. */
export type LookFacts = {
  readonly total: number;
  readonly read: number;
  /** Outcomes that could not be read, with their counts; none that are zero. */
  readonly unread: readonly { readonly outcome: Exclude<LookOutcome, 'seen'>; readonly count: number }[];
  /** How many sources were looked at; null where that is not known or there is one source only. */
  readonly sources: number | null;
  /** Whole percent of the judged time that readable looks cover, rounded down. */
  readonly percent: number;
};

/** What the record says. */
export function factsOf({ coverage, sources: all, elsewhere, release, ...names }: SentenceInput): Facts {
  const sources = all.filter((source) => source.counted);
  return {
    ...names,
    verdict: verdictOf(coverage),
    judged: coverage.judged,
    released: coverage.judged.from <= coverage.judged.to,
    sources: sources.length > 1 ? countStates(sources) : null,
    reasons: reasonsOf(coverage, sources),
    looks: looksBehind(coverage, sources),
    firstSeen: coverage.firstSeen,
    spansRelease: coverage.firstSeen !== null && spansInstant(coverage.firstSeen, release),
    bestRank: coverage.bestRank,
    minutesOnList: coverage.minutesOnList,
    voices: coverage.voices,
    elsewhere: elsewhere
      .filter((other) => other.coverage.state === 'covered')
      .map((other) => ({
        vantage: other.vantage,
        inPart: other.coverage.inPart,
        voices: other.coverage.voices,
      })),
  };
}

/** The verdict a coverage bears: no word in a sentence may be stronger. */
export function verdictOf(coverage: Pick<Coverage, 'state' | 'inPart'>): Verdict {
  if (coverage.state === 'covered') return coverage.inPart ? 'in-part' : 'found';
  return coverage.state === 'silent' ? 'not-found' : 'could-not-tell';
}

/** Whether something was there to judge by: then "we could not look" would not be true, whatever else was lacking. */
export function lookedAtAll({ looks, released }: Pick<Facts, 'looks' | 'released'>): boolean {
  return looks.read > 0 || !released;
}

/** The answers of sources, counted; all zero where none were kept. */
export function countStates(all: readonly Pick<Coverage, 'state' | 'counted'>[]): SourceCounts {
  const sources = all.filter((source) => source.counted);
  const count = (state: CoverageState) => sources.filter((source) => source.state === state).length;
  return { covered: count('covered'), silent: count('silent'), unseen: count('unseen'), all: sources.length };
}

function reasonsOf(coverage: Coverage, sources: readonly Coverage[]): Facts['reasons'] {
  const unseen = sources.filter((source) => source.state === 'unseen');
  if (sources.length <= 1)
    return coverage.state === 'unseen' ? [{ reason: coverage.reason, sources: null }] : [];
  // Different troubles make one sentence: none of the looks could be read.
  const counts = Map.groupBy(unseen, ({ reason }) => (reason.startsWith('all-') ? 'all-unread' : reason));
  return [...counts]
    .map(([reason, { length }]) => ({ reason, sources: length }))
    .sort((a, b) => b.sources - a.sources || (a.reason < b.reason ? -1 : 1));
}

/**
 * A silence rests on the looks at the silent sources alone: looks at a source that could not have shown it, however
 * many, make no silence stronger.
 */
export function looksBehind(coverage: Coverage, all: readonly Coverage[]): LookFacts {
  const sources = all.filter((source) => source.counted);
  const chosen =
    coverage.state === 'silent' ? sources.filter((source) => source.state === 'silent') : sources;
  const counts = chosen.length > 0 ? addCounts(chosen.map((source) => source.looks)) : coverage.looks;
  const unread = LOOK_OUTCOMES.flatMap((outcome) =>
    outcome === 'seen' || counts[outcome] === 0 ? [] : { outcome, count: counts[outcome] },
  );
  return {
    total: counts.seen + unread.reduce((sum, { count }) => sum + count, 0),
    read: counts.seen,
    unread,
    sources: chosen.length > 1 ? chosen.length : null,
    percent: Math.floor(coverage.readShare * 100),
  };
}
