import { distancesBetween, type Print } from './prints.ts';

/**
 * Up to so many bits of 256 two frames agree. Frames of other scenes differ in about 128, and the nearest of a whole clip
 * in some 100; a channel's logo and a banner of words cost 40 to 80. What is nearer counts for more, and a stretch of
 * frames in a row must agree.
 */
export const NEAR = 90;
/** What a frame of the copy takes away that should agree with one of the original and does not. */
const MISS = 0.4;

/** Two clips laid beside each other. */
export type Table = {
  readonly original: readonly Print[];
  readonly copy: readonly Print[];
  /** A row for each frame of the copy. */
  readonly distances: Uint8Array;
  /** Milliseconds within which two frames may be of one moment: frames of two clips fall between each other. */
  readonly reach: number;
};

export function tableOf(original: readonly Print[], copy: readonly Print[]): Table {
  const reach = 0.6 * Math.max(spacingOf(original), spacingOf(copy)) + 20;
  return { original, copy, distances: distancesBetween(copy, original), reach };
}

/** The usual time between two frames, in milliseconds. */
export function spacingOf(prints: readonly Print[]): number {
  const steps = prints.slice(1).map((print, at) => print.ms - (prints[at]?.ms ?? 0));
  return steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 500;
}

/** A step of offsets that are tried, in milliseconds; smaller than what two frames of one moment may lie apart. */
const STEP = 100;
/** So many offsets are looked at closely, those that most frames agree on. */
const TRIED = 24;

/** How far the original's clock is ahead of the copy's, in milliseconds: those that most frames agree on, likeliest first. */
export function likelyOffsets({ original, copy, distances, reach }: Table, free: Uint8Array): number[] {
  const votes = new Map<number, number>();
  copy.forEach((frame, row) => {
    if (free[row] === 0) return;
    const seen = new Map<number, number>();
    for (let column = 0; column < original.length; column += 1) {
      const distance = distances[row * original.length + column] ?? 255;
      if (distance > NEAR) continue;
      const bin = Math.round(((original[column]?.ms ?? 0) - frame.ms) / STEP);
      seen.set(bin, Math.max(seen.get(bin) ?? 0, weightOf(distance)));
    }
    for (const [bin, weight] of seen) votes.set(bin, (votes.get(bin) ?? 0) + weight);
  });
  const span = Math.ceil(reach / STEP);
  const smooth = (bin: number): number => {
    let sum = 0;
    for (let away = -span; away <= span; away += 1)
      sum += (votes.get(bin + away) ?? 0) * (1 - Math.abs(away) / (span + 1));
    return sum;
  };
  return [...votes.keys()]
    .map((bin) => [bin, smooth(bin)] as const)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, TRIED)
    .map(([bin]) => bin * STEP);
}

/** What a frame at this distance says for an offset: 1 where not a bit differs, next to nothing at {@link NEAR}. */
const weightOf = (distance: number): number => 1 - distance / (NEAR + 1);

/** How the original's clock follows from the copy's: `rate` times as fast, and `offset` milliseconds ahead at the start. */
export type Clock = { readonly rate: number; readonly offset: number };

/** The frame of the original nearest to one of the copy, where the clocks go so. */
export type Pair = { readonly row: number; readonly column: number; readonly distance: number };

/** A stretch of the copy's frames that agree with the original by one clock. `last` is its last row. */
export type Run = {
  readonly clock: Clock;
  readonly first: number;
  readonly last: number;
  readonly score: number;
  readonly pairs: readonly Pair[];
};

/** The best stretch by a clock: what agrees speaks for it, what does not against it (the largest sum of neighbours). */
export function bestRun(table: Table, clock: Clock, free: Uint8Array): Run | null {
  let best: Run | null = null;
  let [sum, first] = [0, 0];
  let pairs: Pair[] = [];
  table.copy.forEach((frame, row) => {
    const pair = free[row] === 0 ? null : pairAt(table, row, clock);
    const worth = free[row] === 0 ? -Infinity : worthOf(frame, pair);
    if (sum <= 0) [sum, first, pairs] = [0, row, []];
    sum += worth;
    if (pair !== null && pair.distance <= NEAR) pairs.push(pair);
    if (worth > 0 && sum > (best?.score ?? 0))
      best = { clock, first, last: row, score: sum, pairs: [...pairs] };
  });
  return best;
}

function worthOf({ isTelling }: Print, pair: Pair | null): number {
  if (!isTelling) return 0;
  if (pair === null) return -MISS;
  return pair.distance <= NEAR ? weightOf(pair.distance) : -MISS;
}

/** Null where the original has no frame at that time. */
export function pairAt(
  { original, copy, distances, reach }: Table,
  row: number,
  { rate, offset }: Clock,
): Pair | null {
  const at = (copy[row]?.ms ?? 0) * rate + offset;
  let best: Pair | null = null;
  for (let column = firstFrom(original, at - reach); column < original.length; column += 1) {
    if ((original[column]?.ms ?? 0) > at + reach) break;
    const distance = distances[row * original.length + column] ?? 255;
    if (best === null || distance < best.distance) best = { row, column, distance };
  }
  return best;
}

/** The first frame at or after a time. */
export function firstFrom(prints: readonly Print[], ms: number): number {
  let [low, high] = [0, prints.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prints[middle]?.ms ?? 0) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
