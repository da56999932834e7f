import sharp, { type Sharp } from 'sharp';
import { openPicture } from '../pictures/index.ts';

/** Longest sides that are served, in pixels: evidence is shown small, and downloaded whole from its capture. */
const SIDES = { small: 480, large: 960 } as const;
export type PictureSize = keyof typeof SIDES;

/** So few pixels are left of a blurred picture: what they showed is not in its bytes any more. */
const BLURRED_SIDE = 12;

/** A picture to serve: small, written anew as WebP, so that whatever else a stranger's file holds stays behind. */
export type Wanted = { readonly size: PictureSize; readonly isBlurred: boolean };

/**
 * Makes a picture small; null where the bytes are no picture after all, or one that costs more than it may: strangers'
 * files are opened here as they are when they arrive, drawings in a process of their own that is ended in time.
 */
export async function smallPicture(
  body: Uint8Array,
  { size, isBlurred }: Wanted,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const opened = await openPicture(body);
  if (!opened.ok) return null;
  const made = await opened.decode((picture) => {
    const small = picture
      .rotate()
      .resize({ ...within(isBlurred ? BLURRED_SIDE : SIDES[size]), withoutEnlargement: true });
    return isBlurred ? blurred(small) : small.webp({ quality: 78 }).toBuffer();
  });
  return 'ok' in made ? null : new Uint8Array(made);
}

/** Drawn large again from a few pixels, so that it stands where the plain one would. */
async function blurred(few: Sharp): Promise<Buffer> {
  const { data, info } = await few.png().toBuffer({ resolveWithObject: true });
  const scale = SIDES.small / Math.max(info.width, info.height);
  return sharp(data)
    .resize({ width: Math.round(info.width * scale), height: Math.round(info.height * scale) })
    .blur(SIDES.small / BLURRED_SIDE / 2)
    .webp({ quality: 40 })
    .toBuffer();
}

const within = (side: number) => ({ width: side, height: side, fit: 'inside' as const });
