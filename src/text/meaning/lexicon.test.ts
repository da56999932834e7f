import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { entriesFor } from './entries.ts';
import { dictionaryForms } from './japanese-verbs.ts';
import { Lexicon, lexiconOf, synonymsOf } from './lexicon.ts';
import { findHanNumbers, findQuantities } from './quantities.ts';

const LIST = new Lexicon('harbour\thaven\nlight\tlamp;beam\nlighthouse\tpharos');

describe('a word list', () => {
  it('finds the first, the middle and the last word, and none that it lacks', () => {
    expect(
      ['harbour', 'light', 'lighthouse', 'lightho', 'a', 'z', ''].map((word) => LIST.glossesOf(word)),
    ).toEqual([['haven'], ['lamp', 'beam'], ['pharos'], [], [], [], []]);
  });

  it('cuts a compound, longest words first', () => {
    expect(LIST.partsOf('lighthouseharbour', 4)).toEqual(['lighthouse', 'harbour']);
    expect(LIST.partsOf('unknown', 4)).toEqual([]);
  });

  test('finds every word of any sorted list', () => {
    const word = fc.string({ minLength: 1 }).filter((one) => !/[\t\n]/.test(one));
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), (words) => {
        const sorted = words.toSorted((a, b) => (a < b ? -1 : 1));
        const list = new Lexicon(sorted.map((one, index) => `${one}\t${index}`).join('\n'));
        sorted.forEach((one, index) => expect(list.glossesOf(one)).toEqual([String(index)]));
      }),
    );
  });
});

test.each([
  ['zh', '会谈', 'talks'],
  ['ja', '会っ', 'meet'],
  ['ko', '정상회담을', 'summit'],
  ['ko', '밝혔다', 'reveal'],
  ['es', 'presidentes', 'president'],
  ['pt', 'eleições', 'election'],
  ['fr', 'négociations', 'negotiation'],
  ['de', 'waffenruhe', 'ceasefire'],
  ['ru', 'переговоров', 'talks'],
  ['ar', 'الرئيس', 'president'],
  ['it', 'elezioni', 'election'],
  ['tr', 'seçim', 'election'],
  ['uk', 'вибори', 'election'],
])('in %s %s may mean %s', (tongue, word, meaning) => {
  const lexicon = lexiconOf(tongue);
  expect(lexicon).not.toBeNull();
  const glosses = entriesFor(word, tongue, lexicon as Lexicon).flatMap((entry) =>
    (lexicon as Lexicon).glossesOf(entry),
  );
  expect(glosses.some((gloss) => gloss.startsWith(meaning.slice(0, 6)))).toBe(true);
});

test('dictionary forms of inflected words', () => {
  expect(dictionaryForms('会っ')).toContain('会う');
  expect(dictionaryForms('食べ')).toContain('食べる');
  expect(dictionaryForms('飛ん')).toContain('飛ぶ');
  expect(dictionaryForms('会談')).toEqual([]);
});

test.each([
  ['1억1천만 달러', 'ko', 110_000_000],
  ['12조3천억 번', 'ko', 12_000_000_000_000],
  ['3.5万人', 'zh', 35_000],
  ['1亿2000万', 'ja', 120_000_000],
  ['$1.2 billion', 'en', 1_200_000_000],
  ['Two million people', 'en', 2_000_000],
  ['3,5 Mrd. Euro', 'en', 3_500_000_000],
  ['25 mil millones de euros', 'en', 25_000_000_000],
  ['1,4 млрд рублей', 'en', 1_400_000_000],
] as const)('%s comes to a number', (text, writing, value) => {
  expect(findQuantities(text, writing).map((one) => one.value)).toEqual([value]);
});

test('numerals before what they count are numbers, those of a name or a larger number are not', () => {
  const found = findHanNumbers('四名船员和十二个集装箱，三十年来第四次，五百人，神舟二十一号', 'zh');
  expect(found.map(({ value }) => value)).toEqual([4, 12, 30]);
  expect(findHanNumbers('四名', 'ko')).toEqual([]);
});

test('a number without a scale is none, nor is a word that begins like one', () => {
  expect(findQuantities('8,192 boats and 2 millionaires', 'en')).toEqual([]);
});

test('stems that translate the same words stand for each other', () => {
  const near = synonymsOf('agreement');
  expect(near.map((one) => one.stem)).toEqual(expect.arrayContaining(['deal', 'pact', 'accord']));
  for (const { share } of near) expect(share).toBeGreaterThan(0.05);
  expect(synonymsOf('lighthouse-keeper')).toEqual([]);
});
