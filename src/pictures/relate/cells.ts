import { CELL, type Aligned } from './align.ts';
import { cellColours, fitColours, missAt } from './colour-map.ts';

/** What a cell of the original says of the copy laid over it. `flat`: too plain in both to say much, and no contrary. */
export type CellState = 'outside' | 'agrees' | 'flat' | 'differs';

/** The original cut into cells of four by four shrunk pixels, 32 along its longer side. */
export type Cells = {
  readonly columns: number;
  readonly rows: number;
  readonly states: readonly CellState[];
  /** Mean step between the copy and what its light and colour would make of the original, 0–255; NaN outside. */
  readonly misses: Float32Array;
  /** The median of the normalised cross-correlations of the cells that are not flat; 0 where there are none. */
  readonly correlation: number;
};

/** Correlation from which a cell agrees. Unrelated windows reach it in about one of ten. */
const AGREEING = 0.6;
/** Standard deviation of brightness below which a window is plain. */
const PLAIN = 3;
/** How far two plain windows may lie apart after the tone was fitted. */
const PLAIN_MISS = 14;

type Sums = { n: number; o: number; c: number; oo: number; cc: number; oc: number };

/**
 * Normalised cross-correlation of brightness over windows of three by three cells around each cell: it bears any
 * brightness and contrast, noise and blur, and localises to about a thirtieth of the picture.
 */
export function cellsOf(aligned: Aligned): Cells {
  const [columns, rows] = [Math.floor(aligned.width / CELL), Math.floor(aligned.height / CELL)];
  const sums = Array.from({ length: columns * rows }, (_, at) =>
    sumsAt(aligned, at % columns, Math.floor(at / columns)),
  );
  const windows = sums.map((own, at) => (own ? windowAt(sums, at, columns) : null));
  const first = windows.map((window) => (window ? correlationOf(window) : null));
  const colours = cellColours(aligned, columns, rows);
  const agreeing = first.flatMap((correlation, at) =>
    (correlation ?? 0) >= AGREEING && sums[at] ? [at] : [],
  );
  const expected = fitColours(colours, agreeing);
  const misses = Float32Array.from(sums, (own, at) => (own ? missAt(colours.copy, expected(at), at) : NaN));
  const states = sums.map((own, at): CellState => {
    if (!own) return 'outside';
    const correlation = first[at] ?? null;
    if (correlation !== null) return correlation >= AGREEING ? 'agrees' : 'differs';
    const window = windows[at];
    if (isBurnt(own) && (misses[at] ?? 0) < PLAIN_MISS) return 'flat';
    const plain =
      window &&
      deviation(window.oo, window.o, window.n) < PLAIN &&
      deviation(window.cc, window.c, window.n) < PLAIN;
    return plain && (misses[at] ?? 0) < PLAIN_MISS ? 'flat' : 'differs';
  });
  return { columns, rows, states, misses, correlation: median(first.filter((one) => one !== null)) };
}

/** White or black in the copy throughout: what was there is lost, not contradicted. */
function isBurnt({ n, c }: Sums): boolean {
  return c / n > 246 || c / n < 9;
}

/** Null where the copy has not all of the cell. */
function sumsAt(
  { width, inside, lumaOriginal, lumaCopy }: Aligned,
  column: number,
  row: number,
): Sums | null {
  const sums = { n: 0, o: 0, c: 0, oo: 0, cc: 0, oc: 0 };
  for (let y = row * CELL; y < (row + 1) * CELL; y += 1) {
    for (let x = column * CELL; x < (column + 1) * CELL; x += 1) {
      const at = y * width + x;
      if (!inside[at]) return null;
      const [o, c] = [lumaOriginal[at] ?? 0, lumaCopy[at] ?? 0];
      sums.n += 1;
      sums.o += o;
      sums.c += c;
      sums.oo += o * o;
      sums.cc += c * c;
      sums.oc += o * c;
    }
  }
  return sums;
}

function windowAt(sums: readonly (Sums | null)[], at: number, columns: number): Sums {
  const total = { n: 0, o: 0, c: 0, oo: 0, cc: 0, oc: 0 };
  for (let by = -1; by <= 1; by += 1) {
    for (let across = -1; across <= 1; across += 1) {
      const column = (at % columns) + across;
      const own = column < 0 || column >= columns ? null : (sums[at + by * columns + across] ?? null);
      if (!own) continue;
      total.n += own.n;
      total.o += own.o;
      total.c += own.c;
      total.oo += own.oo;
      total.cc += own.cc;
      total.oc += own.oc;
    }
  }
  return total;
}

function deviation(squares: number, sum: number, n: number): number {
  return Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2));
}

/** Null where one of the two windows is plain. */
function correlationOf({ n, o, c, oo, cc, oc }: Sums): number | null {
  const [first, second] = [deviation(oo, o, n), deviation(cc, c, n)];
  if (first < PLAIN || second < PLAIN / 2) return null;
  return (oc / n - (o / n) * (c / n)) / (first * second);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
