import { DIMENSIONS } from './descriptor.ts';
import type { Features } from './features.ts';

/** A feature of the original (`from`) and the feature of the copy that looks most like it (`to`). */
export type Likeness = { readonly from: number; readonly to: number; readonly ratio: number };

/** How much nearer the nearest must be than the next that is elsewhere (Lowe 2004, §7.1), of distances squared. */
const MOST_RATIO = 0.8;
/** Bits of 128: pairs beyond are not looked at. Two unrelated descriptors differ in about 55. */
const MOST_BITS = 44;
/** Squared distance of two unit descriptors of 512: beyond, nothing is alike. */
const MOST_DISTANCE = 0.42 * 512 * 512;
/** Pixels within which two features are one place seen twice. */
const ONE_PLACE = 5;
const SHORT_LIST = 4;

/**
 * For each feature of the copy the feature of the original it looks like, where one stands out. The bits pick the few
 * nearest, the whole descriptors decide among them. `start` and `end` ask only some features of the copy.
 */
export function likenesses(
  original: Features,
  copy: Features,
  { start = 0, end = copy.count } = {},
): Likeness[] {
  const found: Likeness[] = [];
  const nearest = new Int32Array(SHORT_LIST);
  for (let to = start; to < Math.min(end, copy.count); to += 1) {
    const count = shortList({ original, copy, to }, nearest);
    const one = count === 0 ? null : standsOut({ original, copy, to }, nearest.subarray(0, count));
    if (one) found.push(one);
  }
  return found;
}

type Asked = { readonly original: Features; readonly copy: Features; readonly to: number };

/** Writes the features of the original with the fewest bits apart, nearest first; answers how many. */
function shortList({ original, copy, to }: Asked, nearest: Int32Array): number {
  const { bits, light, count } = original;
  const [w0, w1] = [copy.bits[to * 4] ?? 0, copy.bits[to * 4 + 1] ?? 0];
  const [w2, w3] = [copy.bits[to * 4 + 2] ?? 0, copy.bits[to * 4 + 3] ?? 0];
  const side = copy.light[to];
  const distances = [MOST_BITS, MOST_BITS, MOST_BITS, MOST_BITS];
  let held = 0;
  let limit = MOST_BITS;
  for (let from = 0, at = 0; from < count; from += 1, at += 4) {
    if (light[from] !== side) continue;
    let distance = ones((bits[at] ?? 0) ^ w0) + ones((bits[at + 1] ?? 0) ^ w1);
    if (distance >= limit) continue;
    distance += ones((bits[at + 2] ?? 0) ^ w2) + ones((bits[at + 3] ?? 0) ^ w3);
    if (distance >= limit) continue;
    let place = Math.min(held, SHORT_LIST - 1);
    for (; place > 0 && (distances[place - 1] ?? 0) > distance; place -= 1) {
      distances[place] = distances[place - 1] ?? 0;
      nearest[place] = nearest[place - 1] ?? 0;
    }
    distances[place] = distance;
    nearest[place] = from;
    held = Math.min(SHORT_LIST, held + 1);
    limit = held === SHORT_LIST ? (distances[SHORT_LIST - 1] ?? MOST_BITS) : MOST_BITS;
  }
  return held;
}

/** Ones in 32 bits, added up in pairs, fours and eights. */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function standsOut({ original, copy, to }: Asked, nearest: Int32Array): Likeness | null {
  let [best, second, from] = [MOST_DISTANCE, MOST_DISTANCE, -1];
  for (const candidate of nearest) {
    const distance = apart(original.shares, candidate * DIMENSIONS, copy.shares, to * DIMENSIONS);
    const elsewhere = from < 0 || !isOnePlace(original, from, candidate);
    if (distance < best) {
      if (elsewhere) second = best;
      [best, from] = [distance, candidate];
    } else if (elsewhere && distance < second) second = distance;
  }
  const ratio = best / second;
  return from >= 0 && ratio < MOST_RATIO ? { from, to, ratio } : null;
}

function isOnePlace({ x, y }: Features, a: number, b: number): boolean {
  return Math.abs((x[a] ?? 0) - (x[b] ?? 0)) < ONE_PLACE && Math.abs((y[a] ?? 0) - (y[b] ?? 0)) < ONE_PLACE;
}

function apart(a: Uint8Array, fromA: number, b: Uint8Array, fromB: number): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at += 1) {
    const difference = (a[fromA + at] ?? 0) - (b[fromB + at] ?? 0);
    sum += difference * difference;
  }
  return sum;
}
