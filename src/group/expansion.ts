import { likenessTogether, type Stand } from './likeness.ts';
import type { Edge } from './neighbours.ts';
import type { Unit } from './units.ts';
import type { Placed, Vector } from './vectors.ts';

/** Neighbours a text is widened by: enough for a story of many voices, few enough to bound the work. */
const MOST_NEIGHBOURS = 8;
/** A neighbour less alike than this (1 = just enough for one story) adds nothing. */
const WEAKEST_NEIGHBOUR = 0.5;
/** Neighbours count by their likeness against the best one, squared: the second best of a pair hardly counts. */
const SHARPNESS = 2;
/** The heaviest terms kept of a widened text. */
const MOST_TERMS = 256;

/**
 * Looks again at every edge, now that the neighbours of both ends are known: two texts of one event that share few words
 * share them with a third. Only edges that were found are looked at, so work a unit stays bounded.
 */
export function lookAgain(
  units: readonly Unit[],
  placed: readonly Placed[],
  edges: readonly Edge[],
  wide: readonly Placed[] = widen(units, placed, edges),
): readonly Edge[] {
  return edges.flatMap(({ a, b, likeness }) => {
    const [left, right] = [standOf(a, units, placed, wide), standOf(b, units, placed, wide)];
    return left === null || right === null
      ? []
      : [{ a, b, likeness: likenessTogether(left, right, likeness) }];
  });
}

function standOf(
  at: number,
  units: readonly Unit[],
  placed: readonly Placed[],
  widened: readonly Placed[],
): Stand | null {
  const [unit, alone, wide] = [units[at], placed[at], widened[at]];
  return unit === undefined || alone === undefined || wide === undefined ? null : { unit, alone, wide };
}

/**
 * Places every unit together with the units most alike to it. Document expansion (Singhal and Pereira 1999, Document
 * expansion for speech retrieval), weighted by likeness as in alpha query expansion (Radenović, Tolias and Chum 2018).
 * Where even the best neighbour is less than just alike enough it counts for less than the text itself, so that a text
 * that stands alone stays near what it was. Words of a language are widened by texts of that language only.
 */
export function widen(
  units: readonly Unit[],
  placed: readonly Placed[],
  edges: readonly Edge[],
): readonly Placed[] {
  const near = nearestOf(units.length, edges);
  return placed.map((place, at) => {
    const others = near[at] ?? [];
    const ofTongue = others.filter(({ to }) => units[to]?.tongue === units[at]?.tongue);
    return new Widened(
      () => blend(place.own, ofTongue, (to) => placed[to]?.own),
      () => blend(place.shared, others, (to) => placed[to]?.shared),
    );
  });
}

/** Each space is made when it is first asked for: hardly any text has a neighbour in another language. */
class Widened implements Placed {
  private readonly makeOwn: () => Vector;
  private readonly makeShared: () => Vector;
  private ownMade: Vector | null = null;
  private sharedMade: Vector | null = null;

  constructor(makeOwn: () => Vector, makeShared: () => Vector) {
    this.makeOwn = makeOwn;
    this.makeShared = makeShared;
  }

  get own(): Vector {
    return (this.ownMade ??= this.makeOwn());
  }

  get shared(): Vector {
    return (this.sharedMade ??= this.makeShared());
  }
}

type Neighbour = { readonly to: number; readonly weight: number };

function nearestOf(size: number, edges: readonly Edge[]): Neighbour[][] {
  const near = Array.from({ length: size }, (): Neighbour[] => []);
  for (const { a, b, likeness } of edges) {
    if (likeness < WEAKEST_NEIGHBOUR) continue;
    near[a]?.push({ to: b, weight: likeness });
    near[b]?.push({ to: a, weight: likeness });
  }
  return near.map((all) => {
    const best = all.sort((x, y) => y.weight - x.weight || x.to - y.to).slice(0, MOST_NEIGHBOURS);
    const top = Math.max(1, best[0]?.weight ?? 0);
    return best.map(({ to, weight }) => ({ to, weight: (weight / top) ** SHARPNESS }));
  });
}

/** The vector and its neighbours', each times its weight, cut to the heaviest terms and brought to length 1. */
function blend(
  vector: Vector,
  others: readonly Neighbour[],
  vectorOf: (to: number) => Vector | undefined,
): Vector {
  if (others.length === 0) return vector;
  const total = new Map<number, number>();
  const add = ({ keys, weights }: Vector, times: number): void => {
    keys.forEach((key, at) => total.set(key, (total.get(key) ?? 0) + times * (weights[at] ?? 0)));
  };
  add(vector, 1);
  for (const { to, weight } of others) {
    const other = vectorOf(to);
    if (other !== undefined) add(other, weight);
  }
  const heaviest = [...total].sort(([a, left], [b, right]) => right - left || a - b).slice(0, MOST_TERMS);
  const length = Math.sqrt(heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  heaviest.sort(([a], [b]) => a - b);
  return {
    keys: Int32Array.from(heaviest, ([key]) => key),
    weights: Float64Array.from(heaviest, ([, weight]) => weight / length),
  };
}
