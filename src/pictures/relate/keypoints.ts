import { blur, halve, type Plane } from './plane.ts';

/**
 * Places that are found again in another copy: extremes of the differences of Gaussians over place and scale (D. Lowe,
 * "Distinctive image features from scale-invariant keypoints", IJCV 60, 2004, §3–4), without the doubled first octave.
 */
export type Keypoint = {
  /** In pixels of the first octave. */
  readonly x: number;
  readonly y: number;
  readonly sigma: number;
  /** The blurred picture it is described in, and how many pixels of the first octave one of its pixels is. */
  readonly plane: Plane;
  readonly step: number;
  /** The difference of Gaussians there; its sign tells a dark blob from a light one. */
  readonly response: number;
};

const SCALES = 3;
const FIRST_SIGMA = 1.6;
/** What a decoded picture is taken to be blurred by already. */
const DECODED_SIGMA = 0.5;
/** Low, because a darkened copy has low contrast; the strongest are picked afterwards. */
const LEAST_RESPONSE = 0.8;
/** The largest ratio of the two curvatures: above, it is an edge, along which a place slides. */
const EDGE_RATIO = 10;
const SHORTEST_SIDE = 20;
const BORDER = 4;

/** All keypoints of a picture, in no order that matters. */
export function keypointsOf(luma: Plane): Keypoint[] {
  const found: Keypoint[] = [];
  let base = blur(luma, Math.sqrt(FIRST_SIGMA ** 2 - DECODED_SIGMA ** 2));
  for (let step = 1; Math.min(base.width, base.height) >= SHORTEST_SIDE; step *= 2) {
    const levels = octaveOf(base);
    const differences = levels.slice(1).map((level, at) => difference(level, levels[at] ?? level));
    for (let scale = 1; scale <= SCALES; scale += 1) {
      found.push(...extremes({ differences, levels, scale, step }));
    }
    base = halve(levels[SCALES] ?? base);
  }
  return found;
}

function octaveOf(base: Plane): Plane[] {
  const levels = [base];
  const ratio = 2 ** (1 / SCALES);
  for (let level = 1; level < SCALES + 3; level += 1) {
    const before = FIRST_SIGMA * ratio ** (level - 1);
    levels.push(blur(levels[level - 1] ?? base, before * Math.sqrt(ratio * ratio - 1)));
  }
  return levels;
}

function difference(upper: Plane, lower: Plane): Plane {
  const values = new Float32Array(upper.values.length);
  for (let at = 0; at < values.length; at += 1)
    values[at] = (upper.values[at] ?? 0) - (lower.values[at] ?? 0);
  return { ...upper, values };
}

type Slab = {
  readonly differences: readonly Plane[];
  readonly levels: readonly Plane[];
  readonly scale: number;
  readonly step: number;
};

function extremes(slab: Slab): Keypoint[] {
  const [below, here, above] = [-1, 0, 1].map((by) => slab.differences[slab.scale + by]?.values);
  const level = slab.levels[slab.scale];
  if (!below || !here || !above || !level) return [];
  const { width, height } = level;
  const found: Keypoint[] = [];
  for (let y = BORDER; y < height - BORDER; y += 1) {
    for (let x = BORDER; x < width - BORDER; x += 1) {
      const at = y * width + x;
      const value = here[at] ?? 0;
      if (Math.abs(value) < LEAST_RESPONSE) continue;
      if (!isExtreme(value, at, width, here) || isEdge(here, at, width)) continue;
      if (!isAbove(value, at, width, below) || !isAbove(value, at, width, above)) continue;
      found.push(refined({ below, here, above, at, width }, { ...slab, level }));
    }
  }
  return found;
}

function isExtreme(value: number, at: number, width: number, plane: Float32Array): boolean {
  const sign = Math.sign(value);
  const height = value * sign;
  // The two neighbours along the row refuse most pixels.
  if (sign * (plane[at - 1] ?? 0) >= height || sign * (plane[at + 1] ?? 0) > height) return false;
  for (let by = -1; by <= 1; by += 1) {
    if (sign * (plane[at - width + by] ?? 0) >= height || sign * (plane[at + width + by] ?? 0) > height)
      return false;
  }
  return true;
}

function isAbove(value: number, at: number, width: number, plane: Float32Array): boolean {
  const sign = Math.sign(value);
  return sign * (plane[at] ?? 0) < value * sign && isExtreme(value, at, width, plane);
}

function isEdge(plane: Float32Array, at: number, width: number): boolean {
  const of = (by: number): number => plane[at + by] ?? 0;
  const xx = of(1) + of(-1) - 2 * of(0);
  const yy = of(width) + of(-width) - 2 * of(0);
  const xy = (of(width + 1) - of(width - 1) - of(1 - width) + of(-1 - width)) / 4;
  const determinant = xx * yy - xy * xy;
  return determinant <= 0 || (xx + yy) ** 2 * EDGE_RATIO > (EDGE_RATIO + 1) ** 2 * determinant;
}

type Spot = {
  readonly below: Float32Array;
  readonly here: Float32Array;
  readonly above: Float32Array;
  readonly at: number;
  readonly width: number;
};

/** Between the pixels and the scales: the top of a parabola through three values, each way on its own. */
function refined(
  { below, here, above, at, width }: Spot,
  { level, scale, step }: Slab & { level: Plane },
): Keypoint {
  const value = here[at] ?? 0;
  const right = top(here[at - 1] ?? 0, value, here[at + 1] ?? 0);
  const down = top(here[at - width] ?? 0, value, here[at + width] ?? 0);
  const up = top(below[at] ?? 0, value, above[at] ?? 0);
  return {
    x: ((at % width) + right) * step + 0.5,
    y: (Math.floor(at / width) + down) * step + 0.5,
    sigma: FIRST_SIGMA * 2 ** ((scale + up) / SCALES) * step,
    plane: level,
    step,
    response: value,
  };
}

function top(before: number, at: number, after: number): number {
  const curve = before + after - 2 * at;
  return curve === 0 ? 0 : Math.max(-0.5, Math.min(0.5, (before - after) / (2 * curve)));
}
