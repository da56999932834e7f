import type { Luma } from './luma.ts';

/** One box blur. */
export type Box = {
  /** Pixels under the box. */
  readonly window: number;
  /** How far the box reaches ahead of the pixel it is written to. */
  readonly ahead: number;
  /** The columns (or rows) to write, ascending; one may stand more than once. */
  readonly kept: Int32Array;
};

const fround = Math.fround;

/**
 * Blurs along rows and writes the kept columns, row by row. Four rows side by side: a row's sum waits for the one
 * before it, and four sums do not wait for each other (three times as fast). A last group of fewer than four works its
 * last row out again.
 */
export function blurRows({ values, width, height }: Luma, box: Box, out: Float32Array): void {
  for (let row = 0; row < height; row += 4) {
    const rows = [row, row + 1, row + 2, row + 3].map((one) => Math.min(one, height - 1));
    blurFour(values, { width, rows }, box, out);
  }
}

type Group = { readonly width: number; readonly rows: readonly number[] };

function blurFour(values: Float32Array, { width, rows }: Group, box: Box, out: Float32Array): void {
  const { window, ahead, kept } = box;
  const count = kept.length;
  const [first = 0, second = 0, third = 0, fourth = 0] = rows;
  const [inA, inB, inC, inD] = [first * width, second * width, third * width, fourth * width];
  const [outA, outB, outC, outD] = [first * count, second * count, third * count, fourth * count];
  let [a, b, c, d] = [0, 0, 0, 0];
  let [left, right, size, next] = [0, 0, 0, 0];
  for (let x = -ahead; x < width; x += 1) {
    if (right < width) {
      a = fround(a + (values[inA + right] ?? 0));
      b = fround(b + (values[inB + right] ?? 0));
      c = fround(c + (values[inC + right] ?? 0));
      d = fround(d + (values[inD + right] ?? 0));
      right += 1;
      size += 1;
    }
    if (x < 0) continue;
    if (size > window || x + ahead >= width) {
      a = fround(a - (values[inA + left] ?? 0));
      b = fround(b - (values[inB + left] ?? 0));
      c = fround(c - (values[inC + left] ?? 0));
      d = fround(d - (values[inD + left] ?? 0));
      left += 1;
      size -= 1;
    }
    for (; next < count && kept[next] === x; next += 1) {
      out[outA + next] = a / size;
      out[outB + next] = b / size;
      out[outC + next] = c / size;
      out[outD + next] = d / size;
    }
  }
}
