import { positiveAt, type HazardProblem } from './hazard-problem.ts';

/** So many intervals are all taken at the start; of more, about as many, evenly. */
const MANY = 300;

/** Intervals, ascending, of which every event has one in its range: the fewest that do, and more, evenly. */
export function startingSupport({ survived, low, high }: HazardProblem): Int32Array {
  const count = survived.length;
  const taken = new Uint8Array(count);
  const apart = Math.ceil(count / MANY);
  for (let at = 0; at < count; at += Math.max(1, apart)) taken[at] = 1;
  const lastStart = new Int32Array(count + 1).fill(-1);
  for (let event = 0; event < low.length; event += 1) {
    const end = high[event] ?? 0;
    lastStart[end] = Math.max(lastStart[end] ?? -1, low[event] ?? 0);
  }
  let last = -1;
  for (let end = 1; end <= count; end += 1) {
    if (taken[end - 1] === 1) last = end - 1;
    if ((lastStart[end] ?? -1) <= last) continue;
    last = end - 1;
    taken[last] = 1;
  }
  return positiveAt(taken);
}
