import {
  postId,
  type EventId,
  type Observatory,
  type PlatformId,
  type PostId,
  type Probe,
  type SourceId,
  type Watch,
} from '../../domain/index.ts';

/**
 * How a probe is joined to a story: observatory.yaml names the event with it, or the element; where it names neither, the
 * story is one whose items say what the probe searches for.
 */
export type JoinedBy = 'event' | 'element' | 'items';

/** The event of a probe, and by which key of observatory.yaml. */
export function eventOfProbe(
  { events }: Pick<Observatory, 'events'>,
  { eventId, elementId }: Pick<Probe, 'eventId' | 'elementId'>,
): { readonly eventId: EventId; readonly joinedBy: 'event' | 'element' } | null {
  if (eventId !== null) return { eventId, joinedBy: 'event' };
  const element = events.flatMap(({ elements }) => elements).find(({ id }) => id === elementId);
  return element === undefined ? null : { eventId: element.eventId, joinedBy: 'element' };
}

/** The events that sources name (`event`), as the files of posts, visits and comments do. */
export function eventsOfSources({
  entries,
  events,
}: Pick<Observatory, 'entries' | 'events'>): ReadonlyMap<SourceId, EventId> {
  const known = new Map(events.map(({ id }) => [id as string, id]));
  return new Map(
    entries.flatMap(({ entry, sourceId, parts }) => {
      const event = entry.event === undefined ? undefined : known.get(entry.event);
      if (event === undefined) return [];
      return [sourceId, ...parts.map((part) => part.sourceId)].map((id): [SourceId, EventId] => [id, event]);
    }),
  );
}

/** The name under which the visits of a watch are kept where nobody knows the platform's own. */
export function watchedId(
  { sources }: Pick<Observatory, 'sources'>,
  { id, sourceId }: Pick<Watch, 'id' | 'sourceId'>,
): PostId | null {
  const platform: PlatformId | null = sources.find((one) => one.id === sourceId)?.platform ?? null;
  return platform === null ? null : postId(platform, `watch/${id}`);
}
