import type { Generated } from 'kysely';
import type { Instant, StoryId, VoiceId } from '../domain/index.ts';
import type { ElementTable, EventTable, SourceTable, VantageTable } from './tables-defined.ts';
import type { CaptureTable, LookTable, RunTable, VisitTable } from './tables-captured.ts';
import type { ItemTable, ItemVersionTable, SightingTable } from './tables-items.ts';
import type { ItemPictureTable, PictureFileTable, PictureTable, ReleaseTable } from './tables-pictures.ts';
import type { MemberTable, StoryTable, VoiceTable } from './tables-grouped.ts';
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
import type {
  AnswerTable,
  BlurringTable,
  ClockReadingTable,
  ClocksTogetherTable,
  ExpressionCodeTable,
  QuestionTable,
} from './tables-coded.ts';
import type {
  ClipFrameTable,
  ClipSoughtTable,
  ClipStillTable,
  ClipTable,
  ClipUseTable,
  PictureRoleTable,
} from './tables-clips.ts';
import type { ItemLabelTable, RelationTable } from './tables-related.ts';
import type { PlatformTables } from './tables-platform.ts';
import type { ChapterMemberTable, ChapterTable, CorrectionTable, OriginTable } from './tables-told.ts';

/**
 * The tables as both databases give them back. Times come as instants, numbers as numbers, `jsonb` as values.
 * Values of `jsonb` columns go in as JSON text, and rows as a whole through `insertRows` of `door.ts`.
 */
export type Tables = PlatformTables & {
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
  readonly clock_reading: ClockReadingTable;
  readonly clocks_together: ClocksTogetherTable;
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
