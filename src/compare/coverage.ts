import {
  addCounts,
  coverageId,
  listsCovering,
  NO_LOOKS,
  toMs,
  totalOf,
  type Coverage,
  type ListOf,
  type ReleasedSubject,
  type Showable,
  type Source,
  type SourceId,
  type Span,
  type Subject,
  type VantageId,
} from '../domain/index.ts';
import { mean } from '../stats/mean.ts';
import type { Health } from './health.ts';
import type { Recognisable } from './recognisable.ts';
import { LEAST_LOOKS, reasonOf, sourceRuleFor, vantageRuleFor, type SourceEvidence } from './rules.ts';
import {
  bestRankOf,
  coveringItems,
  earliestOf,
  firstSeenOf,
  minutesOnList,
  seenIn,
  wasThere,
  type Covering,
} from './sighting.ts';

/** One question: was this shown to that audience during this time? */
export type Question<Of extends Subject | ReleasedSubject = Subject> = {
  readonly subject: Of;
  readonly needs: Showable;
  readonly judged: Span;
  /** Items that show the subject, by source. */
  readonly coverings: ReadonlyMap<SourceId, readonly Covering[]>;
  /** Whether a text or picture of this source could be recognised as showing the subject at all. */
  readonly recognisable: (observed: Observed) => Recognisable;
  /** Sources with an item that has a found story's words and was not joined to it, or with a picture that may be the one asked for. */
  readonly mayBeAt: ReadonlySet<SourceId>;
  /** Milliseconds that must be judged before a silence means anything. */
  readonly leastTime: number;
  /** False for stories, which a title is enough to tell; true for elements, which may stand in a body. */
  readonly mayStandInBody: boolean;
  /** Whether every sighting was given; found stories come with the first sighting of each item only. */
  readonly allSightings: boolean;
};

/** A source with what can be said of its looks and its items. */
export type Observed = {
  readonly health: Health;
  readonly shows: readonly Showable[];
  /** Whether articles of this source were held by title or summary only. */
  readonly bodiesUnread: (span: Span) => boolean;
  /** Whether the source is a list of titles that lead to no article here, such as a hot list. */
  readonly titlesOnly: boolean;
  /** Languages its texts are in, as BCP 47 without region or script: as the file says, else as its items are; empty when unknown. */
  readonly languages: readonly string[];
};

/** The answer for one source. */
export function coverSource<Of extends Subject | ReleasedSubject>(
  question: Question<Of>,
  observed: Observed,
  { sameListCovers = false }: { readonly sameListCovers?: boolean } = {},
): Coverage<Of> {
  const { source } = observed.health;
  const there = (question.coverings.get(source.id) ?? []).filter((one) =>
    wasThere(one, question.judged, source.census),
  );
  const inTime = there.map((one) => seenIn(one, question.judged));
  const evidence = { ...evidenceOf(question, observed, there.length), sameListCovers };
  const rule = sourceRuleFor(evidence);
  return {
    id: coverageId(question.subject, source.vantageId, source.id),
    subject: question.subject,
    vantageId: source.vantageId,
    sourceId: source.id,
    state: rule.state,
    counted: true,
    inPart: false,
    rule: { id: rule.id, version: rule.version },
    reason: reasonOf(rule, evidence),
    judged: question.judged,
    looks: evidence.looks,
    readShare: evidence.readShare,
    firstSeen: firstSeenOf(there, observed.health),
    bestRank: bestRankOf(inTime),
    minutesOnList: question.allSightings ? minutesOnList(inTime, observed.health, question.judged) : null,
    voices: new Set(there.map((one) => one.voice)).size,
    items: coveringItems(there),
  };
}

/** Sources one by one, and once more those that would be silent although the same list, collected by another, has it. */
export function coverSources<Of extends Subject | ReleasedSubject>(
  question: Question<Of>,
  observed: readonly Observed[],
  listOf: ListOf,
): readonly Coverage<Of>[] {
  const answers = observed.map((one) => coverSource(question, one));
  const covering = listsCovering(answers, listOf);
  return observed.flatMap((one, index) => {
    const answer = answers[index];
    const sameListCovers = answer?.state === 'silent' && covering.has(listOf(one.health.source.id));
    return sameListCovers ? coverSource(question, one, { sameListCovers }) : (answer ?? []);
  });
}

