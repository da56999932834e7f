import type { Pdq } from '../domain/index.ts';
import { wordsOf, type Words } from './hamming.ts';

/** Frequencies of a fingerprint in each direction; the word of the highest stands first. */
const SIDE = 16;

/**
 * The fingerprints that a picture has, near enough, in the eight ways of laying a square down: as it stands first, then
 * turned and mirrored. Worked out from its bits alone: a mirror turns the sign of every other frequency, a diagonal
 * swaps rows and columns. A few bits differ from those of the turned picture, for the median does not turn with the
 * signs; that is nothing beside the distance up to which two are taken for one.
 */
export function turnedPrints(pdq: Pdq): readonly Words[] {
  const upright = wordsOf(pdq);
  return [upright, transposed(upright)].flatMap((words) => [
    words,
    mirrored(words, { columns: true }),
    mirrored(words, { rows: true }),
    mirrored(words, { columns: true, rows: true }),
  ]);
}

/** The same eight as fingerprints are written; as it stands first. */
export function turnedPdqs(pdq: Pdq): readonly Pdq[] {
  return turnedPrints(pdq).map(
    (words) => Array.from(words, (word) => word.toString(16).padStart(4, '0')).join('') as Pdq,
  );
}

/** The first frequency, and so every other, is odd: under a mirror its sign turns. */
const ODD_COLUMNS = 0x5555;

type Mirror = { readonly columns?: boolean; readonly rows?: boolean };

function mirrored(words: Words, { columns = false, rows = false }: Mirror): Words {
  return words.map((word, index) => {
    const isOddRow = index % 2 === 1;
    return word ^ (columns ? ODD_COLUMNS : 0) ^ (rows && isOddRow ? 0xffff : 0);
  });
}

function transposed(words: Words): Words {
  const out = new Uint16Array(SIDE);
  for (let row = 0; row < SIDE; row += 1)
    for (let column = 0; column < SIDE; column += 1) {
      const bit = ((words[SIDE - 1 - row] ?? 0) >> column) & 1;
      out[SIDE - 1 - column] = (out[SIDE - 1 - column] ?? 0) | (bit << row);
    }
  return out;
}
