/**
 * A picture turned or mirrored has the same cosines with other signs and places: mirroring turns the sign of the odd
 * frequencies of its direction, laying the picture on its diagonal swaps rows and columns. So one transform gives all
 * eight (the "dihedral" hashes of the paper).
 */
const KEPT = 16;

/** The eight ways to turn and mirror a rectangle. Quarters are counted against the clock, as in the reference. */
export const TURNS = [
  'as-it-is',
  'quarter',
  'half',
  'three-quarters',
  /** Left and right change places. */
  'mirrored',
  /** Top and bottom change places. */
  'upside-down',
  /** Rows become columns: mirrored on the diagonal from top left to bottom right. */
  'transposed',
  /** Mirrored on the other diagonal. */
  'transposed-across',
] as const;
export type Turn = (typeof TURNS)[number];

type Rule = {
  /** Rows become columns. */
  readonly isSwapped: boolean;
  /** Whether odd frequencies down the original picture change sign. */
  readonly isDownTurned: boolean;
  /** Whether odd frequencies across the original picture change sign. */
  readonly isAcrossTurned: boolean;
};

const RULES: Readonly<Record<Turn, Rule>> = {
  'as-it-is': { isSwapped: false, isDownTurned: false, isAcrossTurned: false },
  quarter: { isSwapped: true, isDownTurned: false, isAcrossTurned: true },
  half: { isSwapped: false, isDownTurned: true, isAcrossTurned: true },
  'three-quarters': { isSwapped: true, isDownTurned: true, isAcrossTurned: false },
  mirrored: { isSwapped: false, isDownTurned: false, isAcrossTurned: true },
  'upside-down': { isSwapped: false, isDownTurned: true, isAcrossTurned: false },
  transposed: { isSwapped: true, isDownTurned: false, isAcrossTurned: false },
  'transposed-across': { isSwapped: true, isDownTurned: true, isAcrossTurned: true },
};

/** The 16 × 16 cosines of the picture turned. */
export function turn(cosines: Float32Array, how: Turn): Float32Array {
  const { isSwapped, isDownTurned, isAcrossTurned } = RULES[how];
  return cosines.map((_, to) => {
    const [row, column] = [Math.floor(to / KEPT), to % KEPT];
    const [down, across] = isSwapped ? [column, row] : [row, column];
    // Index 0 is frequency 1: an even index is an odd frequency.
    const isTurned = (isDownTurned && down % 2 === 0) !== (isAcrossTurned && across % 2 === 0);
    const value = cosines[down * KEPT + across] ?? 0;
    return isTurned ? -value : value;
  });
}
