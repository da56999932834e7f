/** A share (0–1) as whole percent; never 100 unless it is all of it, never 0 unless it is none. */
export function percentOf(share: number): number {
  if (share > 0 && share < 0.01) return 1;
  return share < 1 ? Math.min(99, Math.round(share * 100)) : 100;
}
