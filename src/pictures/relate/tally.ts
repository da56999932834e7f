import type { Box } from '../../domain/index.ts';
import type { Cells } from './cells.ts';

/** How the cells of the kept part compare. */
export type Tally = {
  readonly agreeing: number;
  readonly flat: number;
  readonly differing: number;
  /** Agreeing among agreeing and differing, plain cells counting a third; 0–1. */
  readonly share: number;
};

const PLAIN_WEIGHT = 0.34;

export function tallyIn(cells: Cells, kept: Box): Tally {
  let [agreeing, flat, differing] = [0, 0, 0];
  cells.states.forEach((state, at) => {
    if (!isWithin(cells, at, kept)) return;
    if (state === 'agrees') agreeing += 1;
    else if (state === 'flat') flat += 1;
    else if (state === 'differs') differing += 1;
  });
  const good = agreeing + PLAIN_WEIGHT * flat;
  return { agreeing, flat, differing, share: good + differing === 0 ? 0 : good / (good + differing) };
}

/** Whether the middle of a cell lies in a box. */
export function isWithin(
  { columns, rows }: Pick<Cells, 'columns' | 'rows'>,
  at: number,
  { left, top, right, bottom }: Box,
): boolean {
  const [x, y] = [((at % columns) + 0.5) / columns, (Math.floor(at / columns) + 0.5) / rows];
  return x > left && x < right && y > top && y < bottom;
}
