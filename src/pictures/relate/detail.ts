import type { Affine, PictureEdit } from '../../domain/index.ts';
import type { Cells } from './cells.ts';
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
};

/** Every so manyth pixel is looked at. */
const STRIDE = 5;

/** Null where the copy shows the original much smaller, so that fine detail cannot be expected. */
export function detailOf(original: Prepared, copy: Prepared, map: Affine, cells: Cells): Detail | null {
  const [from, to] = [original.rasters[0], copy.rasters[0]];
  const [a, b, c, d, e, f] = map;
  const scale = Math.sqrt(Math.abs(a * e - b * d));
  if (!from || !to || scale < 0.7 || scale * sharpness(copy, to) < 0.8 * sharpness(original, from))
    return null;
  const light = (x: number, y: number): number =>
    lumaAt(to, a * (x + 0.5) + b * (y + 0.5) + c, d * (x + 0.5) + e * (y + 0.5) + f);
  let [n, oo, cc, oc, miss] = [0, 0, 0, 0, 0];
  for (let y = 2; y < from.height - 2; y += STRIDE) {
    for (let x = 2; x < from.width - 2; x += STRIDE) {
      const cell =
        Math.floor((y / from.height) * cells.rows) * cells.columns +
        Math.floor((x / from.width) * cells.columns);
      if (cells.states[cell] !== 'agrees') continue;
      const own = lumaAt(from, x + 0.5, y + 0.5);
      const stepO = lumaAt(from, x + 1.5, y + 0.5) - own;
      const stepC = light(x + 1, y) - light(x, y);
      n += 1;
      oo += stepO * stepO;
      cc += stepC * stepC;
      oc += stepO * stepC;
      miss += Math.abs(own - light(x, y));
    }
  }
  if (n < 100 || oo === 0 || cc === 0) return null;
  return { strength: Math.sqrt(cc / oo), correlation: oc / Math.sqrt(oo * cc), miss: miss / n };
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
