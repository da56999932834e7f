import type { PictureEdit, PictureRelation } from '../../domain/index.ts';

/** What changes a picture, whatever stands around it. */
const ALTERING: ReadonlySet<PictureEdit> = new Set([
  'mirrored',
  'turned-90',
  'turned-180',
  'turned-270',
  'greyscale',
  'banner',
  'logo',
  'covered',
]);

/** Changed light and colour alters a picture too, but where it was photographed anew: no photograph keeps the light. */
const OF_LIGHT: ReadonlySet<PictureEdit> = new Set(['brightness', 'contrast', 'gamma', 'recoloured']);

/**
 * A blurred copy that agrees less than this with its original hides what was in it. Of 44 edits of four photographs mere
 * resizing to 150 pixels kept 0.98, a blur over one hundredth of the width left 0.93 to 0.97.
 */
const STRONG_BLUR = 0.96;

/** Whether anything was changed in the picture itself. */
export function isAltered({ kind, edits, because: { correlation } }: PictureRelation): boolean {
  if (edits.some((edit) => ALTERING.has(edit))) return true;
  if (kind !== 'rephotographed' && edits.some((edit) => OF_LIGHT.has(edit))) return true;
  return edits.includes('blurred') && correlation !== null && correlation < STRONG_BLUR;
}
