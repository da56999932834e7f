import type { Affine, Box, PictureEdit } from '../../domain/index.ts';
import { candidatesOf, nearestView, type Nearest } from './candidates.ts';
import { detailOf, type Detail } from './detail.ts';
import { boxThrough, clipped, inFractions } from './extent.ts';
import { fineCellsOf } from './fine-cells.ts';
import { geometryOf, LEAST_TILT } from './geometry-edits.ts';
import { overlay, type Overlay } from './overlay.ts';
import { patchesIn, type Patch } from './patches.ts';
import type { Prepared } from './prepare.ts';
import { changesIn, type Spot } from './spots.ts';
import { surroundingEdit } from './surroundings.ts';
import { isRecoloured, tonesOf, type Tones } from './tones.ts';

/** What was measured between two pictures, before anything is concluded. */
export type Measures = {
  readonly nearest: Nearest;
  readonly overlay: Overlay;
  /** In fractions of the sides. */
  readonly map: Affine;
  readonly kept: Box;
  readonly place: Box;
  readonly patches: readonly Patch[];
  /** The patches, and what else changed, where most is true to the pixel; null where the copy does not tell. */
  readonly changes: readonly Spot[] | null;
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
  const patches = patchesIn(best.cells, best.kept);
  const tones = tonesOf(best.aligned, best.cells);
  const surrounding = surroundingEdit(raster, place);
  const isTilted = Math.abs(geometryOf(best.map).tilt) >= LEAST_TILT;
  const fine = isRecoloured(tones) || isTilted ? null : fineCellsOf(original, copy, best);
  return {
    nearest,
    overlay: best,
    map,
    kept: best.kept,
    place,
    patches,
    changes: fine && changesIn(fine, patches, surrounding ? inset(best) : best.kept),
    tones,
    surrounding,
    detail: detailOf(original, copy, best.map, best.cells),
  };
}

/** What stands around a picture frays into it. */
const FRAYED_CELLS = 2;

function inset({ kept: { left, top, right, bottom }, cells }: Overlay): Box {
  const [across, down] = [FRAYED_CELLS / cells.columns, FRAYED_CELLS / cells.rows];
  return { left: left + across, top: top + down, right: right - across, bottom: bottom - down };
}
