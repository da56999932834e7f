import { synonymsOf } from '../text/meaning/lexicon.ts';
import type { Term, TermKind, TextTerms } from '../text/meaning/terms.ts';

/** A sparse vector of length 1: keys as sorted numbers, so that two meet in one pass. */
export type Vector = { readonly keys: Int32Array; readonly weights: Float64Array };

/** A unit in two spaces: `own` words for texts of its writing, `shared` meaning for all others. */
export type Placed = { readonly own: Vector; readonly shared: Vector };

/** What a text is placed by. */
export type Readable = Pick<TextTerms, 'tongue' | 'terms'>;

/** How far a kind of term is trusted in each space. A dictionary meaning also helps within a language: 会晤 and 会面. */
const TRUST: { readonly own: Record<TermKind, number>; readonly shared: Record<TermKind, number> } = {
  own: { name: 1, number: 0.8, word: 1, meaning: 0.35, sound: 0.2 },
  shared: { name: 1.3, number: 1, word: 1, meaning: 0.8, sound: 0.6 },
};
/** Countries are in every second headline; they mark who acts and say little about what happens. */
const COUNTRY_TRUST = 0.6;
/** Across languages a rare word is often only a rare choice of the dictionary: its rarity counts for less. */
const MEANING_RARITY = 0.8;
/** A small collection knows little of how common a word is: as if this many other units had been read. */
const FEWEST_UNITS = 300;

/** Places texts by tf–idf: 1 + log of how often, times the log of how rare among these units. */
export function placeTexts(units: readonly Readable[]): readonly Placed[] {
  const ids = new Map<string, number>();
  const rarity = rarityOf(units);
  const idOf = (key: string): number => {
    const known = ids.get(key) ?? ids.size;
    ids.set(key, known);
    return known;
  };
  const areMixed = new Set(units.map(({ tongue }) => tongue)).size > 1;
  return units.map(({ terms, tongue }) => ({
    own: makeVector(terms, (term) => trustIn('own', term, tongue) * rarity(term), idOf),
    shared: makeVector(
      areMixed ? withSynonyms(terms) : terms,
      (term) => trustIn('shared', term, tongue) * rarity(term) ** MEANING_RARITY,
      idOf,
    ),
  }));
}

/** Two languages rarely choose the same of several English words: those that may stand for a word come along. */
function withSynonyms(terms: Readable['terms']): Readable['terms'] {
  const all = new Map(terms);
  for (const { key, weight, form } of terms.values())
    if (key.startsWith('en:'))
      for (const { stem, share } of synonymsOf(key.slice(3))) {
        const known = all.get(`en:${stem}`);
        if (known === undefined || (known.kind === 'meaning' && known.weight < share * weight))
          all.set(`en:${stem}`, { key: `en:${stem}`, kind: 'meaning', weight: share * weight, form });
      }
  return all;
}

function rarityOf(units: readonly Readable[]): (term: Term) => number {
  const holding = new Map<string, number>();
  for (const { terms } of units)
    for (const term of terms.values())
      holding.set(term.key, (holding.get(term.key) ?? 0) + Math.min(1, term.weight));
  const all = Math.max(units.length, FEWEST_UNITS);
  for (const [key, units] of holding) holding.set(key, Math.log(1 + all / (0.5 + units)));
  return (term) => holding.get(term.key) ?? 0;
}

function trustIn(space: keyof typeof TRUST, term: Term, tongue: string): number {
  if (space === 'shared' && term.kind === 'word' && !term.key.startsWith('en:')) return 0;
  if (tongue === 'en' && term.kind === 'sound' && space === 'own') return 0;
  return TRUST[space][term.kind] * (term.key.startsWith('country:') ? COUNTRY_TRUST : 1);
}

function makeVector(
  terms: ReadonlyMap<string, Term>,
  worth: (term: Term) => number,
  idOf: (key: string) => number,
): Vector {
  const entries: [number, number][] = [];
  let square = 0;
  for (const term of terms.values()) {
    const weight = worth(term) * (term.weight >= 1 ? 1 + Math.log(term.weight) : term.weight);
    if (weight > 0) entries.push([idOf(term.key), weight]);
    square += weight * weight;
  }
  entries.sort(([a], [b]) => a - b);
  const length = Math.sqrt(square) || 1;
  return {
    keys: Int32Array.from(entries, ([key]) => key),
    weights: Float64Array.from(entries, ([, weight]) => weight / length),
  };
}

/** Cosine of two vectors of length 1. `onShared` hears of every key both have. */
export function cosine(a: Vector, b: Vector, onShared?: (key: number, part: number) => void): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length;) {
    const [left = 0, right = 0] = [a.keys[i], b.keys[j]];
    if (left === right) {
      const part = (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
      sum += part;
      onShared?.(left, part);
    }
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return sum;
}
