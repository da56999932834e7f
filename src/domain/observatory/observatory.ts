import { asId, type ElementId, type EventId, type HolderId, type SourceId, type VantageId } from '../ids.ts';
import type { Viewer } from '../capture.ts';
import type { Instant } from '../time.ts';
import type { PlatformId } from '../platform/post.ts';
import type { Probe } from '../platform/probe.ts';
import type { ElementKind, Showable, Tongue } from '../vocabulary.ts';
import type { EncoderSettings } from './encoder.ts';
import type { Name, NetworkSettings, ObservatoryFile, SourceEntry, VideoSettings } from './schema.ts';
import { compilePatterns, languagesOf, type Pattern } from './pattern.ts';
import { toPlatforms, toProbes, toWatches, type Platform, type Watch } from './platforms.ts';

/** observatory.yaml, checked and made ready: names resolved, patterns compiled, parts turned into sources. */
export type Observatory = {
  readonly name: Name;
  readonly language: Tongue;
  readonly window: { readonly from: Instant | null; readonly to: Instant | null };
  readonly database: string | null;
  readonly network: NetworkSettings;
  readonly video: VideoSettings;
  /** Null: texts are compared by dictionaries and names alone. */
  readonly encoder: EncoderSettings | null;
  readonly vantages: readonly Vantage[];
  /** Names of regions by the code that a viewer bears. */
  readonly regions: ReadonlyMap<string, Name>;
  readonly sources: readonly Source[];
  /** What is collected: one entry of the file each; an entry with parts feeds several sources. */
  readonly entries: readonly CollectEntry[];
  readonly events: readonly NamedEvent[];
  readonly platforms: readonly Platform[];
  readonly probes: readonly Probe[];
  readonly watches: readonly Watch[];
  readonly officeHolders: readonly OfficeHolder[];
};

/** Somebody with a public office, whose expression in public acts may be coded by hand. */
export type OfficeHolder = { readonly id: HolderId; readonly name: Name; readonly office: string };

export type Vantage = {
  readonly id: VantageId;
  readonly name: Name;
  readonly viewer: Viewer;
  readonly note: string;
};

export type Source = {
  readonly id: SourceId;
  readonly name: Name;
  readonly vantageId: VantageId;
  readonly connector: string;
  readonly language: string | null;
  readonly country: string | null;
  readonly zone: string;
  /** Milliseconds between looks as promised in the file; null: judge by the looks themselves. */
  readonly every: number | null;
  /** Null: what the connector can read. */
  readonly shows: readonly Showable[] | null;
  readonly census: boolean;
  readonly follow: SourceEntry['follow'];
  /** The platform whose posts it brings; null for everything else. */
  readonly platform: PlatformId | null;
  /** Another source that collects the same list or bulletin; null when there is none. */
  readonly sameAs: SourceId | null;
};

/** A part of an entry and what selects it. */
export type Part = {
  readonly part: string;
  readonly sourceId: SourceId;
  readonly select: string | Readonly<Record<string, string | readonly string[]>>;
};

export type CollectEntry = {
  readonly entry: SourceEntry;
  readonly viewer: Viewer;
  /** The one source without parts, or the first part; captures are filed under it. */
  readonly sourceId: SourceId;
  readonly parts: readonly Part[];
  /** The platform that the entry names, with its public accounts; absent: it names none. */
  readonly platform?: Platform;
};

export type Element = {
  readonly id: ElementId;
  readonly eventId: EventId;
  readonly name: Name;
  readonly kind: ElementKind;
  readonly released: Instant | null;
  readonly until: Instant | null;
  readonly matches: Pattern;
  /** Languages its patterns are written for; null: for any text; empty: it has no patterns. */
  readonly languages: readonly string[] | null;
  /** Paths relative to observatory.yaml. */
  readonly pictures: readonly string[];
  readonly distance: number;
  readonly codes: readonly string[];
};

export type NamedEvent = {
  readonly id: EventId;
  readonly name: Name;
  readonly place: string;
  readonly released: Instant | null;
  readonly until: Instant | null;
  readonly matches: Pattern;
  /** Languages its patterns and those of its elements are written for; null: for any text. */
  readonly languages: readonly string[] | null;
  readonly elements: readonly Element[];
};

