import { expect, test } from 'vitest';
import { weiboNumber } from './weibo-id.ts';

test.each([
  ['HATy0b0sZ', '4387933362623405'],
  ['K3fnuEfZK', '4607741009594608'],
  // Zeros within a group stand.
  ['10000001', '2383280000001'],
  ['4387933362623405', '4387933362623405'],
])('%s is %s', (short, number) => expect(weiboNumber(short)).toBe(number));

test.each(['', 'abc', 'a b c d e f', '港角灯会开始', 'x'.repeat(40)])('%j is no post', (id) =>
  expect(weiboNumber(id)).toBeNull(),
);
