import {
  shift,
  viewerKey,
  type Instant,
  type Probe,
  type Search,
  type SearchId,
  type SearchPurpose,
  type SourceId,
} from '../../domain/index.ts';
import { plainQuery } from './query.ts';

/** Searches of one probe on one source by one viewer that lie near each other in time. */
export type Round = {
  readonly sourceId: SourceId;
  readonly viewer: Search['viewer'];
  /** In order of time; all on this source by this viewer. */
  readonly own: readonly Search[];
  /** The same queries on other sources or by other viewers, at most one round's length away. */
  readonly others: readonly Search[];
};

/** What a search was made for; undefined where nobody of ours made it. */
export type Purposes = (id: SearchId) => SearchPurpose | undefined;

/** What a probe may read: searches that were made for its rounds, and those of which nobody knows what for. */
export function searchesFor(
  probe: Probe,
  searches: readonly Search[],
  purposeOf: Purposes,
): readonly Search[] {
  return searches.filter(({ id }) => {
    const purpose = purposeOf(id);
    return purpose === undefined || (purpose.probeId === probe.id && purpose.isolation === null);
  });
}

/**
 * The rounds of a probe on one of its sources, the earliest first. A round begins with a search and holds those that
 * follow within the probe's `round`.
 */
export function roundsOn(probe: Probe, sourceId: SourceId, searches: readonly Search[]): readonly Round[] {
  const asked = queriesOf(probe);
  const ours = searches.filter(({ query }) => asked.has(plainQuery(query)));
  const here = ours.filter((search) => search.sourceId === sourceId).sort(byTime);
  const byViewer = Map.groupBy(here, ({ viewer }) => viewerKey(viewer));
  return [...byViewer.values()]
    .flatMap((own) => cut(own, probe.round).map((part) => toRound(part, ours, probe)))
    .sort((a, b) => byTime(a.own[0], b.own[0]));
}

/** Every query that the probe makes, in plain form. */
function queriesOf(probe: Probe): ReadonlySet<string> {
  return new Set([...probe.queries, ...probe.controls.flatMap(({ queries }) => queries)].map(plainQuery));
}

function cut(searches: readonly Search[], length: number): readonly (readonly Search[])[] {
  const rounds: Search[][] = [];
  let end: Instant | null = null;
  for (const search of searches) {
    if (end === null || search.at > end) {
      rounds.push([]);
      end = shift(search.at, length);
    }
    rounds.at(-1)?.push(search);
  }
  return rounds;
}

function toRound(own: readonly Search[], all: readonly Search[], { round }: Probe): Round {
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('expected a round with a search in it');
  const [from, to] = [shift(last.at, -round), shift(first.at, round)];
  const mine = new Set(own.map(({ id }) => id));
  const others = all.filter(({ id, at }) => !mine.has(id) && at >= from && at <= to).sort(byTime);
  return { sourceId: first.sourceId, viewer: first.viewer, own, others };
}

function byTime(a: Search | undefined, b: Search | undefined): number {
  const [one, two] = [a?.at ?? '', b?.at ?? ''];
  return one < two ? -1 : one > two ? 1 : (a?.id ?? '') < (b?.id ?? '') ? -1 : 1;
}
