import { LEFT_OUT, type LeftOut } from '../../domain/index.ts';
import type { Ages, WatchedAge } from '../visits/survival.ts';
import { onCommonSchedule } from '../../stats/common-schedule.ts';

/** An age that so many posts have. */
export type CountedAge = WatchedAge & { readonly weight: number };

type Cells = Map<number, Map<number, Map<number, number>>>;

/**
 * The ages of many posts: as they are, side by side in one array, since what is estimated from widened ones may lie far from
 * what was seen; and as counts of like ones on the common schedule, which are few, for what is estimated many times over.
 */
export class AgeSum {
  posts = 0;
  events = 0;
  /** Of the events, those with a notice of a violation. */
  violations = 0;
  /** Whether the time of every event is known exactly. */
  private allExact = true;
  readonly leftOut: Record<LeftOut, number> = noneLeftOut();
  private readonly cells = { ofCause: new Map() as Cells, otherwise: new Map() as Cells };
  /** Entry, left, right and whether it is of the cause, of one age after another. */
  private readonly own: number[] = [];

  add({ ages, leftOut }: Ages): void {
    for (const age of ages) this.count(age);
    for (const reason of LEFT_OUT) this.leftOut[reason] += leftOut[reason];
  }

  merge(other: AgeSum): void {
    for (const reason of LEFT_OUT) this.leftOut[reason] += other.leftOut[reason];
    for (const age of other.scheduled()) this.countCell(age);
    this.posts += other.posts;
    this.events += other.events;
    this.violations += other.violations;
    this.allExact &&= other.allExact;
    for (const value of other.own) this.own.push(value);
  }

  /** Whether there were events and the time of every one is known exactly. */
  get isExact(): boolean {
    return this.events > 0 && this.allExact;
  }

  /** Ages of posts as they are, one each. */
  *each(): Generator<CountedAge> {
    const { own } = this;
    for (let at = 0; at < own.length; at += 4) {
      const [entry = 0, left = 0, right = 0] = [own[at], own[at + 1], own[at + 2]];
      yield { entry, left, right, ofCause: own[at + 3] === 1, weight: 1 };
    }
  }

  /** All of {@link each} as bytes. */
  bytes(): Uint8Array {
    return new Uint8Array(Float64Array.from(this.own).buffer);
  }

  /** Ages on the common schedule, each with how many have it, ascending. */
  scheduled(): readonly CountedAge[] {
    const found: CountedAge[] = [];
    for (const key of ['ofCause', 'otherwise'] as const)
      for (const [entry, lefts] of this.cells[key])
        for (const [left, rights] of lefts)
          for (const [right, weight] of rights)
            found.push({ entry, left, right, weight, ofCause: key === 'ofCause' });
    return found.sort((a, b) => a.entry - b.entry || a.left - b.left || ascending(a.right, b.right));
  }

  private count(age: WatchedAge): void {
    this.posts += 1;
    if (age.right < Infinity) this.events += 1;
    if (age.right < Infinity && age.left !== age.right) this.allExact = false;
    if (age.ofCause) this.violations += 1;
    this.own.push(age.entry, age.left, age.right, age.ofCause ? 1 : 0);
    this.countCell({ ...onCommonSchedule(age), ofCause: age.ofCause, weight: 1 });
  }

  private countCell({ entry, left, right, ofCause, weight }: CountedAge): void {
    const rights = within(within(this.cells[ofCause ? 'ofCause' : 'otherwise'], entry), left);
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
