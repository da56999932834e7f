import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, instant, isId, itemId, makeId, shift, toMs, BLANK_ITEM } from './index.ts';

describe('ids', () => {
  it('are the same for the same parts and differ when a boundary moves', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (a, b) => {
        const id = makeId('item', a, b);
        return (
          isId('item', id) &&
          id === makeId('item', a, b) &&
          (b.includes('\u0000') || id !== makeId('item', a + b, ''))
        );
      }),
    );
  });

  it('tell missing from empty, and one kind from another', () => {
    expect(makeId('look', 'a', null)).not.toBe(makeId('look', 'a', ''));
    expect(isId('look', makeId('item', 'a'))).toBe(false);
  });

  it('refuse what is no slug, saying what was expected', () => {
    expect(() => asId('source', 'No Slug')).toThrow(/expected a source id .* but received "No Slug"/);
  });

  it('know a listing by its title and an article by its address', () => {
    const source = asId('source', 'list');
    const listing = { ...BLANK_ITEM, kind: 'listing' as const, detail: 'title' as const, title: 'ＡＢ' };
    expect(itemId(source, { ...listing, address: 'https://a.example/?rank=1' })).toBe(
      itemId(source, { ...listing, title: 'AB' }),
    );
    expect(itemId(source, { kind: 'article', title: 'x', address: 'a' })).toBe(
      itemId(source, { kind: 'article', title: 'y', address: 'a' }),
    );
    expect(itemId(source, { kind: 'post', title: 'y', address: 'a' })).toBe(
      itemId(source, { kind: 'article', title: 'y', address: 'a' }),
    );
    expect(itemId(source, { kind: 'video', title: 'y', address: 'a' })).not.toBe(
      itemId(source, { kind: 'article', title: 'y', address: 'a' }),
    );
  });
});

describe('instants', () => {
  it('are UTC with milliseconds and sort as times do', () => {
    expect(instant('2025-11-01T08:00:00+08:00')).toBe('2025-11-01T00:00:00.000Z');
    const time = fc.integer({ min: 0, max: 4e12 });
    fc.assert(fc.property(time, time, (a, b) => instant(a) < instant(b) === a < b));
  });

  it('are never made from a text that names no offset', () => {
    expect(() => instant('2025-11-01T08:00:00')).toThrow(RangeError);
    expect(() => instant('yesterday Z')).toThrow(RangeError);
  });

  it('move by milliseconds', () => {
    expect(toMs(shift(instant(1000), -1000))).toBe(0);
  });
});
