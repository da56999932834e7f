import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdsText } from './held-words.ts';

const POST = '港角的灯会今晚在桥上开始，市民可以免费参加，地铁延长到午夜。';

it.each<[string, string, string, boolean | null]>([
  ['a text as it stands', `首页 ${POST} 评论 3`, POST, true],
  ['in the other script and width', '港角的燈會今晚在橋上開始,市民可以免費參加,地鐵延長到午夜。', POST, true],
  ['with a part edited', POST.replace('午夜', '凌晨一点'), POST, true],
  ['cut where the site cuts', POST.slice(0, 20), POST, true],
  ['its first words alone', POST.slice(0, 9), POST, false],
  ['another text of the same place', '港角的天气今晚转冷，市民请注意保暖。', POST, false],
  ['a short text, whole', 'Fares · Ferry fares rise · 3', 'ferry fares: rise!', true],
  ['a short text, half of it', 'Ferry fares', 'Ferry fares rise', false],
  ['too short to mean anything', '天气 天气', '天气', null],
  ['nothing but marks', 'x', '…!', null],
])('%s', (_, words, text, told) => {
  expect(holdsText(words, text)).toBe(told);
});

it('any words hold themselves, unless they are too short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (text) => {
      expect(holdsText(`a ${text} b`, text)).not.toBe(false);
    }),
  );
});
