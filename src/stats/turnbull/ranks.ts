const DIGIT = 11;
const BUCKETS = 1 << DIGIT;

export type Ranks = {
  /** The distinct times, ascending. */
  readonly times: Float64Array;
  /** Of each time as given, its place among these. */
  readonly ranks: Int32Array;
};

/**
 * The rank of each of many times of 0 or more, without a search for any: a radix sort of the upper halves of their bits,
 * which rise as such numbers do (Knuth, "The Art of Computer Programming", volume 3, section 5.2.5), and then of those that
 * are alike in these. O(n) where few are, O(n log n) at worst.
 */
export function ranksOf(given: Float64Array): Ranks {
  const order = ascending(given);
  const ranks = new Int32Array(given.length);
  const times = new Float64Array(given.length);
  let kept = 0;
  for (const at of order) {
    const time = given[at] ?? 0;
    if (kept === 0 || times[kept - 1] !== time) {
      times[kept] = time;
      kept += 1;
    }
    ranks[at] = kept - 1;
  }
  return { times: times.subarray(0, kept), ranks };
}

type Keyed = { keys: Uint32Array; order: Int32Array };

/** Where each number lies, from the least on. */
function ascending(given: Float64Array): Int32Array {
  const n = given.length;
  const words = new Uint32Array(given.buffer, given.byteOffset, 2 * n);
  let from: Keyed = { keys: new Uint32Array(n), order: new Int32Array(n) };
  for (let at = 0; at < n; at += 1) {
    from.keys[at] = words[2 * at + UPPER] ?? 0;
    from.order[at] = at;
  }
  let to: Keyed = { keys: new Uint32Array(n), order: new Int32Array(n) };
  for (let shift = 0; shift < 32; shift += DIGIT) {
    const starts = startsOf(from.keys, shift);
    if (starts === null) continue;
    distribute(from, to, starts, shift);
    [from, to] = [to, from];
  }
  sortAlike(given, from);
  return from.order;
}

/** Which of the two words of a number has its sign and exponent. */
const UPPER = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

function distribute(from: Keyed, to: Keyed, starts: Int32Array, shift: number): void {
  for (let at = 0; at < from.keys.length; at += 1) {
    const key = from.keys[at] ?? 0;
    const digit = (key >>> shift) & (BUCKETS - 1);
    const place = starts[digit] ?? 0;
    to.keys[place] = key;
    to.order[place] = from.order[at] ?? 0;
    starts[digit] = place + 1;
  }
}

/** Where the numbers of each bucket start; null where all are in one. */
function startsOf(keys: Uint32Array, shift: number): Int32Array | null {
  const starts = new Int32Array(BUCKETS);
  for (const key of keys) {
    const digit = (key >>> shift) & (BUCKETS - 1);
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  if (starts.includes(keys.length)) return null;
  let start = 0;
  for (let digit = 0; digit < BUCKETS; digit += 1) {
    const count = starts[digit] ?? 0;
    starts[digit] = start;
    start += count;
  }
  return starts;
}

/** Puts numbers whose upper halves are equal in order; mostly they are equal whole. */
function sortAlike(given: Float64Array, { keys, order }: Keyed): void {
  const valueAt = (at: number) => given[order[at] ?? 0] ?? 0;
  let start = 0;
  for (let end = 1; end <= keys.length; end += 1) {
    if (end < keys.length && keys[end] === keys[start]) continue;
    if (end - start > 1) {
      let isSorted = true;
      for (let at = start + 1; at < end && isSorted; at += 1) isSorted = valueAt(at - 1) <= valueAt(at);
      if (!isSorted) order.subarray(start, end).sort((a, b) => (given[a] ?? 0) - (given[b] ?? 0));
    }
    start = end;
  }
}
