import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomOf } from '../../extract/testing/random.ts';
import { shinglesOf } from '../shingles.ts';
import { makeCopyIndex, type CopyText } from './copy-index.ts';

const DAY_MS = 86_400_000;

/** An invented text of so many words; the same seed gives the same. */
function wordsOf(seed: number, length: number): string[] {
  const random = randomOf(seed);
  return Array.from({ length }, () => `w${random.below(5_000)}`);
}

const textOf = (words: readonly string[], at = 0, mark = 0): CopyText => ({
  shingles: shinglesOf(words.join(' '), 'en', 'body'),
  at,
  mark,
});

const han = (text: string, at = 0): CopyText => ({ shingles: shinglesOf(text, 'zh', 'body'), at, mark: 0 });

test('short texts are compared exactly, both ways', () => {
  const index = makeCopyIndex(DAY_MS);
  const whole = wordsOf(1, 100);
  index.file(textOf(whole), 7);
  const [found] = index.ask(textOf(whole.slice(0, 60)));
  expect(found?.key).toBe(7);
  expect(found?.overlap.ofLater).toBe(1);
  expect(found?.overlap.ofEarlier).toBeCloseTo(58 / 98, 2);
  expect(found?.overlap.jaccard).toBeCloseTo(58 / 98, 2);
  expect(found?.overlap.inOpening).toBe(1);
  expect(found?.overlap.pieces).toEqual({ earlier: 98, later: 58 });
});

test('long texts are compared by a sample, to a few points', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const index = makeCopyIndex(DAY_MS);
    const [whole, other] = [wordsOf(seed, 900), wordsOf(seed + 100, 900)];
    index.file(textOf(whole), seed);
    const [found] = index.ask(textOf([...whole.slice(0, 600), ...other.slice(0, 300)]));
    expect(found?.overlap.ofEarlier).toBeGreaterThan(0.66 - 0.13);
    expect(found?.overlap.ofEarlier).toBeLessThan(0.66 + 0.13);
    expect(found?.overlap.jaccard).toBeGreaterThan(0.5 - 0.13);
    expect(found?.overlap.jaccard).toBeLessThan(0.5 + 0.13);
  }
});

test('a teaser is found in a long text and a long text by its teaser, in spaced writings and in Han', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const words = wordsOf(seed, 500);
    const letters = Array.from({ length: 900 }, (_, place) =>
      String.fromCodePoint(0x4e00 + randomOf(seed * 1_000 + place).below(3_000)),
    );
    const [teaser, article] = [textOf(words.slice(0, 45)), textOf(words)];
    const [hanTeaser, hanArticle] = [han(letters.slice(0, 70).join('')), han(letters.join(''))];
    for (const [first, second] of [
      [teaser, article],
      [article, teaser],
      [hanTeaser, hanArticle],
      [hanArticle, hanTeaser],
    ] as const) {
      const index = makeCopyIndex(DAY_MS);
      index.file(first, 1);
      const [found] = index.ask(second);
      expect(Math.max(found?.overlap.ofEarlier ?? 0, found?.overlap.ofLater ?? 0)).toBeGreaterThan(0.9);
      expect(found?.overlap.inOpening).toBeGreaterThan(0.9);
    }
  }
});

test('the lead is told apart from the rest', () => {
  const index = makeCopyIndex(DAY_MS);
  const words = wordsOf(3, 140);
  index.file(textOf(words), 1);
  const [found] = index.ask(textOf([...wordsOf(4, 26), ...words.slice(26)]));
  expect(found?.overlap.leadOfEarlier).toBeLessThan(0.1);
  expect(found?.overlap.leadOfLater).toBeLessThan(0.1);
  expect(found?.overlap.ofLater).toBeGreaterThan(0.75);
});

test('texts of another mark or out of reach are not found', () => {
  const index = makeCopyIndex(DAY_MS);
  const words = wordsOf(1, 100);
  index.file(textOf(words, 0, 1), 1);
  expect(index.ask(textOf(words, 0, 2))).toEqual([]);
  expect(index.ask(textOf(words, DAY_MS, 1))).toHaveLength(1);
  expect(index.ask(textOf(words, DAY_MS + 1, 1))).toEqual([]);
});

test('memory is bounded by the reach, however long the stream', () => {
  const index = makeCopyIndex(DAY_MS);
  const hour = DAY_MS / 24;
  const sizes: number[] = [];
  for (let day = 0; day < 20; day += 1) {
    for (let one = 0; one < 24 * 20; one += 1)
      index.file(textOf(wordsOf(day * 1_000 + one, 80), day * DAY_MS + (one * hour) / 20), one);
    sizes.push(index.bytes());
  }
  expect(index.texts()).toBeGreaterThanOrEqual(480);
  expect(index.texts()).toBeLessThan(480 * 1.2);
  expect(Math.max(...sizes.slice(2))).toBeLessThan(1.1 * Math.min(...sizes.slice(2)));
});

test('whatever is filed, a text finds itself whole, and every share is a share', () => {
  const anyText = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '灯塔', 'é'), { maxLength: 400 });
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 6 }), (texts) => {
      const index = makeCopyIndex(DAY_MS);
      texts.forEach((words, key) => {
        index.file(textOf(words), key);
      });
      texts.forEach((words, key) => {
        const text = textOf(words);
        const found = index.ask(text);
        for (const { overlap } of found)
          for (const share of [overlap.ofEarlier, overlap.ofLater, overlap.jaccard, overlap.inOpening])
            expect(share >= 0 && share <= 1).toBe(true);
        if (text.shingles.hashes.length > 0)
          expect(found.find((one) => one.key === key)?.overlap.jaccard).toBe(1);
      });
    }),
    { numRuns: 100 },
  );
});
