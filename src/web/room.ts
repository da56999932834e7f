import type {
  Capture,
  Element,
  ElementId,
  NamedEvent,
  Observatory,
  PictureId,
  Source,
  Vantage,
} from '../domain/index.ts';
import type { Name } from '../domain/observatory/schema.ts';
import { knownMatches } from '../pipeline/examples/match-examples.ts';
import type { Store } from '../store/index.ts';

/** What the pages are made from. */
export type WebOptions = {
  readonly store: Store;
  readonly observatory: Observatory;
  /** The bytes of a capture, as they arrived. */
  readonly readBody: (capture: Capture) => Promise<Uint8Array>;
  /** What example pictures in observatory.yaml are relative to. Without it no picture is tied to an element. */
  readonly dataFolder?: string;
  /** What a person types to look, to see the bundled example, and to correct. Default: `lacuna run DIR`, `lacuna demo`, `lacuna move DIR`. */
  readonly commands?: { readonly run: string; readonly demo: string; readonly move: string };
};

/** For each element, the held pictures that show one of its examples, as far as passes have compared them. */
export type Examples = ReadonlyMap<string, ReadonlySet<PictureId>>;

/** The options together with what the pages look up again and again. */
export type Room = WebOptions & { readonly atlas: Atlas; findExamples(): Promise<Examples> };

/** The room of these options. Nothing is read before a page asks. */
export function roomOf(options: WebOptions): Room {
  let examples: Promise<Examples> | null = null;
  return {
    ...options,
    atlas: atlasOf(options.observatory),
    findExamples: () => (examples ??= examplesOf(options)),
  };
}

/** Example pictures that cannot be read tie no picture to an element: the page is shown and the log says why. */
async function examplesOf({ store, observatory, dataFolder }: WebOptions): Promise<Examples> {
  const shown = new Map<string, ReadonlySet<PictureId>>();
  if (dataFolder === undefined) return shown;
  try {
    for (const event of observatory.events)
      for (const [element, matches] of await knownMatches(event, { store, dataFolder })) {
        const sure = [...matches].filter(([, { shows }]) => shows === 'yes');
        shown.set(element, new Set(sure.map(([picture]) => picture)));
      }
  } catch (error) {
    console.error(error);
  }
  return shown;
}

/** Everything observatory.yaml names, by id. Ids that an earlier version of the file named are shown as they are. */
export type Atlas = {
  readonly vantages: readonly Vantage[];
  vantageName(id: string): Name;
  sourceName(id: string): Name;
  source(id: string): Source | undefined;
  sourcesAt(vantage: string): readonly Source[];
  event(id: string | null): NamedEvent | undefined;
  element(id: string): Element | undefined;
  /** IANA zone of a source; UTC where it is not known. */
  zoneOfSource(id: string): string;
  /** The zone most sources of a vantage have. */
  zoneOfVantage(id: string): string;
  /** The zone most vantages have. */
  readonly zoneOfMost: string;
};

/** Draws the atlas of an observatory. */
function atlasOf(observatory: Observatory): Atlas {
  const { vantages, sources, events } = observatory;
  const vantageById = new Map<string, Vantage>(vantages.map((one) => [one.id, one]));
  const sourceById = new Map<string, Source>(sources.map((one) => [one.id, one]));
  const eventById = new Map<string, NamedEvent>(events.map((one) => [one.id, one]));
  const elementById = new Map<string, Element>(
    events.flatMap((event) => event.elements.map((one): [ElementId, Element] => [one.id, one])),
  );
  const sourcesByVantage = Map.groupBy(sources, (one): string => one.vantageId);
  const zones = new Map(
    [...sourcesByVantage].map(([id, all]) => [id, commonest(all.map((one) => one.zone))]),
  );
  return {
    vantages,
    vantageName: (id) => vantageById.get(id)?.name ?? id,
    sourceName: (id) => sourceById.get(id)?.name ?? id,
    source: (id) => sourceById.get(id),
    sourcesAt: (id) => sourcesByVantage.get(id) ?? [],
    event: (id) => (id === null ? undefined : eventById.get(id)),
    element: (id) => elementById.get(id),
    zoneOfSource: (id) => sourceById.get(id)?.zone ?? 'UTC',
    zoneOfVantage: (id) => zones.get(id) ?? 'UTC',
    zoneOfMost: commonest([...zones.values()]),
  };
}

function commonest(zones: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'UTC';
}