function evidenceOf(
  question: Question<Subject | ReleasedSubject>,
  observed: Observed,
  covering: number,
): Omit<SourceEvidence, 'sameListCovers'> {
  const { judged, needs } = question;
  const { health } = observed;
  const { read } = health;
  const released = judged.from <= judged.to;
  // Whoever picks pages by hand has looked at them, and at nothing else: such looks are no denominator.
  const looks = health.source.census
    ? health.countsIn(judged, needs === 'pictures' ? ['list', 'page', 'picture'] : ['list', 'page'])
    : NO_LOOKS;
  return {
    covering,
    needs,
    shows: observed.shows,
    census: health.source.census,
    released,
    mayBeThere: question.mayBeAt.has(health.source.id),
    recognisable: question.recognisable(observed),
    looks,
    fewLooks: !health.spansTime && health.countsIn(judged, ['list']).seen < LEAST_LOOKS,
    tooShort: released && toMs(judged.to) - toMs(judged.from) < question.leastTime,
    titlesOnly: observed.titlesOnly,
    readShare: released && health.source.census ? health.readShare(judged) : 0,
    looksEnd: read !== null && read.to < judged.to && health.readShare({ from: read.to, to: judged.to }) < 1,
    looksBeginLate: read !== null && read.from > judged.from,
    pagesRead: health.readablePart(judged, 'page'),
    picturesRead: health.readablePart(judged, 'picture'),
    bodiesUnread: question.mayStandInBody && observed.bodiesUnread(judged),
  };
}

/**
 * The answer for a vantage, from the answers for its sources. Copies across its sources are one voice; a source that is
 * not counted adds what it covers, and nothing to a silence.
 */
export function coverVantage<Of extends Subject | ReleasedSubject>(
  vantageId: VantageId,
  all: readonly Coverage<Of>[],
  voices: number,
): Coverage<Of> {
  const sources = all.filter((source) => source.counted);
  const [first] = sources;
  if (!first) throw new Error(`expected vantage ${vantageId} to have a source but received none`);
  const rule = vantageRuleFor(sources);
  const deciding = sources.filter((source) => source.state === rule.state);
  // A silence rests on the looks of the silent sources, and on no others.
  const judges = rule.state === 'silent' ? deciding : sources;
  const covered = all.filter((source) => source.state === 'covered');
  return {
    ...first,
    id: coverageId(first.subject, vantageId, null),
    vantageId,
    sourceId: null,
    state: rule.state,
    inPart: rule.inPart,
    rule: { id: rule.id, version: rule.version },
    reason: commonest(deciding.map((source) => source.reason)),
    looks: addCounts(judges.map((source) => source.looks)),
    readShare: mean(sharesOf(judges)),
    firstSeen: earliestOf(covered.flatMap((one) => one.firstSeen ?? [])),
    bestRank: least(covered.map((source) => source.bestRank)),
    minutesOnList: most(covered.map((source) => source.minutesOnList)),
    voices,
    items: all.flatMap((source) => source.items).sort((a, b) => (a.itemId < b.itemId ? -1 : 1)),
  };
}

/** How many independent voices cover a subject in these sources during the judged time. */
export function countVoices(
  question: Pick<Question, 'coverings' | 'judged'>,
  sources: readonly Source[],
): number {
  const voices = sources.flatMap((source) =>
    (question.coverings.get(source.id) ?? [])
      .filter((covering) => wasThere(covering, question.judged, source.census))
      .map((covering) => covering.voice),
  );
  return new Set(voices).size;
}

/** Sources nobody looked at have no health. */
function sharesOf(sources: readonly Pick<Coverage, 'looks' | 'readShare'>[]): readonly number[] {
  return sources.filter((source) => totalOf(source.looks) > 0).map((source) => source.readShare);
}

const present = (values: readonly (number | null)[]): readonly number[] =>
  values.flatMap((value) => value ?? []);

function least(values: readonly (number | null)[]): number | null {
  const known = present(values);
  return known.length > 0 ? Math.min(...known) : null;
}

function most(values: readonly (number | null)[]): number | null {
  const known = present(values);
  return known.length > 0 ? Math.max(...known) : null;
}

/** The reason most sources give; ties go to the first in the alphabet, so that a re-run says the same. */
function commonest(reasons: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const [top] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return top?.[0] ?? 'no-sources';
}
