import {
  earlier,
  later,
  countLists,
  listNames,
  makeId,
  nameIn,
  shift,
  type Coverage,
  type Element,
  timeOf,
  type Gap,
  type Instant,
  type ItemId,
  type Membership,
  type NamedEvent,
  type Observatory,
  type SourceId,
  type Span,
  type Story,
  type Subject,
} from '../domain/index.ts';
import { coverSources, coverVantage, countVoices, type Observed, type Question } from './coverage.ts';
import { findGaps } from './gaps.ts';
import type { ItemRef, Matched } from './match.ts';
import { recogniseFound, recogniseNamed } from './recognisable.ts';
import type { Covering, Seen } from './sighting.ts';
import { LEAST_TIME, LEAST_TIME_FOUND } from './rules.ts';
import { showingOf } from './versions.ts';
import type { WordSearch } from './word-search.ts';

/** A named event, its items, and where a picture may be one of its elements. */
export type TellingOfEvent = {
  readonly event: NamedEvent;
  readonly members: readonly Matched[];
  /** Sources with a picture that may show an element and that could not be told, by element id. */
  readonly mayShow: ReadonlyMap<string, ReadonlySet<SourceId>>;
};

/** Everything the verdicts rest on. */
export type Evidence = {
  readonly observatory: Observatory;
  /** The time that is judged at most. */
  readonly window: Span;
  readonly observed: ReadonlyMap<SourceId, Observed>;
  /** Voice of an item; an item without copies is its own. */
  readonly voiceOf: (item: ItemId) => string;
  readonly events: readonly TellingOfEvent[];
  /** All sightings of the members of named events. */
  readonly sightings: ReadonlyMap<ItemId, readonly Seen[]>;
  /** Stories found by grouping, with the first sighting of each member. */
  readonly grouped: readonly Story[];
  /** Looks for the words of found stories in all items. */
  readonly search: Pick<WordSearch, 'sourcesWith' | 'isSearchable'>;
  readonly items: ReadonlyMap<ItemId, ItemRef>;
  readonly firstSightings: ReadonlyMap<ItemId, Instant>;
};

export type Judgement = {
  readonly named: readonly Story[];
  /** Found stories that are not one of the named events over again. */
  readonly grouped: readonly Story[];
  readonly coverage: readonly Coverage[];
  readonly gaps: readonly Gap[];
};

/** Coverage of every named event, every element and every found story, and the gaps among them. */
export function judge(evidence: Evidence): Judgement {
  const named = evidence.events.map((telling) => ({
    ...telling,
    story: toStory(telling.event, telling.members, evidence.window),
  }));
  const events = named.map(({ members }) => new Set(members.map(({ item }) => item.id)));
  const grouped = evidence.grouped.filter((story) => !isPartOf(events, story));
  const answers = [
    ...named.flatMap((one) => judgeEvent(one, evidence)),
    ...grouped.map((story) => judgeGrouped(story, evidence)),
  ];
  return {
    named: named.map((one) => one.story),
    grouped,
    coverage: answers.flatMap((answer) => answer.coverage),
    gaps: answers.flatMap((answer) => answer.gaps),
  };
}

/** Whether at least half of a found story belongs to one named event: then the event tells it. */
function isPartOf(events: readonly ReadonlySet<ItemId>[], story: Story): boolean {
  return events.some(
    (event) => story.members.filter(({ itemId }) => event.has(itemId)).length * 2 >= story.members.length,
  );
}

type Answer = { readonly coverage: readonly Coverage[]; readonly gaps: readonly Gap[] };
type Named = TellingOfEvent & { readonly story: Story };

function judgeEvent({ event, members, mayShow, story }: Named, evidence: Evidence): readonly Answer[] {
  const about = (subject: Subject, chosen: readonly Matched[], part: Part): Answer => {
    const question: Question = {
      subject,
      needs: part.kind === 'picture' ? 'pictures' : 'words',
      judged: judgedSpan(part, evidence.window),
      coverings: bySource(chosen.map((member) => coveringOf(member, subject, evidence))),
      mayBeAt: (part.kind === 'picture' ? mayShow.get(subject.id) : undefined) ?? NOWHERE,
      leastTime: LEAST_TIME,
      mayStandInBody: subject.kind === 'element',
      recognisable: recogniseNamed(part),
      allSightings: true,
    };
    return answer(question, evidence, { named: true });
  };
  return [
    about({ kind: 'story', id: story.id }, members, {
      ...event,
      kind: 'fact',
      pictures: [],
    }),
    ...event.elements.map((element) => {
      const showing = members.filter((member) => member.elements.includes(element.id));
      return about({ kind: 'element', id: element.id }, showing, element);
    }),
  ];
}

