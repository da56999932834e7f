import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, simplify, wordingKey, writingOf } from './script.ts';

test.each([
  ['两国元首会晤APEC', null, 'zh'],
  ['兩國元首會晤', null, 'zh'],
  ['米中首脳会談、トランプ氏が釜山へ', null, 'ja'],
  // Only Han letters: nothing but the item's language can tell.
  ['社説 首脳会談', 'ja', 'ja'],
  ['정상회담 習近平', null, 'ko'],
  // One Korean letter in a Chinese title does not make it Korean.
  ['如何看待这个词「힘」在网络上突然流行起来', null, 'zh'],
  ['Trump and Xi meet 習近平', null, 'en'],
  ['S15 T1 3:1 AL', null, 'en'],
  ['', null, 'en'],
])('%s (%s) is written as %s', (text, language, writing) => {
  expect(writingOf(text, language)).toBe(writing);
});

test('traditional and Japanese letters meet the simplified ones', () => {
  expect(simplify('習近平會談 首脳会談')).toBe('习近平会谈 首脑会谈');
  expect(fold('ＡＰＥＣ　峰會')).toBe('apec 峰会');
  expect(wordingKey('「兩國」元首：會晤 結束！')).toBe(wordingKey('两国元首会晤结束'));
});

test('folding twice changes nothing more, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(wordingKey(wordingKey(text))).toBe(wordingKey(text));
    }),
  );
});
