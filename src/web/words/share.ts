/** A share (0–1) as whole percent, rounded down as the findings do; `< 1` for what is more than none. */
export function percentOf(share: number): string {
  if (share > 0 && share < 0.01) return '<\u00a01';
  // 0.29 × 100 is a little less than 29 in binary fractions.
  return String(Math.floor(share * 100 + 1e-9));
}
