import sharp, { type Sharp } from 'sharp';
import { drawSvg } from './draw-svg.ts';
import { makeGate } from './in-turn.ts';
import { kindOf } from './kind.ts';
import { DECODE_SECONDS, LARGE_PIXELS, MOST_PIXELS } from './limits.ts';
import { notRead, unreadFrom, type Unread } from './unread.ts';

/** A picture that may be decoded. */
export type Opened = {
  readonly ok: true;
  /** Pixels as stored in the file; of an SVG as it says. */
  readonly width: number;
  readonly height: number;
  /** As the image library names it: `jpeg`, `webp`, `heif`, `svg`. */
  readonly format: string;
  /** EXIF's orientation, 1–8; above 4 the picture lies on its side. */
  readonly orientation: number;
  /**
   * Decodes it: `from` is given the picture (of an animation the first frame, of several pages the first) and says what
   * to make of it. Never throws for what the bytes hold.
   */
  readonly decode: <Made>(from: (picture: Sharp) => Promise<Made>) => Promise<Made | Unread>;
};

/** Large pictures wait for each other, and drawings do: eight at a time would take eight times the memory. */
const large = makeGate();
const drawing = makeGate();

/**
 * Reads the head of a file from a stranger: whether it is a picture, of which kind, and whether its size lies within the
 * limits. Never throws for what the bytes hold, opens no file and no address.
 */
export async function openPicture(bytes: Uint8Array): Promise<Opened | Unread> {
  if (bytes.length === 0) return notRead('not-a-picture', 'no bytes');
  const kind = kindOf(bytes);
  if (kind === null) return notRead('not-a-picture', 'it begins like no kind of picture');
  if (!kind.isRead) return notRead('unsupported', `${kind.name}: there is no decoder for it here`);
  return kind.name === 'SVG' ? drawing(() => openDrawing(bytes)) : openRaster(bytes);
}

async function openDrawing(bytes: Uint8Array): Promise<Opened | Unread> {
  const drawn = await drawSvg(bytes);
  if (!drawn.ok) return drawn;
  const { width, height, png } = drawn;
  return { ok: true, width, height, format: 'svg', orientation: 1, decode: (from) => decode(png, from) };
}

async function openRaster(bytes: Uint8Array): Promise<Opened | Unread> {
  const head = await headOf(bytes);
  if (!('width' in head)) return head;
  const { width, height } = head;
  const pixels = width * height;
  if (pixels > MOST_PIXELS)
    return notRead('too-large', `${width} × ${height} pixels; at most ${MOST_PIXELS} are decoded`);
  return {
    ...{ ok: true, width, height, format: head.format, orientation: head.orientation ?? 1 },
    decode: (from) => (pixels > LARGE_PIXELS ? large(() => decode(bytes, from)) : decode(bytes, from)),
  };
}

/** Reads the head only, without a limit, so that a picture too large is told from one that is broken. */
async function headOf(bytes: Uint8Array) {
  try {
    return await sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata();
  } catch (error) {
    return unreadFrom(error);
  }
}

async function decode<Made>(
  bytes: Uint8Array,
  from: (picture: Sharp) => Promise<Made>,
): Promise<Made | Unread> {
  try {
    const options = { limitInputPixels: MOST_PIXELS, failOn: 'error', page: 0, pages: 1 } as const;
    return await from(sharp(bytes, options).timeout({ seconds: DECODE_SECONDS }));
  } catch (error) {
    return unreadFrom(error);
  }
}
