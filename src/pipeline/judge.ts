import { NO_TIME } from '../collect/index.ts';
import {
  correctedEvents,
  healthOf,
  judge,
  judgedWindow,
  findCandidate,
  showableOf,
  SourceTexts,
  toRef,
  WordSearch,
  type ItemRef,
  type Judgement,
  type Observed,
  type Seen,
  type TellingOfEvent,
} from '../compare/index.ts';
import {
  timeOf,
  type Item,
  type ItemId,
  type ItemVersion,
  type Look,
  type Source,
  type SourceId,
  type Span,
} from '../domain/index.ts';
import {
  firstSightings,
  forgetUnseenVersions,
  looksOf,
  sightingsOf,
  streamItemPages,
  versionsOf,
} from '../store/index.ts';
import { seekEvents, settleEvents, type SoughtEvent } from './named-events.ts';
import type { CorrectedGroups } from './corrections.ts';
import { voiceLookup } from './group.ts';
import type { Progress } from './progress.ts';
import type { Workshop } from './workshop.ts';

/** What was judged, or why nothing could be. */
export type Judged = {
  readonly judgement: Judgement;
  readonly window: Span;
  readonly observed: ReadonlyMap<SourceId, Observed>;
} | null;

type JudgeOptions = { readonly progress: Progress; readonly signal: AbortSignal };

/**
 * Coverage and gaps from everything that was collected.
 *
 * @returns null when no list was ever looked at: there is no time to judge
 */
export async function judgeAll(
  workshop: Workshop,
  groups: CorrectedGroups,
  { progress, signal }: JudgeOptions,
): Promise<Judged> {
  const { observatory, store } = workshop;
  progress.start('compare', 3);
  progress.say('weighing looks');
  const looks = new Map<SourceId, readonly Look[]>();
  for (const source of observatory.sources)
    looks.set(source.id, (await looksOf(store, source.id)).filter(hasTime));
  const window = judgedWindow(observatory, looks);
  progress.step();
  if (!window) {
    progress.end();
    return null;
  }
  progress.say('matching elements');
  const sightings = await firstSightings(store);
  const search = new WordSearch(groups.words);
  const read = await readItems(workshop, await seekEvents(workshop), (item, versions) => {
    search.note(item, versions, timeOf(item, sightings.get(item.id) ?? item.seenAt));
  });
  const told = await settleEvents(workshop, read.events, { progress, signal });
  const events = correctedEvents(told, groups.corrections, read.items);
  progress.step();
  progress.say('judging coverage');
  const observed = observe(workshop, looks, read.texts);
  const judgement = judge({
    observatory,
    window,
    observed,
    voiceOf: voiceLookup(groups.voices),
    events,
    sightings: await sightingsByItem(workshop, events),
    grouped: groups.stories,
    search,
    items: read.items,
    firstSightings: sightings,
  });
  progress.step();
  progress.end();
  return { judgement, window, observed };
}

/** A look that came to nothing and has no time, such as for a path that is not there, says nothing about any time. */
const hasTime = (look: Look): boolean => look.span.from !== NO_TIME;

type ReadItems = {
  readonly items: ReadonlyMap<ItemId, ItemRef>;
  readonly events: readonly SoughtEvent[];
  readonly texts: SourceTexts;
};

/** One pass over all items: which may belong to which event and show what. Texts are not kept. */
async function readItems(
  { store }: Workshop,
  events: readonly SoughtEvent[],
  onItem: (item: Item, versions: readonly ItemVersion[]) => void,
): Promise<ReadItems> {
  const items = new Map<ItemId, ItemRef>();
  const texts = new SourceTexts();
  await forgetUnseenVersions(store);
  for await (const page of streamItemPages(store)) {
    const ids = page.filter(({ kind }) => kind !== 'listing').map(({ id }) => id);
    const versions = await versionsOf(store, ids);
    for (const item of page) {
      items.set(item.id, toRef(item));
      texts.note(item);
      const told = versions.get(item.id) ?? [];
      onItem(item, told);
      for (const { event, near, candidates } of events) {
        const found = findCandidate(event, item, told, near);
        if (found) candidates.push(found);
      }
    }
  }
  return { items, events, texts };
}

function observe(
  workshop: Workshop,
  looks: ReadonlyMap<SourceId, readonly Look[]>,
  texts: SourceTexts,
): ReadonlyMap<SourceId, Observed> {
  return new Map(
    sourcesOfItems(workshop).map((source): [SourceId, Observed] => {
      const observed: Observed = {
        health: healthOf(source, looks.get(source.id) ?? []),
        shows: showableOf(source, workshop.connectors.get(source.connector)?.shows ?? ['words']),
        bodiesUnread: (span) => texts.bodiesUnread(source.id, span),
        titlesOnly: texts.titlesOnly(source.id),
        languages: texts.languagesOf(source),
      };
      return [source.id, observed];
    }),
  );
}

/** Searches, visits, comments and measurements are no items: what they lack is judged by their own rules, or not at all. */
function sourcesOfItems({ observatory, connectors }: Workshop): readonly Source[] {
  return observatory.sources.filter(({ connector }) => connectors.get(connector)?.ofPlatform !== true);
}

async function sightingsByItem(
  { store }: Workshop,
  events: readonly TellingOfEvent[],
): Promise<ReadonlyMap<ItemId, readonly Seen[]>> {
  const wanted = new Set(events.flatMap(({ members }) => members.map((member) => member.item.id)));
  const sightings = await sightingsOf(store, [...wanted]);
  const seen = sightings.map((one) => ({ ...one, span: { from: one.from, to: one.to } }));
  return Map.groupBy(seen, (one) => one.itemId);
}
