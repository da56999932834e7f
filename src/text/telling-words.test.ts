import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWords } from './find-words.ts';
import { writingOf } from './script.ts';
import { tellingWords } from './telling-words.ts';

const wordsOf = (title: string, language: string | null = null): string[] =>
  tellingWords(title, writingOf(title, language)).map(({ word }) => word);

const shared = (title: string, text: string): string[] => [...findWords(text, new Set(wordsOf(title)))];

test.each([
  ['奥尔姆河决口', '塔姆辛省連日豪雨，奧爾姆河三處潰堤。', '奥尔姆'],
  ['飓风塔维莎登陆瓦勒角', '颶風「塔維莎」在多國引發災情', '飓风'],
  ['美联储降息25个基点', '联邦基金利率目标区间下调25个基点', '25个基'],
  ['Senate rejects the pact on lighthouses', 'A pact nobody wanted', 'pact'],
  ['Two lighthouses burn', 'The lighthouse burned', 'lighthous'],
  ['올름강 범람에 주민 대피', '탐신주 올름강이 범람했다', '올름강'],
  ['海豹逛菜市场', '一只海豹闯进菜市场', '海豹'],
])('%s is found again in %s by %s', (title, text, word) => {
  expect(shared(title, text)).toContain(word);
});

test('one that is known by two names is found by the other', () => {
  expect(shared('特朗普抵达灯塔市', '川普昨日抵達')).toContain('川普');
});

test('days, hours and words that say nothing are not searched for', () => {
  const words = wordsOf('如何评价11月5日19时的点灯');
  expect(words.filter((word) => /\d/.test(word))).toEqual([]);
  expect(words).not.toContain('如何');
});

test('a word is found whole only: no part of a Latin word, no number within a number', () => {
  expect(findWords('partisan 1254 boxes', new Set(['art', '254 box', '54 box']))).toEqual(new Set());
  expect(findWords('254 Boxes', new Set(['254 box']))).toEqual(new Set(['254 box']));
});

test('a name no list knows stands in the title that gave it', () => {
  const part = fc.constantFrom(
    '奥尔姆河',
    '决口',
    'Seal',
    'lighthouses',
    '올름강이',
    '4.1万人',
    '「',
    ' ',
    '的',
    'トランプ',
  );
  const title = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(title, (text) => {
      const own = tellingWords(text, writingOf(text));
      expect(own.filter(({ isUnknown, stands }) => isUnknown && !stands)).toEqual([]);
    }),
  );
});
