import type { Affine } from '../../domain/index.ts';
import type { Raster } from './decode.ts';
import type { Prepared } from './prepare.ts';

/**
 * The copy laid over the original: at every pixel of the original, taken down to 128 on its longer side, what the
 * original and the copy show there.
 */
export type Aligned = {
  readonly width: number;
  readonly height: number;
  /** 1 where the copy has a pixel at all. */
  readonly inside: Uint8Array;
  /** Red, green, blue of each pixel, 0–255. */
  readonly original: Float32Array;
  readonly copy: Float32Array;
  /** Brightness of each. */
  readonly lumaOriginal: Float32Array;
  readonly lumaCopy: Float32Array;
};

/** The original is looked at on this level of its rasters: a quarter of the size. */
export const LEVEL = 2;
export const SHRUNK = 2 ** LEVEL;

/** Shrunk pixels along a side of the cells that are compared. */
export const CELL = 4;

/** Lays the copy over the original; `map` goes from pixels of the original's raster to those of the copy's. */
export function align(original: Prepared, copy: Prepared, map: Affine): Aligned {
  const ground = levelOf(original, LEVEL);
  const level = sharpnessLevel(map, copy.rasters.length);
  const over = levelOf(copy, level);
  const { width, height } = ground;
  const aligned = { ...emptyOf(width, height), ...groundOf(ground) };
  const [a, b, c, d, e, f] = map;
  const shrunk = 2 ** level;
  const quarter = SHRUNK / 4 / shrunk;
  const [right, down] = [
    { x: a * quarter, y: d * quarter },
    { x: b * quarter, y: e * quarter },
  ];
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const [fromX, fromY] = [(x + 0.5) * SHRUNK, (y + 0.5) * SHRUNK];
      const px = (a * fromX + b * fromY + c) / shrunk - 0.5;
      const py = (d * fromX + e * fromY + f) / shrunk - 0.5;
      if (px < -0.5 || py < -0.5 || px > over.width - 0.5 || py > over.height - 0.5) continue;
      aligned.inside[at] = 1;
      // Four samples, a quarter of a pixel of the original from its middle: the mean of what the pixel covers.
      add(over, px + right.x + down.x, py + right.y + down.y, aligned.copy, at * 3);
      add(over, px - right.x + down.x, py - right.y + down.y, aligned.copy, at * 3);
      add(over, px + right.x - down.x, py + right.y - down.y, aligned.copy, at * 3);
      add(over, px - right.x - down.x, py - right.y - down.y, aligned.copy, at * 3);
      aligned.lumaCopy[at] = lumaAt(aligned.copy, at * 3);
    }
  }
  return aligned;
}

function levelOf({ rasters }: Prepared, level: number): Raster {
  const raster = rasters[level];
  if (!raster) throw new RangeError(`expected level 0 to ${rasters.length - 1} but received ${level}`);
  return raster;
}

/** The level of the copy on which a pixel is about half as large as one of the original. */
function sharpnessLevel([a, b, , d, e]: Affine, levels: number): number {
  const step = (SHRUNK / 2) * Math.sqrt(Math.abs(a * e - b * d));
  return Math.max(0, Math.min(levels - 1, Math.round(Math.log2(Math.max(1, step)))));
}

type Ground = Pick<Aligned, 'original' | 'lumaOriginal'>;

/** Of the last original: it is laid under one copy after another, under each by a few maps. */
let last: { readonly raster: Raster; readonly ground: Ground } | null = null;

function groundOf(raster: Raster): Ground {
  if (last?.raster === raster) return last.ground;
  const original = Float32Array.from(raster.data);
  const lumaOriginal = Float32Array.from({ length: original.length / 3 }, (_, at) =>
    lumaAt(original, at * 3),
  );
  last = { raster, ground: { original, lumaOriginal } };
  return last.ground;
}

function emptyOf(width: number, height: number): Omit<Aligned, keyof Ground> {
  const size = width * height;
  return {
    width,
    height,
    inside: new Uint8Array(size),
    copy: new Float32Array(size * 3),
    lumaCopy: new Float32Array(size),
  };
}

/** Adds a quarter of what lies between four pixels, each weighed by its nearness. */
function add({ data, width, height }: Raster, x: number, y: number, out: Float32Array, to: number): void {
  const left = Math.min(width - 1, Math.max(0, Math.floor(x)));
  const above = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const right = Math.min(width - 1, left + 1);
  const below = Math.min(height - 1, above + 1);
  const fx = Math.max(0, Math.min(1, x - left));
  const fy = Math.max(0, Math.min(1, y - above));
  const [nw, ne] = [(above * width + left) * 3, (above * width + right) * 3];
  const [sw, se] = [(below * width + left) * 3, (below * width + right) * 3];
  for (let channel = 0; channel < 3; channel += 1) {
    const upper = (data[nw + channel] ?? 0) * (1 - fx) + (data[ne + channel] ?? 0) * fx;
    const lower = (data[sw + channel] ?? 0) * (1 - fx) + (data[se + channel] ?? 0) * fx;
    out[to + channel] = (out[to + channel] ?? 0) + (upper * (1 - fy) + lower * fy) / 4;
  }
}

function lumaAt(rgb: Float32Array, at: number): number {
  return 0.299 * (rgb[at] ?? 0) + 0.587 * (rgb[at + 1] ?? 0) + 0.114 * (rgb[at + 2] ?? 0);
}