/** A name in the reader's language, or in English where there is none. */
export function nameIn(name: Name, tongue: Tongue): string {
  return typeof name === 'string' ? name : (name[tongue] ?? name.en);
}

/** The file's form turned into the form the stages use. The file has been checked: nothing here can refuse. */
export function toObservatory(file: ObservatoryFile): Observatory {
  const vantages = file.vantages.map((vantage) => ({ ...vantage, id: asId('vantage', vantage.id) }));
  const viewerOf = new Map(vantages.map((vantage) => [vantage.id as string, vantage.viewer]));
  const platforms = toPlatforms(file);
  return {
    name: file.name,
    language: file.language,
    window: { from: file.window.from ?? null, to: file.window.to ?? null },
    database: file.database ?? null,
    network: file.network,
    video: file.video,
    encoder: file.encoder ?? null,
    vantages,
    regions: new Map(Object.entries(file.regions)),
    sources: file.sources.flatMap(sourcesOf),
    entries: file.sources.map((entry) => toEntry(entry, viewerOf, platforms)),
    events: file.events.map(toEvent),
    platforms,
    probes: toProbes(file),
    watches: toWatches(file),
    officeHolders: file.officeHolders.map((holder) => ({ ...holder, id: asId('holder', holder.id) })),
  };
}

function sourcesOf(entry: SourceEntry): Source[] {
  const base = {
    connector: entry.connector,
    country: entry.country ?? null,
    zone: entry.zone,
    every: entry.every ?? null,
    shows: entry.shows ?? null,
    census: entry.census,
    follow: entry.follow,
    platform: (entry.platform ?? null) as PlatformId | null,
  };
  const parts = entry.parts ?? [
    { id: null, name: entry.name, vantage: entry.vantage, language: entry.language, sameAs: entry.sameAs },
  ];
  return parts.map((part) => ({
    ...base,
    id: asId('source', part.id === null ? entry.id : `${entry.id}/${part.id}`),
    name: part.name ?? part.id ?? entry.name ?? entry.id,
    vantageId: asId('vantage', part.vantage ?? entry.vantage ?? ''),
    language: part.language ?? entry.language ?? null,
    sameAs: part.sameAs === undefined ? null : asId('source', part.sameAs),
  }));
}

function toEntry(
  entry: SourceEntry,
  viewerOf: ReadonlyMap<string, Viewer>,
  platforms: readonly Platform[],
): CollectEntry {
  const platform = platforms.find(({ id }) => id === entry.platform);
  const parts = (entry.parts ?? []).map((part) => ({
    part: part.id,
    sourceId: asId('source', `${entry.id}/${part.id}`),
    select: part.select ?? part.id,
  }));
  return {
    entry,
    viewer: viewerOf.get(entry.vantage ?? entry.parts?.[0]?.vantage ?? '') ?? {
      state: 'unknown',
      region: null,
    },
    sourceId: parts[0]?.sourceId ?? asId('source', entry.id),
    parts,
    ...(platform && { platform }),
  };
}

/** Null as soon as one of them is for any text. */
function unitedLanguages(all: readonly (readonly string[] | null)[]): readonly string[] | null {
  return all.includes(null) ? null : [...new Set(all.flatMap((languages) => languages ?? []))];
}

function toEvent(event: ObservatoryFile['events'][number]): NamedEvent {
  const eventId = asId('event', event.id);
  return {
    id: eventId,
    name: event.name,
    place: event.place,
    released: event.released ?? null,
    until: event.until ?? null,
    matches: compilePatterns(event.match, event.not),
    languages: unitedLanguages(
      [event.match, ...event.elements.map((element) => element.match)].map(languagesOf),
    ),
    elements: event.elements.map((element) => ({
      id: asId('element', element.id),
      eventId,
      name: element.name,
      kind: element.kind,
      released: element.released ?? event.released ?? null,
      until: element.until ?? event.until ?? null,
      matches: compilePatterns(element.match, element.not),
      languages: languagesOf(element.match),
      pictures: element.pictures,
      distance: element.distance,
      codes: element.codes ?? [element.id],
    })),
  };
}
