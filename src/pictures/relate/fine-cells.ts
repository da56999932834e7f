import type { Affine, Box } from '../../domain/index.ts';
import { LEVEL } from './align.ts';
import { median, type Cells } from './cells.ts';
import type { Raster } from './decode.ts';
import { lumaOf, type Plane } from './plane.ts';
import type { Prepared } from './prepare.ts';
import { isWithin } from './tally.ts';

/** The fine steps of one cell, laid over one another. */
export type FineCell = {
  /** Mean squares of the steps between neighbours in the original, and in the copy. */
  readonly own: number;
  readonly seen: number;
  /** Correlation of the two, weak steps counting as noise; 1 where neither has any. */
  readonly likeness: number;
  /** Share of the copy's pixels that are burnt out. */
  readonly burnt: number;
};

export type FineCells = {
  readonly columns: number;
  readonly rows: number;
  /** Null where the copy does not show the cell. */
  readonly cells: readonly (FineCell | null)[];
  /** The median likeness of the cells that have fine steps. */
  readonly usual: number;
};

/** Steps, in levels, below which JPEG and grain are at home. */
const GRAIN = 4;
/** Less is no measure of what moved: the copy is too soft or too noisy on this level, or not laid true to the pixel. */
const LEAST_USUAL = 0.93;
const LEAST_RICH = 12;

/** Fine steps on the finest level on which most of the copy's are the original's; null where there is no such level. */
export function fineCellsOf(
  original: Prepared,
  copy: Prepared,
  { map, cells, kept }: { readonly map: Affine; readonly cells: Cells; readonly kept: Box },
): FineCells | null {
  for (let level = 1; level <= LEVEL; level += 1) {
    const ground = original.rasters[level];
    const own = Math.sqrt(Math.abs(map[0] * map[4] - map[1] * map[3]));
    const over = copy.rasters[Math.max(0, Math.min(3, level + Math.round(Math.log2(Math.max(own, 0.01)))))];
    if (!ground || !over) continue;
    const fine = compare(lumaOf(ground), warped(over, ground, { map, copy, original }), cells, kept);
    if (fine.rich >= LEAST_RICH && fine.usual >= LEAST_USUAL) return fine;
  }
  return null;
}

type Laid = { readonly map: Affine; readonly copy: Prepared; readonly original: Prepared };

/** The brightness of the copy at every pixel of the original's raster; NaN outside. */
function warped(over: Raster, { width, height }: Raster, { map, copy, original }: Laid): Plane {
  const [a, b, c, d, e, f] = map;
  const from = (original.rasters[0]?.width ?? width) / width;
  const to = over.width / (copy.rasters[0]?.width ?? over.width);
  const luma = lumaOf(over).values;
  const values = new Float32Array(width * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const [ox, oy] = [(x + 0.5) * from, (y + 0.5) * from];
      const px = (a * ox + b * oy + c) * to - 0.5;
      const py = (d * ox + e * oy + f) * to - 0.5;
      const inside = px >= -0.5 && py >= -0.5 && px <= over.width - 0.5 && py <= over.height - 0.5;
      values[at] = inside ? between(luma, over, px, py) : NaN;
    }
  }
  return { values, width, height };
}

function between(luma: Float32Array, { width, height }: Raster, x: number, y: number): number {
  const px = Math.min(width - 1.001, Math.max(0, x));
  const py = Math.min(height - 1.001, Math.max(0, y));
  const [left, above] = [Math.floor(px), Math.floor(py)];
  const [fx, fy] = [px - left, py - above];
  const at = above * width + left;
  const upper = (luma[at] ?? 0) * (1 - fx) + (luma[at + 1] ?? 0) * fx;
  const lower = (luma[at + width] ?? 0) * (1 - fx) + (luma[at + width + 1] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}

/** Numbers of one cell, in this order: pixels, own², seen², own · seen, burnt pixels. */
const NUMBERS = 5;

function compare(ground: Plane, over: Plane, grid: Cells, kept: Box): FineCells & { readonly rich: number } {
  const { columns, rows } = grid;
  const sums = sumsOf(ground, over, grid);
  const places = Array.from({ length: columns * rows }, (_, at) => at);
  const gain = gainOf(sums, places);
  const own = { gain, grain: grainOf(sums, places, gain) };
  const cells = places.map((at) => (isWithin(grid, at, kept) ? fineCell(sums, at, own) : null));
  const rich = cells.flatMap((cell) => (cell && cell.own > 4 * GRAIN ** 2 ? [cell.likeness] : []));
  return { columns, rows, cells, rich: rich.length, usual: median(rich) };
}

function sumsOf(ground: Plane, over: Plane, { columns, rows }: Cells): Float64Array {
  const { width, height, values: o } = ground;
  const c = over.values;
  const sums = new Float64Array(columns * rows * NUMBERS);
  for (let y = 0; y < height - 1; y += 1) {
    const row = Math.floor((y * rows) / height) * columns;
    for (let x = 0; x < width - 1; x += 1) {
      const at = y * width + x;
      const to = (row + Math.floor((x * columns) / width)) * NUMBERS;
      const [own, seen] = [o[at] ?? 0, c[at] ?? 0];
      const [ownAcross, ownDown] = [(o[at + 1] ?? 0) - own, (o[at + width] ?? 0) - own];
      const [seenAcross, seenDown] = [(c[at + 1] ?? 0) - seen, (c[at + width] ?? 0) - seen];
      sums[to] = (sums[to] ?? 0) + 2;
      sums[to + 1] = (sums[to + 1] ?? 0) + ownAcross ** 2 + ownDown ** 2;
      sums[to + 2] = (sums[to + 2] ?? 0) + seenAcross ** 2 + seenDown ** 2;
      sums[to + 3] = (sums[to + 3] ?? 0) + ownAcross * seenAcross + ownDown * seenDown;
      if (seen > 248 || seen < 7) sums[to + 4] = (sums[to + 4] ?? 0) + 2;
    }
  }
  return sums;
}

/** How much stronger or weaker the steps of the copy are, throughout. */
function gainOf(sums: Float64Array, places: readonly number[]): number {
  const gains = places.flatMap((at) => {
    const [n = 0, own = 0, seen = 0] = sums.subarray(at * NUMBERS, at * NUMBERS + 3);
    return own > 4 * GRAIN ** 2 * n && !Number.isNaN(seen) ? [seen / own] : [];
  });
  return Math.max(0.04, median(gains));
}

type Throughout = { readonly gain: number; readonly grain: number };

/** Mean square of the steps that are noise: what the copy has more where the original is nearly plain. */
function grainOf(sums: Float64Array, places: readonly number[], gain: number): number {
  const more = places.flatMap((at) => {
    const [n = 0, own = 0, seen = 0] = sums.subarray(at * NUMBERS, at * NUMBERS + 3);
    return own < 4 * GRAIN ** 2 * n && !Number.isNaN(seen) ? [(seen / gain - own) / n] : [];
  });
  return Math.max(GRAIN ** 2, 2 * median(more));
}

function fineCell(sums: Float64Array, at: number, { gain, grain: each }: Throughout): FineCell | null {
  const [n = 0, own = 0, seen = 0, both = 0, burnt = 0] = sums.subarray(at * NUMBERS, (at + 1) * NUMBERS);
  if (n === 0 || Number.isNaN(seen)) return null;
  const grain = each * n;
  const even = seen / gain;
  const likeness = (both / Math.sqrt(gain) + grain) / Math.sqrt((own + grain) * (even + grain));
  return { own: own / n, seen: even / n, likeness, burnt: burnt / n };
}
