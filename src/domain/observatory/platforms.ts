import { asId, type EventId, type SourceId } from '../ids.ts';
import type { PlatformId } from '../platform/post.ts';
import type { Probe, ProbeControl } from '../platform/probe.ts';
import type { Instant } from '../time.ts';
import { compilePatterns } from './pattern.ts';
import type { Name, ObservatoryFile } from './schema.ts';

/** An account whose name and words may be shown. */
export type PublicAccount = {
  /** As the platform writes it: number or name. */
  readonly account: string;
  readonly name: string;
  readonly kind: 'state' | 'media' | 'office-holder';
};

export type Platform = {
  readonly id: PlatformId;
  readonly name: Name;
  readonly public: readonly PublicAccount[];
  readonly searchesPerDay: number;
};

/** A post or page that is visited again. */
export type Watch = {
  /** The watch's own slug. */
  readonly id: string;
  readonly sourceId: SourceId;
  readonly eventId: EventId | null;
  /** As a person wrote it; it may name an author, so it never leaves this file's reader but for the visit itself. */
  readonly address: string;
  readonly posted: Instant | null;
  /** Words that the post shows; null: none were given. */
  readonly says: string | null;
  /** The watch it is a control of. */
  readonly control: string | null;
  /** Milliseconds from posting or the first visit. */
  readonly until: number;
};

export function toPlatforms(file: ObservatoryFile): readonly Platform[] {
  return file.platforms.map((platform) => ({ ...platform, id: platform.id as PlatformId }));
}

export function toProbes(file: ObservatoryFile): readonly Probe[] {
  return file.probes.map((probe) => ({
    id: asId('probe', probe.id),
    written: JSON.stringify(probe),
    name: probe.name,
    eventId: probe.event === undefined ? null : asId('event', probe.event),
    elementId: probe.element === undefined ? null : asId('element', probe.element),
    queries: probe.queries,
    matches: compilePatterns(probe.match, probe.not),
    controls: probe.controls.map((control) => toControl(control, probe.queries)),
    sources: probe.sources.map((source) => asId('source', source)),
    released: probe.released ?? releasedOf(probe, file),
    round: probe.round,
    every: probe.every ?? null,
  }));
}

type ProbeEntry = ObservatoryFile['probes'][number];

function toControl(control: ProbeEntry['controls'][number], ofProbe: readonly string[]): ProbeControl {
  return {
    kind: control.kind,
    queries: control.queries ?? ofProbe,
    sourceId: control.source === undefined ? null : asId('source', control.source),
    matches: control.match === undefined ? null : compilePatterns(control.match, undefined),
  };
}

/** The element's clock before the event's: nothing can be found before it is public. */
function releasedOf(probe: ProbeEntry, file: ObservatoryFile): Instant | null {
  const event = file.events.find(({ id }) => id === probe.event);
  const all = file.events.flatMap((one) => one.elements.map((element) => ({ element, event: one })));
  const named = all.find(({ element }) => element.id === probe.element);
  return named?.element.released ?? named?.event.released ?? event?.released ?? null;
}

export function toWatches(file: ObservatoryFile): readonly Watch[] {
  return file.watches.map((watch) => ({
    id: watch.id,
    sourceId: asId('source', watch.source),
    eventId: watch.event === undefined ? null : asId('event', watch.event),
    address: watch.address,
    posted: watch.posted ?? null,
    says: watch.says ?? null,
    control: watch.control ?? null,
    until: watch.until,
  }));
}
