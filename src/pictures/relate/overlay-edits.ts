import { areaOf, type Box, type PictureEdit } from '../../domain/index.ts';
import type { Patch } from './patches.ts';

/** Things laid over are few, each fills its box more or less, and leaves most of the picture as it was. */
const MOST_PATCHES = 4;
const LEAST_FILLED = 0.45;
const LINE_FILLED = 0.25;
const MOST_COVERED = 0.45;
/** A banner runs across most of the picture and is flat. */
const BANNER_WIDE = 0.5;
const BANNER_FLAT = 0.4;
const LOGO_AREA = 0.06;
const CORNER = 0.12;
/** Anything else laid over is a block; what moved has an outline. */
const BLOCK_FILLED = 0.8;

/** The edits that explain the patches by something laid over; none where a patch has no such shape. */
export function overlayEdits(patches: readonly Patch[]): PictureEdit[] {
  const covered = patches.reduce((sum, { box }) => sum + areaOf(box), 0);
  if (patches.length === 0 || patches.length > MOST_PATCHES || covered > MOST_COVERED) return [];
  const edits = patches.map((patch) => overlayEdit(patch));
  return edits.every((edit) => edit !== null) ? [...new Set(edits)] : [];
}

function overlayEdit({ box, filled }: Patch): PictureEdit | null {
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  const isFlat = wide >= BANNER_WIDE && high <= BANNER_FLAT;
  if (filled < (isFlat ? LINE_FILLED : LEAST_FILLED)) return null;
  if (isFlat) return 'banner';
  if (wide * high <= LOGO_AREA && isInCorner(box)) return 'logo';
  return filled >= BLOCK_FILLED ? 'covered' : null;
}

/** A mark stands by two edges of the picture. */
function isInCorner({ left, top, right, bottom }: Box): boolean {
  return Math.min(left, 1 - right) < CORNER && Math.min(top, 1 - bottom) < CORNER;
}
