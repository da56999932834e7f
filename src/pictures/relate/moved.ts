import type { Box } from '../../domain/index.ts';
import type { Aligned } from './align.ts';
import type { Cells } from './cells.ts';
import { isWithin } from './tally.ts';

/** Half a window around the middle of a cell, in shrunk pixels: a window holds three by three cells. */
const HALF = 6;
const PIXELS = (2 * HALF) ** 2;
/** How far a thing is followed, in shrunk pixels, 128 along the longer side; less than the first is no move. */
const LEAST_STEP = 2;
const FARTHEST_ACROSS = 18;
const FARTHEST_DOWN = 8;
/** Deviation of brightness from which a window can be known again. */
const LEAST_DEVIATION = 8;
/** Correlation, and mean step in levels, by which a window is known again; and what it has where it never left. */
const AGAIN = 0.9;
const MOST_MISS = 12;
const STILL = 0.6;
/** More windows are thinned out evenly. */
const MOST_WINDOWS = 64;

/** How many windows of what changed were looked for in the copy, and how many one and the same step leads to. */
export type Followed = { readonly sought: number; readonly found: number };

/**
 * Follows what the original shows where the copy differs: a thing that moved stands in the copy a step away, within
 * what changed, and many of its parts took the same step; what something was laid over, or was painted out, is nowhere.
 */
export function follow(aligned: Aligned, cells: Cells, changes: readonly { readonly box: Box }[]): Followed {
  const isChanged = (at: number): boolean => changes.some(({ box }) => isWithin(cells, at, box));
  const windows = thinned(
    cells.states
      .flatMap((_, at) => (isChanged(at) ? [windowAt(aligned, cells, at)] : []))
      .filter((window) => window !== null)
      .filter((window) => (likenessAt(aligned, window, 0, 0)?.correlation ?? 1) < STILL),
  );
  let found = 0;
  for (let down = -FARTHEST_DOWN; down <= FARTHEST_DOWN; down += 1) {
    for (let across = -FARTHEST_ACROSS; across <= FARTHEST_ACROSS; across += 1) {
      if (Math.hypot(across, down) < LEAST_STEP) continue;
      const again = windows.filter(
        (window) =>
          isChanged(cellOf(aligned, cells, window.x + across, window.y + down)) &&
          isAgain(aligned, window, across, down),
      );
      found = Math.max(found, again.length);
    }
  }
  return { sought: windows.length, found };
}

type Window = { readonly x: number; readonly y: number; readonly mean: number; readonly deviation: number };

function thinned(windows: readonly Window[]): Window[] {
  const each = Math.max(1, windows.length / MOST_WINDOWS);
  return windows.filter((_, n) => Math.floor(n / each) !== Math.floor((n - 1) / each));
}

function cellOf({ width, height }: Aligned, { columns, rows }: Cells, x: number, y: number): number {
  return Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width);
}

/** Null where the window reaches beyond the picture or is too plain to be known again. */
function windowAt(
  { width, height, lumaOriginal }: Aligned,
  { columns, rows }: Cells,
  at: number,
): Window | null {
  const x = Math.floor((((at % columns) + 0.5) * width) / columns);
  const y = Math.floor(((Math.floor(at / columns) + 0.5) * height) / rows);
  if (x < HALF || y < HALF || x + HALF > width || y + HALF > height) return null;
  let [sum, squares] = [0, 0];
  for (let v = y - HALF; v < y + HALF; v += 1) {
    for (let u = x - HALF; u < x + HALF; u += 1) {
      const light = lumaOriginal[v * width + u] ?? 0;
      sum += light;
      squares += light * light;
    }
  }
  const deviation = deviationOf(sum, squares);
  return deviation < LEAST_DEVIATION ? null : { x, y, mean: sum / PIXELS, deviation };
}

function deviationOf(sum: number, squares: number): number {
  return Math.sqrt(Math.max(0, squares / PIXELS - (sum / PIXELS) ** 2));
}

function isAgain(aligned: Aligned, window: Window, across: number, down: number): boolean {
  const seen = likenessAt(aligned, window, across, down);
  return !!seen && seen.correlation >= AGAIN && seen.miss <= MOST_MISS;
}

type Likeness = { readonly correlation: number; readonly miss: number };

/** The original's window against what the copy shows a step away; null where the copy does not show all of that. */
function likenessAt(aligned: Aligned, window: Window, across: number, down: number): Likeness | null {
  const { width, height, inside, lumaOriginal, lumaCopy } = aligned;
  const [left, top] = [window.x - HALF, window.y - HALF];
  if (left + across < 0 || top + down < 0) return null;
  if (left + across + 2 * HALF > width || top + down + 2 * HALF > height) return null;
  let [both, sum, squares, miss] = [0, 0, 0, 0];
  for (let v = top; v < top + 2 * HALF; v += 1) {
    for (let u = left; u < left + 2 * HALF; u += 1) {
      const to = (v + down) * width + u + across;
      if (!inside[to]) return null;
      const [own, seen] = [lumaOriginal[v * width + u] ?? 0, lumaCopy[to] ?? 0];
      both += own * seen;
      sum += seen;
      squares += seen * seen;
      miss += Math.abs(own - seen);
    }
  }
  const deviation = deviationOf(sum, squares);
  const correlation =
    deviation < 1 ? 0 : (both / PIXELS - (window.mean * sum) / PIXELS) / (deviation * window.deviation);
  return { correlation, miss: miss / PIXELS };
}
