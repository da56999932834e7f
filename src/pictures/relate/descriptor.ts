import type { Keypoint } from './keypoints.ts';

/**
 * What a keypoint looks like: gradients around it, turned to its own direction, in 4 × 4 cells of 8 directions (Lowe
 * 2004, §5–6), each value the square root of its share (R. Arandjelović, A. Zisserman, "Three things everyone should
 * know to improve object retrieval", CVPR 2012). Gradients are taken on 18 × 18 samples of the turned patch.
 */

/** 4 × 4 cells of 8 directions. */
export const DIMENSIONS = 128;
const CELLS = 4;
const DIRECTIONS = 8;
const SAMPLES = 16;
const PATCH = SAMPLES + 2;
/** A cell is three sigma wide. */
const SPACING = (3 * CELLS) / SAMPLES;
const TURN = 2 * Math.PI;

const BINS = 36;
const REACH = 7;
const STRIDE = 0.65;
/** A second direction counts from this share of the first. */
const SECOND = 0.8;

/** The one or two main directions of the gradients around a keypoint, in radians. */
export function directionsOf({ x, y, sigma, plane, step }: Keypoint): number[] {
  const bins = new Float32Array(BINS);
  const stride = (STRIDE * sigma) / step;
  const [centreX, centreY] = [(x - 0.5) / step, (y - 0.5) / step];
  const { values, width, height } = plane;
  for (let row = -REACH; row <= REACH; row += 1) {
    for (let column = -REACH; column <= REACH; column += 1) {
      const px = Math.round(centreX + column * stride);
      const py = Math.round(centreY + row * stride);
      if (px < 1 || py < 1 || px >= width - 1 || py >= height - 1) continue;
      const at = py * width + px;
      const dx = (values[at + 1] ?? 0) - (values[at - 1] ?? 0);
      const dy = (values[at + width] ?? 0) - (values[at - width] ?? 0);
      const weight = Math.exp((-(row * row + column * column) * STRIDE * STRIDE) / (2 * 1.5 * 1.5));
      const bin = Math.floor(((Math.atan2(dy, dx) + TURN) / TURN) * BINS) % BINS;
      bins[bin] = (bins[bin] ?? 0) + weight * Math.hypot(dx, dy);
    }
  }
  return peaks(smooth(smooth(bins)));
}

function smooth(bins: Float32Array): Float32Array {
  return bins.map((value, at) => {
    const [before, after] = [bins[(at + BINS - 1) % BINS] ?? 0, bins[(at + 1) % BINS] ?? 0];
    return 0.25 * before + 0.5 * value + 0.25 * after;
  });
}

function peaks(bins: Float32Array): number[] {
  const highest = Math.max(...bins);
  const found: { readonly angle: number; readonly value: number }[] = [];
  bins.forEach((value, at) => {
    const [before, after] = [bins[(at + BINS - 1) % BINS] ?? 0, bins[(at + 1) % BINS] ?? 0];
    if (value < SECOND * highest || value < before || value <= after) return;
    const curve = before + after - 2 * value;
    const shift = curve === 0 ? 0 : (before - after) / (2 * curve);
    found.push({ angle: ((at + 0.5 + shift) / BINS) * TURN, value });
  });
  return found
    .sort((a, b) => b.value - a.value)
    .slice(0, 2)
    .map(({ angle }) => angle);
}

const WINDOW = Float32Array.from({ length: SAMPLES * SAMPLES }, (_, at) => {
  const [u, v] = [(at % SAMPLES) - (SAMPLES - 1) / 2, Math.floor(at / SAMPLES) - (SAMPLES - 1) / 2];
  return Math.exp(-(u * u + v * v) / (2 * (SAMPLES / 2) ** 2));
});

