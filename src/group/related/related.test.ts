import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemId, Relation } from '../../domain/index.ts';
import { sampleItem, from } from '../sample-items.ts';
import { findStories } from '../stories.ts';
import { findVoices } from '../voices.ts';
import type { Groupable } from '../groupable.ts';
import { findRelations, readAbout, type ToldItem } from './index.ts';

/** Titles worded for these tests; the names are those of the list of names. */
const day = (number: number, hour = 3): string =>
  `2025-11-${String(number).padStart(2, '0')}T0${hour}:00:00Z`;

const toldOf = (items: readonly Groupable[]): ReadonlyMap<ItemId, ToldItem> =>
  new Map(
    items.flatMap((item) => {
      const about = readAbout(item);
      return about === null ? [] : [[item.id, { id: item.id, at: item.at, about }] as const];
    }),
  );

const relationsAmong = (items: readonly Groupable[]): readonly Relation[] => {
  const voices = findVoices(items);
  return findRelations({ stories: findStories(items, voices), voices, items: toldOf(items) });
};

const TRADES = 'Baker,Cooper,Dyer,Glazier,Hatter,Joiner,Mason,Potter,Roofer,Tanner,Turner,Weaver'.split(',');
const DEEDS = 'buys,sells,paints,mends,loses,finds,draws,lends,breaks,hides,weighs'.split(',');
const THINGS = 'lamps,ropes,bells,boats,clocks,drums,flutes,gates,hooks,jars,kites,locks,masts'.split(',');

/** Titles about nobody, so that a few names are rare among many. */
const crowd = (size: number): Groupable[] =>
  Array.from({ length: size }, (_, n) =>
    sampleItem(`${TRADES[n % 12]} of pier ${n} ${DEEDS[n % 11]} ${THINGS[n % 13]}`, {
      ...from(`s${n}`),
      at: day(1 + (n % 9)),
    }),
  );

const between = (a: Groupable, b: Groupable, rest: readonly Groupable[] = crowd(60)): Relation | undefined =>
  relationsAmong([a, b, ...rest]).find(({ of, to }) => of === a.id && to === b.id);

const kindsOf = (relation: Relation | undefined): string[] => relation?.grounds.map(({ kind }) => kind) ?? [];

