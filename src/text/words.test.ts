import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStopWord, segment, stripParticle } from './words.ts';

test('each writing is cut its own way, and numbers stay whole', () => {
  expect(segment('冻结8.2亿资产', 'zh')).toEqual(['冻结', '8.2', '亿', '资产']);
  expect(segment('首脑会谈で合意', 'ja')).toContain('で');
  expect(segment('정상회담을 했다', 'ko')).toEqual(['정상회담을', '했다']);
  expect(segment("Seoul's 1,200 U.S. ferry-men pay 3.5%.", 'en')).toEqual([
    "Seoul's",
    '1,200',
    'U.S.',
    'ferry-men',
    'pay',
    '3.5%',
    '.',
  ]);
});

test('a Korean particle is taken off while two syllables stay', () => {
  expect(['정상회담을', '부산에서', '미국은', '나의'].map(stripParticle)).toEqual([
    '정상회담',
    '부산',
    '미국',
    '나의',
  ]);
});

test('stop words are known by writing', () => {
  expect([isStopWord('the', 'en'), isStopWord('的', 'zh'), isStopWord('meeting', 'en')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('no text loses anything but spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('zh', 'ja', 'ko', 'en'), (text, writing) => {
      const sum = (one: string): string => one.replace(/[^\p{L}\p{N}]/gu, '');
      expect(sum(segment(text, writing).join(''))).toBe(sum(text));
    }),
  );
});
