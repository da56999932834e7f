import sharp from 'sharp';
import type { Pdq } from '../domain/index.ts';
import { pdqOf, toLuma, type Pixels } from './pdq/index.ts';

/** The most pixels that are decoded: 100 megapixels, more than any press photograph, less than a picture bomb. */
export const MOST_PIXELS = 100_000_000;

/** A picture as PDQ sees it, or why there is none. */
export type Fingerprinting =
  | {
      readonly ok: true;
      /** Pixels as stored in the file. */
      readonly width: number;
      readonly height: number;
      readonly pdq: Pdq;
      /** 0–100. */
      readonly quality: number;
    }
  | {
      readonly ok: false;
      /** `broken`: it starts as a picture and cannot be decoded to its end. */
      readonly reason: 'not-a-picture' | 'too-large' | 'broken';
      readonly detail: string;
    };

/**
 * Fingerprints the bytes of a picture of any format the image library reads. The choices, each the reference's where it
 * has one:
 *
 * - Decoded at full size; the image library scales nothing.
 * - Turned as stored: an EXIF orientation is not applied (nor does the reference). The same photograph saved turned has
 *   another fingerprint.
 * - Of an animation the first frame; of several pages the first.
 * - What shines through a transparent picture is white, as on most pages. The reference refuses four channels.
 * - Colours in other spaces (CMYK, 16 bits) are brought to 8-bit sRGB first.
 *
 * Never throws for what the bytes hold.
 */
export async function fingerprint(bytes: Uint8Array): Promise<Fingerprinting> {
  if (bytes.length === 0) return { ok: false, reason: 'not-a-picture', detail: 'no bytes' };
  const size = await sizeOf(bytes);
  if ('reason' in size) return size;
  if (size.width * size.height > MOST_PIXELS) return tooLarge(size);
  try {
    const pixels = await decode(bytes);
    return { ok: true, width: pixels.width, height: pixels.height, ...pdqOf(toLuma(pixels)) };
  } catch (error) {
    return { ok: false, reason: 'broken', detail: messageOf(error) };
  }
}

/** Reads the head of the file only, without a limit, so that a picture too large is told from one that is none. */
async function sizeOf(
  bytes: Uint8Array,
): Promise<{ width: number; height: number } | (Fingerprinting & { ok: false })> {
  try {
    return await sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata();
  } catch (error) {
    return { ok: false, reason: 'not-a-picture', detail: messageOf(error) };
  }
}

function tooLarge({ width, height }: { width: number; height: number }): Fingerprinting {
  const detail = `${width} × ${height} pixels; at most ${MOST_PIXELS} are decoded`;
  return { ok: false, reason: 'too-large', detail };
}

async function decode(bytes: Uint8Array): Promise<Pixels> {
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', page: 0, pages: 1 });
  const { data, info } = await picture
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 1 && info.channels !== 3) throw new Error(`${info.channels} channels after decoding`);
  return { data, width: info.width, height: info.height, channels: info.channels };
}

/** The first line: the library's messages repeat themselves, a line a warning. */
function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
