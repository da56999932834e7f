import type { Affine } from '../../domain/index.ts';

/** Two places that are taken for one: in the original and in the copy. */
export type Pair = { readonly x: number; readonly y: number; readonly toX: number; readonly toY: number };

export function apply([a, b, c, d, e, f]: Affine, x: number, y: number): readonly [number, number] {
  return [a * x + b * y + c, d * x + e * y + f];
}

/** `second` after `first`. */
export function compose(second: Affine, first: Affine): Affine {
  const [a, b, c, d, e, f] = second;
  const [g, h, i, j, k, l] = first;
  return [a * g + b * j, a * h + b * k, a * i + b * l + c, d * g + e * j, d * h + e * k, d * i + e * l + f];
}

/** The way back; null where the map folds the plane to a line. */
export function inverse([a, b, c, d, e, f]: Affine): Affine | null {
  const determinant = a * e - b * d;
  if (Math.abs(determinant) < 1e-9) return null;
  const [p, q, r, s] = [e / determinant, -b / determinant, -d / determinant, a / determinant];
  return [p, q, -(p * c + q * f), r, s, -(r * c + s * f)];
}

/** The affine map of least squares through pairs; null for fewer than three or for pairs on one line. */
export function fitAffine(pairs: readonly Pair[]): Affine | null {
  const centre = centreOf(pairs);
  let [xx, xy, yy, xu, yu, xv, yv] = [0, 0, 0, 0, 0, 0, 0];
  for (const pair of pairs) {
    const [x, y] = [pair.x - centre.x, pair.y - centre.y];
    const [u, v] = [pair.toX - centre.toX, pair.toY - centre.toY];
    xx += x * x;
    xy += x * y;
    yy += y * y;
    xu += x * u;
    yu += y * u;
    xv += x * v;
    yv += y * v;
  }
  const determinant = xx * yy - xy * xy;
  if (pairs.length < 3 || determinant < 1e-4 * (xx + yy) ** 2) return null;
  const [a, b] = [(xu * yy - yu * xy) / determinant, (yu * xx - xu * xy) / determinant];
  const [d, e] = [(xv * yy - yv * xy) / determinant, (yv * xx - xv * xy) / determinant];
  return through([a, b, d, e], centre);
}

/** The similarity (turn, size, place) of least squares through two pairs or more; null where they are one place. */
export function fitSimilarity(pairs: readonly Pair[]): Affine | null {
  const centre = centreOf(pairs);
  let [size, along, across] = [0, 0, 0];
  for (const pair of pairs) {
    const [x, y] = [pair.x - centre.x, pair.y - centre.y];
    const [u, v] = [pair.toX - centre.toX, pair.toY - centre.toY];
    size += x * x + y * y;
    along += x * u + y * v;
    across += x * v - y * u;
  }
  if (size < 1e-6) return null;
  const [a, d] = [along / size, across / size];
  return through([a, -d, d, a], centre);
}

function centreOf(pairs: readonly Pair[]): Pair {
  const mean = (of: (pair: Pair) => number): number =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / Math.max(1, pairs.length);
  return { x: mean((p) => p.x), y: mean((p) => p.y), toX: mean((p) => p.toX), toY: mean((p) => p.toY) };
}

function through([a, b, d, e]: readonly [number, number, number, number], centre: Pair): Affine {
  const { x, y, toX, toY } = centre;
  return [a, b, toX - a * x - b * y, d, e, toY - d * x - e * y];
}
