import type { Affine } from '../../domain/index.ts';
import { compose } from './affine-map.ts';
import { SHRUNK, type Aligned } from './align.ts';
import { solve } from './solve.ts';

/**
 * One step towards laying the copy exactly over the original: the affine shift of least squares between the two
 * brightnesses, with a gain and an offset between them (S. Baker, I. Matthews, "Lucas-Kanade 20 years on", IJCV 56,
 * 2004), pixels that differ much weighing little, so that what was laid over does not pull.
 *
 * @returns the better map, or null where the pixels do not tell
 */
export function refined(aligned: Aligned, map: Affine): Affine | null {
  const tone = toneOf(aligned);
  if (!tone) return null;
  const [matrix, right] = equations(aligned, tone);
  const shift = solve(matrix, right);
  if (!shift) return null;
  const [a, b, c, d, e, f] = shift as [number, number, number, number, number, number];
  if (Math.max(Math.abs(a), Math.abs(b), Math.abs(d), Math.abs(e)) > MOST_BEND) return null;
  // The shift is in shrunk pixels, the map in those of the first raster.
  return compose(map, [1 + a, b, c * SHRUNK, d, 1 + e, f * SHRUNK]);
}

/** A step that bends more than this is a step astray. */
const MOST_BEND = 0.2;
const UNKNOWNS = 6;

type Tone = { readonly gain: number; readonly offset: number; readonly spread: number };

/** The original's brightness as the copy's: copy ≈ gain · original + offset; and how far they lie apart, on average. */
function toneOf({ inside, lumaOriginal, lumaCopy }: Aligned): Tone | null {
  let [n, o, c, oo, oc, cc] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < inside.length; at += 1) {
    if (!inside[at]) continue;
    const [x, y] = [lumaOriginal[at] ?? 0, lumaCopy[at] ?? 0];
    n += 1;
    o += x;
    c += y;
    oo += x * x;
    oc += x * y;
    cc += y * y;
  }
  const variance = oo - (o * o) / n;
  if (n < 64 || variance / n < 4) return null;
  const gain = Math.max(0.2, Math.min(4, (oc - (o * c) / n) / variance));
  const offset = (c - gain * o) / n;
  const left = (cc - (c * c) / n + gain * gain * variance - 2 * gain * (oc - (o * c) / n)) / n;
  return { gain, offset, spread: Math.sqrt(Math.max(4, left)) };
}

function equations(aligned: Aligned, { gain, offset, spread }: Tone): [Float64Array, Float64Array] {
  const { width, height, inside, lumaOriginal, lumaCopy } = aligned;
  const matrix = new Float64Array(UNKNOWNS * UNKNOWNS);
  const right = new Float64Array(UNKNOWNS);
  const row = new Float64Array(UNKNOWNS);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      if (!inside[at] || !inside[at - 1] || !inside[at + 1] || !inside[at - width] || !inside[at + width])
        continue;
      const across = ((lumaCopy[at + 1] ?? 0) - (lumaCopy[at - 1] ?? 0)) / 2;
      const down = ((lumaCopy[at + width] ?? 0) - (lumaCopy[at - width] ?? 0)) / 2;
      const miss = gain * (lumaOriginal[at] ?? 0) + offset - (lumaCopy[at] ?? 0);
      const weight = 1 / (1 + (miss / spread) ** 2);
      row.set([across * (x + 0.5), across * (y + 0.5), across, down * (x + 0.5), down * (y + 0.5), down]);
      for (let i = 0; i < UNKNOWNS; i += 1) {
        const weighed = weight * (row[i] ?? 0);
        right[i] = (right[i] ?? 0) + weighed * miss;
        for (let j = i; j < UNKNOWNS; j += 1) {
          matrix[i * UNKNOWNS + j] = (matrix[i * UNKNOWNS + j] ?? 0) + weighed * (row[j] ?? 0);
        }
      }
    }
  }
  for (let i = 0; i < UNKNOWNS; i += 1) {
    for (let j = 0; j < i; j += 1) matrix[i * UNKNOWNS + j] = matrix[j * UNKNOWNS + i] ?? 0;
  }
  return [matrix, right];
}
