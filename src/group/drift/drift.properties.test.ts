import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DriftText } from '../../domain/index.ts';
import { findDrift } from './index.ts';
import { idOf, sampleText } from './testing/sample-texts.ts';
import { readPairs } from './testing/pairs.ts';

const SENTENCES = readPairs().flatMap(({ before, after }) => [before.text, after.text]);
const body = fc.array(fc.oneof(fc.constantFrom(...SENTENCES), fc.string({ unit: 'binary' })), {
  maxLength: 8,
});
const versions = fc
  .array(fc.record({ body, language: fc.constantFrom('en', 'zh-Hans', 'ko', 'ru'), hour: fc.nat(5) }), {
    maxLength: 5,
  })
  .map((list) =>
    list.map(({ body, language, hour }, at) => sampleText(`v${at}`, hour, body.join('\n'), { language })),
  );

test('the same text twice gives no step', () => {
  fc.assert(
    fc.property(body, (lines) => {
      const text = sampleText('one', 1, lines.join('\n'));
      expect(findDrift([text, { ...text, id: idOf('two') }])).toEqual({ steps: [], traces: [] });
    }),
    { numRuns: 60 },
  );
});

test('the order of the input changes nothing', () => {
  fc.assert(
    fc.property(versions, (texts) => {
      expect(findDrift([...texts].reverse())).toEqual(findDrift(texts));
    }),
    { numRuns: 40 },
  );
});

test('every quote and every word stands in its text', () => {
  const textOf = (texts: readonly DriftText[], id: string): string => {
    const found = texts.find((text) => text.id === id);
    return [found?.title ?? '', ...(found?.blocks ?? []).map(({ text }) => text)].join('\n');
  };
  fc.assert(
    fc.property(versions, (texts) => {
      for (const step of findDrift(texts).steps) {
        expect(textOf(texts, step.fromItemId)).toContain(step.before ?? '');
        expect(textOf(texts, step.itemId)).toContain(step.after ?? '');
        for (const words of step.beforeWords.split(' … ')) expect(step.before ?? '').toContain(words);
        for (const words of step.afterWords.split(' … ')) expect(step.after ?? '').toContain(words);
        expect(texts.map(({ id }) => id)).toContain(step.firstItemId);
      }
    }),
    { numRuns: 40 },
  );
});

test('ten thousand sentences, each of them edited, do not hang', () => {
  const lines = (verb: string): string =>
    Array.from(
      { length: 10_000 },
      (_, at) => `The ferry ${at} ${verb} its harbour in the ${at % 97}th hour.`,
    ).join('\n');
  const start = performance.now();
  const { steps } = findDrift([
    sampleText('a', 1, lines('may leave')),
    sampleText('b', 2, lines('will leave')),
  ]);
  expect(steps.filter(({ kind, aspect }) => kind === 'strengthened' && aspect === 'certainty').length).toBe(
    10_000,
  );
  expect(performance.now() - start).toBeLessThan(60_000);
}, 90_000);
