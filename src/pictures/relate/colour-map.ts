import { CELL, type Aligned } from './align.ts';
import { solve } from './solve.ts';

/** Mean red, green and blue of a cell in the original and in the copy. */
export type CellColours = { readonly original: Float32Array; readonly copy: Float32Array };

/** What the copy would show of a cell of the original if nothing but its light and colour were changed. */
export type ColourMap = (cell: number) => readonly [number, number, number];

/** The means of all cells, three numbers each. */
export function cellColours({ width, original, copy }: Aligned, columns: number, rows: number): CellColours {
  const means = {
    original: new Float32Array(columns * rows * 3),
    copy: new Float32Array(columns * rows * 3),
  };
  for (let y = 0; y < rows * CELL; y += 1) {
    for (let x = 0; x < columns * CELL; x += 1) {
      const from = (y * width + x) * 3;
      const to = (Math.floor(y / CELL) * columns + Math.floor(x / CELL)) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        means.original[to + channel] =
          (means.original[to + channel] ?? 0) + (original[from + channel] ?? 0) / CELL ** 2;
        means.copy[to + channel] = (means.copy[to + channel] ?? 0) + (copy[from + channel] ?? 0) / CELL ** 2;
      }
    }
  }
  return means;
}

const BINS = 12;
/** Pulls the fit to "unchanged" where few cells tell. */
const RIDGE = 40;

/**
 * Fitted on cells that agree, in two ways of which the one that misses less is kept: each channel bent by itself
 * (brightness, contrast, gamma, tint), or first made a sum of the three channels (greyscale, saturation). A bend is a
 * broken line through the medians of twelve steps; a sum is of least squares.
 */
export function fitColours(colours: CellColours, agreeing: readonly number[]): ColourMap {
  const maps = [UNCHANGED, CHANNELS.map((n) => weightsFor(colours, agreeing, n))].map((weights) =>
    mapBy(weights, colours, agreeing),
  );
  const missed = maps.map((map) =>
    agreeing.reduce((sum, cell) => sum + missAt(colours.copy, map(cell), cell), 0),
  );
  return maps[(missed[1] ?? 0) < 0.8 * (missed[0] ?? 0) ? 1 : 0] ?? (() => [0, 0, 0]);
}

const CHANNELS = [0, 1, 2] as const;
const UNCHANGED = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
] as const;

function mapBy(
  weights: readonly (readonly number[])[],
  { original, copy }: CellColours,
  agreeing: readonly number[],
): ColourMap {
  const channels = weights.map((own, channel) => {
    const linear = (cell: number): number =>
      (own[0] ?? 0) * (original[cell * 3] ?? 0) +
      (own[1] ?? 0) * (original[cell * 3 + 1] ?? 0) +
      (own[2] ?? 0) * (original[cell * 3 + 2] ?? 0) +
      (own[3] ?? 0);
    const bend = bendOf(
      Float64Array.from(agreeing, linear),
      Float64Array.from(agreeing, (cell) => copy[cell * 3 + channel] ?? 0),
    );
    return (cell: number): number => bend(linear(cell));
  });
  return (cell) => [channels[0]?.(cell) ?? 0, channels[1]?.(cell) ?? 0, channels[2]?.(cell) ?? 0];
}

/** The mean step of the three channels between a cell of the copy and what was expected of it. */
export function missAt(
  copy: Float32Array,
  [red, green, blue]: readonly [number, number, number],
  cell: number,
): number {
  const at = cell * 3;
  return (
    (Math.abs((copy[at] ?? 0) - red) +
      Math.abs((copy[at + 1] ?? 0) - green) +
      Math.abs((copy[at + 2] ?? 0) - blue)) /
    3
  );
}

function weightsFor(
  { original, copy }: CellColours,
  agreeing: readonly number[],
  channel: number,
): readonly number[] {
  const unchanged = UNCHANGED[channel] ?? [];
  const matrix = Float64Array.from({ length: 16 }, (_, at) =>
    at % 5 === 0 ? RIDGE * (at === 15 ? 1 : 100) : 0,
  );
  const right = Float64Array.from({ length: 4 }, (_, n) => (unchanged[n] ?? 0) * (matrix[n * 5] ?? 0));
  for (const cell of agreeing) {
    const row = [original[cell * 3] ?? 0, original[cell * 3 + 1] ?? 0, original[cell * 3 + 2] ?? 0, 1];
    for (let i = 0; i < 4; i += 1) {
      right[i] = (right[i] ?? 0) + (row[i] ?? 0) * (copy[cell * 3 + channel] ?? 0);
      for (let j = 0; j < 4; j += 1)
        matrix[i * 4 + j] = (matrix[i * 4 + j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
    }
  }
  return solve(matrix, right) ?? unchanged;
}

/** A broken line through the medians of equally many pairs each, added to what is expected. */
function bendOf(expected: Float64Array, seen: Float64Array): (expected: number) => number {
  const order = Uint32Array.from(expected.keys()).sort((a, b) => (expected[a] ?? 0) - (expected[b] ?? 0));
  const size = Math.max(6, Math.ceil(order.length / BINS));
  const knots: { readonly at: number; readonly by: number }[] = [];
  for (let start = 0; start + size <= order.length; start += size) {
    const part = order.subarray(start, start + size);
    const steps = Float64Array.from(part, (n) => (seen[n] ?? 0) - (expected[n] ?? 0)).sort();
    knots.push({ at: expected[part[size >> 1] ?? 0] ?? 0, by: steps[size >> 1] ?? 0 });
  }
  return (value) => value + bentBy(knots, value);
}

function bentBy(knots: readonly { readonly at: number; readonly by: number }[], expected: number): number {
  const after = knots.findIndex(({ at }) => at > expected);
  const [low, high] = [knots[after < 0 ? knots.length - 1 : after - 1], knots[after]];
  if (!low) return high?.by ?? 0;
  if (!high || high.at === low.at) return low.by;
  return low.by + ((high.by - low.by) * (expected - low.at)) / (high.at - low.at);
}
