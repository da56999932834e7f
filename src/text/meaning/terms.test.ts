import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soundOf } from './sound.ts';
import { termsOf } from './terms.ts';

const keysOf = (text: string, language: string | null = null): string[] => [
  ...termsOf(text, language).terms.keys(),
];

test('one event in four languages shares its names', () => {
  const texts = [
    '中美元首釜山会晤',
    'Leaders of China and the US meet in Busan',
    '한중 정상회담, 부산에서 미국과도',
    '米中首脳会談、釜山で',
  ];
  for (const text of texts)
    expect(keysOf(text)).toEqual(expect.arrayContaining(['country:CN', 'country:US', 'place:busan']));
});

test.each([
  ['手机', 'en:phon'],
  ['手機', 'en:phon'],
  ['휴대전화를 선물', 'en:phon'],
  ['핵잠수함도입', 'en:submarin'],
  ['首脳会談で', 'en:talk'],
  // A noun of one syllable, with a particle.
  ['핵의 위협', 'en:nuclear'],
  ['4개 도시', '#4'],
  ['in four cities', '#4'],
])('%s means %s', (text, key) => {
  expect(keysOf(text)).toContain(key);
});

test('country letters are read only where countries are spoken of', () => {
  expect(keysOf('中美元首会晤')).not.toContain('zh:美元');
  // Here 美元 is the dollar.
  expect(keysOf('手中美元不断贬值')).not.toContain('country:CN');
});

test.each([
  ['Germany and Russia', 'en'],
  ['독일과 러시아', 'ko'],
  ['德国和俄罗斯', 'zh'],
  ['Deutschland und Russland', 'de'],
])('%s are the countries of today', (text, language) => {
  const keys = keysOf(text, language).filter((key) => key.startsWith('country:'));
  expect(keys).toEqual(['country:DE', 'country:RU']);
});

test('who acts for a country brings it along', () => {
  expect(keysOf('习近平抵达')).toContain('country:CN');
});

test('a headline in capitals keeps its names', () => {
  expect(keysOf('TRUMP MEETS XI IN CHINA')).toEqual(
    expect.arrayContaining(['person:trump', 'person:xi', 'country:CN']),
  );
});

test('unknown names meet by sound across scripts', () => {
  expect(['Mamdani', '马姆达尼', '맘다니', 'マムダニ'].map(soundOf)).toEqual([
    'mmtn',
    'mmtn',
    'mmtn',
    'mmtn',
  ]);
  expect(soundOf('Ohio')).toBeNull();
});

test('common words are read only when asked for', () => {
  expect(keysOf('What are you doing')).not.toContain('en:you');
  expect([...termsOf('What are you doing', 'en', { commonWords: true }).terms.keys()]).toContain('en:you');
});

test('any text in any language is read without trouble and weighs something finite', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.option(fc.constantFrom('zh-Hans', 'ja', 'ko', 'en')),
      (text, language) => {
        for (const term of termsOf(text, language).terms.values()) {
          expect(term.weight).toBeGreaterThan(0);
          expect(Number.isFinite(term.weight)).toBe(true);
        }
      },
    ),
  );
});
