import type { Raster } from './decode.ts';

const LEVELS = 4;

/** The picture itself and, each half as large as the one before, three more. */
export function pyramidOf(raster: Raster): Raster[] {
  const levels = [raster];
  while (levels.length < LEVELS) levels.push(half(levels[levels.length - 1] ?? raster));
  return levels;
}

/** Means of two by two pixels; an odd last row or column is left out. */
function half({ data, width, height }: Raster): Raster {
  const [columns, rows] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
  const [right, down] = [width > 1 ? 3 : 0, height > 1 ? width * 3 : 0];
  const out = new Uint8Array(columns * rows * 3);
  for (let y = 0, to = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      for (let channel = 0; channel < 3; channel += 1, to += 1) {
        const at = (2 * y * width + 2 * x) * 3 + channel;
        const sum =
          (data[at] ?? 0) + (data[at + right] ?? 0) + (data[at + down] ?? 0) + (data[at + right + down] ?? 0);
        out[to] = (sum + 2) >> 2;
      }
    }
  }
  return { data: out, width: columns, height: rows };
}
