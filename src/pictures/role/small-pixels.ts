import sharp from 'sharp';
import { MOST_PIXELS } from '../fingerprint.ts';

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

/** Decodes a picture small, whatever its format; null where it cannot be decoded. Of an animation the first frame. */
export async function smallPixels(bytes: Uint8Array): Promise<SmallPixels | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', page: 0, pages: 1 });
    const { width: fullWidth, height: fullHeight } = await picture.metadata();
    const { data, info } = await picture
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height, fullWidth, fullHeight };
  } catch {
    return null;
  }
}