function judgeGrouped(story: Story, evidence: Evidence): Answer {
  const coverings = story.members.flatMap(({ itemId }) => {
    const item = evidence.items.get(itemId);
    const first = evidence.firstSightings.get(itemId);
    if (!item) return [];
    const seen = first === undefined ? [] : [seenOnceAt(first)];
    const voice = evidence.voiceOf(item.id);
    return [{ item, seen, voice, without: null, told: null, captureId: item.captureId }];
  });
  // A story seen only once still deserves a day of looking elsewhere before silence means anything.
  const until = earlier(later(story.last, shift(story.first, LEAST_TIME_FOUND)), evidence.window.to);
  const question: Question = {
    subject: { kind: 'story', id: story.id },
    needs: 'words',
    judged: { from: story.first, to: later(story.first, until) },
    coverings: bySource(coverings),
    mayBeAt: evidence.search.sourcesWith(story),
    leastTime: LEAST_TIME_FOUND,
    mayStandInBody: false,
    recognisable: recogniseFound(
      coverings.map(({ item }) => evidence.items.get(item.id) ?? { language: null }),
      (languages) => evidence.search.isSearchable(story, languages),
    ),
    allSightings: false,
  };
  return answer(question, evidence, { named: false });
}

/** What a person named in words is told by its patterns, and is not searched for a second time. */
const NOWHERE: ReadonlySet<SourceId> = new Set();

const seenOnceAt = (at: Instant): Seen => ({
  lookId: null,
  kind: 'list',
  span: { from: at, to: at },
  rank: null,
  captureId: null,
  versionId: null,
});

function answer(question: Question, evidence: Evidence, { named }: { named: boolean }): Answer {
  const { sources, vantages } = evidence.observatory;
  const listOf = listNames(sources);
  const observed = sources.flatMap(({ id }) => evidence.observed.get(id) ?? []);
  const answers = coverSources(question, observed, listOf);
  const bySources = vantages.flatMap(({ id }) =>
    countLists(
      answers.filter((one) => one.vantageId === id),
      listOf,
    ),
  );
  const byVantages = vantages.flatMap(({ id }) => {
    const own = bySources.filter((one) => one.vantageId === id);
    const voices = countVoices(
      question,
      sources.filter((source) => source.vantageId === id),
    );
    return own.length > 0 ? [coverVantage(id, own, voices)] : [];
  });
  // Found stories are many: their sources' answers can be worked out again and are not kept.
  const coverage = named ? [...byVantages, ...bySources] : byVantages;
  return { coverage, gaps: findGaps(coverage, { named, voiceOf: evidence.voiceOf }) };
}

/** What judging needs of an element; an event is judged as if it were a fact. */
type Part = Pick<Element, 'released' | 'until' | 'kind' | 'languages' | 'pictures'>;

function judgedSpan(part: Pick<Element, 'released' | 'until'>, window: Span): Span {
  return {
    from: part.released === null ? window.from : later(part.released, window.from),
    to: part.until === null ? window.to : earlier(part.until, window.to),
  };
}

/** A member of a named event as it covers the event or one of its elements. */
function coveringOf({ item, versions }: Matched, subject: Subject, evidence: Evidence): Covering {
  const answers = versions.map(({ id, detail, byWords, elements }) => ({
    ...{ id, detail },
    shows: subject.kind === 'element' ? elements.includes(subject.id) : byWords || elements.length > 0,
  }));
  const { seen, without, told } = showingOf(evidence.sightings.get(item.id) ?? [], answers);
  const voice = evidence.voiceOf(item.id);
  return { item, seen, voice, without, told, captureId: told?.captureId ?? item.captureId };
}

function bySource(coverings: readonly Covering[]): ReadonlyMap<SourceId, readonly Covering[]> {
  return Map.groupBy(coverings, (covering) => covering.item.sourceId);
}

function toStory(event: NamedEvent, members: readonly Matched[], window: Span): Story {
  const times = members.map(({ item }) => timeOf(item, item.seenAt)).sort();
  return {
    id: makeId('story', 'named', event.id),
    origin: 'named',
    eventId: event.id,
    title: nameIn(event.name, 'en'),
    language: 'en',
    first: times[0] ?? window.from,
    last: times.at(-1) ?? window.to,
    members: members
      .map((member) => toMembership(event, member))
      .sort((a, b) => (a.itemId < b.itemId ? -1 : 1)),
  };
}

function toMembership(event: NamedEvent, member: Matched): Membership {
  const shown = event.elements
    .filter((element) => member.elements.includes(element.id))
    .map((element) => `${nameIn(element.name, 'en')}${pictureReason(element, member)}`);
  const reasons = [
    ...(member.byWords ? ['matches the words of the event'] : []),
    ...shown.map((name) => `shows ${name}`),
    ...(member.byHand === undefined ? [] : [member.byHand]),
  ];
  return { itemId: member.item.id, score: 1, reason: reasons.join('; ') };
}

/** The rule by which a picture shows an element, and how surely; nothing where it was told by words or by hand. */
function pictureReason({ id }: Element, { byPicture }: Matched): string {
  const by = byPicture.find(({ elementId }) => elementId === id);
  if (by === undefined) return '';
  const sure = by.confidence === null ? '' : `, confidence ${by.confidence.toFixed(2)}`;
  return ` by a picture (${by.rule.id}@${by.rule.version}${sure})`;
}
