import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correctionId,
  correctionsInForce,
  DAY,
  instant,
  makeId,
  shift,
  type Correction,
  type ItemId,
  type Story,
} from '../domain/index.ts';
import { applyCorrections, itemsConcerned } from './corrections.ts';
import type { KnownItem, KnownItems } from './known-item.ts';

const START = instant('2031-05-01T00:00:00Z');

/** Twelve items, some in three stories, and what people said of them, of which some is not held. */
const world = fc.record({
  placed: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 12, maxLength: 12 }),
  voices: fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 12, maxLength: 12 }),
  said: fc.array(
    fc.record({
      item: fc.integer({ min: 0, max: 12 }),
      kind: fc.constantFrom('with' as const, 'apart' as const),
      other: fc.integer({ min: -1, max: 12 }),
      hour: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 10 },
  ),
});
type World = typeof world extends fc.Arbitrary<infer One> ? One : never;

const ID = Array.from({ length: 40 }, (_, at) => makeId('item', `thing ${at}`));
const idOf = (at: number): ItemId => ID[at] ?? makeId('item', 'none');

function storiesOf(placed: readonly number[]): Story[] {
  return [0, 1, 2].flatMap((number): Story[] => {
    const members = placed.flatMap((place, at) => (place === number ? [idOf(at)] : []));
    if (members.length < 2) return [];
    const [first = idOf(0)] = members;
    const head = { id: makeId('story', first), origin: 'grouped', eventId: null } as const;
    const rest = { title: `Title of ${first}`, language: 'en', first: START, last: START };
    return [{ ...head, ...rest, members: members.map((itemId) => ({ itemId, score: 0.5, reason: '' })) }];
  });
}

const correctionsOf = ({ said: all }: World): Correction[] =>
  all
    .filter(({ kind, other }) => kind === 'apart' || other >= 0)
    .map(({ item: at, kind, other, hour }) => {
      const words = { itemId: idOf(at), kind, otherId: other < 0 ? null : idOf(other) };
      const whole = { ...words, because: 'so', by: '', at: shift(START, hour * DAY) };
      return { ...whole, id: correctionId(whole) };
    });

/** Item 12 is not held. */
const heldOf = (voices: readonly number[], size = 12): KnownItems =>
  new Map(
    ID.slice(0, 40).flatMap((id, at): [ItemId, KnownItem][] =>
      at < size || at > 12
        ? [
            [
              id,
              {
                ...{ title: `Title of ${id}`, language: 'en', at: shift(START, at * 60_000) },
                voice: String(voices[at] ?? at),
                isLabel: false,
              },
            ],
          ]
        : [],
    ),
  );

const keysOfTen = fc.array(fc.nat(), { minLength: 10, maxLength: 10 });
const shuffle = <One>(list: readonly One[], keys: readonly number[]): One[] =>
  list
    .map((one, at) => ({ one, key: keys[at] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);

const shapeOf = (stories: readonly Story[]): string[] =>
  stories.map(({ members }) => members.map(({ itemId }) => itemId).join()).sort();
const together = (stories: readonly Story[], a: ItemId, b: ItemId): boolean =>
  stories.some(({ members }) => [a, b].every((id) => members.some(({ itemId }) => itemId === id)));

describe('of any corrections', () => {
  it('none loses an item that another did not take out, nor puts one into two stories', () => {
    fc.assert(
      fc.property(world, (one) => {
        const [stories, corrections] = [storiesOf(one.placed), correctionsOf(one)];
        const items = heldOf(one.voices);
        const after = applyCorrections(stories, corrections, items);
        const ids = after.flatMap(({ members }) => members.map(({ itemId }) => itemId));
        expect(new Set(ids).size).toBe(ids.length);
        expect(after.every(({ members }) => members.length > 1)).toBe(true);
        const voicesIn = (ids_: readonly ItemId[]) => new Set(ids_.map((id) => items.get(id)?.voice)).size;
        const inForce = correctionsInForce(corrections, (id) => items.has(id));
        for (const story of stories) {
          const untouched = story.members.map(({ itemId }) => itemId).filter((id) => !inForce.has(id));
          const isLeft = voicesIn(untouched) > 1;
          if (isLeft) for (const id of untouched) expect(ids).toContain(id);
        }
      }),
    );
  });

  it('the order matters as little as that of stories, and doing it again changes nothing', () => {
    fc.assert(
      fc.property(world, keysOfTen, (one, keys) => {
        const [stories, corrections, items] = [storiesOf(one.placed), correctionsOf(one), heldOf(one.voices)];
        const shuffled = shuffle(corrections, keys);
        const after = applyCorrections(stories, corrections, items);
        const byId = (list: readonly Story[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(applyCorrections(stories.toReversed(), shuffled, items))).toEqual(byId(after));
        expect(byId(applyCorrections(after, corrections, items))).toEqual(byId(after));
      }),
    );
  });

  it('what they say holds, also after a pass that found more', () => {
    fc.assert(
      fc.property(world, fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 }), (one, more) => {
        const corrections = correctionsOf(one);
        const items = heldOf([]);
        const grown = [...one.placed, -1, ...more];
        const [few, many] = [one.placed, grown].map((placed) =>
          applyCorrections(storiesOf(placed), corrections, items),
        );
        if (few === undefined || many === undefined) throw new Error('expected two passes');
        const inForce = correctionsInForce(corrections, (id) => items.has(id));
        for (const { itemId, kind, otherId } of inForce.values()) {
          for (const stories of [few, many])
            if (otherId !== null) expect(together(stories, itemId, otherId)).toBe(kind === 'with');
            else if (![...inForce.values()].some((other) => other.otherId === itemId))
              expect(stories.some(({ members }) => members.some((m) => m.itemId === itemId))).toBe(false);
          for (const [id] of heldOf([])) {
            const isOld = ID.indexOf(id) < 12;
            if (isOld && id !== itemId) expect(together(many, itemId, id)).toBe(together(few, itemId, id));
          }
        }
      }),
    );
  });

  it('only what they concern has to be known', () => {
    fc.assert(
      fc.property(world, (one) => {
        const [stories, corrections, items] = [storiesOf(one.placed), correctionsOf(one), heldOf(one.voices)];
        const concerned = itemsConcerned(stories, corrections);
        const some = new Map([...items].filter(([id]) => concerned.has(id)));
        expect(shapeOf(applyCorrections(stories, corrections, some))).toEqual(
          shapeOf(applyCorrections(stories, corrections, items)),
        );
      }),
    );
  });
});
