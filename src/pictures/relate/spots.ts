import { areaOf, type Box } from '../../domain/index.ts';
import type { FineCell, FineCells } from './fine-cells.ts';
import { gather, isRim, patchOf, type Patch } from './patches.ts';
import { isWithin } from './tally.ts';

/** A small region whose fine steps are not the original's, though those all around are. */
export type Spot = Patch & {
  /** The steps are gone (a mosaic, a fill, a blur), and others did not come in their place. */
  readonly faded: boolean;
};

/** A cell is another's below the first likeness; of a spot at least one is below the second. */
const OTHERS = { below: 0.5, surely: 0.4 };
/** The same where nearly all else is the original's without any loss. */
const OTHERS_AMONG_EXACT = { below: 0.6, surely: 0.5 };
const EXACT = 0.985;
const LEAST_CELLS = 2;
/** A cell that stands alone must be below this. */
const ALONE = 0.25;
/** Light and dark that burnt out took the steps with them. */
const MOST_BURNT = 0.3;
/** Steps of the copy over those of the original, in squares. */
const FADED = 0.5;

function spotsIn(fine: FineCells, kept: Box): Spot[] {
  const { below, surely } = fine.usual >= EXACT ? OTHERS_AMONG_EXACT : OTHERS;
  const open = new Set<number>();
  fine.cells.forEach((cell, at) => {
    if (cell && isWithin(fine, at, kept) && cell.likeness < below && cell.burnt < MOST_BURNT) open.add(at);
  });
  const found: Spot[] = [];
  for (const start of open) {
    const members = gather(start, open, fine);
    const cells = members.map((at) => fine.cells[at]).filter((cell) => !!cell);
    const limit = members.length < LEAST_CELLS ? ALONE : surely;
    if (!cells.some(({ likeness }) => likeness < limit)) continue;
    const patch = patchOf(members, fine);
    if (!isRim(patch, fine, kept)) found.push({ ...patch, faded: isFaded(cells) });
  }
  return found.sort((a, b) => b.cells - a.cells);
}

function isFaded(cells: readonly FineCell[]): boolean {
  const total = (read: (cell: FineCell) => number): number =>
    cells.reduce((sum, cell) => sum + read(cell), 0);
  return total(({ seen }) => seen) < FADED * total(({ own }) => own);
}

/** All that changed: the patches, and the spots that no patch tells of already; by the fine steps, whether they faded. */
export function changesIn(fine: FineCells, patches: readonly Patch[], kept: Box): Spot[] {
  const margin = 1 / Math.max(fine.columns, fine.rows);
  const beyond = spotsIn(fine, kept).filter(({ box }) =>
    patches.every((patch) => areaOf(shared(box, grown(patch.box, margin))) < LEAST_SHARED * areaOf(box)),
  );
  return [...patches.map((patch) => ({ ...patch, faded: isFaded(cellsWithin(fine, patch.box)) })), ...beyond];
}

const LEAST_SHARED = 0.3;

function cellsWithin(fine: FineCells, box: Box): FineCell[] {
  return fine.cells.filter((_, at) => isWithin(fine, at, box)).filter((cell) => cell !== null);
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function shared(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}
