import type {
  AuthorKind,
  CaptureId,
  DateClaim,
  Instant,
  IsolationId,
  IsolationPlan,
  Measurement,
  MeasurementId,
  PlatformId,
  PostCounts,
  PostId,
  ProbeId,
  ProbeVerdict,
  ProbeVerdictId,
  Pseudonym,
  CommentSightId,
  Search,
  SearchId,
  Sha256,
  SourceId,
  Viewer,
  LaterNotice,
  VisitClass,
  VisitId,
} from '../domain/index.ts';

/* The tables of platforms; `tables.ts` says how both databases give their values. */

export type PlatformTables = {
  readonly post: PostTable;
  readonly search: SearchTable;
  readonly search_result: SearchResultTable;
  readonly search_purpose: SearchPurposeTable;
  readonly isolation_plan: IsolationPlanTable;
  readonly isolation_consent: IsolationConsentTable;
  readonly probe_verdict: ProbeVerdictTable;
  readonly post_visit: PostVisitTable;
  readonly disappearance: DisappearanceTable;
  readonly comment_sight: CommentSightTable;
  readonly measurement: MeasurementTable;
  readonly signing: SigningTable;
  readonly platform_revision: { revision: number };
  readonly curve_drawing: { revision: number; settings: string; drawn: Instant; counts: unknown };
  readonly platform_curves: { platform: PlatformId; inputs: string; told: unknown };
  readonly post_name: PostNameTable;
};

/** `key` decides between two rows with one id; see `platform/best-row.ts`. */
type Kept = { key: string };
type Seen = { viewer_state: Viewer['state']; viewer_region: string | null };
type Ruled = { rule_id: string; rule_version: number };

export type PostTable = Kept & {
  id: PostId;
  platform: PlatformId;
  native: string;
  author: Pseudonym | null;
  author_kind: AuthorKind;
  author_name: string | null;
  posted: DateClaim | null;
  text: string;
  language: string | null;
  address: string | null;
  counts: PostCounts;
  source_id: SourceId;
  capture_id: CaptureId;
  seen_at: Instant;
};

export type SearchTable = Kept &
  Seen & {
    id: SearchId;
    source_id: SourceId;
    capture_id: CaptureId | null;
    platform: PlatformId;
    query: string;
    at: Instant;
    answer: Search['answer'];
    reason: string;
    detail: string;
    scope: Search['scope'];
    notice: string | null;
    stated: number | null;
    has_more: boolean | null;
  };

export type SearchResultTable = { search_id: SearchId; position: number; post_id: PostId };

export type SearchPurposeTable = {
  search_id: SearchId;
  probe_id: ProbeId;
  isolation_id: IsolationId | null;
  step: number | null;
  slot: number | null;
};

export type IsolationPlanTable = {
  id: IsolationId;
  hash: Sha256;
  probe_id: ProbeId;
  source_id: SourceId;
  plan: IsolationPlan;
  at: Instant;
};

export type IsolationConsentTable = {
  isolation_id: IsolationId;
  hash: Sha256;
  by: string;
  because: string;
  at: Instant;
  withdrawn: Instant | null;
};

export type ProbeVerdictTable = Seen &
  Ruled & {
    id: ProbeVerdictId;
    probe_id: ProbeId;
    source_id: SourceId;
    span_from: Instant | null;
    span_to: Instant | null;
    verdict: ProbeVerdict['verdict'];
    reason: string;
    notice: string | null;
    searches: ProbeVerdict['searches'];
    controls_passed: number;
    controls_tried: number;
    failure_bound: number | null;
    miss_bound: number | null;
    target: ProbeVerdict['target'];
    sister: ProbeVerdict['sister'];
    causes: readonly string[];
  };

type Posting = {
  platform: PlatformId;
  author: Pseudonym | null;
  author_kind: AuthorKind;
  posted: Instant | null;
  posted_by: Instant | null;
};

export type PostVisitTable = Kept &
  Seen &
  Ruled &
  Posting & {
    id: VisitId;
    post_id: PostId;
    source_id: SourceId;
    capture_id: CaptureId | null;
    native: string;
    at: Instant;
    class: VisitClass;
    notice: string | null;
  };

export type DisappearanceTable = Seen &
  Ruled &
  Posting & {
    post_id: PostId;
    source_id: SourceId;
    watched_from: Instant;
    last_seen: Instant | null;
    first_not_seen: Instant | null;
    class: VisitClass;
    notice: string | null;
    later: readonly LaterNotice[];
    reappeared: Instant | null;
    visits: number;
    blind: number;
    captures: readonly CaptureId[];
  };

export type CommentSightTable = Kept &
  Seen & {
    id: CommentSightId;
    post_id: PostId;
    source_id: SourceId;
    capture_id: CaptureId | null;
    platform: PlatformId;
    native: string;
    author: Pseudonym | null;
    posted: Instant | null;
    at: Instant;
    shown: number | null;
    shown_low: number | null;
    shown_high: number | null;
    visible: number;
    replies_visible: number;
    replies_declared: number | null;
    nested_counted: boolean | null;
    sort: string | null;
    curated: boolean | null;
    notice: string | null;
    cap: number | null;
    has_more: boolean | null;
    keys: readonly string[];
  };

export type MeasurementTable = Kept &
  Ruled & {
    id: MeasurementId;
    source_id: SourceId;
    capture_id: CaptureId;
    native: string;
    input: string;
    host: string;
    at: Instant;
    country: string | null;
    network: string | null;
    blocking: Measurement['blocking'];
    accessible: boolean | null;
    failure: string | null;
    control_failure: string | null;
    state: Measurement['state'];
    version: string;
  };

export type SigningTable = { post_id: PostId; because: string; by: string; at: Instant };

export type PostNameTable = Ruled & {
  watched_id: PostId;
  post_id: PostId;
  platform: PlatformId;
  native: string;
  since: Instant;
};
