import { Skyline } from './skyline.ts';

/** Links between nodes low < high; nodes 1 … n stand in order of time, node 0 is held at 0. */
export type Links = {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly strength: Float64Array;
};

/** About so many steps a whole decomposition may take, and one of the short links alone. */
const STEPS_WHOLE = 2e8;
const STEPS_SHORT = 1e7;
const MOST_ROUNDS = 200;

/**
 * Values of nodes 1 … n for which the Laplacian of the links gives `right`. Directly, by Cholesky's decomposition, where
 * that is quick; else by conjugate gradients (Hestenes and Stiefel 1952) with the short links as preconditioner, which is
 * near the whole: many long links that begin and end anywhere act on a node as their sum does. What is left inexact is a
 * good direction all the same.
 *
 * @param near where to begin
 */
export function solveLaplacian(links: Links, right: Float64Array, near: Float64Array): Float64Array {
  const n = right.length;
  const whole = longestOf(links) <= Math.sqrt((2 * STEPS_WHOLE) / n);
  const skyline = shortLinks(links, n, whole ? n : Math.max(2, Math.sqrt((2 * STEPS_SHORT) / n)));
  skyline.decompose();
  return whole ? skyline.solve(right) : conjugateGradients(links, right, near, skyline);
}

/** Links with the node that is held at 0 are on the diagonal alone. */
function longestOf({ low, high }: Links): number {
  let longest = 0;
  for (let link = 0; link < low.length; link += 1)
    if ((low[link] ?? 0) > 0) longest = Math.max(longest, (high[link] ?? 0) - (low[link] ?? 0));
  return longest;
}

function shortLinks({ low, high, strength }: Links, n: number, longest: number): Skyline {
  const first = Int32Array.from({ length: n }, (_, row) => row);
  for (let link = 0; link < low.length; link += 1) {
    const [a, b] = [(low[link] ?? 0) - 1, (high[link] ?? 0) - 1];
    if (a >= 0 && b - a <= longest && a < (first[b] ?? 0)) first[b] = a;
  }
  const skyline = new Skyline(first);
  for (let link = 0; link < low.length; link += 1) {
    const [a, b, value] = [(low[link] ?? 0) - 1, (high[link] ?? 0) - 1, strength[link] ?? 0];
    if (a === b) continue;
    skyline.add(b, b, value);
    if (a < 0) continue;
    skyline.add(a, a, value);
    if (b - a <= longest) skyline.add(b, a, -value);
  }
  return skyline;
}

function conjugateGradients(
  links: Links,
  right: Float64Array,
  near: Float64Array,
  like: Skyline,
): Float64Array {
  const x = near.slice();
  const rest = applied(links, x).map((value, at) => (right[at] ?? 0) - value);
  let better = like.solve(rest);
  const way = better.slice();
  let size = product(rest, better);
  const enough = size * 1e-16;
  for (let round = 0; round < MOST_ROUNDS && size > enough; round += 1) {
    const pulled = applied(links, way);
    const far = size / product(way, pulled);
    for (let at = 0; at < x.length; at += 1) {
      x[at] = (x[at] ?? 0) + far * (way[at] ?? 0);
      rest[at] = (rest[at] ?? 0) - far * (pulled[at] ?? 0);
    }
    better = like.solve(rest);
    const before = size;
    size = product(rest, better);
    for (let at = 0; at < way.length; at += 1) way[at] = (better[at] ?? 0) + (size / before) * (way[at] ?? 0);
  }
  return x;
}

/** The Laplacian times these values of nodes 1 … n. */
function applied({ low, high, strength }: Links, values: Float64Array): Float64Array {
  const result = new Float64Array(values.length);
  for (let link = 0; link < low.length; link += 1) {
    const [a, b] = [(low[link] ?? 0) - 1, (high[link] ?? 0) - 1];
    const pull = (strength[link] ?? 0) * ((values[b] ?? 0) - (values[a] ?? 0));
    result[b] = (result[b] ?? 0) + pull;
    if (a >= 0) result[a] = (result[a] ?? 0) - pull;
  }
  return result;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
