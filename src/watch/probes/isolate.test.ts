import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostSearches, nextIsolation, type Isolation, type Tried } from './isolate.ts';

/** Goes on until it is told what came out, answering as a platform that refuses every query with all of `filtered`. */
function isolate(terms: readonly string[], filtered: readonly string[]): { last: Isolation; tried: Tried[] } {
  const tried: Tried[] = [];
  for (;;) {
    const last = nextIsolation(terms, tried);
    if (last.state !== 'search' || tried.length > 500) return { last, tried };
    tried.push({ terms: last.terms, refused: filtered.every((term) => last.terms.includes(term)) });
  }
}

it('finds the combination that meets the notice, and no more', () => {
  const { last, tried } = isolate(['premier', 'radio', 'echo', 'gift', 'joke'], ['radio', 'joke']);
  expect(last).toEqual({ state: 'isolated', terms: ['radio', 'joke'] });
  expect(tried.length).toBeLessThanOrEqual(mostSearches(5, 2));
});

it('begins with everything, and ends where that is let through', () => {
  expect(nextIsolation(['a', 'b'], [])).toEqual({ state: 'search', terms: ['a', 'b'] });
  expect(nextIsolation(['a', 'b'], [{ terms: ['b', 'a'], refused: false }])).toEqual({
    state: 'nothing-refused',
  });
});

it('says when answers contradict each other', () => {
  const tried = [
    { terms: ['a', 'b'], refused: false },
    { terms: ['a'], refused: true },
  ];
  expect(nextIsolation(['a', 'b'], tried)).toEqual({ state: 'not-monotone', terms: ['a'] });
});

it('isolates any combination of any terms within the searches it announced', () => {
  const terms = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(terms, fc.nat(), fc.nat(), (all, from, size) => {
      const filtered = all.filter((_, index) => (index * 7 + from) % 5 === size % 5);
      fc.pre(filtered.length > 0);
      const { last, tried } = isolate(all, filtered);
      expect(last).toEqual({ state: 'isolated', terms: filtered });
      expect(tried.length).toBeLessThanOrEqual(mostSearches(all.length, filtered.length));
      expect(new Set(tried.map((one) => JSON.stringify([...one.terms].sort()))).size).toBe(tried.length);
    }),
  );
});
