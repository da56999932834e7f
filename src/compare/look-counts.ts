import {
  LOOK_KINDS,
  LOOK_OUTCOMES,
  NO_LOOKS,
  type Instant,
  type Look,
  type LookCounts,
  type LookKind,
  type LookOutcome,
  type Span,
} from '../domain/index.ts';

/** Counts looks that touch a span, by outcome. */
export type LookCounter = (span: Span, kinds: readonly LookKind[]) => LookCounts;

/**
 * Makes the counter of one source's looks. A look touches a span unless it begins after its end or ends before its start, so
 * two sorted lists of times for each kind and outcome are enough: O(log n) a question, however many questions there are.
 */
export function countLooks(looks: readonly Look[]): LookCounter {
  const shelves = new Map<string, { readonly starts: Instant[]; readonly ends: Instant[] }>();
  for (const kind of LOOK_KINDS) {
    for (const outcome of LOOK_OUTCOMES) {
      const spans = looks
        .filter((look) => look.kind === kind && look.outcome === outcome)
        .map((look) => look.span);
      if (spans.length === 0) continue;
      shelves.set(shelfOf(kind, outcome), {
        starts: spans.map(({ from }) => from).sort(),
        ends: spans.map(({ to }) => to).sort(),
      });
    }
  }
  return (span, kinds) => {
    const counts = { ...NO_LOOKS };
    // The judged time of what was released after its end holds no moment.
    if (span.to < span.from) return counts;
    for (const kind of kinds) {
      for (const outcome of LOOK_OUTCOMES) {
        const shelf = shelves.get(shelfOf(kind, outcome));
        if (shelf)
          counts[outcome] += below(shelf.starts, span.to, true) - below(shelf.ends, span.from, false);
      }
    }
    return counts;
  };
}

const shelfOf = (kind: LookKind, outcome: LookOutcome): string => `${kind} ${outcome}`;

/** How many of the sorted times are before `at`, or at it where `included`. */
export function below(sorted: readonly Instant[], at: Instant, included: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const time = sorted[middle] ?? at;
    if (time < at || (included && time === at)) low = middle + 1;
    else high = middle;
  }
  return low;
}
