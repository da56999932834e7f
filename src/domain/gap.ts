import {
  makeId,
  type CoverageId,
  type FindingId,
  type GapId,
  type ItemId,
  type SourceId,
  type VantageId,
} from './ids.ts';
import type { RuleRef, Subject } from './coverage.ts';
import type { Instant } from './time.ts';
import type { Tongue, Verdict } from './vocabulary.ts';

/** `silent` here while others cover, found by a named rule. */
export type Gap = {
  readonly id: GapId;
  readonly subject: Subject;
  readonly vantageId: VantageId;
  readonly rule: RuleRef;
  /** The silent coverage, and the coverages elsewhere that make it a gap. */
  readonly here: CoverageId;
  readonly elsewhere: readonly CoverageId[];
  /** Independent voices elsewhere. */
  readonly voicesElsewhere: number;
  /** The part of the judged time that readable looks cover, 0–1: the health of the silence. */
  readonly readShare: number;
};

/** A gap of one source within its audience names the source; a gap of the audience as a whole has none. */
export function gapId(
  subject: Subject,
  vantageId: VantageId,
  rule: RuleRef,
  sourceId: SourceId | null,
): GapId {
  return makeId('gap', subject.kind, subject.id, vantageId, rule.id, rule.version, sourceId);
}

/** A sentence the evidence supports, and the steps a second person can repeat. */
export type Finding = {
  readonly id: FindingId;
  readonly subject: Subject;
  readonly vantageId: VantageId | null;
  readonly verdict: Verdict;
  readonly rule: RuleRef;
  readonly sentence: { readonly [Language in Tongue]: string };
  /** What may lie behind it; a finding never picks one without a captured notice. */
  readonly causes: readonly string[];
  readonly steps: readonly string[];
  readonly evidence: { readonly coverage: readonly CoverageId[]; readonly items: readonly ItemId[] };
  /** The end of the judged window, never the clock. */
  readonly asOf: Instant;
};

export function findingId(subject: Subject, vantageId: VantageId | null, rule: RuleRef): FindingId {
  return makeId('finding', subject.kind, subject.id, vantageId, rule.id, rule.version);
}
