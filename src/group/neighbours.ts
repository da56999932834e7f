import { DAY } from '../domain/index.ts';
import { likenessOf, STORY_GAP_DAYS, WEAKEST } from './likeness.ts';
import type { Unit } from './units.ts';
import type { Space, Vector } from './vectors.ts';

/** Two units alike enough to be looked at: positions, `a` before `b`, and their likeness (1 = just enough). */
export type Edge = { readonly a: number; readonly b: number; readonly likeness: number };

/** The rarest terms a unit is looked up by. */
const KEYS_ASKED = 14;
/** The latest units kept under one term: bounds the cost of frequent terms, and what is lost lies furthest back in time. */
const MOST_POSTINGS = 160;
/** Candidates compared exactly, best shared weight first. */
const MOST_COMPARED = 32;

/**
 * For every unit the earlier units of the last days that may tell of the same event, found through their rarest shared
 * terms. Work a unit is bounded, so cost grows with the number of units, not with its square.
 */
export function findNeighbours(units: readonly Unit[], space: Space): Edge[] {
  const postings = new Map<number, number[]>();
  const edges: Edge[] = [];
  units.forEach((unit, b) => {
    const placed = space.placed[b];
    if (placed === undefined) return;
    const keys = keysOf(placed);
    const isNear = (a: number): boolean => unit.first - (units[a]?.last ?? 0) <= STORY_GAP_DAYS * DAY;
    for (const a of candidatesOf(keys, postings, isNear)) {
      const [other, there] = [units[a], space.placed[a]];
      if (other === undefined || there === undefined) continue;
      const likeness = likenessOf(other, unit, { a: there, b: placed });
      if (likeness >= WEAKEST) edges.push({ a, b, likeness });
    }
    file(b, keys, postings);
  });
  return edges;
}

type Keys = readonly (readonly [key: number, weight: number])[];

/** Both spaces are asked: own words find the same language, shared meaning finds the others. */
function candidatesOf(
  keys: Keys,
  postings: ReadonlyMap<number, readonly number[]>,
  isNear: (index: number) => boolean,
): number[] {
  const shared = new Map<number, number>();
  for (const [key, weight] of keys)
    for (const other of postings.get(key) ?? [])
      if (isNear(other)) shared.set(other, (shared.get(other) ?? 0) + weight);
  return [...shared]
    .sort(([a, left], [b, right]) => right - left || a - b)
    .slice(0, MOST_COMPARED)
    .map(([other]) => other);
}

function file(index: number, keys: Keys, postings: Map<number, number[]>): void {
  for (const [key] of keys) {
    const list = postings.get(key);
    if (list === undefined) postings.set(key, [index]);
    else {
      list.push(index);
      if (list.length > MOST_POSTINGS) list.shift();
    }
  }
}

function keysOf(placed: Space['placed'][number]): [number, number][] {
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
