import { coveredLength, mergeStretches, type Stretch } from './intervals.ts';

/**
 * The part of a span, 0–1, that lies within `reach` of some look: the union of the looks, each made longer by `reach` at
 * both ends and cut to the span. O(n log n), in any order. For a span without length: 1 if a look reaches it, else 0.
 *
 * Assumes that what a look shows was there, or not there, `reach` before and after it: that is a claim about the source,
 * so take the promised time between looks and not more.
 *
 * @param times spans of looks, in milliseconds; a snapshot has `from === to`
 * @param reach in milliseconds, at least 0
 * @throws RangeError for a negative reach or a span that ends before it starts
 */
export function coveredShare(times: readonly Stretch[], span: Stretch, reach: number): number {
  if (!(reach >= 0)) throw new RangeError(`expected a reach of at least 0 ms but received ${reach}`);
  const backwards = [...times, span].find(({ from, to }) => !(from <= to));
  if (backwards)
    throw new RangeError(`expected from ≤ to but received ${backwards.from} and ${backwards.to}`);
  const reached = times.map(({ from, to }) => ({ from: from - reach, to: to + reach }));
  if (span.from === span.to) {
    return reached.some(({ from, to }) => from <= span.from && span.to <= to) ? 1 : 0;
  }
  return Math.min(1, coveredLength(mergeStretches(reached), span) / (span.to - span.from));
}
