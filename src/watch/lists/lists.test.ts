import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, HOUR, instant, makeId, MINUTE, shift, toMs, type ListStay } from '../../domain/index.ts';
import { exitBaseRate } from './base-rate.ts';
import { agreementOf } from './collectors.ts';
import type { ListLook } from './list-looks.ts';
import { staysOf } from './stays.ts';

const TIDE = asId('source', 'tide');
const OTHER = asId('source', 'other');
const START = instant('2031-05-06T00:00:00Z');
const at = (hours: number) => shift(START, hours * HOUR);

/** A look at a list: titles from the top; null for one that could not be read. */
function look(hours: number, titles: readonly string[] | null): ListLook {
  const entries = (titles ?? []).map((key, index) => ({ key, itemId: makeId('item', key), rank: index + 1 }));
  return { at: at(hours), readable: titles !== null, entries };
}

/** The same with the first place above the first rank. */
const pinned = (one: ListLook): ListLook => ({
  ...one,
  entries: one.entries.map((entry) => ({ ...entry, rank: entry.rank - 1 })),
});

const others = (from: number, count = 15): string[] =>
  Array.from({ length: count }, (_, index) => `t${from + index}`);
const stayOf = (looks: readonly ListLook[], key = 'x'): readonly ListStay[] =>
  staysOf(TIDE, looks).filter(({ itemId }) => itemId === makeId('item', key));

describe('the stay of a title', () => {
  it('has its entry, its path of ranks, and how long it was there at the least and at the most', () => {
    const looks = [
      look(0, others(0)),
      look(1, [...others(0, 4), 'x', ...others(4)]),
      look(2, ['x', ...others(0)]),
      look(3, others(0, 16)),
    ];
    expect(stayOf(looks)).toMatchObject([
      {
        entered: { after: at(0), at: at(1) },
        steps: [{ rank: 5 }, { rank: 1 }],
        ...{ bestRank: 1, lastRank: 1, lastSeen: at(2), firstNotSeen: at(3), exit: 'abrupt' },
        minutes: { low: 60, high: 180 },
      },
    ]);
  });

  it('is unbroken by looks that could not read the list', () => {
    const stays = stayOf([look(0, ['x', ...others(0)]), look(1, null), look(2, ['x', ...others(0)])]);
    expect(stays).toHaveLength(1);
    expect(stays[0]).toMatchObject({
      exit: 'there-to-the-end',
      firstNotSeen: null,
      minutes: { low: 120, high: null },
    });
  });

  it('is broken where a readable list lacks it: each stay is one', () => {
    const looks = [look(0, ['x', ...others(0)]), look(1, others(0, 16)), look(2, ['x', ...others(0)])];
    // A title that is back at the next look has hardly left.
    expect(stayOf(looks).map(({ rule }) => rule.id)).toEqual(['exit/came-back', 'exit/there-to-the-end']);
  });

  it.each<[string, ListLook[], ListStay['exit'], string]>([
    [
      'from below',
      [look(0, [...others(0), 'x']), look(1, others(0, 16)), look(2, others(0, 16))],
      'sank',
      'exit/sank',
    ],
    [
      'in a long pause',
      [
        look(0, others(0)),
        look(1, ['x', ...others(0)]),
        look(4, others(0, 16)),
        look(5, others(0)),
        look(6, others(0)),
      ],
      'could-not-tell',
      'exit/looks-too-far',
    ],
    [
      'with half of the list',
      [look(0, ['x', ...others(0)]), look(1, others(0, 8)), look(2, others(0))],
      'could-not-tell',
      'exit/length-changed',
    ],
    [
      'from a list that lost one',
      [look(0, ['x', ...others(0)]), look(1, others(0))],
      'could-not-tell',
      'exit/length-changed',
    ],
    [
      'a day later',
      [look(0, ['x', ...others(0)]), look(24, others(0, 16))],
      'could-not-tell',
      'exit/looks-too-far',
    ],
    [
      'after the list stood still',
      [
        look(0, others(0)),
        look(1, ['x', ...others(0)]),
        look(2, ['x', ...others(0)]),
        look(3, ['x', ...others(0)]),
        look(4, others(0, 16)),
        look(4.5, others(1, 16)),
        look(5, others(2, 16)),
        look(5.5, others(3, 16)),
      ],
      'could-not-tell',
      'exit/looks-too-far',
    ],
    [
      'with most of the list',
      [look(0, ['x', ...others(0)]), look(1, [...others(50, 10), ...others(0, 6)])],
      'could-not-tell',
      'exit/list-replaced',
    ],
    [
      'in its place',
      [look(0, ['x', ...others(0)]), look(1, ['new', ...others(0)])],
      'could-not-tell',
      'exit/replaced-in-place',
    ],
    [
      'from a list of three',
      [look(0, ['x', 'a', 'b']), look(1, ['a', 'b', 'c'])],
      'could-not-tell',
      'exit/list-too-short',
    ],
    [
      'on its way down',
      [1, 4, 9]
        .map((place, hours) => look(hours, [...others(0, place), 'x', ...others(20, 49 - place)]))
        .concat(look(3, [...others(0, 9), ...others(20, 41)])),
      'could-not-tell',
      'exit/was-falling',
    ],
    [
      'from above the first rank',
      [pinned(look(0, ['x', ...others(0)])), pinned(look(1, others(0, 16)))],
      'could-not-tell',
      'exit/pinned',
    ],
  ])('that ended %s is told from an abrupt one', (_, looks, exit, rule) => {
    expect(stayOf(looks)).toMatchObject([{ exit, rule: { id: rule } }]);
  });

  it('goes on where the title was reworded, and every look that shows it is in it', () => {
    const [old, now] = ['总理送的收音机长这样', '总理送出的收音机长这样'];
    const looks = [look(0, [old, ...others(0)]), look(1, [now, ...others(0)]), look(2, [now, ...others(0)])];
    expect(stayOf(looks, old)).toMatchObject([
      { exit: 'there-to-the-end', steps: [{ rank: 1 }, { rank: 1 }, { rank: 1 }] },
    ]);
    expect(stayOf(looks, now)).toEqual([]);
  });

  it('is of what any of several looks at one instant shows', () => {
    const looks = [
      look(0, ['x', ...others(0)]),
      look(1, others(0, 16)),
      look(1, ['x', ...others(0, 3)]),
      look(2, others(0, 16)),
    ];
    expect(stayOf(looks)).toMatchObject([{ lastSeen: at(1), rule: { id: 'exit/length-changed' } }]);
  });

  it('ends abruptly at no look where the list changed its length, stood far away or was set anew', () => {
    const list = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 20 });
    const looks = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), list), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(looks, (all) => {
        let hours = 0;
        const made = all.map(([gap, titles]) =>
          look(
            (hours += gap / 4),
            titles.map((title) => `t${title}`),
          ),
        );
        for (const { exit, lastSeen, firstNotSeen, lastRank } of staysOf(TIDE, made)) {
          if (exit !== 'abrupt') continue;
          const [last, after] = [lastSeen, firstNotSeen].map((time) => made.find((one) => one.at === time));
          expect(after?.entries.length).toBe(last?.entries.length);
          expect(toMs(after?.at ?? START) - toMs(lastSeen)).toBeLessThanOrEqual(2 * HOUR);
          expect(lastRank).toBeLessThanOrEqual((last?.entries.length ?? 0) / 5);
          const here = new Set(after?.entries.map(({ itemId }) => itemId));
          const gone = last?.entries.filter(({ itemId }) => !here.has(itemId)).length ?? 0;
          expect(gone - 1).toBeLessThanOrEqual(0.4 * ((last?.entries.length ?? 0) - 1));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('of every title covers every readable look that shows it, and no other', () => {
    const list = fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 }));
    fc.assert(
      fc.property(fc.array(list, { maxLength: 20 }), (all) => {
        const looks = all.map((titles, hours) => look(hours, titles));
        const stays = staysOf(TIDE, looks);
        expect(stays.reduce((sum, { steps }) => sum + steps.length, 0)).toBe(
          all.reduce((sum, titles) => sum + (titles?.length ?? 0), 0),
        );
        for (const { minutes, steps } of stays) {
          expect(minutes.low).toBeLessThanOrEqual(minutes.high ?? Infinity);
          expect(steps.map((step) => step.at)).toEqual(steps.map((step) => step.at).sort());
        }
      }),
    );
  });
});

