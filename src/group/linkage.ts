/** How alike the units at two positions are, 1 = just enough for one story. */
export type Edge = { readonly a: number; readonly b: number; readonly likeness: number };

/** How many neighbours a unit is expected to find in a group of any size; beyond it a missing edge counts for nothing. */
export const EXPECTED_NEIGHBOURS = 16;

type Candidate = { readonly a: number; readonly b: number; readonly value: number };

/**
 * Average linkage over a sparse graph: the two most alike groups are joined first, and only while the edges between them,
 * averaged over the pairs one may expect to see, reach 1. One item alike to one member of a group is not enough, so
 * titles that share a single name do not chain. Ties are broken by position: the same edges give the same groups.
 *
 * @param edges between positions; several between the same two add up
 * @param sizes how many units stand at each position: a group that was formed before comes as one
 * @returns for each of `size` positions the smallest position in its group.
 */
export function linkGroups(
  size: number,
  edges: readonly Edge[],
  sizes: Int32Array = new Int32Array(size).fill(1),
): Int32Array {
  const counts = Int32Array.from(sizes);
  const sums = sumUp(size, edges);
  const group = Int32Array.from({ length: size }, (_, index) => index);
  const heap = new Heap();
  const valueOf = (a: number, b: number): number =>
    averageOf(sums[a]?.get(b) ?? 0, counts[a] ?? 1, counts[b] ?? 1);
  sums.forEach((others, a) => {
    for (const b of others.keys()) {
      const value = a < b ? valueOf(a, b) : 0;
      if (value >= 1) heap.push({ a, b, value });
    }
  });
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const { a, b, value } = best;
    if (group[a] !== a || group[b] !== b || valueOf(a, b) !== value) continue;
    merge(a, b, { sums, sizes: counts, group });
    for (const other of sums[a]?.keys() ?? []) {
      const next = valueOf(a, other);
      if (next >= 1) heap.push({ a: Math.min(a, other), b: Math.max(a, other), value: next });
    }
  }
  return flatten(group);
}

function sumUp(size: number, edges: readonly Edge[]): Map<number, number>[] {
  const sums = Array.from({ length: size }, () => new Map<number, number>());
  for (const { a, b, likeness } of edges) {
    sums[a]?.set(b, (sums[a]?.get(b) ?? 0) + likeness);
    sums[b]?.set(a, (sums[b]?.get(a) ?? 0) + likeness);
  }
  return sums;
}

function averageOf(sum: number, a: number, b: number): number {
  return sum / Math.min(a * b, EXPECTED_NEIGHBOURS * Math.min(a, b));
}

type State = {
  readonly sums: readonly Map<number, number>[];
  readonly sizes: Int32Array;
  readonly group: Int32Array;
};

/** `b` goes into `a`; what was between `b` and others is added to what is between `a` and them. */
function merge(a: number, b: number, { sums, sizes, group }: State): void {
  const [into, from] = [sums[a], sums[b]];
  if (into === undefined || from === undefined)
    throw new Error(`expected groups ${a} and ${b} but received none`);
  into.delete(b);
  for (const [other, sum] of from) {
    if (other === a) continue;
    const total = (into.get(other) ?? 0) + sum;
    into.set(other, total);
    sums[other]?.delete(b);
    sums[other]?.set(a, total);
  }
  from.clear();
  sizes[a] = (sizes[a] ?? 1) + (sizes[b] ?? 1);
  group[b] = a;
}

function flatten(group: Int32Array): Int32Array {
  // A group only ever goes into a smaller one, so one pass from the left settles all.
  group.forEach((parent, index) => (group[index] = group[parent] ?? index));
  return group;
}

/** A binary heap: the highest value first, then the smallest positions. */
class Heap {
  readonly #items: Candidate[] = [];

  push(item: Candidate): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent];
      if (above === undefined || !goesBefore(item, above)) break;
      items[at] = above;
      at = parent;
    }
    items[at] = item;
  }

  pop(): Candidate | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (top !== undefined && last !== undefined && items.length > 0) this.#sink(last);
    return top;
  }

  #sink(item: Candidate): void {
    const items = this.#items;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      const [l, r] = [items[left], items[right]];
      const child = l !== undefined && r !== undefined && goesBefore(r, l) ? right : left;
      const below = items[child];
      if (below === undefined || !goesBefore(below, item)) break;
      items[at] = below;
      at = child;
    }
    items[at] = item;
  }
}

function goesBefore(x: Candidate, y: Candidate): boolean {
  return x.value !== y.value ? x.value > y.value : x.a !== y.a ? x.a < y.a : x.b < y.b;
}
