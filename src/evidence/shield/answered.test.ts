import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredIn } from './answered.ts';
import { shieldText } from './free-text.ts';
import { pseudonymiseWith } from './pseudonymise.ts';
import { Roster, type Scene } from './roster.ts';

const SCENE: Scene = {
  ...{ platform: 'wave', scope: 'quip', public: [{ account: '港角日报', name: '港角日报', kind: 'media' }] },
  pseudonymise: pseudonymiseWith(new Uint8Array(32).fill(7)),
  keep: { words: ['灯塔照片'], patterns: [] },
};
const said = (text: string): string => shieldText(text, new Roster(SCENE)).replaceAll(/p_[0-9a-f]{16}/g, 'P');

describe('names that only a mark of an answer tells', () => {
  it.each([
    ['回复鲱鱼小队长:好看', '回复P:好看'],
    ['回复 鲱鱼小队长 ：好看', '回复 P ：好看'],
    ['回復阿岚：好', '回復P：好'],
    ['回复Orbleth Nunnway: 好', '回复P: 好'],
    ['好看//鲱鱼小队长:真的//@阿岚的船:对 // 小鹿灯灯：是', '好看//P:真的//@P:对 // P：是'],
    ['转发 鲱鱼小队长: 好', '转发 P: 好'],
    ['RT orblethn: nice', 'RT P: nice'],
    ['Replying to orblethn: nice', 'Replying to P: nice'],
    ['Replying to Orbleth Nunnway', 'Replying to P'],
    ['지어낸갈매기님에게 답글: 좋아요', 'P님에게 답글: 좋아요'],
    ['파도님의 댓글에 답합니다', 'P님의 댓글에 답합니다'],
  ])('%s', (text, shielded) => {
    expect(said(text)).toBe(shielded);
  });

  it('go, whatever they are, and the words behind them stay', () => {
    const name = fc.string({
      unit: fc.constantFrom(...Array.from('鲱鱼桅杆渔网礁石潮汐灯芯帆布zqxw0379_')),
      minLength: 3,
      maxLength: 10,
    });
    const shapes: ((name: string) => string)[] = [
      (one) => `回复${one}:海风很大`,
      (one) => `回复 ${one} ：海风很大`,
      (one) => `好//${one}:海风很大`,
      (one) => `转发 ${one}：海风很大`,
      (one) => `RT ${one}: 海风很大`,
      (one) => `${one}님에게 답글 海风很大`,
    ];
    fc.assert(
      fc.property(name, fc.constantFrom(...shapes), (one, shape) => {
        fc.pre(!/^[\d_]+$/.test(one));
        const out = said(shape(one));
        expect(out).not.toContain(one);
        expect(out).toContain('海风很大');
      }),
      { numRuns: 500 },
    );
  });
});

describe('ordinary words', () => {
  it.each([
    '回复：不了解情况',
    '回复了',
    '外交部回复灯塔照片问题：不了解情况',
    '回复网友质疑：不了解情况',
    '回复记者: 不了解情况',
    '回复灯塔照片: 不了解情况',
    '回复港角日报：好',
    '转发微博',
    '转发量：12',
    '转发抽奖：三人',
    'https://wave.example:8080/a',
    '//wave.example:8080/a',
    'Replying to critics: no',
    'Replying to your question: no',
    'RT reports: no',
    '대통령님에게 드리는 글',
    '선생님에게: 편지',
  ])('%s', (text) => {
    expect(said(text)).toBe(text);
  });

  it('of any text without such a mark stay as they are', () => {
    const words = fc.array(
      fc.constantFrom(
        ...'海风很大 灯塔 回复 转发 reply RT 님 你好 关于 2031 。 ， ： said the harbour'.split(' '),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, (all) => {
        // Each word stands apart, and no mark is followed by a word and a colon.
        const text = all.filter((word) => !/^(?:：|님)$/.test(word)).join('，');
        expect(answeredIn(text, new Roster(SCENE))).toEqual([]);
      }),
    );
  });
});
