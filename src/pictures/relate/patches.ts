import { areaOf, type Box } from '../../domain/index.ts';
import { median, type Cells } from './cells.ts';
import { isWithin } from './tally.ts';

/** A region of the original that the copy shows otherwise. */
export type Patch = {
  readonly box: Box;
  readonly cells: number;
  /** Cells that differ among those of its box, 0–1: a thing laid over fills its box, a body that moved does not. */
  readonly filled: number;
};

type Grid = Pick<Cells, 'columns' | 'rows'>;

/** Patches of fewer cells are left out: an edge that JPEG frayed. */
const LEAST_CELLS = 3;
/** Levels of brightness by which a cell must miss, over what most cells miss. */
const LEAST_MISS = 11;
const TIMES_MEDIAN = 3;
/** Of the cells of a patch so many differ in shape too, not in tone alone. */
const LEAST_CONTRARY = 0.4;

/** Neighbouring cells of the kept part whose brightness is not the original's, in its tone; the largest first. */
export function patchesIn(cells: Cells, kept: Box): Patch[] {
  const usual = median(
    [...cells.misses].filter((miss, at) => !Number.isNaN(miss) && isWithin(cells, at, kept)),
  );
  const limit = LEAST_MISS + TIMES_MEDIAN * usual;
  const open = new Set<number>();
  cells.misses.forEach((miss, at) => {
    if (miss > limit && isWithin(cells, at, kept)) open.add(at);
  });
  const found: Patch[] = [];
  for (const start of open) {
    const members = gather(start, open, cells);
    const contrary = members.filter((at) => cells.states[at] === 'differs').length;
    if (members.length >= LEAST_CELLS && contrary >= LEAST_CONTRARY * members.length)
      found.push(patchOf(members, cells));
  }
  return inLines(found)
    .filter((patch) => !isRim(patch, cells, kept))
    .sort((a, b) => b.cells - a.cells);
}

/** Words of one line are one thing laid over: patches of one height that stand in a row. */
function inLines(patches: readonly Patch[]): Patch[] {
  const lines: Patch[] = [];
  for (const patch of patches.toSorted((a, b) => a.box.left - b.box.left)) {
    const at = lines.findIndex(({ box }) => isOneLine(box, patch.box));
    const line = lines[at];
    if (line) lines[at] = joined(line, patch);
    else lines.push(patch);
  }
  return lines;
}

const WORD_GAP = 0.2;
const LINE_HIGH = 0.16;

function isOneLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const [highA, highB] = [a.bottom - a.top, b.bottom - b.top];
  return (
    shared > 0.6 * Math.max(highA, highB) && Math.max(highA, highB) < LINE_HIGH && b.left - a.right < WORD_GAP
  );
}

function joined(a: Patch, b: Patch): Patch {
  const box = {
    left: Math.min(a.box.left, b.box.left),
    top: Math.min(a.box.top, b.box.top),
    right: Math.max(a.box.right, b.box.right),
    bottom: Math.max(a.box.bottom, b.box.bottom),
  };
  const boxCells = a.cells / a.filled / areaOf(a.box);
  return { box, cells: a.cells + b.cells, filled: (a.cells + b.cells) / (areaOf(box) * boxCells) };
}

/** One line of cells along the edge of what shows: a frame around it that reaches in by a pixel. */
export function isRim({ box }: Patch, { columns, rows }: Grid, kept: Box): boolean {
  const [wide, high] = [(box.right - box.left) * columns, (box.bottom - box.top) * rows];
  const sideways = wide < 1.5 && (box.left - kept.left < 1 / columns || kept.right - box.right < 1 / columns);
  const upright = high < 1.5 && (box.top - kept.top < 1 / rows || kept.bottom - box.bottom < 1 / rows);
  return sideways || upright;
}

/** Takes all cells that touch, two cells away counted as touching: letters of a line are one patch. */
export function gather(start: number, open: Set<number>, { columns }: Grid): number[] {
  const members = [start];
  open.delete(start);
  for (let next = 0; next < members.length; next += 1) {
    const at = members[next] ?? 0;
    for (const other of open) {
      const across = Math.abs((at % columns) - (other % columns));
      const down = Math.abs(Math.floor(at / columns) - Math.floor(other / columns));
      if (across > 2 || down > 1) continue;
      members.push(other);
      open.delete(other);
    }
  }
  return members;
}

export function patchOf(members: readonly number[], { columns, rows }: Grid): Patch {
  const [xs, ys] = [members.map((at) => at % columns), members.map((at) => Math.floor(at / columns))];
  const box = {
    left: Math.min(...xs) / columns,
    top: Math.min(...ys) / rows,
    right: (Math.max(...xs) + 1) / columns,
    bottom: (Math.max(...ys) + 1) / rows,
  };
  return { box, cells: members.length, filled: members.length / (areaOf(box) * columns * rows) };
}
