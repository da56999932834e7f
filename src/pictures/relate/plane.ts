import type { Raster } from './decode.ts';

/** One value a pixel, row by row. */
export type Plane = { readonly values: Float32Array; readonly width: number; readonly height: number };

/** Brightness as the eye weighs it (ITU-R BT.601), 0–255. */
export function lumaOf({ data, width, height }: Raster): Plane {
  const values = new Float32Array(width * height);
  for (let at = 0, from = 0; at < values.length; at += 1, from += 3) {
    values[at] = 0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0);
  }
  return { values, width, height };
}

/** Blurs by a Gaussian of `sigma` pixels, along rows and then along columns; the edge is continued. */
export function blur({ values, width, height }: Plane, sigma: number): Plane {
  const kernel = kernelFor(sigma);
  const rows = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1) blurRow({ values, width, height }, { kernel, y, out: rows });
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1) blurColumns({ values: rows, width, height }, { kernel, y, out });
  return { values: out, width, height };
}

/** Weights from the middle outwards: the kernel is symmetric. Cut at three sigma. */
function kernelFor(sigma: number): Float32Array {
  const radius = Math.max(1, Math.ceil(3 * sigma));
  const half = Array.from({ length: radius + 1 }, (_, at) => Math.exp(-(at * at) / (2 * sigma * sigma)));
  const sum = half.reduce((total, weight, at) => total + weight * (at === 0 ? 1 : 2), 0);
  return Float32Array.from(half, (weight) => weight / sum);
}

type Pass = { readonly kernel: Float32Array; readonly y: number; readonly out: Float32Array };

function blurRow({ values, width }: Plane, { kernel, y, out }: Pass): void {
  const radius = kernel.length - 1;
  const line = new Float32Array(width + 2 * radius);
  const start = y * width;
  for (let x = 0; x < line.length; x += 1) {
    line[x] = values[start + Math.min(width - 1, Math.max(0, x - radius))] ?? 0;
  }
  const middle = kernel[0] ?? 0;
  for (let x = 0; x < width; x += 1) {
    let sum = middle * (line[x + radius] ?? 0);
    for (let k = 1; k <= radius; k += 1) {
      sum += (kernel[k] ?? 0) * ((line[x + radius - k] ?? 0) + (line[x + radius + k] ?? 0));
    }
    out[start + x] = sum;
  }
}

function blurColumns({ values, width, height }: Plane, { kernel, y, out }: Pass): void {
  const start = y * width;
  const middle = kernel[0] ?? 0;
  for (let x = 0; x < width; x += 1) out[start + x] = middle * (values[start + x] ?? 0);
  for (let k = 1; k < kernel.length; k += 1) {
    const weight = kernel[k] ?? 0;
    const above = Math.max(0, y - k) * width;
    const below = Math.min(height - 1, y + k) * width;
    for (let x = 0; x < width; x += 1) {
      out[start + x] = (out[start + x] ?? 0) + weight * ((values[above + x] ?? 0) + (values[below + x] ?? 0));
    }
  }
}

/** Every second pixel of every second row. */
export function halve({ values, width, height }: Plane): Plane {
  const [columns, rows] = [width >> 1, height >> 1];
  const out = new Float32Array(columns * rows);
  for (let y = 0, to = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1, to += 1) out[to] = values[2 * y * width + 2 * x] ?? 0;
  }
  return { values: out, width: columns, height: rows };
}
