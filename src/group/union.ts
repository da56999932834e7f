/** Disjoint sets over 0 … size − 1; the root of a set is always its smallest number, so results do not depend on order. */
export type Union = {
  readonly find: (one: number) => number;
  readonly join: (a: number, b: number) => void;
};

/** Union–find with path halving (Tarjan and van Leeuwen 1984). */
export function makeUnion(size: number): Union {
  const parent = Int32Array.from({ length: size }, (_, index) => index);
  const at = (index: number): number => parent[index] ?? index;
  const find = (one: number): number => {
    let here = one;
    while (at(here) !== here) {
      parent[here] = at(at(here));
      here = at(here);
    }
    return here;
  };
  const join = (a: number, b: number): void => {
    const [low, high] = [Math.min(find(a), find(b)), Math.max(find(a), find(b))];
    parent[high] = low;
  };
  return { find, join };
}
