/**
 * The largest k with P(X < k) ≤ tail for X of the binomial distribution of n trials with chance p; 0 if there is none.
 * Adds up chances in the logarithm, so that n may be large; O(n).
 *
 * @param p above 0 and below 1
 */
export function binomialRank(n: number, p: number, tail: number): number {
  let below = 0;
  for (const [k, chance] of binomialChances(n, p)) {
    below += chance;
    if (below > tail) return k;
  }
  return n;
}

/** P(X ≤ k) for X of the binomial distribution of n trials with chance p, above 0 and below 1. O(k). */
export function binomialAtMost(k: number, n: number, p: number): number {
  let sum = 0;
  for (const [hits, chance] of binomialChances(n, p)) {
    if (hits > k) break;
    sum += chance;
  }
  return Math.min(1, sum);
}

function* binomialChances(n: number, p: number): Generator<readonly [number, number]> {
  let logChance = n * Math.log1p(-p);
  for (let k = 0; k <= n; k += 1) {
    yield [k, Math.exp(logChance)];
    logChance += Math.log((n - k) / (k + 1)) + Math.log(p) - Math.log1p(-p);
  }
}
