import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, languageOf, tidyLanguage } from './language.ts';

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
