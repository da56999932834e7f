import { describe, expect, it } from 'vitest';
import { patternList } from './pattern-list.ts';
import { compilePatterns } from './pattern.ts';

describe('full-width signs in a pattern', () => {
  // [pattern, a text it means, one it does not]
  it.each([
    ['特朗普（川普）会见', '特朗普（川普）会见', '特朗普川普会见'],
    ['特朗普（川普）会见', '特朗普(川普)会见', '特朗普川普会见'],
    ['还有谁？', '请问还有谁？', '还有一天'],
    ['港角｜渡轮', '港角｜渡轮', '渡轮票价'],
    ['３．５％', '涨幅3.5%', '涨幅3x5%'],
    ['^＋１$', '+1', '1'],
    ['回声…', '回声…', '回声大厅'],
    ['（川普', '会见（川普', '会见川普'],
    ['[（(]川普[）)]', '（川普）', '川普'],
    ['\\（川普', '（川普', '川普'],
    ['a(b|c)?（d', 'ac(d', 'ad'],
    ['[Ａ－Ｃ]x', '－x', 'Bx'],
  ])('%s means %s and not %s', (pattern, meant, other) => {
    expect(patternList.safeParse([pattern]).success).toBe(true);
    const matches = compilePatterns([pattern]);
    expect([matches(meant), matches(other)]).toEqual([true, false]);
  });

  it('refuses what is no expression once it is plain', () => {
    expect(patternList.safeParse(['川普(']).success).toBe(false);
    expect(patternList.safeParse(['[Ｚ-Ａ]']).success).toBe(false);
  });
});
