import { findCandidates } from './candidates.ts';
import type { Sentence } from './read-text.ts';
import { likenessOf } from './sentence-terms.ts';

/** For each sentence of the later version its counterpart in the earlier one, by place; null where it has none. */
export type Alignment = readonly (number | null)[];

/** Two sentences with less in common are two sentences; between the same two neighbours less is enough. */
const [LEAST_ALIKE, LEAST_IN_PLACE] = [0.6, 0.5];
/** Long sentences about one matter share much by chance; two independent reports are no versions of each other. */
const [LONG, MORE_FOR_LONG] = [8, 0.1];
/** A translation shares fewer words than a copy. */
const ACROSS = 0.7;
/** Of two equally alike, the one in its place. */
const PLACE_BONUS = 0.15;
/** Titles stand for each other unless they have next to nothing in common. */
const LEAST_TITLE = 0.4;

/**
 * Finds the counterpart of each sentence: first those that are the same after folding, wherever they moved; then titles;
 * then, best first, those that are each other's most alike, near their place or by rare words elsewhere. A sentence has
 * one counterpart. Looks at a bounded number of sentences for each, so that the time grows with the length of a text.
 */
export function align(before: readonly Sentence[], after: readonly Sentence[]): Alignment {
  const found: (number | null)[] = alignEqual(before, after);
  const used = new Set(found);
  const take = (from: number, to: number): void => {
    found[to] = from;
    used.add(from);
  };
  if (
    isTitled(before, after) &&
    found[0] === null &&
    !used.has(0) &&
    likeness(before[0], after[0]) >= LEAST_TITLE
  )
    take(0, 0);
  const pairs = findCandidates(before, after, found)
    .map((pair) => ({ ...pair, like: likeness(before[pair.from], after[pair.to]) }))
    .filter(({ from, to, like, inPlace }) => {
      const isLong = [before[from], after[to]].every((one) => (one?.terms.length ?? 0) >= LONG);
      const least = (inPlace ? LEAST_IN_PLACE : LEAST_ALIKE) + (isLong ? MORE_FOR_LONG : 0);
      return like >= least * (isTranslation(before[from], after[to]) ? ACROSS : 1);
    })
    .map((pair) => ({ ...pair, score: pair.like + (pair.inPlace ? PLACE_BONUS : 0) }))
    .sort((a, b) => b.score - a.score || a.to - b.to || a.from - b.from);
  for (const { from, to } of pairs) if (found[to] === null && !used.has(from)) take(from, to);
  return isTranslation(before[0], after[0]) ? fillSingleGaps(found, before.length) : found;
}

/** Translators keep the order: where one sentence is left on each side between the same neighbours, the two are one. */
function fillSingleGaps(found: Alignment, length: number): Alignment {
  return found.map((from, to) => {
    if (from !== null) return from;
    const [previous, next] = [
      to === 0 ? -1 : found[to - 1],
      to === found.length - 1 ? length : found[to + 1],
    ];
    const isSingle = previous !== null && previous !== undefined && next === previous + 2;
    return isSingle ? previous + 1 : null;
  });
}

/** The same wording again, the first with the first, the second with the second. */
function alignEqual(before: readonly Sentence[], after: readonly Sentence[]): (number | null)[] {
  const places = Map.groupBy(before.keys(), (at) => before[at]?.key ?? '');
  for (const list of places.values()) list.reverse();
  return after.map(({ key }) => places.get(key)?.pop() ?? null);
}

const isTitled = (before: readonly Sentence[], after: readonly Sentence[]): boolean =>
  before[0]?.isTitle === true && after[0]?.isTitle === true;

function isTranslation(before: Sentence | undefined, after: Sentence | undefined): boolean {
  return before?.claims.run.tongue !== after?.claims.run.tongue;
}

function likeness(before: Sentence | undefined, after: Sentence | undefined): number {
  return before === undefined || after === undefined ? 0 : likenessOf(before.terms, after.terms);
}
