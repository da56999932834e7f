import { describe, expect, it } from 'vitest';
import { assertEvidenceBound, findForbiddenWords } from './words.ts';

describe('findForbiddenWords', () => {
  it.each([
    ['The post was Removed by the platform', ['Removed']],
    ['deleted, then censored; banned', ['deleted', 'censored', 'banned']],
    [
      'hidden by the owner, scrubbed, purged, blocked, suppressed',
      ['scrubbed', 'purged', 'blocked', 'suppressed', 'hidden by'],
    ],
    ['该帖已被删除', ['被删除']],
    ['删帖', ['删帖']],
    ['遭审查、封禁、屏蔽', ['审查', '封禁', '屏蔽']],
    ['該文已刪除', ['刪除']],
    ['게시물이 삭제되고 검열됨', ['삭제', '검열']],
  ])('in %j finds %j', (text, words) => {
    expect([...findForbiddenWords(text)].sort()).toEqual([...words].sort());
  });

  it.each([
    'Not found by this search',
    'visible at 09:00, not visible at 10:00; count shows 300, we could see 3',
    'an abandoned urban bandstand',
    'Three blocks away; the bank opened',
    '未找到（本次检索）；无法查看',
    '찾지 못함(이번 검색)',
  ])('in %j finds none', (text) => {
    expect(findForbiddenWords(text)).toEqual([]);
  });
});

describe('assertEvidenceBound', () => {
  const notice = '此内容因违规已被删除';

  it('lets a captured notice pass where it is quoted whole', () => {
    expect(() => assertEvidenceBound(`The page said “${notice}”.`, notice)).not.toThrow();
    expect(() => assertEvidenceBound(`页面写道「${notice}」`, notice)).not.toThrow();
  });

  it('refuses the same words unquoted, quoted in part, or without a captured notice', () => {
    expect(() => assertEvidenceBound(`The page said ${notice}.`, notice)).toThrow('删除');
    expect(() => assertEvidenceBound('The page said “已被删除”.', notice)).toThrow('expected words');
    expect(() => assertEvidenceBound(`The page said “${notice}”.`)).toThrow('expected words');
    expect(() => assertEvidenceBound(`“${notice}” so it was removed`, notice)).toThrow('removed');
    expect(() => assertEvidenceBound('removed', '')).toThrow('removed');
  });
});
