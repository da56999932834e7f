import type { Sharp } from 'sharp';
import type { Pdq } from '../domain/index.ts';
import { openPicture } from './open/open-picture.ts';
import type { Unread } from './open/unread.ts';
import { LONGEST_SIDE, pdqOf, toLuma, type Pixels } from './pdq/index.ts';

export { MOST_PIXELS } from './open/limits.ts';

/** A picture as PDQ sees it, or why there is none. */
export type Fingerprinting =
  | {
      readonly ok: true;
      /** Pixels as stored in the file. */
      readonly width: number;
      readonly height: number;
      readonly pdq: Pdq;
      /** 0–100; 0 of a plain field, which cannot be judged and matches nothing. */
      readonly quality: number;
    }
  | Unread;

/**
 * Fingerprints the bytes of a picture of any format the image library reads. The choices, each the reference's where it
 * has one:
 *
 * - Decoded at full size; the image library scales nothing. An SVG, which the reference does not read, is drawn at no more
 *   than 512 pixels.
 * - Turned as stored: an EXIF orientation is not applied (nor does the reference). The same photograph saved turned has
 *   another fingerprint.
 * - Of an animation the first frame; of several pages the first.
 * - What shines through a transparent picture is white, as on most pages. The reference refuses four channels.
 * - Colours in other spaces (CMYK, 16 bits) are brought to 8-bit sRGB first.
 *
 * Never throws for what the bytes hold; limits of memory and time are those of `open/limits.ts`.
 */
export async function fingerprint(bytes: Uint8Array): Promise<Fingerprinting> {
  const opened = await openPicture(bytes);
  if (!opened.ok) return opened;
  const { width, height, format } = opened;
  // A drawing is as large as it says, and drawn small.
  const picked = format !== 'svg' && width * height > MANY_PIXELS;
  const pixels = await opened.decode((picture) => toPixels(picked ? pickedFrom(picture, opened) : picture));
  if ('ok' in pixels) return pixels;
  return { ok: true, width, height, ...pdqOf(toLuma(pixels)) };
}

/**
 * Above, the few pixels PDQ looks at are picked inside the image library: 36 MB of a photograph of 12 MP handed over
 * would stay until a collection of the whole heap, which so large a buffer outside of it sets off each time.
 */
const MANY_PIXELS = 4_000_000;
/** Nudges a place that rounding left a hair below the pixel it names; places lie 1/512 of a pixel apart at least. */
const HAIR = 1e-6;

/** The very pixels that `toLuma` would pick, by an affine map without interpolation: place = row · side / 512, cut. */
function pickedFrom(picture: Sharp, { width, height }: { width: number; height: number }): Sharp {
  return picture.affine([LONGEST_SIDE / width, 0, 0, LONGEST_SIDE / height], {
    interpolator: 'nearest',
    idx: -HAIR,
    idy: -HAIR,
  });
}

async function toPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (channels !== 1 && channels !== 3) throw new Error(`${channels} channels after decoding`);
  return { data, width, height, channels };
}
