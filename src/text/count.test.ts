import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCount, readCount } from './count.ts';

const told = (written: unknown) => {
  const count = readCount(written);
  return count && [count.value, count.low, count.high];
};

test.each([
  [0, [0, 0, 0]],
  ['1234', [1234, 1234, 1234]],
  ['1,234', [1234, 1234, 1234]],
  ['１２', [12, 12, 12]],
  // Cut or rounded: nobody says which.
  ['1.2万', [12_000, 11_500, 12_999]],
  ['1万', [10_000, 5_000, 19_999]],
  ['1.25w', [12_500, 12_450, 12_599]],
  ['3.4亿', [340_000_000, 335_000_000, 349_999_999]],
  ['1.2K', [1_200, 1_150, 1_299]],
  ['1.2만', [12_000, 11_500, 12_999]],
  ['10万+', [100_000, 100_000, null]],
  ['999+', [999, 999, null]],
])('%j is read with its bounds', (written, expected) => expect(told(written)).toEqual(expected));

test.each(['评论', '', '1.2', '-3', -3, 1.5, NaN, Infinity, '1e9', '9'.repeat(40), null, {}, '12 人'])(
  '%j is no counter',
  (written) => expect(readCount(written)).toBeNull(),
);

test('a counter stands within a text', () => {
  expect(findCount('共 1.2万 条评论')?.value).toBe(12_000);
  expect(findCount('转发 12')?.value).toBe(12);
  expect(findCount('转发')).toBeNull();
});

test('bounds hold the value, whatever is written', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.nat(), fc.anything()), (written) => {
      const count = readCount(written);
      if (!count) return;
      expect(Number.isSafeInteger(count.value)).toBe(true);
      expect(count.low).toBeLessThanOrEqual(count.value);
      expect(count.high === null || count.high >= count.value).toBe(true);
    }),
  );
});
