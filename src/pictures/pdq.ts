import type { Pdq } from '../domain/index.ts';
import { firstCosines } from './cosine.ts';
import { blurTo64 } from './jarosz.ts';

/**
 * PDQ, the 256-bit picture fingerprint of Facebook's "The TMK+PDQF video-hashing algorithm and the PDQ image-hashing
 * algorithm" (2019), in the arithmetic of its C++ reference: 32-bit floats, rounded after every single step, in the
 * reference's order. One more digit somewhere and bits flip, so every `Math.fround` below is part of the method.
 */

const fround = Math.fround;
const RED = fround(0.299);
const GREEN = fround(0.587);
const BLUE = fround(0.114);

/** Brightness of each pixel in reading order, 0–255. */
export type Luma = { readonly values: Float32Array; readonly width: number; readonly height: number };

/** Raw pixels, row by row, one byte a channel; one channel is grey, three are red, green, blue. */
export type Pixels = {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
};

/** The reference fingerprints no picture with a side below five pixels: it answers quality 0. */
export const SHORTEST_SIDE = 5;

/** The reference first brings pictures with a longer side than this to a square of it. */
const LONGEST_SIDE = 512;

/**
 * Brightness as the eye weighs it (ITU-R BT.601), in 32-bit floats, of every pixel; of pictures with a side above 512
 * of the pixels the reference picks: nearest neighbours on a grid of 512 × 512, whatever the proportions. The paper
 * leaves this step to the program; without it 23 of 36 reference fingerprints come out with other bits.
 *
 * @throws RangeError when there are not as many bytes as the sizes say
 */
export function toLuma({ data, width, height, channels }: Pixels): Luma {
  if (data.length !== width * height * channels) {
    throw new RangeError(`expected ${width * height * channels} bytes of pixels but received ${data.length}`);
  }
  const large = Math.max(width, height) > LONGEST_SIDE;
  const [columns, rows] = large ? [LONGEST_SIDE, LONGEST_SIDE] : [width, height];
  const values = new Float32Array(columns * rows);
  const read = channels === 1 ? greyAt : lumaAt;
  for (let row = 0, to = 0; row < rows; row += 1) {
    const start = Math.floor((row * height) / rows) * width;
    for (let column = 0; column < columns; column += 1, to += 1) {
      values[to] = read(data, (start + Math.floor((column * width) / columns)) * channels);
    }
  }
  return { values, width: columns, height: rows };
}

function greyAt(data: Uint8Array, at: number): number {
  return data[at] ?? 0;
}

function lumaAt(data: Uint8Array, at: number): number {
  const red = fround(RED * (data[at] ?? 0));
  const green = fround(GREEN * (data[at + 1] ?? 0));
  return fround(fround(red + green) + fround(BLUE * (data[at + 2] ?? 0)));
}

/**
 * The fingerprint and its quality, 0–100: how much there is in the picture to fingerprint. Below 50 a match is not to
 * be trusted (a plain sky matches another plain sky). Sides below {@link SHORTEST_SIDE} give zeros and quality 0.
 */
export function pdqOf(luma: Luma): { readonly pdq: Pdq; readonly quality: number } {
  if (Math.min(luma.width, luma.height) < SHORTEST_SIDE) return { pdq: '0'.repeat(64) as Pdq, quality: 0 };
  const small = blurTo64(luma);
  return { pdq: toHex(firstCosines(small)), quality: qualityOf(small) };
}

/** Sum of the steps between neighbours, each in whole percent of full brightness, over 90; never above 100. */
function qualityOf(small: Float32Array): number {
  let sum = 0;
  for (let row = 0; row < 64; row += 1) {
    for (let column = 0; column < 64; column += 1) {
      const at = row * 64 + column;
      if (row < 63) sum += stepBetween(small, at, at + 64);
      if (column < 63) sum += stepBetween(small, at, at + 1);
    }
  }
  return Math.min(100, Math.trunc(sum / 90));
}

function stepBetween(small: Float32Array, a: number, b: number): number {
  const difference = fround((small[a] ?? 0) - (small[b] ?? 0));
  return Math.abs(Math.trunc(fround(fround(difference * 100) / 255)));
}

/** One bit a coefficient, set where it lies above the median; printed from the last sixteen bits to the first. */
function toHex(cosines: Float32Array): Pdq {
  const median = cosines.toSorted()[cosines.length / 2 - 1] ?? 0;
  let hex = '';
  for (let word = 15; word >= 0; word -= 1) {
    let bits = 0;
    for (let bit = 0; bit < 16; bit += 1) if ((cosines[word * 16 + bit] ?? 0) > median) bits |= 1 << bit;
    hex += bits.toString(16).padStart(4, '0');
  }
  return hex as Pdq;
}
