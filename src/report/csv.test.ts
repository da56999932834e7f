import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

describe('toCsv', () => {
  it('follows RFC 4180', () => {
    const rows = [{ a: 'plain', b: 'say "hi"', c: 1.5, d: null, e: true }];
    expect(toCsv(['a', 'b', 'c', 'd', 'e'], rows)).toBe('a,b,c,d,e\r\nplain,"say ""hi""",1.5,,true\r\n');
    expect(toCsv(['a'], [{ a: 'one\ntwo' }, { a: 'x,y' }])).toBe('a\r\n"one\ntwo"\r\n"x,y"\r\n');
    expect(toCsv(['a'], [], { mark: true })).toBe('\uFEFFa\r\n');
    expect(toCsv(['a'], [{ a: 1 }], { head: false })).toBe('1\r\n');
  });

  it.each(['=1+1', '+49 30', '-2', '@SUM(A1)', '\t=1', '\r=1'])('takes the sting out of %j', (a) => {
    expect(toCsv(['a'], [{ a }]).split('a\r\n')[1]).toMatch(/^"?'/);
  });

  it('leaves numbers alone, negative ones too', () => {
    expect(toCsv(['a'], [{ a: -5 }])).toBe('a\r\n-5\r\n');
  });

  it('reads back as it was written, but for the apostrophe', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.record({ a: cell, b: cell }), { minLength: 1 }), (rows) => {
        const read: unknown = parse(toCsv(['a', 'b'], rows), { columns: true });
        const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
        expect(read).toEqual(rows.map(({ a, b }) => ({ a: guarded(a), b: guarded(b) })));
      }),
    );
  });
});
