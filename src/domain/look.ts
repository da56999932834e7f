import { makeId, type CaptureId, type ItemId, type LookId, type SourceId, type VersionId } from './ids.ts';
import type { Instant, Span } from './time.ts';
import { LOOK_OUTCOMES, type LookOutcome } from './vocabulary.ts';

/**
 * What was looked at. `list`: a feed, a hot list, a front page, a gallery: it shows which items there are, and a run of
 * them is the denominator of a silence. `page`: one item in full. `picture`: the bytes of one picture. `video`: the bytes of one clip.
 * `history`: a derived record of when titles were first or last on a list; it can cover, never make silent. `search`: one
 * search on a platform. `visit`: one visit to a post that is watched.
 */
export const LOOK_KINDS = ['list', 'page', 'picture', 'video', 'history', 'search', 'visit'] as const;
export type LookKind = (typeof LOOK_KINDS)[number];

/** One attempt to see. Looks are the denominator of everything. */
export type Look = {
  readonly id: LookId;
  readonly sourceId: SourceId;
  readonly kind: LookKind;
  /** The address or list name looked at. */
  readonly subject: string;
  /** A snapshot has `from === to`; a file that sums up a day spans the day. */
  readonly span: Span;
  readonly outcome: LookOutcome;
  /** Stable code; `''` when `seen` needs no reason. */
  readonly reason: string;
  readonly detail: string;
  readonly captureId: CaptureId | null;
};

/** An item seen by a look: at a rank (1 is the top) where the list has ranks. */
export type Sighting = {
  readonly lookId: LookId;
  readonly itemId: ItemId;
  readonly rank: number | null;
  /** What the item said at this look; null for a listing, which is its title and can say nothing else. */
  readonly versionId: VersionId | null;
};

/** The same source looked at in the same way over the same span is the same look, however often a run is repeated. */
export function lookId(look: { sourceId: SourceId; kind: LookKind; subject: string; span: Span }): LookId {
  return makeId('look', look.sourceId, look.kind, look.subject, look.span.from, look.span.to);
}

/** How many looks had each outcome. */
export type LookCounts = { readonly [Outcome in LookOutcome]: number };

/** No looks at all. */
export const NO_LOOKS: LookCounts = {
  seen: 0,
  empty: 0,
  refused: 0,
  unreadable: 0,
  failed: 0,
  'not-tried': 0,
};

/** First time something was seen: after `after` (null: no earlier look could have seen it) and no later than `at`. */
export type FirstSeen = { readonly after: Instant | null; readonly at: Instant };

/**
 * Whether something came up between a look before an instant, such as its release, and one after it: the interval must not
 * read as if it had been there before.
 */
export function spansInstant({ after, at }: FirstSeen, instant: Instant | null): boolean {
  return instant !== null && after !== null && after < instant && at >= instant;
}

/** Looks added up. */
export function addCounts(all: readonly LookCounts[]): LookCounts {
  const sum = { ...NO_LOOKS };
  for (const counts of all) for (const outcome of LOOK_OUTCOMES) sum[outcome] += counts[outcome];
  return sum;
}

/** How many looks there were, whatever they came to. */
export function totalOf(counts: LookCounts): number {
  return LOOK_OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
}
