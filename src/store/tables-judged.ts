import type {
  CaptureId,
  ClaimWording,
  CoverageId,
  CoverageState,
  DriftAspect,
  DriftKind,
  FindingId,
  GapId,
  Instant,
  ItemId,
  LookCounts,
  SourceId,
  Subject,
  Tongue,
  VantageId,
  Verdict,
  VoiceId,
} from '../domain/index.ts';

/* The tables of what was concluded; `tables.ts` has those of what was seen, and says how both give their values. */

export type CoverageTable = {
  id: CoverageId;
  subject_kind: Subject['kind'];
  subject_id: Subject['id'];
  vantage_id: VantageId;
  source_id: SourceId | null;
  state: CoverageState;
  counted: boolean;
  in_part: boolean;
  rule_id: string;
  rule_version: number;
  reason: string;
  judged_from: Instant;
  judged_to: Instant;
  looks: LookCounts;
  read_share: number;
  /** Null while `first_at` is set: no earlier look could have seen it. */
  first_after: Instant | null;
  first_at: Instant | null;
  best_rank: number | null;
  minutes_on_list: number | null;
  voices: number;
};

export type CoverageItemTable = {
  coverage_id: CoverageId;
  item_id: ItemId;
  capture_id: CaptureId;
  position: number;
};

export type GapTable = {
  id: GapId;
  subject_kind: Subject['kind'];
  subject_id: Subject['id'];
  vantage_id: VantageId;
  rule_id: string;
  rule_version: number;
  here: CoverageId;
  elsewhere: readonly CoverageId[];
  voices_elsewhere: number;
  read_share: number;
};

export type FindingTable = {
  id: FindingId;
  subject_kind: Subject['kind'];
  subject_id: Subject['id'];
  vantage_id: VantageId | null;
  verdict: Verdict;
  rule_id: string;
  rule_version: number;
  sentence: Readonly<Record<Tongue, string>>;
  causes: readonly string[];
  steps: readonly string[];
  evidence: { readonly coverage: readonly CoverageId[]; readonly items: readonly ItemId[] };
  as_of: Instant;
};

/** How many members of a voice were compared, and how many were not; see `DriftReading`. */
export type VoiceDriftTable = {
  voice_id: VoiceId;
  compared: number;
  same_wording: number;
  not_whole: number;
  too_many: number;
  failed: number;
};

/** `position` is the place among the steps of the voice, from 0. */
export type DriftStepTable = {
  voice_id: VoiceId;
  position: number;
  item_id: ItemId;
  from_item_id: ItemId;
  first_item_id: ItemId;
  kind: DriftKind;
  aspect: DriftAspect;
  before: string | null;
  after: string | null;
  before_words: string;
  after_words: string;
};

/** A wording names the steps that led to it by their positions. */
export type DriftTraceTable = {
  voice_id: VoiceId;
  position: number;
  wordings: readonly (Omit<ClaimWording, 'steps'> & { readonly steps: readonly number[] })[];
};
