import { fold } from '../script.ts';
import { plainMarks } from './plain-marks.ts';
import { longestRise } from './longest-rise.ts';

/** What became of one sentence; `from` and `to` are its places before and after, null where it has none. */
export type SentenceEdit =
  | { readonly kind: 'edited' | 'moved'; readonly from: number; readonly to: number }
  | { readonly kind: 'added'; readonly from: null; readonly to: number }
  | { readonly kind: 'dropped'; readonly from: number; readonly to: null };

/**
 * What was done to a row of sentences. The same sentences in the same order, whatever their marks, are no change; as few
 * as possible count as moved. Between two neighbours that stayed, a sentence that went and one alike that came are one
 * that was edited. In the order of the sentences after; what was dropped stands where it stood before.
 */
export function compareSentences(before: readonly string[], after: readonly string[]): SentenceEdit[] {
  const origins = matchEqual(before.map(plainMarks), after.map(plainMarks));
  const kept = keptInPlace(origins);
  const edited = matchEdited(before, after, { origins, kept });
  const used = new Set([...origins, ...edited.values()]);
  const placed = after.flatMap((_, to): SentenceEdit[] => {
    const [equal, changed] = [origins[to] ?? null, edited.get(to)];
    if (equal !== null) return kept.has(to) ? [] : [{ kind: 'moved', from: equal, to }];
    return changed === undefined
      ? [{ kind: 'added', from: null, to }]
      : [{ kind: 'edited', from: changed, to }];
  });
  const dropped = [...before.keys()].filter((from) => !used.has(from));
  const all = [...placed, ...dropped.map((from): SentenceEdit => ({ kind: 'dropped', from, to: null }))];
  const placeOf = ({ from, to }: SentenceEdit): number => to ?? from;
  return all.sort((a, b) => placeOf(a) - placeOf(b));
}

type Origins = readonly (number | null)[];

/** The same wording again, the first with the first, the second with the second. */
function matchEqual(before: readonly string[], after: readonly string[]): Origins {
  const places = Map.groupBy(before.keys(), (at) => before[at] ?? '');
  for (const list of places.values()) list.reverse();
  return after.map((key) => places.get(key)?.pop() ?? null);
}

/** The places after of the sentences that need not have moved. */
function keptInPlace(origins: Origins): ReadonlySet<number> {
  const matched = [...origins.keys()].filter((to) => origins[to] !== null);
  const rise = longestRise(matched.map((to) => origins[to] ?? 0));
  return new Set(rise.flatMap((at) => matched[at] ?? []));
}

const LEAST_ALIKE = 0.5;
/** So many sentences to each side of a sentence's place in its gap are compared with it. */
const WINDOW = 8;

type Matched = { readonly origins: Origins; readonly kept: ReadonlySet<number> };

/** For places after, the place before of the sentence it was edited from: in each gap the most alike first. */
function matchEdited(
  before: readonly string[],
  after: readonly string[],
  { origins, kept }: Matched,
): ReadonlyMap<number, number> {
  const [old, young] = [before.map(wordsIn), after.map(wordsIn)];
  const used = new Set(origins);
  const pairs: { from: number; to: number; like: number }[] = [];
  for (const { froms, tos } of gapsBetween(before.length, { origins, kept })) {
    const free = froms.filter((from) => !used.has(from));
    tos
      .filter((to) => origins[to] === null)
      .forEach((to, at) => {
        for (const from of free.slice(Math.max(0, at - WINDOW), at + WINDOW + 1)) {
          const like = likenessOf(old[from] ?? [], young[to] ?? []);
          if (like >= LEAST_ALIKE) pairs.push({ from, to, like });
        }
      });
  }
  const found = new Map<number, number>();
  for (const { from, to } of pairs.sort((a, b) => b.like - a.like || a.to - b.to || a.from - b.from)) {
    if (found.has(to) || used.has(from)) continue;
    found.set(to, from);
    used.add(from);
  }
  return found;
}

type Gap = { readonly froms: readonly number[]; readonly tos: readonly number[] };

/** The places before and after between each two neighbours that stayed. */
function gapsBetween(length: number, { origins, kept }: Matched): Gap[] {
  const ends = [...kept].sort((a, b) => a - b).map((to) => ({ to, from: origins[to] ?? 0 }));
  const gaps: Gap[] = [];
  let last = { from: -1, to: -1 };
  for (const end of [...ends, { from: length, to: origins.length }]) {
    gaps.push({ froms: between(last.from, end.from), tos: between(last.to, end.to) });
    last = end;
  }
  return gaps;
}

const between = (low: number, high: number): number[] =>
  Array.from({ length: Math.max(0, high - low - 1) }, (_, at) => low + 1 + at);

const wordsIn = (sentence: string): string[] => fold(sentence).match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];

/** Which share of the words two sentences have in common, by Dice; 1 for the same words. */
function likenessOf(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}
