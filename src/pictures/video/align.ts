import type { ClipPiece, KeyFrame } from '../../domain/index.ts';
import { likelyRuns } from './clock.ts';
import { spacingOf, tableOf, type Clock, type Pair, type Run, type Table } from './diagonal.ts';
import { mirrored, printsOf } from './prints.ts';

/** So few frames that agree are chance, or one still picture. */
const LEAST_FRAMES = 5;
/** What the frames of a stretch must say for it together: five at 45 bits, or ten at 68. */
const LEAST_SCORE = 2.5;
/** Shorter than this a stretch is not told. */
const LEAST_MS = 1500;
/** Of a stretch's frames at least this part must agree. */
const LEAST_SHARE = 0.6;
/** A clip cut into more pieces than this is told by its longest. */
const MOST_PIECES = 40;

export type AlignOptions = {
  /** Length of the copy in milliseconds; default: a frame's time after its last frame. */
  readonly copyLength?: number | null;
};

/**
 * Which stretches of a clip another one shows, in the order of the copy: several, in any order, with anything between.
 * The fingerprints of all frames are laid beside each other; the offset between the clocks that most frames agree on gives
 * the first piece, the frames left over the next. Speeds up to a tenth faster or slower are told.
 */
export function alignClips(
  original: readonly KeyFrame[],
  copy: readonly KeyFrame[],
  { copyLength = null }: AlignOptions = {},
): ClipPiece[] {
  const [prints, shown] = [printsOf(original), printsOf(copy)];
  const straight = tableOf(prints, shown);
  const tables = [
    { table: straight, isMirrored: false },
    { table: tableOf(prints, shown.map(mirrored)), isMirrored: true },
  ];
  const free = new Uint8Array(copy.length).fill(1);
  const pieces: ClipPiece[] = [];
  while (pieces.length < MOST_PIECES) {
    const found = tables.flatMap(({ table, isMirrored }) => {
      const run = likelyRuns(table, free).find((one) => isEnough(table, one));
      return run === undefined ? [] : [{ run, table, isMirrored }];
    });
    // Of a picture that is its own mirror image the straight one comes first.
    const best = found.sort((a, b) => b.run.score - a.run.score)[0];
    if (best === undefined) break;
    free.fill(0, best.run.first, best.run.last + 1);
    const piece = pieceOf(best.table, best.run, copyLength);
    pieces.push({ ...piece, isMirrored: best.isMirrored, relation: null });
  }
  return pieces.sort((a, b) => a.copy.from - b.copy.from);
}

function isEnough({ copy }: Table, { first, last, pairs, score }: Run): boolean {
  const telling = copy.slice(first, last + 1).filter(({ isTelling }) => isTelling).length;
  const span = (copy[last]?.ms ?? 0) - (copy[first]?.ms ?? 0);
  const isLong = pairs.length >= LEAST_FRAMES && span >= LEAST_MS;
  return isLong && score >= LEAST_SCORE && pairs.length >= LEAST_SHARE * telling;
}

function pieceOf(
  table: Table,
  run: Run,
  copyLength: number | null,
): Omit<ClipPiece, 'isMirrored' | 'relation'> {
  const { copy } = table;
  const spacing = spacingOf(copy);
  const { rate } = run.clock;
  const { offset, spread } = offsetOf(table, run);
  const start = copy[run.first];
  const before = copy[run.first - 1];
  const after = copy[run.last + 1];
  const end = copy[run.last]?.ms ?? 0;
  // A piece begins at a cut; where the cut itself was not noticed it lies between two frames.
  const from =
    start === undefined || before === undefined || start.isCut
      ? (start?.ms ?? 0)
      : (before.ms + start.ms) / 2;
  const to =
    after === undefined ? (copyLength ?? end + spacing / 2) : after.isCut ? after.ms : (end + after.ms) / 2;
  const distances = run.pairs.map(({ distance }) => distance).sort((a, b) => a - b);
  return {
    original: { from: Math.max(0, Math.round(from * rate + offset)), to: Math.round(to * rate + offset) },
    copy: { from: Math.round(from), to: Math.round(to) },
    tolerance: Math.round(spacing / 2 + spread),
    agreeing: run.pairs.length,
    frames: run.last - run.first + 1,
    distance: distances[Math.floor(distances.length / 2)] ?? 0,
  };
}

/** A cut both clips noticed is one moment to within a frame or two. */
const CUT_SPREAD = 50;

/** The offset of the clocks, finer than the time between two frames, and how far the frames disagree on it. */
function offsetOf(table: Table, { pairs, clock }: Run) {
  const { original, copy } = table;
  const apart = ({ row, column }: Pair): number =>
    (original[column]?.ms ?? 0) - (copy[row]?.ms ?? 0) * clock.rate;
  const cuts = pairs.filter(
    ({ row, column }) => copy[row]?.isCut === true && original[column]?.isCut === true,
  );
  if (cuts.length > 0) return { offset: median(cuts.map(apart)), spread: CUT_SPREAD };
  const fine = pairs.map((pair) => between(table, pair, clock));
  const offset = median(fine);
  return { offset, spread: Math.min(table.reach, median(fine.map((one) => Math.abs(one - offset)))) };
}

/** Where between two frames of the original a frame of the copy lies: nearer to the one it differs less from. */
function between(
  { original, copy, distances, reach }: Table,
  { row, column, distance }: Pair,
  { rate, offset }: Clock,
): number {
  const at = (copy[row]?.ms ?? 0) * rate;
  const here = original[column]?.ms ?? 0;
  const neighbours = [column - 1, column + 1].flatMap((other) => {
    const frame = original[other];
    if (frame === undefined || Math.abs(frame.ms - at - offset) > 2 * reach) return [];
    return [{ ms: frame.ms, distance: distances[row * original.length + other] ?? 255 }];
  });
  const other = neighbours.sort((a, b) => a.distance - b.distance)[0];
  if (other === undefined || other.distance + distance === 0) return here - at;
  return (here * other.distance + other.ms * distance) / (other.distance + distance) - at;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
