import { likenessTogether, type Stand } from './likeness.ts';
import type { Edge } from './linkage.ts';
import type { Neighbours } from './neighbours.ts';
import type { Unit } from './units.ts';
import { addVectors, heaviestOf, toLengthOne, type Placed, type Vector } from './vectors.ts';

/** Neighbours a text is widened by: enough for a story of many voices, few enough to bound the work. */
const MOST_NEIGHBOURS = 8;
/** A neighbour less alike than this (1 = just enough for one story) adds nothing. */
const WEAKEST_NEIGHBOUR = 0.5;
/** Neighbours count by their likeness against the best one, squared: the second best of a pair hardly counts. */
const SHARPNESS = 2;
/** The heaviest terms kept of a widened text. */
const MOST_TERMS = 256;

/**
 * Looks again at every two neighbours, now that the neighbours of both are known: two texts of one event that share few
 * words share them with a third. Only neighbours that were found are looked at, so work a unit stays bounded.
 */
export function lookAgain(
  units: readonly Unit[],
  placed: readonly Placed[],
  found: readonly Neighbours[],
): readonly Edge[] {
  const wide = widenAll(units, placed, found);
  const stands = units.map((unit, at) => ({ unit, wide: wide[at] }));
  return found.flatMap(({ a, b, ...atFirst }) => {
    const [left, right] = [stands[a], stands[b]];
    return isWide(left) && isWide(right) ? [{ a, b, likeness: likenessTogether(left, right, atFirst) }] : [];
  });
}

const isWide = (stand: { readonly wide: Placed | undefined } | undefined): stand is Stand =>
  stand?.wide !== undefined;

/** Every text together with its neighbours. */
export function widenAll(
  units: readonly Unit[],
  placed: readonly Placed[],
  found: readonly Neighbours[],
): readonly Placed[] {
  const texts = units.flatMap((unit, at) => {
    const place = placed[at];
    return place === undefined ? [] : [{ unit, placed: place }];
  });
  const near = nearestOf(units.length, found);
  return texts.map((text, at) => {
    const company = (near[at] ?? []).flatMap(({ to, weight }) => {
      const other = texts[to];
      return other === undefined ? [] : [{ ...other, weight }];
    });
    return widen(text, company);
  });
}

/** A neighbour and how much it counts against the text itself, 0–1. */
export type Near = { readonly to: number; readonly weight: number };

/** For each position its nearest neighbours, the nearest first. */
export function nearestOf(
  size: number,
  edges: readonly Pick<Neighbours, 'a' | 'b' | 'likeness'>[],
): readonly (readonly Near[])[] {
  const near = Array.from({ length: size }, (): Near[] => []);
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

type Text = { readonly unit: Unit; readonly placed: Placed };

/**
 * The place of a text together with the texts most alike to it. Document expansion (Singhal and Pereira 1999, Document
 * expansion for speech retrieval), weighted by likeness as in alpha query expansion (Radenović, Tolias and Chum 2018).
 * Where even the best neighbour is less than just alike enough it counts for less than the text itself, so that a text
 * that stands alone stays near what it was. Words of a language are widened by texts of that language only.
 */
export function widen({ unit, placed }: Text, near: readonly (Text & { readonly weight: number })[]): Placed {
  const ofTongue = near.filter((other) => other.unit.tongue === unit.tongue);
  return near.length === 0 ? placed : new Widened(placed, { own: ofTongue, shared: near });
}

type Company = readonly { readonly placed: Placed; readonly weight: number }[];

/** Each space is made when it is first asked for: hardly any text has a neighbour in another language. */
class Widened implements Placed {
  readonly #placed: Placed;
  readonly #company: { readonly own: Company; readonly shared: Company };
  #own: Vector | null = null;
  #shared: Vector | null = null;

  constructor(placed: Placed, company: { readonly own: Company; readonly shared: Company }) {
    this.#placed = placed;
    this.#company = company;
  }

  get own(): Vector {
    return (this.#own ??= this.#blend('own'));
  }

  get shared(): Vector {
    return (this.#shared ??= this.#blend('shared'));
  }

  /** The vector and its neighbours', each times its weight, cut to the heaviest terms and brought to length 1. */
  #blend(space: 'own' | 'shared'): Vector {
    const company = this.#company[space];
    if (company.length === 0) return this.#placed[space];
    const others = company.map(({ placed, weight }) => ({ vector: placed[space], times: weight }));
    const sum = addVectors([{ vector: this.#placed[space], times: 1 }, ...others]);
    return toLengthOne(heaviestOf(sum, MOST_TERMS));
  }
}
