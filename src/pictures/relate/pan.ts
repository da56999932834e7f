import type { Box } from '../../domain/index.ts';
import { WHOLE, boxThrough, clipped } from './extent.ts';
import type { Geometry } from './geometry-edits.ts';
import type { Measures } from './measures.ts';
import type { Prepared } from './prepare.ts';
import { goesOn, type Side } from './seam.ts';

/** Shares of the copy's sides: less is what maps err by. */
const LEAST_ASIDE = 0.02;
/** Natural logarithm of the original's sides over the copy's: two frames of one camera are of one size. */
const MOST_SCALED = 0.12;
/** The seam is looked at on the rasters halved once. */
const LEVEL = 1;

/**
 * Each picture shows at one side what the other does not, at the same size, and what the copy shows more is the scene
 * going on: the camera moved. A crop adds nothing, and what is laid around one begins with a seam.
 */
export function isPanned(copy: Prepared, { map }: Measures, geometry: Geometry): boolean {
  if (geometry.mirrored || geometry.quarters !== 0) return false;
  const frame = boxThrough(map, WHOLE);
  const { left, right, top, bottom } = frame;
  const same =
    Math.abs(Math.log(right - left)) < MOST_SCALED && Math.abs(Math.log(bottom - top)) < MOST_SCALED;
  const sides = same ? [...addedSide(frame, 'left', 'right'), ...addedSide(frame, 'top', 'bottom')] : [];
  const raster = copy.rasters[LEVEL];
  return !!raster && sides.length > 0 && sides.every((side) => goesOn(raster, clipped(frame), side));
}

/** The side of the two at which the copy shows more, where it shows less at the other. */
function addedSide(frame: Box, low: Side, high: Side): Side[] {
  if (frame[low] < -LEAST_ASIDE && frame[high] < 1 - LEAST_ASIDE) return [high];
  return frame[low] > LEAST_ASIDE && frame[high] > 1 + LEAST_ASIDE ? [low] : [];
}
