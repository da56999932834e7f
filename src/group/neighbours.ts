import { DAY } from '../domain/index.ts';
import { likenessOf, STORY_GAP_DAYS, WEAKEST } from './likeness.ts';
import type { Unit } from './units.ts';
import type { Placed, Vector } from './vectors.ts';

/** Two units alike enough to be looked at: positions, `a` before `b`, and their likeness (1 = just enough). */
export type Edge = { readonly a: number; readonly b: number; readonly likeness: number };

/** The rarest terms a unit is looked up by. */
const KEYS_ASKED = 24;
/** The latest units kept under one term: bounds the cost of frequent terms, and what is lost lies furthest back in time. */
const MOST_POSTINGS = 160;
/** Candidates compared exactly, best shared weight first. */
const MOST_COMPARED = 48;

/**
 * For every unit the earlier units of the last days that may tell of the same event, found through their rarest shared
 * terms. Work a unit is bounded, so cost grows with the number of units, not with its square.
 *
 * @param from the first unit to look for neighbours of; those before it are only found
 */
export function findNeighbours(units: readonly Unit[], places: readonly Placed[], from = 0): Edge[] {
  const index = makeIndex(units.length);
  return places.flatMap((placed, b) => {
    const keys = keysOf(placed);
    const edges = b < from ? [] : edgesInto(b, index.ask(keys), { units, places });
    index.file(b, keys);
    return edges;
  });
}

type Texts = { readonly units: readonly Unit[]; readonly places: readonly Placed[] };

function edgesInto(b: number, candidates: readonly number[], { units, places }: Texts): Edge[] {
  const [unit, placed] = [units[b], places[b]];
  if (unit === undefined || placed === undefined) return [];
  const isNear = (a: number): boolean => unit.first - (units[a]?.last ?? 0) <= STORY_GAP_DAYS * DAY;
  return candidates
    .filter(isNear)
    .slice(0, MOST_COMPARED)
    .flatMap((a) => {
      const [other, there] = [units[a], places[a]];
      if (other === undefined || there === undefined) return [];
      const likeness = likenessOf(other, unit, { a: there, b: placed });
      return likeness >= WEAKEST ? [{ a, b, likeness }] : [];
    });
}

type Keys = readonly (readonly [key: number, weight: number])[];

type TermIndex = {
  /** Filed positions sharing any of the keys, most shared weight first, at most twice as many as are compared. */
  readonly ask: (keys: Keys) => number[];
  readonly file: (position: number, keys: Keys) => void;
};

function makeIndex(size: number): TermIndex {
  const postings = new Map<number, number[]>();
  const shared = new Float64Array(size);
  const ask = (keys: Keys): number[] => {
    const touched: number[] = [];
    for (const [key, weight] of keys)
      for (const position of postings.get(key) ?? []) {
        if (shared[position] === 0) touched.push(position);
        shared[position] = (shared[position] ?? 0) + weight;
      }
    const best = heaviestOf(touched, shared, 2 * MOST_COMPARED);
    for (const position of touched) shared[position] = 0;
    return best;
  };
  const file = (position: number, keys: Keys): void => {
    for (const [key] of keys) {
      const list = postings.get(key);
      if (list === undefined) postings.set(key, [position]);
      else {
        list.push(position);
        if (list.length > MOST_POSTINGS) list.shift();
      }
    }
  };
  return { ask, file };
}

/** The `most` heaviest positions, heaviest first, the latest of equals first (it is the nearest in time). */
function heaviestOf(positions: readonly number[], weights: Float64Array, most: number): number[] {
  const weightOf = (position: number): number => weights[position] ?? 0;
  const floor = positions.length > 4 * most ? quantileFloor(positions, weightOf, most) : 0;
  return positions
    .filter((position) => weightOf(position) >= floor)
    .sort((a, b) => weightOf(b) - weightOf(a) || b - a)
    .slice(0, most);
}

/** A weight at least `most` positions reach, found from a histogram: sorting thousands to keep a few is dear. */
function quantileFloor(
  positions: readonly number[],
  weightOf: (position: number) => number,
  most: number,
): number {
  const heaviest = positions.reduce((top, position) => Math.max(top, weightOf(position)), 0);
  const bins = new Int32Array(BINS + 1);
  const binOf = (position: number): number => Math.floor((BINS * weightOf(position)) / heaviest);
  for (const position of positions) bins[binOf(position)] = (bins[binOf(position)] ?? 0) + 1;
  let bin = BINS;
  for (let count = bins[bin] ?? 0; count < most && bin > 0; count += bins[bin] ?? 0) bin -= 1;
  return (bin * heaviest) / BINS;
}

const BINS = 64;

function keysOf(placed: Placed): [number, number][] {
  const keys = new Map<number, number>();
  for (const vector of [placed.own, placed.shared])
    for (const [key, weight] of heaviest(vector)) keys.set(key, Math.max(keys.get(key) ?? 0, weight));
  return [...keys];
}

function heaviest({ keys, weights }: Vector): [number, number][] {
  return Array.from(keys, (key, at): [number, number] => [key, weights[at] ?? 0])
    .sort(([a, left], [b, right]) => right - left || a - b)
    .slice(0, KEYS_ASKED);
}
