import type { CensoredTime } from './turnbull.ts';

/** Widths of the cells of the schedule, in hours, and up to which age each holds. */
const CELLS = [
  { upTo: 1, width: 1 / 12 },
  { upTo: 48, width: 1 },
  { upTo: 24 * 90, width: 24 },
  { upTo: Infinity, width: 24 * 30 },
] as const;

const widthAt = (hours: number): number => CELLS.find(({ upTo }) => hours < upTo)?.width ?? 1;
// A twelfth of an hour has no end in binary fractions.
const plain = (hours: number): number => Math.round(hours * 1e6) / 1e6;

/** The last time of the schedule up to this one. */
export const scheduledBefore = (hours: number): number => {
  const width = widthAt(hours);
  return plain(Math.floor(hours / width + 1e-9) * width);
};

/** The first time of the schedule from this one on. */
export const scheduledAfter = (hours: number): number => {
  const width = widthAt(hours);
  return plain(Math.ceil(hours / width - 1e-9) * width);
};

/**
 * A time as if looks had been made on a schedule that all have in common: five minutes in the first hour, hours to the second
 * day, days, months. Every look, whatever it saw, moves to the end of its cell, so that nobody who was seen last in a cell is
 * missing from it where another has an event; of two looks in one cell the earlier moves to its beginning, and so does an
 * entry. No event moves by more than a cell: survival before a cell lies above what it was in it, and survival after it below.
 * An exact time stays as it is.
 */
export function onCommonSchedule({ entry = 0, left, right }: CensoredTime) {
  const entered = scheduledBefore(entry);
  if (left === right) return { entry: Math.min(entered, left), left, right };
  const [seen, gone] = [scheduledAfter(left), right === Infinity ? Infinity : scheduledAfter(right)];
  return { entry: entered, left: seen < gone ? seen : scheduledBefore(left), right: gone };
}
