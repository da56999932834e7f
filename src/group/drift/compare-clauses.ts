import type { Claims } from './claims.ts';
import type { Difference } from './compare.ts';
import { keysIn } from './context.ts';
import { overlaps, type Stretch } from './find-hits.ts';
import type { Word } from './word-runs.ts';

/** Fewer telling words than this are an edit of wording, not a clause. */
const FEWEST = 4;

/**
 * Clauses that only one of two sentences has. Only within a language: a translation has no word for many words.
 *
 * @param steps what was found before, whose words explain themselves
 */
export function compareClauses(before: Claims, after: Claims, steps: readonly Difference[]): Difference[] {
  if (before.run.tongue !== after.run.tongue) return [];
  const lost = ownWords(
    before,
    after,
    steps.flatMap((step) => step.before),
  );
  const won = ownWords(
    after,
    before,
    steps.flatMap((step) => step.after),
  );
  const [isLess, isMore] = [lost.length >= FEWEST, won.length >= FEWEST];
  if (isMore && lost.length <= 1)
    return [{ kind: 'added', aspect: 'sentence', before: [], after: [spanOf(won)] }];
  if (isLess && won.length <= 1)
    return [{ kind: 'dropped', aspect: 'sentence', before: [spanOf(lost)], after: [] }];
  return isLess && isMore && steps.length === 0
    ? [{ kind: 'changed', aspect: 'sentence', before: [spanOf(lost)], after: [spanOf(won)] }]
    : [];
}

function ownWords(here: Claims, there: Claims, explained: readonly Stretch[]): Word[] {
  const others = keysIn(there.run);
  return here.run.words.filter(
    (word) =>
      !word.isCommon &&
      ![word.own, word.plain].some((key) => others.has(key)) &&
      !explained.some((one) => overlaps(one, word)),
  );
}

const spanOf = (words: readonly Word[]): Stretch => ({
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
});