describe('an abrupt exit', () => {
  it('has the rate at which titles of that height leave so', () => {
    const abrupt = (key: string, hour: number) => [
      look(hour, [key, ...others(0)]),
      look(hour + 1, others(0, 16)),
    ];
    const looks = [
      ...abrupt('x', 0),
      ...abrupt('y', 2),
      look(4, ['z', ...others(0)]),
      look(5, [...others(0), 'z']),
      look(6, others(0, 16)),
    ];
    const stays = staysOf(TIDE, looks);
    const rate = exitBaseRate(TIDE, stays, 1);
    expect(rate).toMatchObject({ exits: 3, abrupt: 2 });
    expect(rate.share.value).toBeCloseTo(2 / 3, 10);
    expect(rate.share.low).toBeGreaterThan(0);
    expect(exitBaseRate(OTHER, stays, 1)).toMatchObject({ exits: 0, share: { low: 0, high: 1 } });
  });
});

describe('two collectors of one list', () => {
  const a = { sourceId: TIDE, looks: [look(0, ['x', 'y', 'z']), look(1, ['y', 'x'])] };

  it('are put beside each other look by look', () => {
    const b = { sourceId: OTHER, looks: [look(0.1, ['y', 'x', 'w']), look(1.1, ['y', 'x']), look(9, ['q'])] };
    expect(agreementOf(a, b, 15 * MINUTE)).toEqual({
      ...{ a: TIDE, b: OTHER, pairs: 2, within: 15 * MINUTE, onlyA: 1, onlyB: 1, both: 4 },
      ...{ jaccard: 4 / 6, rankDistance: 0.5 },
    });
  });

  it('that never looked at the same time say nothing of each other', () => {
    const b = { sourceId: OTHER, looks: [look(5, ['x'])] };
    expect(agreementOf(a, b, MINUTE)).toMatchObject({ pairs: 0, jaccard: null, rankDistance: null });
  });

  it('agree wholly with themselves', () => {
    expect(agreementOf(a, a, 0)).toMatchObject({ pairs: 2, onlyA: 0, onlyB: 0, jaccard: 1, rankDistance: 0 });
  });
});
