import { expect, test } from 'vitest';
import { findNames, knownNames, nameOf } from './names.ts';

const keysIn = (text: string, writing: 'en' | 'zh' | 'ja' | 'ko', boundaries: number[] = []): string[] =>
  findNames(text, writing, new Set(boundaries)).map((name) => name.key);

test.each([
  ['Trump and Xi Jinping met in Busan', 'en', ['person:trump', 'person:xi', 'place:busan']],
  ['特朗普与习近平', 'zh', ['person:trump', 'person:xi']],
  ['이재명 대통령이 시진핑을', 'ko', ['person:lee-jae-myung', 'person:xi']],
  ['トランプ大統領', 'ja', ['person:trump']],
  // Names are words, not parts of words.
  ['Trumpet players from Xian', 'en', []],
  ['トランプス', 'ja', []],
  // `us` is a word, `US` a country.
  ['They told us that US officials', 'en', ['country:US']],
] as const)('%s', (text, writing, keys) => {
  expect(keysIn(text, writing)).toEqual(keys);
});

test('a name of two Han letters must fit between words', () => {
  // 海地 (Haiti) stands inside 上海地铁 (Shanghai metro).
  expect(keysIn('上海地铁', 'zh', [0, 2, 4])).toEqual(['place:shanghai']);
});

test('every known name has an English form and its own key', () => {
  const rows = knownNames();
  expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  expect(rows.filter((row) => row.forms.en.length === 0)).toEqual([]);
  expect(nameOf('country:KR')?.forms).toMatchObject({ ko: expect.arrayContaining(['한국']) as unknown });
});
