import type { Affine, Box, PictureEdit } from '../../domain/index.ts';
import { candidatesOf, nearestView, type Nearest } from './candidates.ts';
import { detailOf, type Detail } from './detail.ts';
import { boxThrough, clipped, inFractions } from './extent.ts';
import { overlay, type Overlay } from './overlay.ts';
import { patchesIn, type Patch } from './patches.ts';
import type { Prepared } from './prepare.ts';
import { surroundingEdit } from './surroundings.ts';
import { tonesOf, type Tones } from './tones.ts';

/** What was measured between two pictures, before anything is concluded. */
export type Measures = {
  readonly nearest: Nearest;
  readonly overlay: Overlay;
  /** In fractions of the sides. */
  readonly map: Affine;
  readonly kept: Box;
  readonly place: Box;
  readonly patches: readonly Patch[];
  readonly tones: Tones;
  readonly surrounding: PictureEdit | null;
  readonly detail: Detail | null;
};

/** Candidates that are laid over, at most. */
const LOOKS = 3;

/** Null where nothing of the one was found in the other. */
export function measure(
  original: Prepared,
  copy: Prepared,
  nearest: Nearest = nearestView(original, copy),
): Measures | null {
  const overlays = candidatesOf(original, copy, nearest)
    .slice(0, LOOKS)
    .map((candidate) => overlay(original, copy, candidate))
    .filter((one) => one !== null)
    .sort((a, b) => b.weight - a.weight);
  const [best] = overlays;
  const raster = copy.rasters[2];
  if (!best || !raster) return null;
  const map = inFractions(best.map, original, copy);
  const place = clipped(boxThrough(map, best.kept));
  return {
    nearest,
    overlay: best,
    map,
    kept: best.kept,
    place,
    patches: patchesIn(best.cells, best.kept),
    tones: tonesOf(best.aligned, best.cells),
    surrounding: surroundingEdit(raster, place),
    detail: detailOf(original, copy, best.map, best.cells),
  };
}
