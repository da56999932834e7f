import {
  makeId,
  type CaptureId,
  type CoverageId,
  type ElementId,
  type ItemId,
  type ReleasedId,
  type SourceId,
  type StoryId,
  type VantageId,
} from './ids.ts';
import type { FirstSeen, LookCounts } from './look.ts';
import type { Span } from './time.ts';
import type { CoverageState } from './vocabulary.ts';

/** What coverage is about. */
export type Subject =
  { readonly kind: 'story'; readonly id: StoryId } | { readonly kind: 'element'; readonly id: ElementId };

/** A picture of a release: its coverage is kept in its cells and nowhere else. */
export type ReleasedSubject = { readonly kind: 'released'; readonly id: ReleasedId };

/** The rule that gave a result and its version: a new meaning gets a new version. */
export type RuleRef = { readonly id: string; readonly version: number };

/** An item that covers, and the capture in which it does: a later edit can add what an earlier version lacked. */
export type CoveringItem = { readonly itemId: ItemId; readonly captureId: CaptureId };

/** Story or element × vantage (or one of its sources, when `sourceId` is given). Made only by `compare/`. */
export type Coverage<Of extends Subject | ReleasedSubject = Subject> = {
  readonly id: CoverageId;
  readonly subject: Of;
  readonly vantageId: VantageId;
  /** Null for the vantage as a whole. */
  readonly sourceId: SourceId | null;
  readonly state: CoverageState;
  /** False for a source that stands in no count, because another source of its vantage collects the same list. */
  readonly counted: boolean;
  /** Some sources of the vantage covered it and others, well looked at, were silent. Never true unless `covered`. */
  readonly inPart: boolean;
  readonly rule: RuleRef;
  /** Stable code that says why, such as `text-only`, `looks-end`, `no-looks`, `before-release`, `sample-only`. */
  readonly reason: string;
  /** The time that was judged: from release (or the window's start) to the window's end. */
  readonly judged: Span;
  /** Looks within that time, by outcome. */
  readonly looks: LookCounts;
  /** The part of the judged time that readable looks cover, 0–1. */
  readonly readShare: number;
  readonly firstSeen: FirstSeen | null;
  readonly bestRank: number | null;
  /** Minutes it stood on the list, summed over looks; null where the source has no list looks. */
  readonly minutesOnList: number | null;
  /** Independent voices among the items that cover. */
  readonly voices: number;
  /** Ordered by item. */
  readonly items: readonly CoveringItem[];
};

export function coverageId(
  subject: Subject | ReleasedSubject,
  vantageId: VantageId,
  sourceId: SourceId | null,
): CoverageId {
  return makeId('coverage', subject.kind, subject.id, vantageId, sourceId);
}
