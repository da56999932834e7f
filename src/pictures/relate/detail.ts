import type { Affine, PictureEdit } from '../../domain/index.ts';
import { median, type Cells } from './cells.ts';
import type { Prepared } from './prepare.ts';
import type { Raster } from './decode.ts';

/** Fine detail of the copy against the original's, where they agree, on the first rasters. */
export type Detail = {
  /** Steps between neighbours in the copy over those in the original: below 1 softer, above 1 sharper or noisier. */
  readonly strength: number;
  /** Correlation of those steps: noise is not the original's. */
  readonly correlation: number;
  /** Mean step between copy and original, 0–255. */
  readonly miss: number;
  /** Share of the cells rich in detail whose detail is not the original's, though that of most cells is: it moved. */
  readonly moved: number;
};

type Steps = { n: number; oo: number; cc: number; oc: number; miss: number };

/** Every so manyth pixel is looked at. */
const STRIDE = 4;
const FEW = 100;

/** Null where the copy shows the original much smaller, so that fine detail cannot be expected. */
export function detailOf(original: Prepared, copy: Prepared, map: Affine, cells: Cells): Detail | null {
  const [from, to] = [original.rasters[0], copy.rasters[0]];
  const [a, b, , d, e] = map;
  const scale = Math.sqrt(Math.abs(a * e - b * d));
  if (!from || !to || scale < 0.7 || scale * sharpness(copy, to) < 0.8 * sharpness(original, from))
    return null;
  const byCell = stepsOf(from, to, map, cells);
  const all = byCell.reduce(added, nothing());
  if (all.n < FEW || all.oo === 0 || all.cc === 0) return null;
  return {
    strength: Math.sqrt(all.cc / all.oo),
    correlation: all.oc / Math.sqrt(all.oo * all.cc),
    miss: all.miss / all.n,
    moved: movedIn(byCell.filter(({ n }) => n >= ENOUGH)),
  };
}

function stepsOf(
  from: Raster,
  to: Raster,
  [a, b, c, d, e, f]: Affine,
  { columns, rows, states }: Cells,
): Steps[] {
  const byCell = states.map(nothing);
  const light = (x: number, y: number): number => lumaAt(to, a * x + b * y + c, d * x + e * y + f);
  for (let y = 2; y < from.height - 2; y += STRIDE) {
    const row = Math.floor((y / from.height) * rows) * columns;
    for (let x = 2; x < from.width - 2; x += STRIDE) {
      const cell = row + Math.floor((x / from.width) * columns);
      const steps = byCell[cell];
      if (!steps || states[cell] !== 'agrees') continue;
      const at = (y * from.width + x) * 3;
      const [own, seen] = [pixel(from.data, at), light(x + 0.5, y + 0.5)];
      const across = [pixel(from.data, at + 3) - own, light(x + 1.5, y + 0.5) - seen] as const;
      const down = [pixel(from.data, at + from.width * 3) - own, light(x + 0.5, y + 1.5) - seen] as const;
      steps.n += 1;
      steps.oo += across[0] ** 2 + down[0] ** 2;
      steps.cc += across[1] ** 2 + down[1] ** 2;
      steps.oc += across[0] * across[1] + down[0] * down[1];
      steps.miss += Math.abs(own - seen);
    }
  }
  return byCell;
}

function nothing(): Steps {
  return { n: 0, oo: 0, cc: 0, oc: 0, miss: 0 };
}

function added(a: Steps, b: Steps): Steps {
  return { n: a.n + b.n, oo: a.oo + b.oo, cc: a.cc + b.cc, oc: a.oc + b.oc, miss: a.miss + b.miss };
}

/** Samples from which the detail of a cell tells. */
const ENOUGH = 8;
/** A cell is rich in detail when it has this part of what the cells have on average. */
const RICH = 0.5;
const ENOUGH_RICH = 50;
/** Its detail is another's when it correlates less than this, and by so much less than that of the median cell. */
const OTHERS = 0.35;
const LESS = 0.4;

function movedIn(byCell: readonly Steps[]): number {
  const mean = byCell.reduce((sum, { oo, n }) => sum + oo / n, 0) / Math.max(1, byCell.length);
  const rich = byCell.filter(({ oo, cc, n }) => Math.max(oo, cc) / n > RICH * mean);
  const correlations = rich.map(({ oo, cc, oc }) => (oo * cc === 0 ? 0 : oc / Math.sqrt(oo * cc)));
  const usual = median(correlations);
  const limit = Math.min(OTHERS, usual - LESS);
  const others = correlations.filter((one) => one < limit).length;
  return rich.length < ENOUGH_RICH ? 0 : others / rich.length;
}

/** Below 1 where the file had fewer pixels than the raster. */
function sharpness({ width }: Prepared, raster: Raster): number {
  return Math.min(1, width / raster.width);
}

/** Between four pixels; the edge is continued. */
function lumaAt({ data, width, height }: Raster, x: number, y: number): number {
  const [px, py] = [
    Math.min(width - 1.001, Math.max(0, x - 0.5)),
    Math.min(height - 1.001, Math.max(0, y - 0.5)),
  ];
  const [left, above] = [Math.floor(px), Math.floor(py)];
  const [fx, fy] = [px - left, py - above];
  const at = (above * width + left) * 3;
  const below = at + width * 3;
  const upper = pixel(data, at) * (1 - fx) + pixel(data, at + 3) * fx;
  const lower = pixel(data, below) * (1 - fx) + pixel(data, below + 3) * fx;
  return upper * (1 - fy) + lower * fy;
}

function pixel(data: Uint8Array, at: number): number {
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}

const SOFT = 0.72;
const STRONG = 1.25;
/** Below, the fine steps are not the original's. */
const OWN = 0.8;

/** `gain` is the copy's contrast, by which its steps would be larger or smaller anyway. */
export function detailEdits({ strength, correlation }: Detail, gain: number): PictureEdit[] {
  const own = strength / Math.max(0.2, gain);
  if (own < SOFT) return ['blurred'];
  if (own > STRONG) return [correlation < OWN ? 'noisy' : 'sharpened'];
  return [];
}
