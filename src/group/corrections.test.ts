import { describe, expect, it } from 'vitest';
import {
  correctionId,
  correctionStates,
  instant,
  makeId,
  shift,
  type Correction,
  type ItemId,
  type Story,
} from '../domain/index.ts';
import { correctedWords } from './corrected-words.ts';
import { applyCorrections } from './corrections.ts';
import type { KnownItems } from './known-item.ts';

const START = instant('2031-05-01T00:00:00Z');
const item = (name: string): ItemId => makeId('item', name);

/** Items by name, an hour after each other; items named alike up to a digit (`a1`, `a2`) are one voice. */
function known(names: readonly string[]): KnownItems {
  return new Map(
    names.map((name, at) => [
      item(name),
      {
        ...{ title: `Title of ${name}`, language: 'en', isLabel: false },
        ...{ at: shift(START, at * 3_600_000), voice: name.slice(0, 1) },
      },
    ]),
  );
}

function found(...names: readonly string[]): Story {
  const [first = '', last = ''] = [names[0], names.at(-1)];
  return {
    ...{ id: makeId('story', item(first)), origin: 'grouped', eventId: null },
    ...{ title: `Title of ${first}`, language: 'en', first: START, last: shift(START, last.length) },
    members: names.map((name, at) => ({ itemId: item(name), score: 1 - at / 10, reason: 'alike' })),
  };
}

let minute = 0;
function said(itemName: string, kind: Correction['kind'], other: string | null = null): Correction {
  const words = { itemId: item(itemName), kind, otherId: other === null ? null : item(other) };
  const at = shift(START, (minute += 1) * 60_000);
  const whole = { ...words, because: 'the other ferry', by: 'Ada', at };
  return { ...whole, id: correctionId(whole) };
}

const NAMES = ['a1', 'a2', 'b1', 'c1', 'd1', 'd2', 'e1', 'f1', 'g1'];
const names = new Map(NAMES.map((name): [ItemId, string] => [item(name), name]));
/** Stories as sets of names, so that a test can be read. */
const setsOf = (stories: readonly Story[]): string[] =>
  stories.map((story) => story.members.map(({ itemId }) => names.get(itemId) ?? itemId).join(' ')).sort();
const apply = (stories: readonly Story[], ...corrections: readonly Correction[]): readonly Story[] =>
  applyCorrections(stories, corrections, known(NAMES));

describe('corrections', () => {
  const [ferry, dam] = [found('a1', 'b1', 'c1'), found('d1', 'e1', 'f1')];

  it('move an item from one story to another, with score and reason', () => {
    const stories = apply([ferry, dam], said('c1', 'with', 'e1'));
    expect(setsOf(stories)).toEqual(['a1 b1', 'c1 d1 e1 f1']);
    const moved = stories.flatMap(({ members }) => members).find(({ itemId }) => itemId === item('c1'));
    expect(moved?.score).toBe(1);
    expect(moved?.reason).toBe('moved here by hand, 1 May 2031, by Ada: “the other ferry”');
    // The earliest member gives the id, the item that stood for the story its title.
    expect(stories[1]?.id).toBe(makeId('story', item('c1')));
    expect(stories[1]?.title).toBe('Title of d1');
  });

  it('take an item out, from one story or from any; with what was put to it', () => {
    expect(setsOf(apply([ferry, dam], said('c1', 'apart')))).toEqual(['a1 b1', 'd1 e1 f1']);
    expect(setsOf(apply([ferry, dam], said('c1', 'apart', 'a1')))).toEqual(['a1 b1', 'd1 e1 f1']);
    expect(setsOf(apply([ferry, dam], said('c1', 'apart', 'e1')))).toEqual(['a1 b1 c1', 'd1 e1 f1']);
    const both = [said('c1', 'apart', 'a1'), said('e1', 'with', 'c1')];
    expect(setsOf(apply([ferry, dam], ...both))).toEqual(['a1 b1', 'c1 e1', 'd1 f1']);
  });

  it('make a story of two items that were in none, known by the one that was there', () => {
    const [made] = apply([], said('g1', 'with', 'b1'));
    expect(setsOf(made ? [made] : [])).toEqual(['b1 g1']);
    expect(made?.title).toBe('Title of b1');
    expect(made?.members.map(({ reason }) => reason.slice(0, 10))).toEqual(['stands for', 'moved here']);
  });

  it('let a story go that falls under two voices, and no story that nobody touched', () => {
    const copies = found('d1', 'd2');
    expect(setsOf(apply([found('a1', 'a2', 'b1'), copies], said('b1', 'apart')))).toEqual(['d1 d2']);
    // Somebody said that these two belong together.
    expect(setsOf(apply([found('a1', 'b1')], said('b1', 'apart'), said('a2', 'with', 'a1')))).toEqual([
      'a1 a2',
    ]);
  });

  it('know a story that lost the item it was known by under the surest that is left', () => {
    expect(apply([ferry, dam], said('a1', 'with', 'd1')).map(({ title }) => title)).toEqual([
      'Title of b1',
      'Title of d1',
    ]);
  });

  it('go in a circle only until the earliest gives way', () => {
    const [early, late] = [said('a1', 'with', 'd1'), said('d1', 'with', 'a1')];
    expect(correctionStates([late, early], () => true).get(early)).toBe('yields');
    expect(setsOf(apply([ferry, dam], late, early))).toEqual(['a1 b1 c1 d1', 'e1 f1']);
    expect(setsOf(apply([ferry, dam], said('a1', 'with', 'a1')))).toEqual(['a1 b1 c1', 'd1 e1 f1']);
  });

  it('wait while an item is not held, and leave an earlier one in force meanwhile', () => {
    const [now, later] = [said('c1', 'with', 'e1'), said('c1', 'with', 'nowhere')];
    expect([...correctionStates([later, now], (id) => names.has(id)).values()]).toEqual([
      'in-force',
      'waiting',
    ]);
    expect(setsOf(apply([ferry, dam], now, later))).toEqual(['a1 b1', 'c1 d1 e1 f1']);
  });

  it('change the words a story is searched by, of changed stories alone', () => {
    const stories = [ferry, dam, found('g1', 'd2')];
    const words = stories.map(({ id }) => ({ storyId: id, titles: [] }));
    const corrected = apply(stories, said('c1', 'with', 'e1'));
    const after = correctedWords(words, { found: stories, corrected }, known(NAMES));
    expect(after.map(({ storyId }) => storyId).sort()).toEqual(corrected.map(({ id }) => id).sort());
    expect(after.map(({ titles }) => titles.length).sort()).toEqual([0, 2, 4]);
    expect(after[2]?.titles.filter(({ isSeed }) => isSeed)).toHaveLength(1);
  });
});
