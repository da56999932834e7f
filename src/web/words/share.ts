/**
 * A share (0–1) as whole percent, rounded down as the findings do; never 0 unless it is none.
 */
export function percentOf(share: number): number {
  if (share > 0 && share < 0.01) return 1;
  // 0.29 × 100 is a little less than 29 in binary fractions.
  return Math.floor(share * 100 + 1e-9);
}
