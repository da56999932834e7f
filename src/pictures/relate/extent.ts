import { areaOf, type Affine, type Box } from '../../domain/index.ts';
import { apply, inverse } from './affine-map.ts';
import type { Cells } from './cells.ts';
import type { Prepared } from './prepare.ts';

export const WHOLE: Box = { left: 0, top: 0, right: 1, bottom: 1 };

/** The map of pixels of the two rasters as a map of fractions of the two pictures' sides. */
export function inFractions(map: Affine, original: Prepared, copy: Prepared): Affine {
  const [from, to] = [sizeOf(original), sizeOf(copy)];
  const [a, b, c, d, e, f] = map;
  return [
    (a * from.width) / to.width,
    (b * from.height) / to.width,
    c / to.width,
    (d * from.width) / to.height,
    (e * from.height) / to.height,
    f / to.height,
  ];
}

function sizeOf({ rasters }: Prepared): { readonly width: number; readonly height: number } {
  return rasters[0] ?? { width: 1, height: 1 };
}

/** The smallest upright box around a box seen through a map. */
export function boxThrough(map: Affine, { left, top, right, bottom }: Box): Box {
  const corners = [
    apply(map, left, top),
    apply(map, right, top),
    apply(map, right, bottom),
    apply(map, left, bottom),
  ];
  const [across, down] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    left: Math.min(...across),
    top: Math.min(...down),
    right: Math.max(...across),
    bottom: Math.max(...down),
  };
}

export function clipped({ left, top, right, bottom }: Box): Box {
  const within = (value: number): number => Math.max(0, Math.min(1, value));
  return { left: within(left), top: within(top), right: within(right), bottom: within(bottom) };
}

const SIDES = ['left', 'top', 'right', 'bottom'] as const;
type Side = (typeof SIDES)[number];

/** A side of the original this far outside the copy was cut off there, not only laid slightly aside. */
const CUT = 0.02;
/** A line of cells is not the original's when fewer than this share agree. */
const LEAST_AGREEING = 0.35;

/**
 * The part of the original that the copy shows: what lies within the copy's frame, less the lines of cells along a cut
 * side that show something else (a frame around a crop, a neighbour beside it).
 */
export function keptBox(map: Affine, cells: Cells): Box | null {
  const back = inverse(map);
  if (!back) return null;
  const frame = boxThrough(back, WHOLE);
  let kept = clipped(frame);
  for (const side of SIDES) if (isCut(frame, side)) kept = trimmed(kept, side, cells);
  return areaOf(kept) > 0 ? kept : null;
}

function isCut(frame: Box, side: Side): boolean {
  return side === 'left' || side === 'top' ? frame[side] > CUT : frame[side] < 1 - CUT;
}

function trimmed(kept: Box, side: Side, cells: Cells): Box {
  const upright = side === 'left' || side === 'right';
  const count = upright ? cells.columns : cells.rows;
  const first = Math.min(count - 1, Math.ceil((upright ? kept.left : kept.top) * count));
  const last = Math.max(first, Math.floor((upright ? kept.right : kept.bottom) * count) - 1);
  const fromStart = side === 'left' || side === 'top';
  let cut = 0;
  for (let step = 0; step <= last - first; step += 1) {
    const line = fromStart ? first + step : last - step;
    if (agreeingIn(cells, line, upright, kept) >= LEAST_AGREEING) break;
    cut = step + 1;
  }
  if (cut === 0 || cut > last - first) return kept;
  const edge = fromStart ? (first + cut) / count : (last + 1 - cut) / count;
  return { ...kept, [side]: edge };
}

/** Share of the cells of one line, within the kept box, that do not differ. */
function agreeingIn({ columns, rows, states }: Cells, line: number, upright: boolean, kept: Box): number {
  const along = upright ? rows : columns;
  const start = Math.floor((upright ? kept.top : kept.left) * along);
  const end = Math.ceil((upright ? kept.bottom : kept.right) * along);
  let [compared, agreeing] = [0, 0];
  for (let at = start; at < end; at += 1) {
    const state = states[upright ? at * columns + line : line * columns + at];
    if (state === undefined || state === 'outside') continue;
    compared += 1;
    if (state !== 'differs') agreeing += 1;
  }
  return compared === 0 ? 1 : agreeing / compared;
}
