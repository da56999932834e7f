import type { ColumnType, Generated } from 'kysely';
import type {
  Block,
  CaptureId,
  ContentVerdict,
  Counts,
  DateClaim,
  ElementId,
  ElementKind,
  EventId,
  Instant,
  ItemDetail,
  ItemDraft,
  ItemId,
  ItemKind,
  Leaning,
  LiveEntry,
  LookId,
  LookKind,
  LookOutcome,
  Origin,
  PageFacts,
  PagePicture,
  PageVideo,
  Pdq,
  PictureId,
  PictureMetadata,
  Provenance,
  ProvenanceOutcome,
  ReleaseId,
  Sha256,
  Showable,
  SourceId,
  StoryId,
  Vantage,
  VantageId,
  VersionId,
  Viewer,
  VoiceId,
} from '../domain/index.ts';
import type {
  CoverageItemTable,
  CoverageTable,
  DriftStepTable,
  DriftTraceTable,
  FindingTable,
  GapTable,
  VoiceDriftTable,
} from './tables-judged.ts';
import type {
  PictureRelationTable,
  PictureSightingTable,
  ReleaseCellTable,
  ReleaseMatrixTable,
  ReleasePictureTable,
} from './tables-released.ts';
import type { AnswerTable, BlurringTable, ExpressionCodeTable, QuestionTable } from './tables-coded.ts';
import type {
  ClipFrameTable,
  ClipSoughtTable,
  ClipStillTable,
  ClipTable,
  ClipUseTable,
  PictureRoleTable,
} from './tables-clips.ts';
import type { ItemLabelTable, RelationTable } from './tables-related.ts';
import type { ChapterMemberTable, ChapterTable, CorrectionTable, OriginTable } from './tables-told.ts';

/** A text for all, or one for each language of the interface. */
type Name = Vantage['name'];

/**
 * The tables as both databases give them back. Times come as instants, numbers as numbers, `jsonb` as values.
 * Values of `jsonb` columns go in as JSON text, and rows as a whole through `insertRows` of `door.ts`.
 */
export type Tables = {
  readonly migration: { number: number; name: string; applied: Generated<Instant> };
  readonly vantage: VantageTable;
  readonly source: SourceTable;
  readonly event: EventTable;
  readonly element: ElementTable;
  readonly capture: CaptureTable;
  readonly look: LookTable;
  readonly item: ItemTable;
  readonly item_version: ItemVersionTable;
  readonly sighting: SightingTable;
  readonly picture: PictureTable;
  readonly picture_file: PictureFileTable;
  readonly item_picture: ItemPictureTable;
  readonly release: ReleaseTable;
  readonly voice: VoiceTable;
  readonly voice_drift: VoiceDriftTable;
  readonly drift_step: DriftStepTable;
  readonly drift_trace: DriftTraceTable;
  readonly voice_member: MemberTable & OriginTable & { voice_id: VoiceId };
  readonly story: StoryTable;
  readonly story_member: MemberTable & { story_id: StoryId };
  readonly correction: CorrectionTable;
  readonly question: QuestionTable;
  readonly answer: AnswerTable;
  readonly expression_code: ExpressionCodeTable;
  readonly blurring: BlurringTable;
  readonly chapter: ChapterTable;
  readonly chapter_member: ChapterMemberTable;
  readonly relation: RelationTable;
  readonly item_label: ItemLabelTable;
  readonly picture_relation: PictureRelationTable;
  readonly release_matrix: ReleaseMatrixTable;
  readonly release_picture: ReleasePictureTable;
  readonly release_cell: ReleaseCellTable;
  readonly picture_sighting: PictureSightingTable;
  readonly coverage: CoverageTable;
  readonly coverage_item: CoverageItemTable;
  readonly gap: GapTable;
  readonly finding: FindingTable;
  readonly clip: ClipTable;
  readonly clip_frame: ClipFrameTable;
  readonly clip_use: ClipUseTable;
  readonly clip_still: ClipStillTable;
  readonly clip_sought: ClipSoughtTable;
  readonly picture_role: PictureRoleTable;
  readonly visit: VisitTable;
  readonly run: RunTable;
};

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

