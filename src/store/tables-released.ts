import type {
  CaptureId,
  CellId,
  CoverageState,
  DateClaim,
  Instant,
  ItemId,
  LookCounts,
  PictureId,
  PictureRelation,
  PictureRelationKind,
  ReleaseCellState,
  ReleasedId,
  ReleaseId,
  ReleaseMatrix,
  SightingShows,
  SourceId,
  VantageId,
} from '../domain/index.ts';

/* The tables of who was shown which picture of a release; `tables.ts` says how both databases give their values. */

/** How pictures relate, whichever release asked; `trouble` is '' where the pair could be compared. */
export type PictureRelationTable = {
  original: PictureId;
  copy: PictureId;
  method: string;
  kind: PictureRelationKind;
  confidence: number;
  relation: PictureRelation;
  trouble: string;
};

export type ReleaseMatrixTable = {
  release_id: ReleaseId;
  released_from: Instant;
  released_to: Instant;
  released_by: ReleaseMatrix['releasedBy'];
  judged_from: Instant;
  judged_to: Instant;
  method: string;
  pairs_compared: number;
  pairs_failed: number;
};

/** `position` counts from 1. */
export type ReleasePictureTable = {
  id: ReleasedId;
  release_id: ReleaseId;
  position: number;
  address: string;
  picture_id: PictureId | null;
};

/** `position` keeps the order of vantages and sources, from 0. */
export type ReleaseCellTable = {
  id: CellId;
  released_id: ReleasedId;
  vantage_id: VantageId;
  source_id: SourceId | null;
  position: number;
  state: ReleaseCellState;
  counted: boolean;
  in_part: boolean;
  rule_id: string;
  rule_version: number;
  reason: string;
  coverage_state: CoverageState;
  coverage_rule_id: string;
  coverage_rule_version: number;
  coverage_reason: string;
  judged_from: Instant;
  judged_to: Instant;
  looks: LookCounts;
  read_share: number;
  first_after: Instant | null;
  first_at: Instant | null;
  before_release: boolean;
  voices: number;
  best_item_id: ItemId | null;
  best_source_id: SourceId | null;
  best_copy_id: PictureId | null;
  compared: number;
  searched: number | null;
};

/** `position` is the place among the sightings of one released picture, from 0: earliest first. */
export type PictureSightingTable = {
  released_id: ReleasedId;
  position: number;
  item_id: ItemId;
  source_id: SourceId;
  vantage_id: VantageId;
  copy_id: PictureId;
  address: string;
  caption: string | null;
  credit: string | null;
  capture_id: CaptureId;
  published: DateClaim | null;
  first_after: Instant | null;
  first_at: Instant | null;
  last_at: Instant | null;
  before_release: boolean;
  voice: string;
  shows: SightingShows;
  rule_id: string;
  rule_version: number;
  relation: PictureRelation;
  /** Milliseconds. */
  clocks_apart: number | null;
};
