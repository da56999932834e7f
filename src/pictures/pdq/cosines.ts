/**
 * The discrete cosine transform of PDQ: 64 × 64 values to the 16 × 16 lowest frequencies, without the constant one,
 * in 32-bit floats. Order of summation is the reference's.
 */

const fround = Math.fround;
const KEPT = 16;
const SIDE = 64;
const MATRIX = cosineMatrix();

function cosineMatrix(): Float32Array {
  // Kept as a 32-bit float by the reference: with more digits a field of 5 × 5 pixels comes out with other bits.
  const scale = fround(Math.sqrt(2 / SIDE));
  return Float32Array.from({ length: KEPT * SIDE }, (_, at) => {
    const frequency = Math.floor(at / SIDE) + 1;
    return scale * Math.cos((Math.PI / 2 / SIDE) * frequency * (2 * (at % SIDE) + 1));
  });
}

/** The 256 lowest coefficients, row by row, of a 64 × 64 picture given row by row. */
export function firstCosines(small: Float32Array): Float32Array {
  const half = new Float32Array(KEPT * SIDE);
  for (let row = 0; row < KEPT; row += 1) addRows(small, row, half);
  const full = new Float32Array(KEPT * KEPT);
  for (let at = 0; at < full.length; at += 1) full[at] = dot(half, Math.floor(at / KEPT), at % KEPT);
  return full;
}

function addRows(small: Float32Array, row: number, half: Float32Array): void {
  for (let column = 0; column < SIDE; column += 1) {
    let sum = 0;
    for (let k = 0; k < SIDE; k += 1) {
      sum = fround(sum + fround((MATRIX[row * SIDE + k] ?? 0) * (small[k * SIDE + column] ?? 0)));
    }
    half[row * SIDE + column] = sum;
  }
}

function dot(half: Float32Array, row: number, frequency: number): number {
  let sum = 0;
  for (let k = 0; k < SIDE; k += 1) {
    sum = fround(sum + fround((half[row * SIDE + k] ?? 0) * (MATRIX[frequency * SIDE + k] ?? 0)));
  }
  return sum;
}
