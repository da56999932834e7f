import {
  toMs,
  DAY,
  MINUTE,
  shift,
  type CaptureId,
  type CoveringItem,
  type FirstSeen,
  type Instant,
  type Item,
  type ItemId,
  type LookId,
  type LookKind,
  type Span,
  type VersionId,
} from '../domain/index.ts';
import type { Health } from './health.ts';

/** An item on a look of one source. */
export type Seen = {
  /** Null where only the time of a first sighting is known. */
  readonly lookId: LookId | null;
  readonly kind: LookKind;
  readonly span: Span;
  readonly rank: number | null;
  readonly captureId: CaptureId | null;
  /** What the item said at this look; null where it can say but one thing, or where it is not known. */
  readonly versionId: VersionId | null;
};

/** An item that covers a subject, with all looks of one source at which it did. */
export type Covering = {
  readonly item: Pick<Item, 'id' | 'sourceId' | 'captureId' | 'kind' | 'detail' | 'published'>;
  readonly voice: string;
  readonly seen: readonly Seen[];
  /** End of the last look that read the item without the subject, before an edit brought it; else null. */
  readonly without: Instant | null;
  /** The capture that proves it. */
  readonly captureId: CaptureId;
};

/**
 * Whether an item was there during a span: seen by a look that touches it, or published in it as far as its own date
 * can be trusted. A hand-coded page is looked at long after it was published, hence the second way; one without any
 * date counts only in a hand-picked sample, whose author chose it as belonging to the event.
 */
export function wasThere(covering: Covering, span: Span, census: boolean): boolean {
  if (covering.seen.some((seen) => seen.span.from <= span.to && seen.span.to >= span.from)) return true;
  // What an edit brought was not there when the item was published.
  if (covering.without !== null) return false;
  const { published } = covering.item;
  if (!published) return !census;
  return (
    published.doubt === null &&
    published.instant !== null &&
    claimTouches(published.instant, published.precision, span)
  );
}

const widthOf = (precision: string | null): number => (precision === 'day' ? DAY - 1 : 0);

/** A claim to the day may mean any moment of it. */
function claimTouches(at: Instant, precision: string | null, span: Span): boolean {
  const width = widthOf(precision);
  return toMs(at) <= toMs(span.to) && toMs(at) + width >= toMs(span.from);
}

/**
 * The interval in which something was first there: no earlier than the look before, no later than the first look that
 * saw it. The width of the interval is the honesty of the statement.
 */
export function firstSeenOf(coverings: readonly Covering[], health: Health): FirstSeen | null {
  if (!health.source.census) return firstClaimed(coverings);
  const all = coverings.flatMap(({ seen, without }) => seen.map((one) => ({ ...one, without })));
  const first = all.reduce<(typeof all)[number] | null>(
    (best, one) => (best === null || one.span.to < best.span.to ? one : best),
    null,
  );
  if (!first) return null;
  return { after: first.without ?? lookBefore(first, health), at: first.span.to };
}

/** End of the last look that could have seen it and did not; a file that sums up a day bounds its own beginning. */
function lookBefore({ span, kind }: Seen, health: Health): Instant | null {
  const before = health.lastBefore(span.to, kind);
  return span.from === span.to ? before : laterOf(before, span.from);
}

/** Pages of a hand-picked sample were captured whenever the researcher came by: only their own dates tell. */
function firstClaimed(coverings: readonly Covering[]): FirstSeen | null {
  const ends = coverings.flatMap(({ item: { published } }) =>
    published?.instant && published.doubt === null
      ? shift(published.instant, widthOf(published.precision))
      : [],
  );
  const at = ends.sort()[0];
  return at === undefined ? null : { after: null, at };
}

const laterOf = (a: Instant | null, b: Instant): Instant => (a !== null && a > b ? a : b);

/** The best rank any of them reached; null where the list gives none. */
export function bestRankOf(coverings: readonly Covering[]): number | null {
  const ranks = coverings.flatMap((covering) => covering.seen.flatMap((seen) => seen.rank ?? []));
  return ranks.length > 0 ? ranks.reduce((best, rank) => Math.min(best, rank)) : null;
}

/**
 * Minutes at least one of them stood on the list. Each snapshot that shows one stands for the time to the next look,
 * at most one cadence. Null where no ranked snapshot saw any: a file that sums up a day does not say for how long, and a
 * bulletin is no list.
 */
export function minutesOnList(coverings: readonly Covering[], health: Health): number | null {
  const present = new Set(
    coverings.flatMap(({ seen }) =>
      seen.flatMap((one) => (isRankedSnapshot(one) && one.lookId !== null ? one.lookId : [])),
    ),
  );
  if (present.size === 0) return null;
  const total = [...present].reduce((sum, look) => sum + health.untilNext(look), 0);
  return Math.round(total / MINUTE);
}

const isRankedSnapshot = ({ kind, rank, span }: Seen): boolean =>
  kind === 'list' && rank !== null && span.from === span.to;

/** The same item with only the sightings that touch a span. */
export function seenIn(covering: Covering, span: Span): Covering {
  return {
    ...covering,
    seen: covering.seen.filter((seen) => seen.span.from <= span.to && seen.span.to >= span.from),
  };
}

/** The items, each once, in a fixed order, with the capture that proves each. */
export function coveringItems(coverings: readonly Covering[]): readonly CoveringItem[] {
  const proofs = new Map<ItemId, CaptureId>(coverings.map(({ item, captureId }) => [item.id, captureId]));
  return [...proofs]
    .map(([itemId, captureId]) => ({ itemId, captureId }))
    .sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
}
