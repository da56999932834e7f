import type { Pdq } from '../../domain/index.ts';
import { wordsOf, type Words } from '../hamming.ts';
import { pdqOf } from '../pdq/index.ts';
import { decode, type Decoded, type Raster, type Undecoded } from './decode.ts';
import { featuresOf, mirrored, type Features } from './features.ts';
import { lumaOf, type Plane } from './plane.ts';
import { pyramidOf } from './pyramid.ts';

/** A picture made ready to be compared with many; about half a megabyte. */
export type Prepared = Pick<Decoded, 'ok' | 'width' | 'height' | 'format'> & {
  /** The picture on {@link SIDE} pixels, and halved three times. */
  readonly rasters: readonly Raster[];
  readonly features: Features;
  /** As a mirror would show them, in the same pixels. */
  readonly mirrored: Features;
  /** PDQ of the picture seen in the eight ways of {@link VIEWS}, and PDQ's measure of what there is to see, 0–100. */
  readonly views: readonly Words[];
  readonly quality: number;
};

export type Preparing = Prepared | Undecoded;

/** The longer side to which every picture is brought, in pixels. */
export const SIDE = 512;

/** The eight ways of laying a square down: x' = a·x + b·y, y' = d·x + e·y about its middle. */
export const VIEWS = [
  [1, 0, 0, 1],
  [0, -1, 1, 0],
  [-1, 0, 0, -1],
  [0, 1, -1, 0],
  [-1, 0, 0, 1],
  [0, 1, 1, 0],
  [1, 0, 0, -1],
  [0, -1, -1, 0],
] as const;

/** Makes the bytes of a picture ready for `relate`; never throws for what they hold. */
export async function prepare(bytes: Uint8Array): Promise<Preparing> {
  const decoded = await decode(bytes, SIDE);
  if (!decoded.ok) return decoded;
  const { raster, ...head } = decoded;
  const luma = lumaOf(raster);
  const features = featuresOf(luma);
  return {
    ...head,
    rasters: pyramidOf(raster),
    features,
    mirrored: mirrored(features, raster.width),
    ...viewsOf(luma),
  };
}

const SMALL = 64;

function viewsOf(luma: Plane): Pick<Prepared, 'views' | 'quality'> {
  const small = shrink(luma);
  const prints = VIEWS.map((view) => pdqOf({ values: turned(small, view), width: SMALL, height: SMALL }));
  return {
    views: prints.map(({ pdq }: { pdq: Pdq }) => wordsOf(pdq)),
    quality: Math.min(luma.width, luma.height) < SMALL / 4 ? 0 : (prints[0]?.quality ?? 0),
  };
}

/** Means of equal parts, 64 by 64, as PDQ wants them. */
function shrink({ values, width, height }: Plane): Float32Array {
  const out = new Float32Array(SMALL * SMALL);
  for (let row = 0, to = 0; row < SMALL; row += 1) {
    const top = Math.floor((row * height) / SMALL);
    const bottom = Math.max(top + 1, Math.floor(((row + 1) * height) / SMALL));
    for (let column = 0; column < SMALL; column += 1, to += 1) {
      const left = Math.floor((column * width) / SMALL);
      const right = Math.max(left + 1, Math.floor(((column + 1) * width) / SMALL));
      let sum = 0;
      for (let y = top; y < bottom; y += 1)
        for (let x = left; x < right; x += 1) sum += values[y * width + x] ?? 0;
      out[to] = sum / ((bottom - top) * (right - left));
    }
  }
  return out;
}

function turned(small: Float32Array, [a, b, d, e]: (typeof VIEWS)[number]): Float32Array {
  const out = new Float32Array(SMALL * SMALL);
  const middle = (SMALL - 1) / 2;
  for (let row = 0, from = 0; row < SMALL; row += 1) {
    for (let column = 0; column < SMALL; column += 1, from += 1) {
      const [x, y] = [column - middle, row - middle];
      out[(d * x + e * y + middle) * SMALL + a * x + b * y + middle] = small[from] ?? 0;
    }
  }
  return out;
}
