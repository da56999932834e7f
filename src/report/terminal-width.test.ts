import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wantsColour } from './index.ts';
import { columnsOf, padTo, wrapTo } from './terminal-width.ts';

describe('columnsOf', () => {
  it.each([
    ['covered', 7],
    ['有报道', 6],
    ['보도됨', 6],
    ['■ ◩ □ ▨', 7],
    ['é', 1],
    ['e\u0301', 1],
    ['ｶﾅ', 2],
    ['（全角）', 8],
    ['\u200B', 0],
    ['😀', 2],
    ['👨‍👩‍👧', 2],
    ['\u001B[31m□ silent\u001B[39m', 8],
    ['', 0],
  ])('of %j is %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe('wrapTo', () => {
  it('breaks at spaces, and Chinese anywhere', () => {
    expect(wrapTo('200 of 206 looks read', 10)).toEqual(['200 of 206', 'looks read']);
    expect(wrapTo('那句玩笑话', 4)).toEqual(['那句', '玩笑', '话']);
    expect(wrapTo('incomprehensible', 8)).toEqual(['incompre', 'hensible']);
  });

  it('keeps every letter and no line is too long', () => {
    const letters = fc.constantFrom('a', 'b', ' ', '港', '角', '목', '1');
    fc.assert(
      fc.property(fc.array(letters), fc.integer({ min: 2, max: 20 }), (text, columns) => {
        const lines = wrapTo(text.join(''), columns);
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.join('').replaceAll(' ', ''));
      }),
    );
  });
});

describe('padTo', () => {
  it('fills up to the columns and never cuts', () => {
    expect(padTo('港角', 6)).toBe('港角  ');
    expect(padTo('港角', 2)).toBe('港角');
  });
});

describe('wantsColour', () => {
  it('keeps to NO_COLOR and to pipes', () => {
    expect(wantsColour({}, true)).toBe(true);
    expect(wantsColour({ NO_COLOR: '1' }, true)).toBe(false);
    expect(wantsColour({ NO_COLOR: '' }, true)).toBe(true);
    expect(wantsColour({ TERM: 'dumb' }, true)).toBe(false);
    expect(wantsColour({}, false)).toBe(false);
  });
});
