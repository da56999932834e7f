import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withSoundTexts } from './sound-texts.ts';

test('mends texts however deep they lie, and nothing else', () => {
  const value = { a: ['x\u0000y', 3, null, { b: '\ud83d' }], c: '\u{1f41f}' };
  expect(withSoundTexts(value)).toEqual({ a: ['x\ufffdy', 3, null, { b: '\ufffd' }], c: '\u{1f41f}' });
});

test('a value without faults is the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const isFaulty = JSON.stringify(value).includes('\\u0000');
      expect(withSoundTexts(value) === value || isFaulty).toBe(true);
    }),
  );
});
