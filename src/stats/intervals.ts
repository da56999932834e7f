/** From `from` to `to` in milliseconds, both included. */
export type Stretch = { readonly from: number; readonly to: number };

/** Stretches that overlap or touch become one; the result is sorted and disjoint. O(n log n). */
export function mergeStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/**
 * How much of a window merged stretches cover, in milliseconds.
 *
 * @param merged sorted and disjoint, as {@link mergeStretches} returns them
 */
export function coveredLength(merged: readonly Stretch[], window: Stretch): number {
  let covered = 0;
  for (let index = firstEndingAfter(merged, window.from); index < merged.length; index += 1) {
    const stretch = merged[index];
    if (!stretch || stretch.from > window.to) break;
    covered += Math.max(0, Math.min(stretch.to, window.to) - Math.max(stretch.from, window.from));
  }
  return covered;
}

/** Index of the first stretch that ends at or after `time`; binary search. */
function firstEndingAfter(merged: readonly Stretch[], time: number): number {
  let low = 0;
  let high = merged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merged[middle]?.to ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
