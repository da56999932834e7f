import { NO_TIME } from '../collect/index.ts';
import {
  belongsTo,
  elementsShown,
  healthOf,
  judge,
  MIN_READ_SHARE,
  type ExampleMatches,
  type ItemRef,
  type Judgement,
  type Matched,
  type Observed,
  type Seen,
} from '../compare/index.ts';
import {
  earlier,
  later,
  type Instant,
  type Item,
  type ItemId,
  type Look,
  type NamedEvent,
  type Showable,
  type Source,
  type SourceId,
  type Span,
} from '../domain/index.ts';
import { firstSightings, looksOf, sightingsOf, streamItems } from '../store/index.ts';
import { matchExamples } from './examples.ts';
import { voiceLookup, type Groups } from './group.ts';
import type { Progress } from './progress.ts';
import type { Workshop } from './workshop.ts';

/** What was judged, or why nothing could be. */
export type Judged = { readonly judgement: Judgement; readonly window: Span } | null;

/**
 * Coverage and gaps from everything that was collected.
 *
 * @returns null when no list was ever looked at: there is no time to judge
 */
export async function judgeAll(workshop: Workshop, groups: Groups, progress: Progress): Promise<Judged> {
  const { observatory, store } = workshop;
  progress.start('compare', 3);
  progress.say('weighing looks');
  const looks = new Map<SourceId, readonly Look[]>();
  for (const source of observatory.sources)
    looks.set(source.id, (await looksOf(store, source.id)).filter(hasTime));
  const window = windowOf(workshop, looks);
  progress.step();
  if (!window) {
    progress.end();
    return null;
  }
  progress.say('matching elements');
  const read = await readItems(workshop, await matchExamples(workshop));
  progress.step();
  progress.say('judging coverage');
  const judgement = judge({
    observatory,
    window,
    observed: observe(workshop, looks, read.bodies),
    voiceOf: voiceLookup(groups.voices),
    events: read.events,
    sightings: await sightingsByItem(workshop, read.events),
    grouped: groups.stories,
    items: read.items,
    firstSightings: await firstSightings(store),
  });
  progress.step();
  progress.end();
  return { judgement, window };
}

/** A look that came to nothing and has no time, such as for a path that is not there, says nothing about any time. */
const hasTime = (look: Look): boolean => look.span.from !== NO_TIME;

/** The time that is judged: as written, else from the first to the last list look of the sources that are no sample. */
function windowOf({ observatory }: Workshop, looks: ReadonlyMap<SourceId, readonly Look[]>): Span | null {
  const { from, to } = observatory.window;
  const lists = observatory.sources
    .filter((source) => source.census)
    .flatMap((source) => looks.get(source.id) ?? [])
    .filter((look) => look.kind === 'list');
  const first = lists.reduce<Instant | null>(
    (best, { span }) => (best === null ? span.from : earlier(best, span.from)),
    null,
  );
  const last = lists.reduce<Instant | null>(
    (best, { span }) => (best === null ? span.to : later(best, span.to)),
    null,
  );
  const start = from ?? first;
  const end = to ?? last;
  return start !== null && end !== null && start <= end ? { from: start, to: end } : null;
}

/** How many articles a source has, and how many of them we hold with their body. */
type Bodies = Map<SourceId, { articles: number; full: number }>;

type ReadItems = {
  readonly items: ReadonlyMap<ItemId, ItemRef>;
  readonly events: readonly { readonly event: NamedEvent; readonly members: readonly Matched[] }[];
  readonly bodies: Bodies;
};

/** One pass over all items: which belong to which event and show what. Texts are not kept. */
async function readItems({ observatory, store }: Workshop, examples: ExampleMatches): Promise<ReadItems> {
  const items = new Map<ItemId, ItemRef>();
  const bodies: Bodies = new Map();
  const events = observatory.events.map((event) => ({ event, members: [] as Matched[] }));
  for await (const item of streamItems(store)) {
    const ref = toRef(item);
    items.set(item.id, ref);
    countBody(bodies, item);
    for (const { event, members } of events) {
      const elements = elementsShown(event, item, examples).map((element) => element.id);
      const byWords = belongsTo(event, item);
      if (byWords || elements.length > 0) members.push({ item: ref, elements, byWords });
    }
  }
  return { items, events, bodies };
}

function toRef({ id, sourceId, kind, detail, published, seenAt }: Item): ItemRef {
  return { id, sourceId, kind, detail, published, seenAt };
}

function countBody(bodies: Bodies, item: Item): void {
  if (item.kind !== 'article') return;
  const count = bodies.get(item.sourceId) ?? { articles: 0, full: 0 };
  count.articles += 1;
  if (item.detail === 'full') count.full += 1;
  bodies.set(item.sourceId, count);
}

function observe(
  workshop: Workshop,
  looks: ReadonlyMap<SourceId, readonly Look[]>,
  bodies: Bodies,
): ReadonlyMap<SourceId, Observed> {
  return new Map(
    workshop.observatory.sources.map((source): [SourceId, Observed] => {
      const count = bodies.get(source.id);
      const shows = showableOf(source, workshop);
      const bodiesUnread = count !== undefined && count.full / count.articles < MIN_READ_SHARE;
      return [source.id, { health: healthOf(source, looks.get(source.id) ?? []), shows, bodiesUnread }];
    }),
  );
}

/** What a source can show us: as written, else what its connector reads, and pictures where they are fetched. */
function showableOf(source: Source, { connectors }: Workshop): readonly Showable[] {
  const read = connectors.get(source.connector)?.shows ?? ['words'];
  return source.shows ?? (source.follow === 'pages-and-pictures' ? [...read, 'pictures'] : read);
}

async function sightingsByItem(
  { store }: Workshop,
  events: ReadItems['events'],
): Promise<ReadonlyMap<ItemId, readonly Seen[]>> {
  const wanted = new Set(events.flatMap(({ members }) => members.map((member) => member.item.id)));
  const sightings = await sightingsOf(store, [...wanted]);
  const seen = sightings.map((one) => ({ ...one, span: { from: one.from, to: one.to } }));
  return Map.groupBy(seen, (one) => one.itemId);
}
