import { bestRun, likelyOffsets, type Clock, type Run, type Table } from './diagonal.ts';

/** Speeds that are tried beside the original's own: a tenth faster and slower in steps of an eightieth. */
const RATES = Array.from({ length: 17 }, (_, at) => 0.9 + at / 80).filter(
  (rate) => Math.abs(rate - 1) > 1e-9,
);
/** A stretch is said to be played at another speed only where that explains so much more of it: weights of frames. */
const WORTH_ANOTHER_RATE = 0.75;
/** So many stretches found at the same speed are tried at others: at another speed only a part of one is found. */
const SEEDS = 3;
/** Milliseconds by which a frame may be set beside its moment when a speed is tried. */
const BESIDE = [-120, 0, 120];

/** The best stretches of a copy by every clock that is likely, at the same speed and at others; the best first. */
export function likelyRuns(table: Table, free: Uint8Array): readonly Run[] {
  const straight = likelyOffsets(table, free)
    .flatMap((offset) => bestRun(table, { rate: 1, offset }, free) ?? [])
    .sort((a, b) => b.score - a.score);
  const sped = straight.slice(0, SEEDS).flatMap((seed) => {
    const best = bestAtOtherRates(table, seed, free);
    return best === null || best.score < seed.score + WORTH_ANOTHER_RATE ? [] : [settled(table, best, free)];
  });
  return [...sped, ...straight].sort((a, b) => b.score - a.score);
}

function bestAtOtherRates(table: Table, seed: Run, free: Uint8Array): Run | null {
  const middle = seed.pairs[Math.floor(seed.pairs.length / 2)];
  if (middle === undefined) return null;
  const here = table.copy[middle.row]?.ms ?? 0;
  const there = table.original[middle.column]?.ms ?? 0;
  let best: Run | null = null;
  for (const rate of RATES)
    for (const beside of BESIDE) {
      const run = bestRun(table, { rate, offset: there + beside - rate * here }, free);
      if (run !== null && run.score > (best?.score ?? 0)) best = run;
    }
  return best;
}

/** The same stretch by the line through its frames, where that explains no less: the speeds tried lie an eightieth apart. */
function settled(table: Table, run: Run, free: Uint8Array): Run {
  const fitted = bestRun(table, clockThrough(table, run), free);
  return fitted !== null && fitted.score >= run.score ? fitted : run;
}

/** Least squares: the original's time over the copy's. */
function clockThrough({ original, copy }: Table, { pairs, clock }: Run): Clock {
  const points = pairs.map(({ row, column }) => ({ x: copy[row]?.ms ?? 0, y: original[column]?.ms ?? 0 }));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  const across = mean(points.map((point) => (point.x - x) ** 2));
  if (across === 0) return clock;
  const rate = mean(points.map((point) => (point.x - x) * (point.y - y))) / across;
  return { rate, offset: y - rate * x };
}
