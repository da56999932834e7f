import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, languageOf, tidyLanguage } from './language.ts';
import { sentencesOf } from './sentences.ts';

describe('languages', () => {
  it.each([
    ['The two delegations met at the harbour in the morning', 'en'],
    ['两国代表团在港口会面', 'zh-Hans'],
    ['兩國代表團在港口會面', 'zh-Hant'],
    ['양국 대표단이 항구에서 만났다', 'ko'],
    ['両国の代表団が港で会った', 'ja'],
    ['Делегации встретились утром в порту', 'ru'],
    ['APEC峰会开幕', 'zh-Hans'],
    ['2031', null],
    ['ok', null],
    ['中立', null],
  ])('%s is %s', (text, due) => {
    expect(detectLanguage(text)).toBe(due);
  });

  it('keeps a claim that the letters allow and drops one they contradict', () => {
    expect(languageOf('Ode to the harbour', 'en-GB')).toBe('en-GB');
    expect(languageOf('两国代表团在港口会面', 'en')).toBe('zh-Hans');
    expect(languageOf('Делегации встретились утром в порту', 'en')).toBe('ru');
    expect(languageOf('首相会談', 'ja')).toBe('ja');
    expect(languageOf('2031', 'ko')).toBe('ko');
  });

  it('tidies tags', () => {
    expect(['zh-cn', 'zh_TW', 'EN-us', '中文', 'x'].map(tidyLanguage)).toEqual([
      'zh-Hans',
      'zh-Hant',
      'en-US',
      null,
      null,
    ]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, tag) => void languageOf(text, tag)),
    );
  });
});

describe('sentences', () => {
  it('keeps quotations whole and knows titles', () => {
    expect(sentencesOf('他说：“走吧。”然后离开了！雨停了', 'zh-Hans')).toEqual([
      '他说：“走吧。”',
      '然后离开了！',
      '雨停了',
    ]);
    expect(sentencesOf('Mr. Ode spoke. Then he left.', 'en')).toEqual(['Mr. Ode spoke.', 'Then he left.']);
    expect(sentencesOf('대표가 말했다. 비가 그쳤다.', 'ko')).toEqual(['대표가 말했다.', '비가 그쳤다.']);
    expect(sentencesOf('', null)).toEqual([]);
  });
});
