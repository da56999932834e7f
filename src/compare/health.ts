import {
  MINUTE,
  NO_LOOKS,
  toMs,
  type Instant,
  type Look,
  type LookCounts,
  type LookKind,
  type Source,
  type Span,
} from '../domain/index.ts';
import { coveredLength, mergeStretches, type Stretch } from '../stats/intervals.ts';

/** What a source's looks allow us to say about a stretch of time. */
export type Health = {
  readonly source: Source;
  /** Milliseconds between looks: as promised in the file, else the median spacing; 0 for fewer than two looks. */
  readonly cadence: number;
  /** Readable and unreadable list looks, in order of time. */
  readonly lists: readonly Look[];
  countsIn(span: Span, kinds: readonly LookKind[]): LookCounts;
  /** The part of a span within one cadence of a readable list look, 0–1. A look that spans a day reads that day. */
  readShare(span: Span): number;
  /** The part of looks of this kind in the span that could be read, 0–1; null when there were none. */
  readablePart(span: Span, kind: LookKind): number | null;
  /** End of the last look of any kind that ended before `at`. */
  lastBefore(at: Instant): Instant | null;
};

/**
 * The health of one source from its looks. Time counts as read when a readable look lies within one cadence of it: a
 * list read every half hour is read throughout as long as no two readable looks are more than an hour apart.
 */
export function healthOf(source: Source, looks: readonly Look[]): Health {
  const ordered = [...looks].sort((a, b) => (a.span.from < b.span.from ? -1 : 1));
  const lists = ordered.filter((look) => look.kind === 'list');
  const cadence = source.every ?? medianSpacing(lists);
  const read = mergeStretches(
    lists.filter((look) => look.outcome === 'seen').map((look) => reachOf(look, cadence)),
  );
  const ends = ordered.map((look) => look.span.to).sort();
  return {
    source,
    cadence,
    lists,
    countsIn: (span, kinds) =>
      countOutcomes(ordered.filter((look) => kinds.includes(look.kind) && within(look, span))),
    readShare: (span) => shareOf(read, span),
    readablePart: (span, kind) =>
      readablePart(ordered.filter((look) => look.kind === kind && within(look, span))),
    lastBefore: (at) => lastBelow(ends, at),
  };
}

/** Whether a look touches a span. */
export function within(look: { readonly span: Span }, span: Span): boolean {
  return look.span.from <= span.to && look.span.to >= span.from;
}

/** Looks added up. */
export function addCounts(all: readonly LookCounts[]): LookCounts {
  const sum = { ...NO_LOOKS };
  for (const counts of all) for (const outcome of outcomesOf(counts)) sum[outcome] += counts[outcome];
  return sum;
}

/** How many looks there were, whatever they came to. */
export function totalOf(counts: LookCounts): number {
  return outcomesOf(counts).reduce((sum, outcome) => sum + counts[outcome], 0);
}

const outcomesOf = (counts: LookCounts) => Object.keys(counts) as (keyof LookCounts)[];

function countOutcomes(looks: readonly Look[]): LookCounts {
  const counts = { ...NO_LOOKS };
  for (const look of looks) counts[look.outcome] += 1;
  return counts;
}

function readablePart(looks: readonly Look[]): number | null {
  if (looks.length === 0) return null;
  return looks.filter((look) => look.outcome === 'seen').length / looks.length;
}

function reachOf(look: Look, cadence: number): Stretch {
  const isSnapshot = look.span.from === look.span.to;
  const reach = isSnapshot ? Math.max(cadence, MINUTE) : MINUTE;
  return { from: toMs(look.span.from) - reach, to: toMs(look.span.to) + reach };
}

function shareOf(read: readonly Stretch[], span: Span): number {
  const window = { from: toMs(span.from), to: toMs(span.to) };
  if (window.to < window.from) return 0;
  // A window of one instant is read or it is not.
  if (window.to === window.from)
    return read.some((stretch) => stretch.from <= window.from && stretch.to >= window.to) ? 1 : 0;
  return coveredLength(read, window) / (window.to - window.from);
}

function medianSpacing(lists: readonly Look[]): number {
  const starts = [...new Set(lists.map((look) => toMs(look.span.from)))].sort((a, b) => a - b);
  const spacings = starts.slice(1).map((start, index) => start - (starts[index] ?? start));
  spacings.sort((a, b) => a - b);
  return spacings[spacings.length >> 1] ?? 0;
}

function lastBelow(sorted: readonly Instant[], at: Instant): Instant | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? null;
}