/** The descriptor of a keypoint seen along `angle`, written to `out` (128 values, 0–255). */
export function describe(keypoint: Keypoint, angle: number, out: Uint8Array): void {
  const patch = patchOf(keypoint, angle);
  const bins = new Float32Array(DIMENSIONS);
  for (let row = 0; row < SAMPLES; row += 1) {
    for (let column = 0; column < SAMPLES; column += 1) {
      const at = (row + 1) * PATCH + column + 1;
      const dx = (patch[at + 1] ?? 0) - (patch[at - 1] ?? 0);
      const dy = (patch[at + PATCH] ?? 0) - (patch[at - PATCH] ?? 0);
      const size = Math.sqrt(dx * dx + dy * dy) * (WINDOW[row * SAMPLES + column] ?? 0);
      if (size > 0) addGradient(bins, { row, column, size, angle: Math.atan2(dy, dx) });
    }
  }
  writeShares(bins, out);
}

function patchOf({ x, y, sigma, plane, step }: Keypoint, angle: number): Float32Array {
  const patch = new Float32Array(PATCH * PATCH);
  const spacing = (SPACING * sigma) / step;
  const [cos, sin] = [Math.cos(angle) * spacing, Math.sin(angle) * spacing];
  const [centreX, centreY] = [(x - 0.5) / step, (y - 0.5) / step];
  const { values, width, height } = plane;
  for (let row = 0, to = 0; row < PATCH; row += 1) {
    for (let column = 0; column < PATCH; column += 1, to += 1) {
      const [u, v] = [column - (PATCH - 1) / 2, row - (PATCH - 1) / 2];
      const px = Math.min(width - 1.001, Math.max(0, centreX + u * cos - v * sin));
      const py = Math.min(height - 1.001, Math.max(0, centreY + u * sin + v * cos));
      const [left, above] = [Math.floor(px), Math.floor(py)];
      const [fx, fy] = [px - left, py - above];
      const at = above * width + left;
      const upper = (values[at] ?? 0) * (1 - fx) + (values[at + 1] ?? 0) * fx;
      const lower = (values[at + width] ?? 0) * (1 - fx) + (values[at + width + 1] ?? 0) * fx;
      patch[to] = upper * (1 - fy) + lower * fy;
    }
  }
  return patch;
}

type Gradient = {
  readonly row: number;
  readonly column: number;
  readonly size: number;
  readonly angle: number;
};

/** Shares a gradient out among the nearest cells and directions. */
function addGradient(bins: Float32Array, { row, column, size, angle }: Gradient): void {
  const cellRow = (row + 0.5) / (SAMPLES / CELLS) - 0.5;
  const cellColumn = (column + 0.5) / (SAMPLES / CELLS) - 0.5;
  const direction = ((angle + TURN) / TURN) * DIRECTIONS;
  const [r0, c0, d0] = [Math.floor(cellRow), Math.floor(cellColumn), Math.floor(direction)];
  const [fr, fc, fd] = [cellRow - r0, cellColumn - c0, direction - d0];
  for (let r = 0; r <= 1; r += 1) {
    if (r0 + r < 0 || r0 + r >= CELLS) continue;
    const byRow = size * (r === 0 ? 1 - fr : fr);
    for (let c = 0; c <= 1; c += 1) {
      if (c0 + c < 0 || c0 + c >= CELLS) continue;
      const weight = byRow * (c === 0 ? 1 - fc : fc);
      const cell = ((r0 + r) * CELLS + c0 + c) * DIRECTIONS;
      const [first, second] = [cell + (d0 % DIRECTIONS), cell + ((d0 + 1) % DIRECTIONS)];
      bins[first] = (bins[first] ?? 0) + weight * (1 - fd);
      bins[second] = (bins[second] ?? 0) + weight * fd;
    }
  }
}

function writeShares(bins: Float32Array, out: Uint8Array): void {
  let sum = 0;
  for (const value of bins) sum += value;
  if (sum === 0) return;
  for (let at = 0; at < DIMENSIONS; at += 1) out[at] = Math.min(255, 512 * Math.sqrt((bins[at] ?? 0) / sum));
}

/** The place of a descriptor's value in the descriptor of the same spot seen in a mirror. */
export function mirroredPlace(at: number): number {
  const direction = at % DIRECTIONS;
  const cell = Math.floor(at / DIRECTIONS);
  const [row, column] = [Math.floor(cell / CELLS), cell % CELLS];
  return ((CELLS - 1 - row) * CELLS + column) * DIRECTIONS + ((DIRECTIONS - direction) % DIRECTIONS);
}
