import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOOK_OUTCOMES } from '../../domain/index.ts';
import { LIST_READERS } from './index.ts';
import { sampleInput, sampleParts } from './sample-input.ts';

/** Pieces that the shapes are made of, so that random texts come near to them. */
const pieces = fc.constantFrom(
  'echo | 回声\n',
  '1. 港口 [URL:https://e.example/1]',
  '\n',
  '\n\n',
  '## 详细新闻',
  '# 《灯》 (20310503)',
  '### ',
  '| a | [x](y) |',
  '|---|',
  '{"title":"a","first":"2031-05-03T01:00+08:00","last":"x"}',
  '[{"title":"a"}]',
  '{"data":[',
  '{"sources":[{"items":[{}]}]}',
  'url,outlet\n',
  '"',
  '最后更新时间：2031-05-03 23:13:28 +0800',
  '1. [a](b)',
  '《灯》 20310503 19:00',
  '<p>',
  '</strong>',
  '\\',
  '==== x ====',
);
const text = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 25 })
  .map((all) => all.join(''));
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  text.map((one) => new TextEncoder().encode(one)),
);
const parts = fc.constantFrom([], sampleParts('echo', { country: ['*'] }, '搜索'));
const place = fc.oneof(fc.constantFrom('https://e.example/2031-05-03.json', 'x/20310230.md'), fc.string());

test.each(Object.entries(LIST_READERS))('%s never throws, and every look says why', (_, read) => {
  fc.assert(
    fc.property(bytes, parts, place, fc.boolean(), (body, given, address, emptyIsNormal) => {
      const { looks, follow } = read(sampleInput(body, { parts: given, address, emptyIsNormal }));
      expect(looks.length + follow.length).toBeGreaterThan(0);
      for (const look of looks) {
        expect(LOOK_OUTCOMES).toContain(look.outcome);
        expect(look.span.from <= look.span.to).toBe(true);
        expect(look.outcome === 'seen' || look.reason !== '').toBe(true);
        expect(look.outcome === 'seen' || look.finds.length === 0).toBe(true);
        expect(look.finds.every(({ item }) => item.title !== '')).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test.each(Object.entries(LIST_READERS))('%s takes large hostile texts in its stride', (_, read) => {
  for (const piece of [
    '| a '.repeat(40_000),
    '1. ['.repeat(40_000),
    '['.repeat(60_000),
    '**a'.repeat(40_000),
    '《'.repeat(40_000),
    '{"a":'.repeat(20_000),
    ' [URL:'.repeat(30_000),
  ]) {
    // A pattern that backtracks would outlast the test's own time limit.
    for (const text of [`## a\n${piece}\n`, piece, `e | a\n1. x${piece}`])
      expect(read(sampleInput(text)).looks).not.toEqual([]);
  }
});
