import type { WatchedAge } from '../../watch/index.ts';

/** Widths of the cells to which ages are widened, in hours, and up to which age each holds. */
const CELLS = [
  { upTo: 1, width: 1 / 12 },
  { upTo: 48, width: 1 },
  { upTo: 24 * 90, width: 24 },
  { upTo: Infinity, width: 24 * 30 },
] as const;

const widthAt = (hours: number): number => CELLS.find(({ upTo }) => hours < upTo)?.width ?? 1;
// A twelfth of an hour has no end in binary fractions.
const plain = (hours: number): number => Math.round(hours * 1e6) / 1e6;

const down = (hours: number): number => {
  const width = widthAt(hours);
  return plain(Math.floor(hours / width + 1e-9) * width);
};
const up = (hours: number): number => {
  const width = widthAt(hours);
  return plain(Math.ceil(hours / width - 1e-9) * width);
};

/**
 * An age widened to the cells of a common schedule: five minutes in the first hour, hours to the second day, days, months.
 * Nothing becomes more exact by it, and bands hold (see `turnbullBand`). An exact age stays as it is.
 */
export function onGrid({ entry, left, right }: WatchedAge): WatchedAge {
  if (left === right) return { entry: Math.min(entry, left), left, right };
  return { entry: down(entry), left: down(left), right: right === Infinity ? Infinity : up(right) };
}
