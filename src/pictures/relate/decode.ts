import sharp from 'sharp';
import { MOST_PIXELS, type Fingerprinting } from '../fingerprint.ts';

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

export type Undecoded = Extract<Fingerprinting, { ok: false }>;

/**
 * Decodes a picture to `side` pixels on its longer side, larger or smaller, as a page would show it: the EXIF
 * orientation applied, what is transparent on white, the first frame. JPEG is taken down while it is decoded, so the
 * memory is bounded by the {@link MOST_PIXELS} of other formats. Never throws for what the bytes hold.
 */
export async function decode(bytes: Uint8Array, side: number): Promise<Decoded | Undecoded> {
  if (bytes.length === 0) return { ok: false, reason: 'not-a-picture', detail: 'no bytes' };
  const head = await headOf(bytes);
  if ('reason' in head) return head;
  if (head.width * head.height > MOST_PIXELS) {
    const detail = `${head.width} × ${head.height} pixels; at most ${MOST_PIXELS} are decoded`;
    return { ok: false, reason: 'too-large', detail };
  }
  try {
    return { ok: true, raster: await rasterOf(bytes, side), ...head };
  } catch (error) {
    return { ok: false, reason: 'broken', detail: messageOf(error) };
  }
}

type Head = Pick<Decoded, 'width' | 'height' | 'format'>;

async function headOf(bytes: Uint8Array): Promise<Head | Undecoded> {
  try {
    const { width, height, orientation, format } = await sharp(bytes, {
      limitInputPixels: false,
      failOn: 'none',
    }).metadata();
    const lying = (orientation ?? 1) >= 5;
    return { width: lying ? height : width, height: lying ? width : height, format };
  } catch (error) {
    return { ok: false, reason: 'not-a-picture', detail: messageOf(error) };
  }
}

async function rasterOf(bytes: Uint8Array, side: number): Promise<Raster> {
  const { data, info } = await sharp(bytes, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'error',
    page: 0,
    pages: 1,
  })
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

/** The first line: the library's messages repeat themselves, a line a warning. */
function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
