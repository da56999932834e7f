import { expect, test } from 'vitest';
import { readPairs } from './testing/pairs.ts';
import { scoreOf, stepsOf, sumOf } from './testing/score.ts';

const pairs = readPairs();
const sets = Map.groupBy(pairs, ({ set }) => set);

test.each(pairs.filter(({ set }) => set === 'dev'))('$before.text → $after.text', (pair) => {
  expect(stepsOf(pair).sort()).toEqual([...pair.steps].sort());
});

test.each([...sets])(
  'of the %s pairs, .85 of what is found is there and .85 of what is there is found',
  (_, list) => {
    const { right, found, there } = sumOf(list.map(scoreOf));
    expect(right / found).toBeGreaterThanOrEqual(0.85);
    expect(right / there).toBeGreaterThanOrEqual(0.85);
  },
);

test.each(pairs)('nothing drifts from a sentence to itself: $before.text', ({ before, after }) => {
  for (const one of [before, after])
    expect(stepsOf({ set: '', before: one, after: one, steps: [] })).toEqual([]);
});
