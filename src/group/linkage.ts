import { DAY } from '../domain/index.ts';

/** How alike the units at two positions are, 1 = just enough for one story. */
export type Edge = { readonly a: number; readonly b: number; readonly likeness: number };

/** How many neighbours a unit is expected to find in a group of any size; beyond it a missing edge counts for nothing. */
export const EXPECTED_NEIGHBOURS = 16;

/** How many units of a group came up on each day, by the number of the day. */
export type Days = ReadonlyMap<number, number>;

/** The day a unit came up on. */
export const dayOf = ({ first }: { readonly first: number }): number => Math.floor(first / DAY);

type Candidate = { readonly a: number; readonly b: number; readonly value: number };

/**
 * Average linkage over a sparse graph: the two most alike groups are joined first, and only while the edges between them,
 * averaged over the pairs one may expect to see, reach 1. One item alike to one member of a group is not enough, so
 * titles that share a single name do not chain. Two units too far apart in time to be alike are no pair to expect, so a
 * story that goes on does not fall apart by its length. Ties are broken by position: the same edges give the same groups.
 *
 * @param nodes the days of what stands at each position: one unit, or a group that was formed before
 * @param edges between positions; several between the same two add up
 * @param reach days between two units beyond which they are no pair
 * @returns for each position the smallest position in its group.
 */
export function linkGroups(nodes: readonly Days[], edges: readonly Edge[], reach: number): Int32Array {
  const state = startOf(nodes, edges, reach);
  const { sums, group } = state;
  const heap = new Heap();
  const offer = (a: number, b: number): void => {
    const value = averageOf(state, a, b);
    if (value >= 1) heap.push({ a: Math.min(a, b), b: Math.max(a, b), value });
  };
  sums.forEach((others, a) => {
    for (const b of others.keys()) if (a < b) offer(a, b);
  });
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const { a, b, value } = best;
    if (group[a] !== a || group[b] !== b || averageOf(state, a, b) !== value) continue;
    merge(a, b, state);
    for (const other of sums[a]?.keys() ?? []) offer(a, other);
  }
  return flatten(group);
}

type State = {
  readonly sums: readonly Map<number, number>[];
  readonly days: Map<number, number>[];
  readonly sizes: Int32Array;
  readonly group: Int32Array;
  readonly reach: number;
};

function startOf(nodes: readonly Days[], edges: readonly Edge[], reach: number): State {
  const sums = nodes.map(() => new Map<number, number>());
  for (const { a, b, likeness } of edges) {
    addTo(sums[a], b, likeness);
    addTo(sums[b], a, likeness);
  }
  return {
    sums,
    days: nodes.map((days) => new Map(days)),
    sizes: Int32Array.from(nodes, unitsIn),
    group: Int32Array.from(nodes.keys()),
    reach,
  };
}

function addTo(sums: Map<number, number> | undefined, key: number, more: number): void {
  sums?.set(key, (sums.get(key) ?? 0) + more);
}

function averageOf({ sums, days, sizes, reach }: State, a: number, b: number): number {
  const [one = 1, other = 1] = [sizes[a], sizes[b]];
  const [small, large] = one <= other ? [days[a], days[b]] : [days[b], days[a]];
  const expected = EXPECTED_NEIGHBOURS * Math.min(one, other);
  const pairs = small && large ? pairsWithin(reach, small, large) : 0;
  return (sums[a]?.get(b) ?? 0) / Math.max(1, Math.min(pairs, expected));
}

const unitsIn = (days: Days): number => [...days.values()].reduce((sum, count) => sum + count, 0);

/** How many pairs of units of two groups lie no more than `reach` days apart. */
export function pairsWithin(reach: number, small: Days, large: Days): number {
  let pairs = 0;
  for (const [day, count] of small)
    for (let other = day - reach; other <= day + reach; other += 1) pairs += count * (large.get(other) ?? 0);
  return pairs;
}

/** `b` goes into `a`; what was between `b` and others is added to what is between `a` and them. */
function merge(a: number, b: number, { sums, days, sizes, group }: State): void {
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
  for (const [day, count] of days[b] ?? []) addTo(days[a], day, count);
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
