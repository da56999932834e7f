import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostSearches, nextIsolation, type Isolation, type Tried } from './isolate.ts';

type Terms = readonly string[];

/** Goes on until it is told what came out, answering as a platform that refuses every query with all of some combination. */
function isolate(terms: Terms, filtered: readonly Terms[], most = 1): { last: Isolation; tried: Tried[] } {
  const tried: Tried[] = [];
  for (;;) {
    const last = nextIsolation(terms, tried, most);
    if (last.state !== 'search' || tried.length > 500) return { last, tried };
    const refused = filtered.some((one) => one.every((term) => last.terms.includes(term)));
    tried.push({ terms: last.terms, refused });
  }
}

const FIVE = ['premier', 'radio', 'echo', 'gift', 'joke'];

it('finds the combination that is refused, and no more', () => {
  const { last, tried } = isolate(FIVE, [['radio', 'joke']]);
  expect(last).toEqual({ state: 'isolated', combinations: [['radio', 'joke']], isAll: true });
  expect(tried.length).toBeLessThanOrEqual(mostSearches(5, 2));
});

it('searches each combination with every one of its terms left out', () => {
  const { tried } = isolate(FIVE, [['radio', 'echo', 'joke']]);
  for (const part of [
    ['radio', 'echo'],
    ['radio', 'joke'],
    ['echo', 'joke'],
  ])
    expect(tried).toContainEqual({ terms: part, refused: false });
});

it('finds further combinations, and says when there may be more', () => {
  const two = [['premier', 'gift'], ['joke']];
  expect(isolate(FIVE, two, 2).last).toMatchObject({ isAll: true });
  expect(isolate(FIVE, two, 1).last).toMatchObject({ isAll: false });
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

it('isolates any combinations of any terms within the searches it announced', () => {
  const world = fc
    .uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 10 })
    .chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.array(fc.subarray(all, { minLength: 1 }), { minLength: 1, maxLength: 3 }),
      ),
    );
  fc.assert(
    fc.property(world, ([all, filtered]) => {
      const holds = (large: Terms, small: Terms) => small.every((term) => large.includes(term));
      const least = filtered.filter((one) => !filtered.some((o) => o.length < one.length && holds(one, o)));
      const sets = new Set(least.map((one) => one.toSorted().join('\n')));
      const { last, tried } = isolate(all, filtered, 3);
      if (last.state !== 'isolated') throw new Error(`expected an end but received ${last.state}`);
      expect(new Set(last.combinations.map((one) => one.toSorted().join('\n')))).toEqual(sets);
      expect(last.isAll).toBe(true);
      const size = Math.max(...least.map((one) => one.length));
      expect(tried.length).toBeLessThanOrEqual(mostSearches(all.length, size, 3));
      expect(new Set(tried.map((one) => JSON.stringify(one.terms.toSorted()))).size).toBe(tried.length);
    }),
  );
});
