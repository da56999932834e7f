import { expect, it } from 'vitest';
import { instant, type ClockClaim } from '../../domain/index.ts';
import { readClock } from '../metadata/clock.ts';
import { conflictsIn } from '../metadata/conflicts.ts';
import { takenSpans } from './taken-spans.ts';

const UNTIL = instant('2031-05-10T00:00:00Z');

const spansOf = (...written: readonly string[]) => {
  const blocks = ['exif', 'xmp'] as const;
  const clocks = written.flatMap((text, index): ClockClaim[] => {
    const claim = readClock(text, { clock: 'taken', block: blocks[index] ?? 'iptc' });
    return claim === null ? [] : [claim];
  });
  return takenSpans({ clocks, conflicts: conflictsIn([], clocks) }, UNTIL);
};

it('is as fine as a clock is written, with its offset', () => {
  expect(spansOf('2031-05-03T14:02:07+09:00')).toEqual([
    { from: '2031-05-03T05:02:07.000Z', to: '2031-05-03T05:02:08.000Z' },
  ]);
});

it('is anywhere on Earth without one', () => {
  expect(spansOf('2031:05:03 14:02:07')).toEqual([
    { from: '2031-05-03T00:02:07.000Z', to: '2031-05-04T02:02:08.000Z' },
  ]);
});

it('is nothing where blocks differ, where the clock is none, and where it runs after the picture was there', () => {
  expect(spansOf('2031:05:03 14:02:07', '20310502 140207')).toEqual([]);
  expect(spansOf('0000:00:00 00:00:00')).toEqual([]);
  expect(spansOf('2033:01:01 00:00:00')).toEqual([]);
  expect(spansOf()).toEqual([]);
});
