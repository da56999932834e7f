import { cosine, type Placed, type Vector } from '../../src/group/vectors.ts';

/** Neighbours a text is widened by, and how many are held against it exactly. */
const [MOST_NEIGHBOURS, MOST_COMPARED] = [8, 60];
/** The heaviest terms a text is looked up by. */
const KEYS_ASKED = 24;
/** A neighbour less alike than this adds nothing. */
const WEAKEST = { own: 0.085, shared: 0.08 } as const;

type Space = 'own' | 'shared';
type Neighbour = { readonly to: number; readonly cosine: number };

/**
 * Every text together with those most alike to it (document expansion, Singhal and Pereira 1999), each weighted by the
 * square of its likeness against the best one; in its own words by texts of its own language only.
 */
export function widenedBy(placed: readonly Placed[], tongues: readonly string[]): readonly Placed[] {
  const candidates = candidatesOf(placed);
  return placed.map((place, at) => {
    const nearIn = (space: Space): Neighbour[] =>
      (candidates[at] ?? [])
        .filter((to) => space === 'shared' || tongues[to] === tongues[at])
        .map((to) => ({ to, cosine: cosine(place[space], placed[to]?.[space] ?? NOTHING) }))
        .filter((one) => one.cosine > WEAKEST[space])
        .sort((a, b) => b.cosine - a.cosine || a.to - b.to)
        .slice(0, MOST_NEIGHBOURS);
    const wide = (space: Space): Vector =>
      blend(place[space], nearIn(space), (to) => placed[to]?.[space] ?? NOTHING);
    return { own: wide('own'), shared: wide('shared') };
  });
}

const NOTHING: Vector = { keys: new Uint32Array(), weights: new Float32Array() };

/** For every text those that share the most of its heaviest terms. */
function candidatesOf(placed: readonly Placed[]): readonly (readonly number[])[] {
  const heaviest = placed.map(({ shared }) =>
    Array.from(shared.keys, (key, at) => ({ key, weight: shared.weights[at] ?? 0 }))
      .sort((a, b) => b.weight - a.weight || a.key - b.key)
      .slice(0, KEYS_ASKED),
  );
  const holders = new Map<number, number[]>();
  heaviest.forEach((terms, text) => {
    for (const { key } of terms) holders.set(key, [...(holders.get(key) ?? []), text]);
  });
  return heaviest.map((terms, text) => {
    const shared = new Map<number, number>();
    for (const { key, weight } of terms)
      for (const other of holders.get(key) ?? [])
        if (other !== text) shared.set(other, (shared.get(other) ?? 0) + weight);
    const best = [...shared].sort(([a, x], [b, y]) => y - x || a - b).slice(0, MOST_COMPARED);
    return best.map(([other]) => other);
  });
}

function blend(vector: Vector, near: readonly Neighbour[], vectorOf: (to: number) => Vector): Vector {
  const best = near[0]?.cosine ?? 1;
  const total = new Map<number, number>();
  const add = ({ keys, weights }: Vector, times: number): void => {
    keys.forEach((key, at) => total.set(key, (total.get(key) ?? 0) + times * (weights[at] ?? 0)));
  };
  add(vector, 1);
  for (const { to, cosine: likeness } of near) add(vectorOf(to), (likeness / best) ** 2);
  const entries = [...total].sort(([a], [b]) => a - b);
  const length = Math.hypot(...entries.map(([, weight]) => weight)) || 1;
  return {
    keys: Uint32Array.from(entries, ([key]) => key),
    weights: Float32Array.from(entries, ([, weight]) => weight / length),
  };
}
