import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeIn } from './error-code.ts';

it.each([
  ['{"code":-500,"message":"x"}', 'failed'],
  ['{"error":{"code":"503"}}', 'failed'],
  ['{"code":-799}', 'captcha'],
  ['{"code":300012,"success":false}', 'captcha'],
  ['{"code":-404}', null],
  ['{"code":0,"data":{"status":1}}', null],
  ['{"ok":0,"msg":"500"}', null],
  ['HTTP 500', null],
  ['{', null],
])('%s: %s', (words, expected) => {
  expect(codeIn(words)).toBe(expected);
});

it('any words come to one of three', () => {
  fc.assert(fc.property(fc.json(), (words) => [null, 'failed', 'captcha'].includes(codeIn(words))));
});
