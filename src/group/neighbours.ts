import { DAY } from '../domain/index.ts';
import { likenessOf, STORY_GAP_DAYS, type Likeness } from './likeness.ts';
import { nearInMeaning } from './near-in-meaning.ts';
import type { Unit } from './units.ts';
import { combine, heaviestOf, type Placed, type Vector } from './vectors.ts';

/** Two units alike enough to be looked at: positions, `a` before `b`, and how alike they are at first look. */
export type Neighbours = Likeness & { readonly a: number; readonly b: number };

/** The rarest terms a unit is looked up by. */
const KEYS_ASKED = 24;
/** The latest units kept under one term: bounds the cost of frequent terms, and what is lost lies furthest back in time. */
const MOST_POSTINGS = 160;
/** Candidates compared exactly, best shared weight first. */
const MOST_COMPARED = 48;

/**
 * For every unit the earlier units of the last days that may tell of the same event, found through their rarest shared
 * terms, and across languages through the vectors of an encoder where they have some. Work a unit is bounded, so cost grows with the number of units, not with its square.
 *
 * @param from the first unit to look for neighbours of; those before it are only found
 */
export function findNeighbours(units: readonly Unit[], places: readonly Placed[], from = 0): Neighbours[] {
  const index = makeIndex(units.length);
  const nearInMeaningOf = nearInMeaning(units);
  return places.flatMap((placed, b) => {
    const keys = keysOf(placed);
    const isInTime = inTimeFor(units, b);
    const candidates = (): Set<number> =>
      new Set([...index.ask(keys).filter(isInTime).slice(0, MOST_COMPARED), ...nearInMeaningOf(b, isInTime)]);
    const edges = b < from ? [] : edgesInto(b, candidates(), { units, places });
    index.file(b, keys);
    return edges;
  });
}

/** Whether an earlier unit is no longer ago than a story may pause. */
function inTimeFor(units: readonly Unit[], b: number): (a: number) => boolean {
  const first = units[b]?.first ?? 0;
  return (a) => first - (units[a]?.last ?? 0) <= STORY_GAP_DAYS * DAY;
}

type Texts = { readonly units: readonly Unit[]; readonly places: readonly Placed[] };

function edgesInto(b: number, candidates: ReadonlySet<number>, { units, places }: Texts): Neighbours[] {
  const [unit, placed] = [units[b], places[b]];
  if (unit === undefined || placed === undefined) return [];
  return [...candidates].flatMap((a) => {
    const [other, there] = [units[a], places[a]];
    if (other === undefined || there === undefined) return [];
    const alike = likenessOf(other, unit, { a: there, b: placed });
    return alike === null ? [] : [{ a, b, ...alike }];
  });
}

type TermIndex = {
  /** Filed positions sharing any of the keys, most shared weight first, at most twice as many as are compared. */
  readonly ask: (keys: Vector) => number[];
  readonly file: (position: number, keys: Vector) => void;
};

function makeIndex(size: number): TermIndex {
  const postings = new Map<number, number[]>();
  const shared = new Float64Array(size);
  const ask = ({ keys, weights }: Vector): number[] => {
    const touched: number[] = [];
    keys.forEach((key, at) => {
      for (const position of postings.get(key) ?? []) {
        if (shared[position] === 0) touched.push(position);
        shared[position] = (shared[position] ?? 0) + (weights[at] ?? 0);
      }
    });
    const best = nearestOf(touched, shared, 2 * MOST_COMPARED);
    for (const position of touched) shared[position] = 0;
    return best;
  };
  const file = (position: number, { keys }: Vector): void => {
    for (const key of keys) {
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
function nearestOf(positions: readonly number[], weights: Float64Array, most: number): number[] {
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

/** The heaviest terms of both places, a term of both with its greater weight. */
function keysOf({ own, shared }: Placed): Vector {
  const [a, b] = [heaviestOf(own, KEYS_ASKED), heaviestOf(shared, KEYS_ASKED)];
  return combine(a, b, Math.max);
}
