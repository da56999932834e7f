import type { KeyFrame, Pdq } from '../../domain/index.ts';
import { distanceBetween, wordsOf, type Words } from '../hamming.ts';

/** Below this quality (0–100) a frame says nothing of its clip: black, white, a fade. */
export const LEAST_QUALITY = 30;

/** A frame made ready for comparing. */
export type Print = {
  readonly ms: number;
  readonly isCut: boolean;
  readonly isTelling: boolean;
  readonly words: Words;
};

export const printsOf = (frames: readonly KeyFrame[]): Print[] =>
  frames.map(({ ms, why, pdq, quality }) => ({
    ...{ ms, isCut: why === 'cut', isTelling: quality >= LEAST_QUALITY, words: wordsOf(pdq) },
  }));

/**
 * The fingerprint of a frame seen in a mirror, told from its bits: mirrored, every second column of the cosine transform
 * changes its sign, and a bit says on which side of the median, which lies near nought, its cosine is. True to the few bits
 * whose cosines lie at the median.
 */
export const mirrored = (print: Print): Print => ({
  ...print,
  words: print.words.map((word) => word ^ ODD_COLUMNS),
});

/** The bits of the first, third, fifth … cosine along the rows. */
const ODD_COLUMNS = 0x5555;

/** Bits that differ between each frame of one clip and each of another, row by row; 255 where one of the two says nothing. */
export function distancesBetween(rows: readonly Print[], columns: readonly Print[]): Uint8Array {
  const distances = new Uint8Array(rows.length * columns.length).fill(255);
  rows.forEach((row, at) => {
    if (!row.isTelling) return;
    columns.forEach((column, to) => {
      if (column.isTelling)
        distances[at * columns.length + to] = Math.min(254, distanceBetween(row.words, column.words));
    });
  });
  return distances;
}

/** Bits that differ between a picture and a frame. */
export const distanceTo = (pdq: Pdq, { words }: Print): number => distanceBetween(wordsOf(pdq), words);
