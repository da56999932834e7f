import type { Box } from '../../domain/index.ts';
import type { Raster } from './decode.ts';

export type Side = 'left' | 'top' | 'right' | 'bottom';

/** Pixels of the raster between two lines that are compared; the seam is known to one or two. */
const APART = 4;
/** The last line before the seam that surely is the original's; the next one compared lies beyond it. */
const BEFORE = -3;
/** Where the same is looked at away from the seam: within the original, and beyond. */
const ELSEWHERE = [-15, -11, -7, 1, 5] as const;
/** The step over the seam may be this many times the largest elsewhere, and levels more: a wall may end there. */
const MOST_TIMES = 1.5;
const SLACK = 4;
/** Deviations of brightness along a line: what is plain beside what is not is a border. */
const PLAIN = 4;
const VARIED = 8;

/**
 * Whether a copy shows the same scene on both sides of a line: what lies beyond the original's edge goes on where the
 * original ends. A border, a page or a neighbour begins there with a step along the whole edge, or is plain.
 */
export function goesOn(copy: Raster, place: Box, side: Side): boolean {
  const inner = lineAt(copy, place, side, BEFORE);
  const outer = lineAt(copy, place, side, BEFORE + APART);
  if (!inner || !outer) return false;
  if (deviation(outer) < PLAIN && deviation(inner) >= VARIED) return false;
  const usual = ELSEWHERE.map((from) =>
    stepBetween(lineAt(copy, place, side, from), lineAt(copy, place, side, from + APART)),
  );
  return stepBetween(inner, outer) <= MOST_TIMES * Math.max(...usual) + SLACK;
}

/** Brightness along the line so many pixels beyond a side of the box, negative within; null outside the picture. */
function lineAt(copy: Raster, place: Box, side: Side, beyond: number): Float32Array | null {
  const upright = side === 'left' || side === 'right';
  const [across, along] = upright ? [copy.width, copy.height] : [copy.height, copy.width];
  const seam = Math.round(place[side] * across);
  const at = side === 'right' || side === 'bottom' ? seam + beyond : seam - 1 - beyond;
  const start = Math.ceil((upright ? place.top : place.left) * along);
  const end = Math.floor((upright ? place.bottom : place.right) * along);
  if (at < 0 || at >= across || end <= start) return null;
  return Float32Array.from({ length: end - start }, (_, n) =>
    lightAt(copy, upright ? (start + n) * copy.width + at : at * copy.width + start + n),
  );
}

function lightAt({ data }: Raster, pixel: number): number {
  const at = pixel * 3;
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}

function deviation(line: Float32Array): number {
  const mean = line.reduce((sum, light) => sum + light, 0) / line.length;
  return Math.sqrt(line.reduce((sum, light) => sum + (light - mean) ** 2, 0) / line.length);
}

/** Mean step of brightness from one line to another; 0 where there is no such line. */
function stepBetween(one: Float32Array | null, other: Float32Array | null): number {
  if (!one || !other) return 0;
  return one.reduce((sum, light, at) => sum + Math.abs(light - (other[at] ?? 0)), 0) / one.length;
}
