import { hashOf } from '../text/hash.ts';
import { synonymsOf } from '../text/meaning/lexicon.ts';
import type { Term, TermKind, TextTerms } from '../text/meaning/terms.ts';
import { Rarity } from './rarity.ts';

/**
 * A sparse vector of length 1: hashes of its terms, sorted, so that two meet in one pass and no table of terms grows with
 * all that was ever read. Two terms with one hash are a chance of one in a thousand in a million different terms.
 */
export type Vector = { readonly keys: Uint32Array; readonly weights: Float32Array };

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
/** Places texts by tf–idf, as if nothing but them had been read. */
export function placeTexts(texts: readonly Readable[]): readonly Placed[] {
  const rarity = new Rarity();
  rarity.add(texts);
  return texts.map((text) => placeText(text, rarity));
}

/** Places a text by tf–idf: 1 + log of how often, times how rare. */
export function placeText({ terms, tongue }: Readable, rarity: Rarity): Placed {
  return {
    own: makeVector(terms, (term) => trustIn('own', term, tongue) * rarity.of(term)),
    shared: makeVector(
      rarity.areMixed ? withSynonyms(terms, rarity) : terms,
      (term) => trustIn('shared', term, tongue) * rarity.of(term) ** MEANING_RARITY,
    ),
  };
}

/**
 * Two languages rarely choose the same of several English words: those that may stand for a word come along, if any text
 * has them; the others would only make the vector longer.
 */
function withSynonyms(terms: Readable['terms'], rarity: Rarity): Readable['terms'] {
  const all = new Map(terms);
  for (const { key, weight, form } of terms.values())
    if (key.startsWith('en:'))
      for (const { stem, share } of synonymsOf(key.slice(3))) {
        if (!rarity.holds(`en:${stem}`)) continue;
        const known = all.get(`en:${stem}`);
        if (known === undefined || (known.kind === 'meaning' && known.weight < share * weight))
          all.set(`en:${stem}`, { key: `en:${stem}`, kind: 'meaning', weight: share * weight, form });
      }
  return all;
}

function trustIn(space: keyof typeof TRUST, term: Term, tongue: string): number {
  if (space === 'shared' && term.kind === 'word' && !term.key.startsWith('en:')) return 0;
  if (tongue === 'en' && term.kind === 'sound' && space === 'own') return 0;
  return TRUST[space][term.kind] * (term.key.startsWith('country:') ? COUNTRY_TRUST : 1);
}

function makeVector(terms: ReadonlyMap<string, Term>, worth: (term: Term) => number): Vector {
  const places: number[] = [];
  const weights: number[] = [];
  let square = 0;
  for (const term of terms.values()) {
    const weight = worth(term) * (term.weight >= 1 ? 1 + Math.log(term.weight) : term.weight);
    if (weight <= 0) continue;
    places.push(hashOf(term.key) * MOST_PLACES + weights.length);
    weights.push(weight);
    square += weight * weight;
  }
  // Hash and place in one number: the engine sorts those without calling back.
  const order = Float64Array.from(places).sort();
  const length = Math.sqrt(square) || 1;
  return {
    keys: Uint32Array.from(order, (one) => Math.floor(one / MOST_PLACES)),
    weights: Float32Array.from(order, (one) => (weights[one % MOST_PLACES] ?? 0) / length),
  };
}

/** More terms than any text has: only its first letters are read (see terms.ts). */
const MOST_PLACES = 2 ** 20;

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

/** The sum of vectors, each times a factor. */
export function addVectors(parts: readonly { readonly vector: Vector; readonly times: number }[]): Vector {
  let sum: Vector = { keys: new Uint32Array(0), weights: new Float32Array(0) };
  for (const { vector, times } of parts) sum = combine(sum, vector, (a, b) => a + times * b);
  return sum;
}

/** All terms of two vectors, each with what `weigh` makes of its two weights; 0 stands for a missing one. */
export function combine(a: Vector, b: Vector, weigh: (a: number, b: number) => number): Vector {
  const keys = new Uint32Array(a.keys.length + b.keys.length);
  const weights = new Float32Array(keys.length);
  let size = 0;
  for (let i = 0, j = 0; i < a.keys.length || j < b.keys.length; size += 1) {
    const left = i < a.keys.length ? (a.keys[i] ?? 0) : NO_KEY;
    const right = j < b.keys.length ? (b.keys[j] ?? 0) : NO_KEY;
    keys[size] = left < right ? left : right;
    weights[size] = weigh(
      left <= right ? (a.weights[i++] ?? 0) : 0,
      right <= left ? (b.weights[j++] ?? 0) : 0,
    );
  }
  return { keys: keys.subarray(0, size), weights: weights.subarray(0, size) };
}

/** Greater than every key. */
const NO_KEY = 2 ** 32;

/** The vector brought to length 1. */
export function toLengthOne({ keys, weights }: Vector): Vector {
  let square = 0;
  for (const weight of weights) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  return { keys, weights: weights.map((weight) => weight / length) };
}

/** The `most` heaviest terms of a vector; of equally heavy ones those with the smallest key. */
export function heaviestOf(vector: Vector, most: number): Vector {
  const { keys, weights } = vector;
  if (keys.length <= most) return vector;
  const floor = Float32Array.from(weights).sort()[keys.length - most] ?? 0;
  let atFloor = most;
  for (const weight of weights) if (weight > floor) atFloor -= 1;
  const kept = { keys: new Uint32Array(most), weights: new Float32Array(most) };
  let size = 0;
  for (let at = 0; at < keys.length && size < most; at += 1) {
    const weight = weights[at] ?? 0;
    if (weight < floor || (weight === floor && atFloor-- <= 0)) continue;
    kept.keys[size] = keys[at] ?? 0;
    kept.weights[size] = weight;
    size += 1;
  }
  return kept;
}