export type CaptureTable = {
  id: CaptureId;
  source_id: SourceId;
  address: string;
  final_address: string;
  at: Instant;
  sha256: Sha256;
  size: number;
  status: number | null;
  media_type: string;
  headers: readonly (readonly [string, string])[];
  viewer_state: Viewer['state'];
  viewer_region: string | null;
  origin: Origin;
  warc_file: string;
  warc_offset: number;
  warc_length: number;
  content_verdict: ContentVerdict;
  content_because: string;
};

export type LookTable = {
  id: LookId;
  source_id: SourceId;
  kind: LookKind;
  subject: string;
  span_from: Instant;
  span_to: Instant;
  outcome: LookOutcome;
  reason: string;
  detail: string;
  capture_id: CaptureId | null;
  /** Decides between two looks with one id; see `look.ts`. */
  key: string;
};

export type ItemTable = {
  id: ItemId;
  source_id: SourceId;
  capture_id: CaptureId;
  kind: ItemKind;
  detail: ItemDetail;
  address: string | null;
  title: string;
  blocks: readonly Block[];
  language: string | null;
  byline: ItemDraft['byline'];
  outlet: string | null;
  published: DateClaim | null;
  /** `published.instant`, null where it is missing or in doubt. */
  published_at: Instant | null;
  changed: DateClaim | null;
  /** As the page had them: `pictureId` lives in `item_picture`. */
  pictures: readonly PagePicture[];
  videos: readonly PageVideo[];
  source_link: string | null;
  leaning: Leaning | null;
  codes: readonly string[];
  counts: Counts | null;
  page: PageFacts | null;
  seen_at: Instant;
  /** Decides between two versions of one item, and which version gave each fact; see `item-merge.ts`. */
  key: string;
  given_by: Readonly<Record<string, string>>;
};

export type ItemVersionTable = {
  id: VersionId;
  item_id: ItemId;
  detail: ItemDetail;
  title: string;
  blocks: readonly Block[];
  pictures: readonly PagePicture[];
  videos: readonly PageVideo[];
  entries: readonly LiveEntry[];
  published: DateClaim | null;
  changed: DateClaim | null;
  cut: PageFacts['cut'];
};

/** `version_id` is null for listings, and for what was seen before versions were kept. */
export type SightingTable = {
  look_id: LookId;
  item_id: ItemId;
  rank: number | null;
  version_id: VersionId | null;
};

export type PictureTable = {
  id: PictureId;
  sha256: Sha256;
  capture_id: CaptureId;
  width: number;
  height: number;
  pdq: Pdq;
  quality: number;
};

/** `reader`: the version of the readers that read the file. */
export type PictureFileTable = {
  picture_id: PictureId;
  reader: number;
  metadata: PictureMetadata;
  provenance_outcome: ProvenanceOutcome;
  provenance: Provenance;
};

/** Which fingerprinted picture stands behind an address on an item or in a release. */
export type ItemPictureTable = { item_id: ItemId | ReleaseId; address: string; picture_id: PictureId };

export type ReleaseTable = {
  id: ReleaseId;
  source_id: SourceId;
  capture_id: CaptureId;
  title: string;
  address: string;
  published: DateClaim | null;
  published_at: Instant | null;
  pictures: readonly PagePicture[];
  key: string;
};

export type VoiceTable = { id: VoiceId; origin_id: ItemId };

/** `position` keeps the order in which the group named its members, from 0. */
export type MemberTable = { item_id: ItemId; score: number; reason: string; position: number };

export type StoryTable = {
  id: StoryId;
  origin: 'named' | 'grouped';
  event_id: EventId | null;
  title: string;
  language: string | null;
  first: Instant;
  last: Instant;
};

/** Visits of a page in a day: a number and nothing about who came. `day` is `2025-11-01`. */
export type VisitTable = { path: string; day: string; count: number };

export type RunTable = {
  id: Generated<number>;
  command: string;
  started: ColumnType<Instant, string, string>;
  /** Null while it runs, and for ever where the process ended without a word. */
  ended: ColumnType<Instant | null, string | null, string | null>;
  outcome: 'done' | 'failed' | 'stopped' | null;
  stage: string;
  counts: ColumnType<Readonly<Record<string, number>>, string, string>;
};
