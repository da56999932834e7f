import type { Sharp } from 'sharp';
import { openPicture } from '../open/open-picture.ts';
import type { Unread } from '../open/unread.ts';

/** Pixels of eight bits, red, green, blue, row by row. */
export type Raster = { readonly data: Uint8Array; readonly width: number; readonly height: number };

/** A picture brought to a small size, with what the file said of itself. */
export type Decoded = {
  readonly ok: true;
  readonly raster: Raster;
  /** Pixels of the file, turned as its EXIF orientation says. */
  readonly width: number;
  readonly height: number;
  /** As the image library names it: `jpeg`, `webp`, `heif`. */
  readonly format: string;
};

export type Undecoded = Unread;

/**
 * Decodes a picture to `side` pixels on its longer side, larger or smaller, as a page would show it: the EXIF
 * orientation applied, what is transparent on white, the first frame. JPEG is taken down while it is decoded, and limits of memory and
 * time are those of `open/limits.ts`. Never throws for what the bytes hold.
 */
export async function decode(bytes: Uint8Array, side: number): Promise<Decoded | Undecoded> {
  const opened = await openPicture(bytes);
  if (!opened.ok) return opened;
  const raster = await opened.decode((picture) => rasterOf(picture, side));
  if ('ok' in raster) return raster;
  const { width, height, format, orientation } = opened;
  const size = orientation >= 5 ? { width: height, height: width } : { width, height };
  return { ok: true, raster, ...size, format };
}

async function rasterOf(picture: Sharp, side: number): Promise<Raster> {
  const { data, info } = await picture
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (channels === 3) return { data, width, height };
  if (channels !== 1) throw new Error(`${channels} channels after decoding`);
  return {
    data: Uint8Array.from({ length: data.length * 3 }, (_, at) => data[Math.floor(at / 3)] ?? 0),
    width,
    height,
  };
}
