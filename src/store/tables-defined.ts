import type {
  ElementId,
  ElementKind,
  EventId,
  Instant,
  Showable,
  SourceId,
  Vantage,
  VantageId,
  Viewer,
} from '../domain/index.ts';

/* The tables of what observatory.yaml defines; `tables.ts` says how both databases give their values. */

/** A text for all, or one for each language of the interface. */
type Name = Vantage['name'];

/** What observatory.yaml defines: `current` is false for what an earlier version of the file named; `position` is its place in the file. */
type Defined = { current: boolean; position: number };

export type VantageTable = Defined & {
  id: VantageId;
  name: Name;
  viewer_state: Viewer['state'];
  region: string | null;
  note: string;
};

export type SourceTable = Defined & {
  id: SourceId;
  name: Name;
  vantage_id: VantageId;
  connector: string;
  language: string | null;
  country: string | null;
  zone: string;
  /** Milliseconds. */
  every: number | null;
  shows: readonly Showable[] | null;
  census: boolean;
};

export type EventTable = Defined & {
  id: EventId;
  name: Name;
  place: string;
  released: Instant | null;
  until: Instant | null;
};

export type ElementTable = Defined & {
  id: ElementId;
  event_id: EventId;
  name: Name;
  kind: ElementKind;
  released: Instant | null;
  until: Instant | null;
  pictures: readonly string[];
  distance: number;
  codes: readonly string[];
};
