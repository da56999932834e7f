import type { RuleRef } from './coverage.ts';
import {
  makeId,
  type CaptureId,
  type CellId,
  type ItemId,
  type PictureId,
  type ReleasedId,
  type ReleaseId,
  type SourceId,
  type VantageId,
} from './ids.ts';
import type { DateClaim } from './item.ts';
import type { FirstSeen, LookCounts } from './look.ts';
import type { PictureRelation } from './picture-relation.ts';
import type { Instant, Span } from './time.ts';
import type { CoverageState, PictureRole } from './vocabulary.ts';

/**
 * What an audience was shown of one released picture, the fullest first. `not-shown`: it was none of the pictures
 * compared; `no-picture`: read throughout as well, and there was no picture of the story to compare.
 */
export const RELEASE_CELL_STATES = [
  'shown-whole',
  'cropped',
  'altered',
  'another-frame',
  'not-shown',
  'no-picture',
  'unseen',
] as const;
export type ReleaseCellState = (typeof RELEASE_CELL_STATES)[number];

/**
 * What one sighting shows of a released picture; `other-time` is the same place at a time that clocks put elsewhere,
 * `may-be` is too unsure to decide anything but to forbid a "not shown".
 */
export const SIGHTING_SHOWS = [
  'whole',
  'cropped',
  'altered',
  'another-frame',
  'other-time',
  'may-be',
] as const;
export type SightingShows = (typeof SIGHTING_SHOWS)[number];

/**
 * Whether a picture of this role enters comparison at all: photographs, drawings, and what nothing is known of, for a
 * photograph that was left out is worse than a comparison too many.
 */
export function isCompared(role: PictureRole): boolean {
  return role === 'photograph' || role === 'drawing' || role === 'unknown';
}

/** One picture of one release. */
export type ReleasedPicture = {
  readonly id: ReleasedId;
  readonly releaseId: ReleaseId;
  /** Its place on the page of the release among the pictures that are compared, from 1. */
  readonly position: number;
  /** As the page of the release names it. */
  readonly address: string;
  /** Null while its bytes are not held: then nobody could know it again. */
  readonly pictureId: PictureId | null;
};

export function releasedId(releaseId: ReleaseId, address: string): ReleasedId {
  return makeId('released', releaseId, address);
}

/** One place where a released picture, an edit of it, another frame or what may be it was seen. */
export type PictureSighting = {
  readonly releasedId: ReleasedId;
  readonly itemId: ItemId;
  readonly sourceId: SourceId;
  readonly vantageId: VantageId;
  /** The picture that stands there; equal to the released one where the bytes are. */
  readonly copyId: PictureId;
  /** As the page of the item names it. */
  readonly address: string;
  readonly caption: string | null;
  readonly credit: string | null;
  /** The capture of the page. */
  readonly captureId: CaptureId;
  /** What the page claims of its own date. */
  readonly published: DateClaim | null;
  readonly firstSeen: FirstSeen | null;
  /** End of the last look that saw it. */
  readonly lastSeen: Instant | null;
  /** Seen, or published as the page claims, before the release. */
  readonly beforeRelease: boolean;
  /** Copies of one text share a voice. */
  readonly voice: string;
  readonly shows: SightingShows;
  readonly rule: RuleRef;
  readonly relation: PictureRelation;
  /** Of `other-time`: how far apart clocks put the two, in milliseconds. */
  readonly clocksApart: number | null;
};

/** A released picture × a vantage (or one of its sources, when `sourceId` is given). Made only by `compare/`. */
export type ReleaseCell = {
  readonly id: CellId;
  readonly releasedId: ReleasedId;
  readonly vantageId: VantageId;
  /** Null for the vantage as a whole. */
  readonly sourceId: SourceId | null;
  readonly state: ReleaseCellState;
  /** False for a source that stands in no count: the one that released it, or a second collection of one list. */
  readonly counted: boolean;
  /** Some sources of the vantage showed it and others, read throughout, did not. */
  readonly inPart: boolean;
  readonly rule: RuleRef;
  /** Stable code: that of the look behind it where nothing was shown, such as `text-only`; else how it was shown. */
  readonly reason: string;
  /** The answer of coverage on which the cell rests, with the time that was judged: from the release on. */
  readonly coverage: {
    readonly state: CoverageState;
    readonly rule: RuleRef;
    readonly reason: string;
    readonly judged: Span;
    readonly looks: LookCounts;
    readonly readShare: number;
  };
  /** Of the sightings that give the state; null where nothing was seen. */
  readonly firstSeen: FirstSeen | null;
  /** Whether the first of these lies before the release. */
  readonly beforeRelease: boolean;
  /** Independent voices among these. */
  readonly voices: number;
  /** The item that gives the state, the surest and earliest of them, and its picture; null where nothing was seen. */
  readonly best: {
    readonly itemId: ItemId;
    readonly sourceId: SourceId;
    readonly copyId: PictureId;
  } | null;
  /** Different pictures from here that were compared with it one by one, so that a crop would have been known. */
  readonly compared: number;
  /**
   * Different pictures from here, on whatever item, among which whole copies of it were sought by fingerprint; 0 where
   * it is too plain for that, null for cells of a version that did not count them.
   */
  readonly searched: number | null;
};

export function cellId(released: ReleasedId, vantageId: VantageId, sourceId: SourceId | null): CellId {
  return makeId('cell', released, vantageId, sourceId);
}

/** A release with everything concluded about who was shown which of its pictures. */
export type ReleaseMatrix = {
  readonly releaseId: ReleaseId;
  /** When it was released: a claim to the day may mean any moment of it. */
  readonly released: Span;
  /** `first-look`: it states no time, or one in doubt; it was there when it was first looked at. */
  readonly releasedBy: 'stated' | 'first-look';
  /** The clock of absence: from the latest moment the release can mean to the end of the judged time. */
  readonly judged: Span;
  /** Name and version of the comparison of two pictures. */
  readonly method: string;
  /** Pairs of pictures that were compared, and those of which one could not be read. */
  readonly pairs: { readonly compared: number; readonly failed: number };
  readonly pictures: readonly ReleasedPicture[];
  /** For each picture, the vantages in the order of the file, each followed by its sources. */
  readonly cells: readonly ReleaseCell[];
  /** For each picture, earliest first. */
  readonly sightings: readonly PictureSighting[];
};

/** How one picture relates to a released one, kept so that no pair is compared twice. */
export type ComparedPair = {
  readonly original: PictureId;
  readonly copy: PictureId;
  readonly method: string;
  readonly relation: PictureRelation;
  /** Why it could not be compared; '' where it could. */
  readonly trouble: string;
};
