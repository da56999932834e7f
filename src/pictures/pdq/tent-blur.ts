/**
 * The Jarosz filter of PDQ: a tent blur made of two box blurs along rows and two along columns, in turn, then every so
 * manyth pixel. Running sums in 32-bit floats, in the reference's order of adding and taking away: a sum drifts, and
 * the drift is part of the fingerprint. What no later step reads is not worked out: the last two blurs write only the 64
 * columns and the 64 rows that are kept.
 */
import { blurColumns } from './blur-columns.ts';
import { blurRows } from './blur-rows.ts';
import { LONGEST_SIDE, type Luma } from './luma.ts';

const SIDE = 64;

/** Every column or row; a blur that keeps all of `side` reads the first `side` numbers. */
const ALL = Int32Array.from({ length: LONGEST_SIDE }, (_, at) => at);

/** Working space for one picture at a time: nothing here waits, so nothing overlaps. */
const SPACE = new Float32Array(LONGEST_SIDE * LONGEST_SIDE);
const OTHER_SPACE = new Float32Array(LONGEST_SIDE * LONGEST_SIDE);

/**
 * The picture blurred and taken down to 64 × 64, row by row. The input is left as it is.
 *
 * @throws RangeError for sides above 512: `toLuma` makes none
 */
export function blurTo64({ values, width, height }: Luma): Float32Array {
  if (width === SIDE && height === SIDE) return values.slice();
  if (Math.max(width, height) > LONGEST_SIDE) {
    throw new RangeError(`expected sides of at most ${LONGEST_SIDE} but received ${width} × ${height}`);
  }
  const small = new Float32Array(SIDE * SIDE);
  const [across, down] = [windowFor(width), windowFor(height)];
  blurRows({ values, width, height }, { ...across, kept: ALL.subarray(0, width) }, SPACE);
  blurColumns({ values: SPACE, width, height }, { ...down, kept: ALL.subarray(0, height) }, OTHER_SPACE);
  blurRows({ values: OTHER_SPACE, width, height }, { ...across, kept: keptOf(width) }, SPACE);
  blurColumns({ values: SPACE, width: SIDE, height }, { ...down, kept: keptOf(height) }, small);
  return small;
}

/** The box PDQ blurs with: half the distance between two pixels that are kept, rounded up; and how far it reaches ahead. */
function windowFor(side: number): { readonly window: number; readonly ahead: number } {
  const window = Math.floor((side + 2 * SIDE - 1) / (2 * SIDE));
  return { window, ahead: Math.floor((window + 2) / 2) - 1 };
}

/** The 64 columns (or rows) that make the small picture; of sides below 64 some more than once. */
function keptOf(side: number): Int32Array {
  return Int32Array.from({ length: SIDE }, (_, at) => Math.floor(((at + 0.5) * side) / SIDE));
}
