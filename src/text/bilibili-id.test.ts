import { expect, it } from 'vitest';
import { bilibiliWord } from './bilibili-id.ts';

it.each([
  ['av170001', 'BV17x411w7KC'],
  ['av455017605', 'BV1Q541167Qg'],
  ['BV17x411w7KC', 'BV17x411w7KC'],
  ['av', null],
  ['av9999999999999999', null],
  ['170001', null],
])('%s is %s', (id, word) => {
  expect(bilibiliWord(id)).toBe(word);
});
