import { DAY } from '../domain/index.ts';
import { likenessOf, STORY_GAP_DAYS } from './likeness.ts';
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
/** Edges weaker than this cannot lift any average to 1. */
const WEAKEST = 0.35;

/**
 * For every unit the earlier units of the last days that may tell of the same event, found through their rarest shared
 * terms. Work a unit is bounded, so cost grows with the number of units, not with its square.
 */
export function findNeighbours(units: readonly Unit[], space: Space): Edge[] {
  const postings = new Map<number, number[]>();
  const edges: Edge[] = [];
  units.forEach((unit, b) => {
    for (const a of candidatesOf(b, units, { space, postings })) {
      const edge = compare(units, space, [a, b]);
      if (edge.likeness >= WEAKEST) edges.push(edge);
    }
    file(b, unit, { space, postings });
  });
  return edges;
}

type Index = { readonly space: Space; readonly postings: Map<number, number[]> };

function compare(units: readonly Unit[], space: Space, [a, b]: readonly [number, number]): Edge {
  const [left, right, placedA, placedB] = [units[a], units[b], space.placed[a], space.placed[b]];
  if (!left || !right || !placedA || !placedB)
    throw new Error(`expected units ${a} and ${b} but received none`);
  return { a, b, likeness: likenessOf(left, right, { a: placedA, b: placedB }) };
}

/** Both spaces are asked: own words find the same language, shared meaning finds the others. */
function candidatesOf(index: number, units: readonly Unit[], { space, postings }: Index): number[] {
  const placed = space.placed[index];
  const first = units[index]?.first ?? 0;
  if (placed === undefined) return [];
  const shared = new Map<number, number>();
  for (const [key, weight] of keysOf(placed))
    for (const other of postings.get(key) ?? []) {
      if (first - (units[other]?.last ?? 0) > STORY_GAP_DAYS * DAY) continue;
      shared.set(other, (shared.get(other) ?? 0) + weight);
    }
  return [...shared]
    .sort(([a, left], [b, right]) => right - left || a - b)
    .slice(0, MOST_COMPARED)
    .map(([other]) => other);
}

function file(index: number, _unit: Unit, { space, postings }: Index): void {
  const placed = space.placed[index];
  if (placed === undefined) return;
  for (const [key] of keysOf(placed)) {
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
