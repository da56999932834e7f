import { findDates } from './find-dates.ts';
import { findHits, overlaps, type Hit, type Stretch } from './find-hits.ts';
import { findNames } from './find-names.ts';
import { findNegations } from './find-negations.ts';
import { findNumbers } from './find-numbers.ts';
import { findOffices } from './find-offices.ts';
import { wordsOf, type WordRun } from './word-runs.ts';

export type ValueKind = 'number' | 'date' | 'place' | 'name' | 'office';

/** Something a sentence names that could be replaced by another of its kind; equal keys mean the same thing. */
export type Value = Stretch & { readonly key: string; readonly kind: ValueKind };

/** What a sentence claims, as far as it can drift. */
export type Claims = {
  readonly run: WordRun;
  readonly hits: readonly Hit[];
  /** Denials that belong to no phrase of a scale (`not found` is one). */
  readonly negations: readonly Stretch[];
  readonly values: readonly Value[];
};

/** Reads a sentence as it stands. `language` is BCP 47, null where unknown. */
export function readClaims(sentence: string, language: string | null): Claims {
  const run = wordsOf(sentence, language);
  const dates = findDates(run);
  const offices = findOffices(run);
  const names = findNames(run, [...dates, ...offices]);
  const numbers = findNumbers(run, [...dates, ...names]);
  const denials = findNegations(run);
  const hits = findHits(run, { taken: [...dates, ...names], denied: denials });
  const denied = denials.filter((one) => !hits.some((hit) => overlaps(hit, one)));
  const flipped = hits.map((hit) => flip(hit, denied, run));
  const negations = denied.filter((one) => !flipped.some((hit) => overlaps(hit, one)));
  const values = [...dates, ...offices, ...names, ...numbers].sort((a, b) => a.start - b.start);
  return { run, hits: flipped, negations, values };
}

/** A denial reaches this many words. */
const REACH = 3;

/** `not visible` stands where `not found` stands, `not all` where `some` does. */
function flip(hit: Hit, denied: readonly Stretch[], { words, writing }: WordRun): Hit {
  const level = hit.scale.negated.get(hit.level);
  if (level === undefined) return hit;
  const at = words.findIndex((word) => overlaps(word, hit));
  const reach = { start: words[Math.max(0, at - REACH)]?.start ?? 0, end: hit.start };
  const before = denied.find((one) => overlaps(one, reach) && one.end <= hit.start);
  if (before !== undefined) return { ...hit, level, start: before.start };
  const after =
    writing === 'ko' || writing === 'ja'
      ? denied.find((one) => one.start >= hit.end && one.start - hit.end < 4)
      : undefined;
  return after === undefined ? hit : { ...hit, level, end: after.end };
}
