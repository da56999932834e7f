import type {
  CaptureId,
  CoverageId,
  CoverageState,
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
