import { expect, it } from 'vitest';
import type { KeyFrame, Pdq } from '../../domain/index.ts';
import { keyMoments, MOST_MOMENTS } from './key-moments.ts';

const frame = (ms: number, why: KeyFrame['why'] = 'interval', quality = 90): KeyFrame => ({
  ...{ ms, why, pdq: 'f'.repeat(64) as Pdq, quality },
});
const shot = (from: number, to: number): KeyFrame[] => [
  frame(from, 'cut'),
  ...Array.from({ length: (to - from) / 250 - 1 }, (_, at) => frame(from + (at + 1) * 250)),
];

it('takes the middle of each shot, the longest first, in the order of time', () => {
  const lengths = [1, 4, 2, 9, 3, 5, 6, 7].map((seconds) => seconds * 1000);
  const starts = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, one) => sum + one, 0));
  const moments = keyMoments(starts.flatMap((from, at) => shot(from, from + (lengths[at] ?? 0))));
  expect(moments).toHaveLength(MOST_MOMENTS);
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  expect(moments.every((ms) => ms > 1000)).toBe(true);
});

it('halves long shots where there are few, and takes none that shows nothing', () => {
  expect(keyMoments(shot(0, 24_000))).toHaveLength(MOST_MOMENTS);
  expect(keyMoments(shot(0, 1000))).toHaveLength(1);
  expect(keyMoments([frame(0, 'cut', 3), frame(250, 'interval', 3)])).toEqual([]);
  expect(keyMoments([])).toEqual([]);
});
