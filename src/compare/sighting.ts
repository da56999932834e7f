import {
  toMs,
  DAY,
  HOUR,
  instant,
  MINUTE,
  type CaptureId,
  type CoveringItem,
  type DateClaim,
  type FirstSeen,
  type Instant,
  type Item,
  type ItemId,
  type LookId,
  type LookKind,
  type Span,
  type VersionId,
} from '../domain/index.ts';
import { coveredLength, mergeStretches, type Stretch } from '../stats/intervals.ts';
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
  /** The first look that read the subject in the item; null when every look at the item is one. */
  readonly told: Seen | null;
  /** The capture that proves it. */
  readonly captureId: CaptureId;
};

/**
 * Whether an item was there during a span: seen by a look that touches it, or published in it as far as its own date
 * can be trusted. A hand-coded page is looked at long after it was published, hence the second way; one without any
 * date counts only in a hand-picked sample, whose author chose it as belonging to the event.
 */
export function wasThere(covering: Covering, span: Span, census: boolean): boolean {
  if (covering.seen.some((seen) => touches(seen.span, span))) return true;
  // What an edit brought was not there when the item was published.
  if (covering.without !== null) return false;
  const { published } = covering.item;
  if (!published) return !census;
  return (
    published.doubt === null &&
    published.instant !== null &&
    touches({ from: published.instant, to: lastMomentOf(published.instant, published.precision) }, span)
  );
}

const touches = (one: Span, other: Span): boolean => one.from <= other.to && one.to >= other.from;

/** The last moment a claim may mean: one to the day, hour, month or year may mean any moment of it. */
export function lastMomentOf(at: Instant, precision: DateClaim['precision']): Instant {
  return instant(toMs(at) + lengthOf(at, precision) - 1);
}

/** The furthest a zone lies east of Greenwich: there a month begins so long before it does in UTC. */
const FURTHEST_EAST = 14 * HOUR;

/** How long what a claim names lasts, in milliseconds; a month or year begins at midnight of some zone. */
function lengthOf(at: Instant, precision: DateClaim['precision']): number {
  if (precision === 'day') return DAY;
  if (precision === 'hour') return HOUR;
  if (precision !== 'month' && precision !== 'year') return 1;
  const named = new Date(toMs(at) + FURTHEST_EAST);
  const [year, month] = [named.getUTCFullYear(), named.getUTCMonth()];
  return precision === 'month'
    ? Date.UTC(year, month + 1) - Date.UTC(year, month)
    : Date.UTC(year + 1, 0) - Date.UTC(year, 0);
}

/**
 * The interval in which something was first there: no earlier than the look before, no later than the first look that
 * saw it. The width of the interval is the honesty of the statement.
 */
export function firstSeenOf(coverings: readonly Covering[], health: Health): FirstSeen | null {
  if (!health.source.census) return firstClaimed(coverings);
  const firsts = coverings.flatMap(({ seen, without, told }) => {
    const [appeared] = [...seen].sort((a, b) => (a.span.to < b.span.to ? -1 : 1));
    return appeared
      ? [{ after: without ?? lookBefore(appeared, health), at: (told ?? appeared).span.to }]
      : [];
  });
  return earliestOf(firsts);
}

/**
 * The first of several things happened after the earliest time any of them could have, and no later than the first was
 * seen. One of which nothing is known before leaves the beginning open.
 */
export function earliestOf(firsts: readonly FirstSeen[]): FirstSeen | null {
  const [at] = firsts.map((one) => one.at).sort();
  if (at === undefined) return null;
  const starts = firsts.map((one) => one.after);
  return { after: starts.includes(null) ? null : (starts.sort()[0] ?? null), at };
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
      ? lastMomentOf(published.instant, published.precision)
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
 * Minutes of the judged time at least one of them stood on a list. Each snapshot that shows one stands for the time to
 * the next look at that list, at most one cadence; two lists that show it at once count once. Null where no ranked
 * snapshot saw any: a file that sums up a day does not say for how long, and a bulletin is no list.
 */
export function minutesOnList(coverings: readonly Covering[], health: Health, judged: Span): number | null {
  const present = coverings.flatMap(({ seen }) =>
    seen.flatMap((one) =>
      isRankedSnapshot(one) && one.lookId !== null
        ? stretchFrom(one.span.from, health.untilNext(one.lookId))
        : [],
    ),
  );
  if (present.length === 0) return null;
  const window = { from: toMs(judged.from), to: toMs(judged.to) };
  return Math.round(coveredLength(mergeStretches(present), window) / MINUTE);
}

const stretchFrom = (from: Instant, length: number): Stretch => ({
  from: toMs(from),
  to: toMs(from) + length,
});

const isRankedSnapshot = ({ kind, rank, span }: Seen): boolean =>
  kind === 'list' && rank !== null && span.from === span.to;

/** The same item with only the sightings that touch a span. */
export function seenIn(covering: Covering, span: Span): Covering {
  return {
    ...covering,
    seen: covering.seen.filter((seen) => touches(seen.span, span)),
  };
}

/** The items, each once, in a fixed order, with the capture that proves each. */
export function coveringItems(coverings: readonly Covering[]): readonly CoveringItem[] {
  const proofs = new Map<ItemId, CaptureId>(coverings.map(({ item, captureId }) => [item.id, captureId]));
  return [...proofs]
    .map(([itemId, captureId]) => ({ itemId, captureId }))
    .sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
}
