import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type DiffPiece } from './word-diff.ts';

const side = (pieces: readonly DiffPiece[], of: 'before' | 'after'): string =>
  pieces
    .filter((piece) => piece.of === 'both' || piece.of === of)
    .map(({ text }) => text)
    .join('');
const show = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({ of, text }) => (of === 'both' ? text : of === 'before' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

const word = fc.constantFrom('two', 'nine', 'piles', 'the', ' ', '.', '码头', '裂缝', '부두', '🗼', '\u200d');
const sentence = fc.oneof(
  fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('the words of two texts', () => {
  it('make the one before and the one after again', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const pieces = diffWords(before, after);
        expect(side(pieces, 'before')).toBe(before);
        expect(side(pieces, 'after')).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it('are all of both where the texts are the same', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(diffWords(text, text)).toEqual(text === '' ? [] : [{ of: 'both', text }]);
      }),
    );
  });

  it.each([
    ['two of the 48 piles', 'twelve of the 48 piles', '[-two-][+twelve+] of the 48 piles'],
    ['the deputy mayor said', 'the mayor said', 'the [-deputy -]mayor said'],
    ['one two three', 'four five six', '[-one two three-][+four five six+]'],
    ['码头发现裂缝', '码头没有裂缝', '码头[-发现-][+没有+]裂缝'],
    ['', 'new', '[+new+]'],
  ])('%s → %s', (before, after, shown) => {
    expect(show(before, after)).toBe(shown);
  });

  it('are told in time however long they are', () => {
    const long = (name: string) => Array.from({ length: 4_000 }, (_, n) => `${name}${n}`).join(' ');
    const [before, after] = [`same ${long('a')} end`, `same ${long('b')} end`];
    const started = performance.now();
    const pieces = diffWords(before, after);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(side(pieces, 'after')).toBe(after);
    expect(pieces[0]).toEqual({ of: 'both', text: 'same ' });
  });
});
