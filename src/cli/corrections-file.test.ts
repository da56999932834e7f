import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionId, instant, makeId, type Correction } from '../domain/index.ts';
import type { CorrectionLine } from '../store/pages/index.ts';
import { correctionsCsv, correctionsJson, parseCorrections } from './corrections-file.ts';

const [FIRST, SECOND] = [makeId('item', 'first'), makeId('item', 'second')];

// A spreadsheet is shown no formula, and a person's reason begins or ends with no space.
const words = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1+1', '-x', "'=y", 'a\r\nb', '“灯塔”, "x"'))
  .map((text) => text.trim())
  .filter((text) => text !== '' && !/^'[=+\-@\t\r]/.test(text));
const correction: fc.Arbitrary<Correction> = fc
  .record({
    kind: fc.constantFrom('with' as const, 'apart' as const),
    isAlone: fc.boolean(),
    because: words,
    by: fc.oneof(fc.constant(''), words),
    at: fc.integer({ min: 0, max: 4e12 }).map(instant),
  })
  .map(({ isAlone, ...rest }) => {
    const otherId = isAlone && rest.kind === 'apart' ? null : SECOND;
    const said = { itemId: FIRST, otherId, ...rest };
    return { ...said, id: correctionId(said) };
  });

const lineOf = (one: Correction): CorrectionLine => ({ ...one, state: 'waiting', item: null, other: null });

describe('a file of corrections', () => {
  it('gives back what was written, as CSV and as JSON', () => {
    fc.assert(
      fc.property(fc.array(correction, { minLength: 1, maxLength: 5 }), (all) => {
        const lines = all.map(lineOf);
        expect(parseCorrections('x.csv', correctionsCsv(lines))).toEqual(all);
        expect(parseCorrections('x.json', correctionsJson(lines))).toEqual(all);
      }),
    );
  });

  const row = { item: FIRST, kind: 'with', other: SECOND, because: 'so', by: '', at: '2031-05-01T00:00:00Z' };
  it.each([
    [{ ...row, item: 'item_1' }, /correction 1: item: no id of an item/],
    [{ ...row, kind: 'join' }, /correction 1: kind: /],
    [{ ...row, other: '' }, /correction 1: other: "with" needs an item/],
    [{ ...row, other: FIRST }, /correction 1: other: the same item twice/],
    [{ ...row, because: ' ' }, /correction 1: because: no reason/],
    [{ ...row, at: '2031-05-01' }, /correction 1: at: no time with its offset/],
    ['text', /correction 1: /],
  ])('says what is wrong with %j', (bad, says) => {
    expect(() => parseCorrections('x.json', JSON.stringify([bad]))).toThrow(says);
  });

  it('says of anything else that it is none', () => {
    for (const text of ['', '{', '{"a":1}', '[', 'a,b\n1,2', 'item,kind\n"x', '\u0000'])
      expect(() => parseCorrections('x', text), text).toThrow(/^x: /);
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseCorrections('x', text);
        } catch (error) {
          expect((error as Error).message).toMatch(/^x: /);
        }
      }),
    );
  });
});
