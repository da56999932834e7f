const SIDE = 64;
const fround = Math.fround;

/**
 * How much there is in a picture to fingerprint, 0–100: the steps between neighbours of its 64 × 64 pixels, each in whole
 * percent of full brightness, added up, over 90. A plain field has 0, any photograph 100.
 */
export function qualityOf(small: Float32Array): number {
  let sum = 0;
  for (let row = 0; row < SIDE; row += 1) {
    for (let column = 0; column < SIDE; column += 1) {
      const at = row * SIDE + column;
      if (row < SIDE - 1) sum += stepBetween(small, at, at + SIDE);
      if (column < SIDE - 1) sum += stepBetween(small, at, at + 1);
    }
  }
  return Math.min(100, Math.trunc(sum / 90));
}

function stepBetween(small: Float32Array, a: number, b: number): number {
  const difference = fround((small[a] ?? 0) - (small[b] ?? 0));
  return Math.abs(Math.trunc(fround(fround(difference * 100) / 255)));
}
