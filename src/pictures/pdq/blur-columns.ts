import type { Box } from './blur-rows.ts';
import { LONGEST_SIDE, type Luma } from './luma.ts';

const fround = Math.fround;

/** A running sum for each column. */
const SUMS = new Float32Array(LONGEST_SIDE);

/** Blurs along columns, all side by side (memory is read row by row), and writes the kept rows. */
export function blurColumns({ values, width, height }: Luma, box: Box, out: Float32Array): void {
  const { window, ahead, kept } = box;
  const sums = SUMS.subarray(0, width).fill(0);
  const row = (at: number) => values.subarray(at * width, (at + 1) * width);
  let [top, bottom, size, next] = [0, 0, 0, 0];
  for (let y = -ahead; y < height; y += 1) {
    const isAdding = bottom < height;
    if (isAdding) size += 1;
    const isTaking = y >= 0 && (size > window || y + ahead >= height);
    if (isTaking) size -= 1;
    step(sums, isAdding ? row(bottom) : null, isTaking ? row(top) : null);
    if (isAdding) bottom += 1;
    if (isTaking) top += 1;
    for (; y >= 0 && kept[next] === y; next += 1) write(sums, size, out.subarray(next * width));
  }
}

/** First the row that comes under the box is added, then the row that leaves it is taken away. */
function step(sums: Float32Array, added: Float32Array | null, taken: Float32Array | null): void {
  if (added !== null && taken !== null) {
    for (let x = 0; x < sums.length; x += 1)
      sums[x] = fround((sums[x] ?? 0) + (added[x] ?? 0)) - (taken[x] ?? 0);
  } else if (added !== null) {
    for (let x = 0; x < sums.length; x += 1) sums[x] = (sums[x] ?? 0) + (added[x] ?? 0);
  } else if (taken !== null) {
    for (let x = 0; x < sums.length; x += 1) sums[x] = (sums[x] ?? 0) - (taken[x] ?? 0);
  }
}

function write(sums: Float32Array, size: number, out: Float32Array): void {
  for (let x = 0; x < sums.length; x += 1) out[x] = (sums[x] ?? 0) / size;
}
