import type {
  Coverage,
  ElementKind,
  EventId,
  Gap,
  Instant,
  NamedEvent,
  Observatory,
  Source,
  Story,
  Subject,
  Vantage,
  VantageId,
} from '../domain/index.ts';
import type { Name } from './sentences/phrasing.ts';

/** What a report is made from: names from observatory.yaml, answers from `compare/`. */
export type ReportInput = {
  readonly observatory: Pick<Observatory, 'vantages' | 'sources' | 'events'>;
  /** Named stories; found ones have no element and take no part. */
  readonly stories: readonly Pick<Story, 'id' | 'eventId'>[];
  readonly coverages: readonly Coverage[];
  readonly gaps: readonly Gap[];
};

/** A story or element with its answers. */
export type SubjectRecord = {
  readonly subject: Subject;
  readonly event: NamedEvent;
  readonly name: Name;
  readonly kind: 'story' | ElementKind;
  /** When it became public; null where the file does not say. */
  readonly released: Instant | null;
  /** One for each vantage that was judged, in the order of the file. */
  readonly answers: readonly Answer[];
};

export type Answer = {
  readonly vantage: Vantage;
  readonly coverage: Coverage;
  /** The same question answered for each source of the vantage; empty where it was not kept. */
  readonly sources: readonly Coverage[];
};

/** Every named story with its elements behind it, in the order of the file; events that were not judged are left out. */
export function recordsOf(input: ReportInput): readonly (readonly SubjectRecord[])[] {
  const bySubject = Map.groupBy(input.coverages, ({ subject }) => `${subject.kind} ${subject.id}`);
  const storyOf = new Map<EventId, Story['id']>();
  for (const { id, eventId } of input.stories) if (eventId !== null) storyOf.set(eventId, id);
  return input.observatory.events.flatMap((event) => {
    const id = storyOf.get(event.id);
    if (id === undefined) return [];
    const parts = [
      {
        subject: { kind: 'story', id } as const,
        event,
        name: event.name,
        kind: 'story' as const,
        released: event.released,
      },
      ...event.elements.map((element) => ({
        subject: { kind: 'element', id: element.id } as const,
        event,
        name: element.name,
        kind: element.kind,
        released: element.released,
      })),
    ];
    return [
      parts.map((part) => ({
        ...part,
        answers: answersOf(input, bySubject.get(`${part.subject.kind} ${part.subject.id}`) ?? []),
      })),
    ];
  });
}

function answersOf({ observatory }: ReportInput, coverages: readonly Coverage[]): readonly Answer[] {
  return observatory.vantages.flatMap((vantage) => {
    const here = coverages.filter((coverage) => coverage.vantageId === vantage.id);
    const coverage = here.find((one) => one.sourceId === null);
    const order = new Map(observatory.sources.map((source, index) => [source.id, index]));
    const place = ({ sourceId }: Coverage) => (sourceId === null ? -1 : (order.get(sourceId) ?? Infinity));
    const sources = here.filter((one) => one.sourceId !== null).sort((a, b) => place(a) - place(b));
    return coverage ? [{ vantage, coverage, sources }] : [];
  });
}

/** The zone most sources of a vantage live in, the first of the file among equals; of all sources for null. */
export function zoneOf(
  sources: readonly Pick<Source, 'vantageId' | 'zone'>[],
  vantageId: VantageId | null,
): string {
  const chosen = sources.filter((source) => vantageId === null || source.vantageId === vantageId);
  const counts = [...Map.groupBy(chosen, (source) => source.zone)];
  return counts.reduce(
    (best, next) => (next[1].length > best[1].length ? next : best),
    counts[0] ?? ['UTC', []],
  )[0];
}
