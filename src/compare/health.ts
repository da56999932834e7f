import {
  HOUR,
  MINUTE,
  toMs,
  totalOf,
  type Instant,
  type Look,
  type LookId,
  type LookKind,
  type LookCounts,
  type Source,
  type Span,
} from '../domain/index.ts';
import { coveredLength, mergeStretches, type Stretch } from '../stats/intervals.ts';
import { mean } from '../stats/mean.ts';
import { quantile } from '../stats/quantile.ts';
import { listsIn } from './lanes.ts';
import { below, countLooks } from './look-counts.ts';

/** What a source's looks allow us to say about a stretch of time. */
export type Health = {
  readonly source: Source;
  /** Milliseconds between looks: as promised in the file, else the median spacing, at most six hours; 0 below two looks. */
  readonly cadence: number;
  countsIn(span: Span, kinds: readonly LookKind[]): LookCounts;
  /**
   * The part of a span within one cadence of a readable list look, 0–1. A look that spans a day reads that day. Where one
   * source holds several lists that are looked at together, the mean over them: a list that fails is not made good by its
   * neighbour.
   */
  readShare(span: Span): number;
  /** The part of looks of this kind in the span that could be read, 0–1; null when there were none. */
  readablePart(span: Span, kind: LookKind): number | null;
  /** First and last readable list look; null when none could be read. */
  readonly read: Span | null;
  /** Whether some readable list look spans time of its own, as a file that sums up a day does. */
  readonly spansTime: boolean;
  /** End of the last readable look of this kind that ended before `at`. */
  lastBefore(at: Instant, kind: LookKind): Instant | null;
  /** Milliseconds from a list look to the next one at the same list, at most one cadence. */
  untilNext(look: LookId): number;
};

/**
 * The longest spacing that is taken for a rhythm when none was promised: what stood on a list between two visits a day
 * apart, nobody saw. Whoever looks once a day and means it writes `every: 1d`.
 */
const LONGEST_INFERRED = 6 * HOUR;

/**
 * The health of one source from its looks. Time counts as read when a readable look lies within one cadence of it: a
 * list read every half hour is read throughout as long as no two readable looks are more than an hour apart.
 */
export function healthOf(source: Source, looks: readonly Look[]): Health {
  const ordered = [...looks].sort((a, b) => (a.span.from < b.span.from ? -1 : 1));
  const lists = ordered.filter((look) => look.kind === 'list');
  const seen = lists.filter((look) => look.outcome === 'seen');
  const cadence = source.every ?? Math.min(medianSpacing(lists), LONGEST_INFERRED);
  const stretches = listsIn(lists).map((names) => readStretches(seen, names, cadence));
  const countsIn = countLooks(ordered);
  const ends = endsByKind(ordered);
  const next = untilNext(lists, cadence);
  return {
    source,
    cadence,
    countsIn,
    readShare: (span) => mean(stretches.map((read) => shareOf(read, span))),
    readablePart: (span, kind) => readablePart(countsIn(span, [kind])),
    read: spanOf(seen),
    spansTime: seen.some((look) => look.span.from !== look.span.to),
    lastBefore: (at, kind) => {
      const known = ends.get(kind) ?? [];
      return known[below(known, at, false) - 1] ?? null;
    },
    untilNext: (look) => next.get(look) ?? cadence,
  };
}

function readStretches(
  seen: readonly Look[],
  names: ReadonlySet<string>,
  cadence: number,
): readonly Stretch[] {
  const own = seen.filter((look) => names.has(look.subject));
  return mergeStretches(own.map((look) => reachOf(look, cadence)));
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

function readablePart(counts: LookCounts): number | null {
  const total = totalOf(counts);
  return total === 0 ? null : counts.seen / total;
}

function spanOf(looks: readonly Look[]): Span | null {
  const [first] = looks;
  if (!first) return null;
  const to = looks.reduce<Instant>(
    (latest, look) => (look.span.to > latest ? look.span.to : latest),
    first.span.to,
  );
  return { from: first.span.from, to };
}

/**
 * Ends of readable looks by the kind of look that could have seen the same thing: a poll of a list says nothing of a page.
 * A derived history and the lists it was derived from tell of the same list.
 */
function endsByKind(looks: readonly Look[]): ReadonlyMap<LookKind, readonly Instant[]> {
  const seen = looks.filter((look) => look.outcome === 'seen');
  const endsOf = (kinds: readonly LookKind[]) =>
    seen
      .filter((look) => kinds.includes(look.kind))
      .map((look) => look.span.to)
      .sort();
  return new Map<LookKind, readonly Instant[]>([
    ['list', endsOf(['list'])],
    ['page', endsOf(['page'])],
    ['picture', endsOf(['picture'])],
    ['history', endsOf(['list', 'history'])],
  ]);
}

function untilNext(lists: readonly Look[], cadence: number): ReadonlyMap<LookId, number> {
  const gaps = new Map<LookId, number>();
  for (const own of Map.groupBy(lists, (look) => look.subject).values()) {
    own.forEach((look, index) => {
      const next = own[index + 1];
      gaps.set(look.id, next ? Math.min(toMs(next.span.from) - toMs(look.span.from), cadence) : cadence);
    });
  }
  return gaps;
}

function medianSpacing(lists: readonly Look[]): number {
  const starts = [...new Set(lists.map((look) => toMs(look.span.from)))].sort((a, b) => a - b);
  const spacings = starts.slice(1).map((start, index) => start - (starts[index] ?? start));
  return spacings.length === 0 ? 0 : quantile(spacings, 0.5).value;
}
