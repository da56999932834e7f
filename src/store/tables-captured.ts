import type { ColumnType, Generated } from 'kysely';
import type {
  CaptureId,
  ContentVerdict,
  Instant,
  LookId,
  LookKind,
  LookOutcome,
  Origin,
  Sha256,
  SourceId,
  Viewer,
} from '../domain/index.ts';

/* The tables of captures and looks, and of the log of this machine's work; `tables.ts` says how both databases give their values. */

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
