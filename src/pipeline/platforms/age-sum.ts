import { LEFT_OUT, type LeftOut } from '../../domain/index.ts';
import type { Ages, WatchedAge } from '../../watch/index.ts';
import { onGrid } from './curve-grid.ts';

/** An age that so many posts have. */
export type CountedAge = WatchedAge & { readonly weight: number };

/**
 * The ages of many posts, kept as counts of like ones: a curve needs no more than the distinct intervals with their
 * weights. Ages widened to the common grid are few, however many posts there are; ages as they are, which are many, are
 * kept for as long as every event is known exactly.
 */
export class AgeSum {
  posts = 0;
  events = 0;
  readonly leftOut: Record<LeftOut, number> = noneLeftOut();
  private readonly cells = new Map<number, Map<number, Map<number, number>>>();
  /** Entry, left and right of one age after another; null once an event was an interval. */
  private exact: number[] | null = [];

  add({ ages, leftOut }: Ages): void {
    for (const age of ages) this.count(age);
    for (const reason of LEFT_OUT) this.leftOut[reason] += leftOut[reason];
  }

  merge(other: AgeSum): void {
    for (const reason of LEFT_OUT) this.leftOut[reason] += other.leftOut[reason];
    for (const age of other.onGrid()) this.countCell(age);
    this.posts += other.posts;
    this.events += other.events;
    if (other.exact === null) this.exact = null;
    else if (this.exact !== null) for (const value of other.exact) this.exact.push(value);
  }

  /** Whether there were events and the time of every one is known exactly. */
  get isExact(): boolean {
    return this.events > 0 && this.exact !== null;
  }

  /** Ages of posts as they are, one each; none where an event is an interval. */
  *exactly(): Generator<CountedAge> {
    const all = this.exact ?? [];
    for (let at = 0; at < all.length; at += 3)
      yield { entry: all[at] ?? 0, left: all[at + 1] ?? 0, right: all[at + 2] ?? 0, weight: 1 };
  }

  /** Ages widened to the common grid, each with how many have it, ascending. */
  onGrid(): readonly CountedAge[] {
    const found: CountedAge[] = [];
    for (const [entry, lefts] of this.cells)
      for (const [left, rights] of lefts)
        for (const [right, weight] of rights) found.push({ entry, left, right, weight });
    return found.sort((a, b) => a.entry - b.entry || a.left - b.left || ascending(a.right, b.right));
  }

  private count(age: WatchedAge): void {
    this.posts += 1;
    if (age.right < Infinity) this.events += 1;
    if (age.right < Infinity && age.left !== age.right) this.exact = null;
    this.exact?.push(age.entry, age.left, age.right);
    this.countCell({ ...onGrid(age), weight: 1 });
  }

  private countCell({ entry, left, right, weight }: CountedAge): void {
    const rights = within(within(this.cells, entry), left);
    rights.set(right, (rights.get(right) ?? 0) + weight);
  }
}

const noneLeftOut = (): Record<LeftOut, number> =>
  Object.fromEntries(LEFT_OUT.map((reason) => [reason, 0])) as Record<LeftOut, number>;

// Infinity less Infinity is no number.
const ascending = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function within<Value>(map: Map<number, Map<number, Value>>, key: number): Map<number, Value> {
  const held = map.get(key);
  if (held !== undefined) return held;
  const made = new Map<number, Value>();
  map.set(key, made);
  return made;
}
