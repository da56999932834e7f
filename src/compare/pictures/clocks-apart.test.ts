import { expect, it } from 'vitest';
import { HOUR } from '../../domain/index.ts';
import { at } from '../sample-evidence.ts';
import { clocksApart } from './clocks-apart.ts';

const from = (hour: number, to = hour) => ({ from: at(hour), to: at(to) });

it('is the time between the nearest of all clocks of two pictures, whichever was first', () => {
  expect(clocksApart([from(0)], [from(30)])).toBe(30 * HOUR);
  expect(clocksApart([from(30)], [from(0)])).toBe(30 * HOUR);
  expect(clocksApart([from(0, 10)], [from(30)])).toBe(20 * HOUR);
  expect(clocksApart([from(0, 10)], [from(5, 30)])).toBe(0);
  // One clock that puts them together is enough: clocks that contradict each other put nothing apart.
  expect(clocksApart([from(0), from(29)], [from(30)])).toBe(HOUR);
});

it('is unknown where a picture has no clock', () => {
  expect(clocksApart([], [from(30)])).toBeNull();
  expect(clocksApart([from(30)], [])).toBeNull();
});
