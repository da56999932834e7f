/**
 * Brightness as the eye weighs it (ITU-R BT.601), in 32-bit floats. Each byte's share is looked up: a product of 32-bit
 * floats is the same number whether it is worked out once or for every pixel.
 */
const fround = Math.fround;
const RED = sharesOf(0.299);
const GREEN = sharesOf(0.587);
const BLUE = sharesOf(0.114);

/** Brightness of each pixel in reading order, 0–255; sides of at most {@link LONGEST_SIDE} where `toLuma` made it. */
export type Luma = { readonly values: Float32Array; readonly width: number; readonly height: number };

/** Raw pixels, row by row, one byte a channel; one channel is grey, three are red, green, blue. */
export type Pixels = {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
};

/** The reference first brings pictures with a longer side than this to a square of it. */
export const LONGEST_SIDE = 512;

/**
 * Brightness of every pixel; of pictures with a side above 512 of the pixels the reference picks: nearest neighbours on
 * a grid of 512 × 512, whatever the proportions. The paper leaves this step to the program; without it 23 of 36 reference
 * fingerprints come out with other bits.
 *
 * @throws RangeError when there are not as many bytes as the sizes say
 */
export function toLuma({ data, width, height, channels }: Pixels): Luma {
  if (data.length !== width * height * channels) {
    throw new RangeError(`expected ${width * height * channels} bytes of pixels but received ${data.length}`);
  }
  const isLarge = Math.max(width, height) > LONGEST_SIDE;
  const columns = picksOf(width, isLarge);
  const rows = picksOf(height, isLarge);
  const values = new Float32Array(columns.length * rows.length);
  const copy = channels === 1 ? copyGrey : copyColours;
  rows.forEach((row, at) => copy(data.subarray(row * width * channels), columns, values, at));
  return { values, width: columns.length, height: rows.length };
}

/** Which columns (or rows) are looked at: all, or 512 of them spread evenly, one more than once where there are fewer. */
function picksOf(side: number, isLarge: boolean): Int32Array {
  const length = isLarge ? LONGEST_SIDE : side;
  return Int32Array.from({ length }, (_, at) => Math.floor((at * side) / length));
}

function copyGrey(row: Uint8Array, columns: Int32Array, values: Float32Array, at: number): void {
  for (let x = 0, to = at * columns.length; x < columns.length; x += 1, to += 1) {
    values[to] = row[columns[x] ?? 0] ?? 0;
  }
}

function copyColours(row: Uint8Array, columns: Int32Array, values: Float32Array, at: number): void {
  for (let x = 0, to = at * columns.length; x < columns.length; x += 1, to += 1) {
    const from = (columns[x] ?? 0) * 3;
    const red = RED[row[from] ?? 0] ?? 0;
    const green = GREEN[row[from + 1] ?? 0] ?? 0;
    values[to] = fround(red + green) + (BLUE[row[from + 2] ?? 0] ?? 0);
  }
}

function sharesOf(weight: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, byte) => fround(weight) * byte);
}
