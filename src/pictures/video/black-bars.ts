import type { Luma } from '../pdq/index.ts';

/** A part of a frame in pixels, without its right and lower edge. */
export type Window = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A bar is black: below this brightness of 255 in every frame (16 is black in broadcast levels, and codecs waver). */
const BLACK = 28;
/** What is left must be at least this part of a side; a dark clip is no bar. */
const LEAST = 0.4;

/**
 * The part of the frames inside black bars above, below and beside: bars are what stays black from the first frame to
 * the last. All of the frame where too little would be left.
 */
export function insideBars(frames: readonly Uint8Array[], side: number): Window {
  const rows = new Uint8Array(side);
  const columns = new Uint8Array(side);
  for (const frame of frames) {
    for (let at = 0, row = 0; row < side; row += 1) {
      for (let column = 0; column < side; column += 1, at += 1) {
        const value = frame[at] ?? 0;
        if (value > (rows[row] ?? 0)) rows[row] = value;
        if (value > (columns[column] ?? 0)) columns[column] = value;
      }
    }
  }
  const [top, bottom] = lit(rows);
  const [left, right] = lit(columns);
  return { left, top, right, bottom };
}

function lit(brightest: Uint8Array): readonly [from: number, to: number] {
  const isLit = (value: number): boolean => value > BLACK;
  const from = brightest.findIndex(isLit);
  const to = brightest.findLastIndex(isLit) + 1;
  return from < 0 || to - from < brightest.length * LEAST ? [0, brightest.length] : [from, to];
}

/** The brightness of that part of a frame. */
export function lumaInside(frame: Uint8Array, side: number, { left, top, right, bottom }: Window): Luma {
  const [width, height] = [right - left, bottom - top];
  const values = new Float32Array(width * height);
  for (let row = 0, to = 0; row < height; row += 1) {
    const from = (top + row) * side + left;
    for (let column = 0; column < width; column += 1, to += 1) values[to] = frame[from + column] ?? 0;
  }
  return { values, width, height };
}
