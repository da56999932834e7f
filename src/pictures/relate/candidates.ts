import type { Affine } from '../../domain/index.ts';
import { distanceBetween } from '../hamming.ts';
import { compose } from './affine-map.ts';
import { consensusOf } from './consensus.ts';
import type { Features } from './features.ts';
import { likenesses } from './match.ts';
import { VIEWS, type Prepared } from './prepare.ts';

/** A way in which the original could lie in the copy, not yet looked at pixel by pixel. */
export type Candidate = {
  /** From pixels of the original's raster to those of the copy's. */
  readonly map: Affine;
  readonly inliers: number;
  readonly matched: number;
};

/** So many features of the copy are asked first, and so many must agree for the rest to be asked. */
const GLANCE = 300;
const GLANCE_INLIERS = 4;

/** PDQ of the whole pictures: the nearest of the eight ways of laying one down. */
export type Nearest = { readonly view: number; readonly distance: number };

/** So many agree only on the truth, unless the picture is its own mirror image, nearly: then few of those alike. */
const PLENTY = 14;
const CLEAR_SHARE = 0.4;
/** Unrelated pictures, laid down in the best of eight ways, differ in about 105 bits of 256, hardly ever in 74. */
const NEAR = 74;

export function nearestView(original: Prepared, copy: Prepared): Nearest {
  const seen = copy.views[0];
  const distances = original.views.map((view) => (seen ? distanceBetween(view, seen) : 256));
  const distance = Math.min(...distances);
  return { view: distances.indexOf(distance), distance };
}

/** The most promising first. */
export function candidatesOf(original: Prepared, copy: Prepared, nearest: Nearest): Candidate[] {
  const found = [byFeatures(original, copy)];
  if (!isClear(found[0])) found.push(byMirroredFeatures(original, copy));
  if (!found.some(isClear) && nearest.distance <= NEAR) found.push(wholeInView(original, copy, nearest.view));
  return found.filter((one) => one !== null).sort((a, b) => b.inliers - a.inliers);
}

function isClear(found: Candidate | null | undefined): boolean {
  return !!found && found.inliers >= PLENTY && found.inliers >= CLEAR_SHARE * found.matched;
}

function byFeatures(original: Prepared, copy: Prepared): Candidate | null {
  return byLikeness(original.features, copy.features);
}

function byMirroredFeatures(original: Prepared, copy: Prepared): Candidate | null {
  const found = byLikeness(original.mirrored, copy.features);
  const width = original.rasters[0]?.width ?? 0;
  return found && { ...found, map: compose(found.map, [-1, 0, width, 0, 1, 0]) };
}

/** The features that stand first, spread over the copy, refuse most unrelated pictures; only then the rest are asked. */
function byLikeness(original: Features, copy: Features): Candidate | null {
  const glance = likenesses(original, copy, { end: GLANCE });
  if (!consensusOf(original, copy, glance, GLANCE_INLIERS)) return null;
  return consensusOf(original, copy, [...glance, ...likenesses(original, copy, { start: GLANCE })]);
}

function wholeInView(original: Prepared, copy: Prepared, view: number): Candidate {
  const [a, b, d, e] = VIEWS[view] ?? VIEWS[0];
  const from = original.rasters[0] ?? { width: 1, height: 1 };
  const to = copy.rasters[0] ?? { width: 1, height: 1 };
  const map: Affine = [
    (a * to.width) / from.width,
    (b * to.width) / from.height,
    ((1 - a - b) / 2) * to.width,
    (d * to.height) / from.width,
    (e * to.height) / from.height,
    ((1 - d - e) / 2) * to.height,
  ];
  return { map, inliers: 0, matched: 0 };
}
