/**
 * The largest k with P(X < k) ≤ tail for X of the binomial distribution of n trials with chance p; 0 if there is none.
 * Adds up chances in the logarithm, so that n may be large; O(n).
 *
 * @param p above 0 and below 1
 */
export function binomialRank(n: number, p: number, tail: number): number {
  let logChance = n * Math.log1p(-p);
  let below = 0;
  for (let k = 0; k <= n; k += 1) {
    below += Math.exp(logChance);
    if (below > tail) return k;
    logChance += Math.log((n - k) / (k + 1)) + Math.log(p) - Math.log1p(-p);
  }
  return n;
}
