import type { Sharp } from 'sharp';
import { openPicture } from '../open/open-picture.ts';

/** A picture taken down to at most {@link SIDE} on its longer side: four bytes a pixel, red, green, blue and cover. */
export type SmallPixels = {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** The sides of the picture as stored. */
  readonly fullWidth: number;
  readonly fullHeight: number;
};

const SIDE = 256;

/** Decodes a picture small, within the limits of every picture; null where it cannot be. Of an animation the first frame. */
export async function smallPixels(bytes: Uint8Array): Promise<SmallPixels | null> {
  const opened = await openPicture(bytes);
  if (!opened.ok) return null;
  const small = await opened.decode(shrink);
  return 'ok' in small ? null : { ...small, fullWidth: opened.width, fullHeight: opened.height };
}

async function shrink(picture: Sharp): Promise<Omit<SmallPixels, 'fullWidth' | 'fullHeight'>> {
  const { data, info } = await picture
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 4) throw new Error(`${info.channels} channels after decoding`);
  return { data, width: info.width, height: info.height };
}