describe('a relation', () => {
  test('names who is in both, each in its own writing', () => {
    const found = between(
      sampleItem('马杜罗出席海港大桥通车典礼', { at: day(2) }),
      sampleItem('Maduro plants an orchard of pears', { at: day(4) }),
    );
    expect(kindsOf(found)).toEqual(['people']);
    expect(found?.grounds[0]).toMatchObject({ here: '马杜罗', there: 'Maduro', rule: 'name/shared' });
    expect(found?.days).toBe(2);
  });

  test('says which of the two is the earlier', () => {
    const [early, late] = [
      sampleItem('Maduro plants an orchard of pears', { at: day(2) }),
      sampleItem('马杜罗出席海港大桥通车典礼', { at: day(4) }),
    ];
    const all = relationsAmong([early, late, ...crowd(60)]);
    expect(all.find(({ of }) => of === late.id)?.days).toBe(-2);
  });

  test('of a country alone says that, and never beside a firmer one', () => {
    const alone = between(
      sampleItem('Peru counts its parrots', { at: day(2) }),
      sampleItem('秘鲁铁路工人罢工', { at: day(3) }),
    );
    expect(alone?.grounds.map(({ rule }) => rule)).toEqual(['country/alone']);
    const firmer = between(
      sampleItem('Maduro sends parrots to Peru', { at: day(2) }),
      sampleItem('马杜罗谈秘鲁铁路', { at: day(9) }),
    );
    expect(kindsOf(firmer)).toEqual(['people']);
  });

  test('needs a rare name: one that is in every third telling relates nothing', () => {
    const common = crowd(90).map((item, n) =>
      sampleItem(`Maduro ${DEEDS[n % 11]} ${THINGS[n % 13]} at bakery ${n}`, {
        ...from(`m${n}`),
        at: item.at,
      }),
    );
    const [a, b] = [
      sampleItem('Maduro plants an orchard of pears', { at: day(2) }),
      sampleItem('Maduro and the price of stamps', { at: day(4) }),
    ];
    expect(between(a, b, [...common, ...crowd(10)])).toBeUndefined();
    expect(between(a, b)).toBeDefined();
  });

  test('by a place alone needs like words, too', () => {
    const a = sampleItem('Nurses strike over pay in Chongqing', { at: day(2) });
    expect(between(a, sampleItem('Chongqing noodles win a prize', { at: day(3) }))).toBeUndefined();
    expect(
      kindsOf(between(a, sampleItem('Chongqing nurses end strike over shifts', { at: day(8) }))),
    ).toContain('place');
  });

  test('of one event to its next step rests on like words and a name', () => {
    const found = between(
      sampleItem('Court in Chongqing opens trial over the ferry fire', { at: day(1) }),
      sampleItem('Chongqing court ends ferry fire trial with three verdicts', { at: day(7) }),
    );
    expect(found?.grounds[0]).toMatchObject({ kind: 'event', rule: 'event/another-step' });
  });

  test('of an event ends after a week', () => {
    const found = between(
      sampleItem('Court in Chongqing opens trial over the ferry fire', { at: day(1) }),
      sampleItem('Chongqing court ends ferry fire trial with three verdicts', { at: '2025-11-19T03:00:00Z' }),
    );
    expect(kindsOf(found)).not.toContain('event');
  });

  test('by a quotation holds whatever the marks, and shows the words', () => {
    const words = 'nobody on this pier has ever seen a heron swim';
    const found = between(
      sampleItem('Keeper speaks', { at: day(1), body: `The keeper said: “${words}”. Then he left.` }),
      sampleItem('Birds of the pier', {
        at: '2026-01-09T03:00:00Z',
        body: `An old book has it: "${words}".`,
      }),
    );
    expect(found?.grounds).toMatchObject([
      { kind: 'claim', rule: 'claim/same-quotation', here: words, there: words },
    ]);
  });

  test('by a number needs the same name and the same subject in both sentences', () => {
    const number = (title: string, body: string, at: string) => sampleItem(title, { body, at });
    const bread = number('Lunch', 'Maduro was given 4,317 boxes of bread by bakers.', day(2));
    const again = number('午餐', '面包师送给马杜罗4317盒面包，一盒不少。', day(9));
    const ships = number('Harbour', 'Maduro said that 4,317 ships had called.', day(9));
    expect(kindsOf(between(bread, again))).toContain('claim');
    expect(kindsOf(between(bread, ships))).not.toContain('claim');
  });
});

describe('relations', () => {
  const words = [
    'Maduro',
    '马杜罗',
    'Peru',
    '秘鲁',
    'Chongqing',
    '重庆',
    'ferry',
    'fire',
    'trial',
    'nurses',
    '4,317',
    'strike',
  ];
  const anyItem = fc
    .record({
      parts: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }),
      source: fc.constantFrom('a', 'b', 'c'),
      at: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ parts, source, at }) => sampleItem(parts.join(' '), { ...from(source), at: day(at) }));
  const anyItems = fc.uniqueArray(anyItem, { selector: ({ id }) => id, maxLength: 40 });

  test('are the same in whatever order items come', () => {
    fc.assert(
      fc.property(
        anyItems.chain((items) =>
          fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
        ),
        ([items, shuffled]) => {
          expect(relationsAmong(shuffled)).toEqual(relationsAmong(items));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('are few, go to others, rest on something, and firmest come first', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        for (const [of, all] of Map.groupBy(relationsAmong(items), (one) => one.of)) {
          expect(all.length).toBeLessThanOrEqual(10);
          expect(new Set(all.map(({ to }) => to)).size).toBe(all.length);
          expect(all.every(({ to, grounds }) => to !== of && grounds.length > 0)).toBe(true);
          const isByCountry = all.map(({ grounds }) => grounds[0]?.kind === 'country');
          expect(isByCountry).toEqual(isByCountry.toSorted());
          expect(isByCountry.filter(Boolean).length).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('cost about as much more as there is more to relate, though one name is in all', () => {
    const told = (size: number) => {
      const items = Array.from({ length: size }, (_, n) =>
        sampleItem(`Maduro and lamp ${n} of pier ${n * 7}`, { ...from(`s${n}`), at: day(1 + (n % 28)) }),
      );
      return toldOf(items);
    };
    const cost = (size: number): number => {
      const items = told(size);
      const start = performance.now();
      findRelations({ stories: [], voices: [], items });
      return performance.now() - start;
    };
    cost(500);
    expect(cost(4_000)).toBeLessThan(30 * Math.max(20, cost(500)));
  });
});
