/**
 * The Jarosz filter of PDQ: a tent blur made of two box blurs along rows and two along columns, then every so manyth
 * pixel. Running sums in 32-bit floats, in the reference's order of adding and taking away: the sum drifts, and the
 * drift is part of the fingerprint. Columns are summed side by side (one sum each) for the sake of the memory cache;
 * within a column the order stays the same.
 */

const fround = Math.fround;
const SIDE = 64;
const PASSES = 2;

type Plane = { readonly values: Float32Array; readonly width: number; readonly height: number };

/** The picture blurred and taken down to 64 × 64, row by row. The input is left as it is. */
export function blurTo64({ values, width, height }: Plane): Float32Array {
  if (width === SIDE && height === SIDE) return values.slice();
  const plane = { values: values.slice(), width, height };
  const spare = new Float32Array(values.length);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let row = 0; row < height; row += 1) boxRow(plane, spare, row);
    boxColumns({ ...plane, values: spare }, plane.values);
  }
  return decimate(plane);
}

/** The window PDQ blurs with: half the distance between two pixels that are kept, rounded up. */
function windowFor(side: number): number {
  return Math.floor((side + 2 * SIDE - 1) / (2 * SIDE));
}

/** How far a window of this size reaches ahead of the pixel it is written to. */
function aheadOf(window: number): number {
  return Math.floor((window + 2) / 2) - 1;
}

function boxRow({ values, width }: Plane, out: Float32Array, row: number): void {
  const window = windowFor(width);
  const ahead = aheadOf(window);
  const end = (row + 1) * width;
  let [left, right, size, sum] = [row * width, row * width, 0, 0];
  for (; right < left + ahead; right += 1, size += 1) sum = fround(sum + (values[right] ?? 0));
  for (let at = left; at < end; at += 1) {
    if (right < end) {
      sum = fround(sum + (values[right] ?? 0));
      right += 1;
      size += 1;
    }
    if (size > window || at + ahead >= end) {
      sum = fround(sum - (values[left] ?? 0));
      left += 1;
      size -= 1;
    }
    out[at] = sum / size;
  }
}

function boxColumns({ values, width, height }: Plane, out: Float32Array): void {
  const window = windowFor(height);
  const ahead = aheadOf(window);
  const sums = new Float32Array(width);
  let [top, bottom, size] = [0, 0, 0];
  for (; bottom < ahead; bottom += 1, size += 1) addRow(sums, values, bottom);
  for (let at = 0; at < height; at += 1) {
    if (bottom < height) {
      addRow(sums, values, bottom);
      bottom += 1;
      size += 1;
    }
    if (size > window || at + ahead >= height) {
      takeRow(sums, values, top);
      top += 1;
      size -= 1;
    }
    for (let x = 0, to = at * width; x < width; x += 1, to += 1) out[to] = (sums[x] ?? 0) / size;
  }
}

function addRow(sums: Float32Array, values: Float32Array, row: number): void {
  for (let x = 0, from = row * sums.length; x < sums.length; x += 1, from += 1) {
    sums[x] = (sums[x] ?? 0) + (values[from] ?? 0);
  }
}

function takeRow(sums: Float32Array, values: Float32Array, row: number): void {
  for (let x = 0, from = row * sums.length; x < sums.length; x += 1, from += 1) {
    sums[x] = (sums[x] ?? 0) - (values[from] ?? 0);
  }
}

function decimate({ values, width, height }: Plane): Float32Array {
  return Float32Array.from({ length: SIDE * SIDE }, (_, at) => {
    const row = Math.floor(((Math.floor(at / SIDE) + 0.5) * height) / SIDE);
    const column = Math.floor((((at % SIDE) + 0.5) * width) / SIDE);
    return values[row * width + column] ?? 0;
  });
}
