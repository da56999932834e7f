import type { Pdq } from '../../domain/index.ts';
import { bitsOf } from './bits.ts';
import { firstCosines } from './cosines.ts';
import type { Luma } from './luma.ts';
import { qualityOf } from './quality.ts';
import { blurTo64 } from './tent-blur.ts';
import { turn, TURNS, type Turn } from './turns.ts';

/**
 * PDQ, the 256-bit picture fingerprint of Facebook's "The TMK+PDQF video-hashing algorithm and the PDQ image-hashing
 * algorithm" (2019), bit for bit as its C++ reference gives it. In five steps, a file each:
 *
 * 1. `luma.ts`: brightness of the pixels, of large pictures on a grid of 512 × 512.
 * 2. `tent-blur.ts`: blurred and taken down to 64 × 64.
 * 3. `quality.ts`: how much there is to fingerprint, 0–100.
 * 4. `cosines.ts`: the 256 lowest frequencies. `turns.ts` turns and mirrors them in place of the picture.
 * 5. `bits.ts`: one bit a frequency, set above the median.
 *
 * Arithmetic: 32-bit floats, rounded after every single step, in the reference's order. One more digit somewhere and bits
 * flip, so every `Math.fround` in this folder, and every store to a `Float32Array`, is part of the method. README.md
 * beside this file says what was measured.
 */
export { LONGEST_SIDE, toLuma, type Luma, type Pixels } from './luma.ts';
export { TURNS, type Turn } from './turns.ts';

/** A fingerprint and how far to trust it. */
export type Print = {
  readonly pdq: Pdq;
  /** 0–100. Below 50 a match is not to be trusted: a plain sky matches another plain sky. */
  readonly quality: number;
};

/** The fingerprints of a picture as it is, turned and mirrored; the quality is one for all. */
export type TurnedPrints = { readonly pdqs: Readonly<Record<Turn, Pdq>>; readonly quality: number };

/** The reference fingerprints no picture with a side below five pixels: it answers quality 0. */
export const SHORTEST_SIDE = 5;

const NOTHING = '0'.repeat(64) as Pdq;

/** The fingerprint and its quality. Sides below {@link SHORTEST_SIDE} give zeros and quality 0. */
export function pdqOf(luma: Luma): Print {
  if (isTooSmall(luma)) return { pdq: NOTHING, quality: 0 };
  const small = blurTo64(luma);
  return { pdq: bitsOf(firstCosines(small)), quality: qualityOf(small) };
}

/**
 * The fingerprints of the eight ways to turn and mirror a picture, from one blur and one transform: a search for all of
 * them finds copies that were turned or mirrored. They are the reference's for the same picture bit for bit. A picture
 * that was really turned and fingerprinted afresh lies a few bits away (the blur runs one way, and rounding differs).
 */
export function turnedPdqsOf(luma: Luma): TurnedPrints {
  if (isTooSmall(luma)) return { pdqs: forEachTurn(() => NOTHING), quality: 0 };
  const small = blurTo64(luma);
  const cosines = firstCosines(small);
  return { pdqs: forEachTurn((how) => bitsOf(turn(cosines, how))), quality: qualityOf(small) };
}

function isTooSmall({ width, height }: Luma): boolean {
  return Math.min(width, height) < SHORTEST_SIDE;
}

function forEachTurn(give: (how: Turn) => Pdq): Record<Turn, Pdq> {
  return Object.fromEntries(TURNS.map((how) => [how, give(how)])) as Record<Turn, Pdq>;
}
