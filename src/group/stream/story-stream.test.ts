import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, instant, toMs, type Story } from '../../domain/index.ts';
import { inOrder, type Groupable } from '../groupable.ts';
import { from, sampleItem, titlesOf } from '../sample-items.ts';
import { findStories } from '../stories.ts';
import { blockOf } from './blocks.ts';
import { StoryStream } from './story-stream.ts';

const START = toMs(instant('2031-03-03T06:00:00Z'));
const dayOf = (day: number): string => instant(START + day * DAY);

/** Invented titles: a flood that goes on, told in other words every day, and a day's news that does not. */
const flood = (day: number, paper: number): Groupable =>
  sampleItem(
    `River Vell flood, day ${day + 4}: Port Lorne dam, paper ${paper} ${WORDS[(day * 3 + paper) % 12]}`,
    {
      ...from(`paper-${paper}`),
      at: dayOf(day),
    },
  );
const WORDS = 'bakery chess conductor crane drought ferry glacier harvest lantern museum orchard tram'.split(
  ' ',
);
const other = (day: number, paper: number): Groupable =>
  sampleItem(
    `${WORDS[(day + paper) % 12]} ${WORDS[(day * 5 + paper * 7) % 12]} opens number ${100 + day * 13 + paper}`,
    { ...from(`paper-${paper}`), at: dayOf(day) },
  );

const days = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** The stories given out after each block, with the first item that was not yet taken. */
function streamed(items: readonly Groupable[]): { readonly stories: Story[]; readonly early: Story[] } {
  const stream = new StoryStream((item) => item);
  const blocks = Map.groupBy(inOrder(items), ({ at }) => blockOf(at));
  const early = [...blocks].flatMap(([block, of]) => stream.take(block, of).map(({ story }) => story));
  return { early, stories: [...early, ...stream.finish().map(({ story }) => story)] };
}

test('a story that goes on for weeks is one story, over any number of blocks', () => {
  const items = days(0, 24).flatMap((day) => [flood(day, 1), flood(day, 2), other(day, 3)]);
  const [longest] = findStories(items, []).toSorted((a, b) => b.members.length - a.members.length);
  expect(longest?.first).toBe(dayOf(0));
  expect(longest?.last).toBe(dayOf(23));
  expect(longest?.members.length).toBe(48);
});

test('after more than three days of silence the same words are another story', () => {
  const items = [0, 1, 5, 6].flatMap((day) => [flood(day, 1), flood(day, 2)]);
  expect(findStories(items, []).map(({ first, last }) => [first, last])).toEqual([
    [dayOf(0), dayOf(1)],
    [dayOf(5), dayOf(6)],
  ]);
});

test('what comes in the block after can still join two groups, and what was two is one', () => {
  const wind = sampleItem('Storm over Marrow hills', { ...from('a'), at: dayOf(0) });
  const trees = sampleItem('Pines fall on Ostrel road', { ...from('b'), at: dayOf(1) });
  const both = days(1, 4).map((day) =>
    sampleItem(`Storm over Marrow hills: pines fall on Ostrel road ${day}`, {
      ...from(`c${day}`),
      at: dayOf(day),
    }),
  );
  expect(titlesOf(findStories([wind, trees], []), [wind, trees])).toEqual([]);
  const [joined] = findStories([wind, trees, ...both], []);
  expect(joined?.members.length).toBe(5);
});

test('copies of one voice stay together from one block to the next, whatever their words say', () => {
  const text = sampleItem('Harbour crane falls into the Vell', { ...from('a'), at: dayOf(2) });
  const copy = sampleItem('Ein Kran stürzt', { ...from('b'), at: dayOf(3) });
  const items = [text, copy];
  expect(blockOf(text.at)).toBe(blockOf(copy.at) - 1);
  const voice = {
    id: 'v',
    originId: text.id,
    members: items.map(({ id }) => ({ itemId: id, score: 1, reason: '' })),
  };
  const [story] = findStories(items, [voice as never]);
  expect(story?.members.map(({ itemId }) => itemId)).toEqual([text.id, copy.id]);
});

test('a stream gives out a story once nothing can join it, and holds no more after a year than after a month', () => {
  const stream = new StoryStream((item) => item, { remembered: 100 });
  const told: string[] = [];
  const held: number[] = [];
  for (let block = 0; block < 120; block += 1) {
    const items = days(3 * block, 3 * block + 3).flatMap((day) => [
      ...days(0, 8).map((paper) => other(day, paper)),
      ...(block === 0 ? [flood(day, 1), flood(day, 2)] : []),
    ]);
    const closed = stream.take(blockOf(instant(dayOf(3 * block))), inOrder(items));
    told.push(...closed.map(({ story }) => story.title));
    held.push(stream.held);
  }
  expect(told.some((title) => title.startsWith('River Vell flood'))).toBe(true);
  expect(Math.max(...held.slice(60))).toBeLessThanOrEqual(1.2 * Math.max(...held.slice(10, 60)));
});

test('a block that does not come after the last is refused', () => {
  const stream = new StoryStream((item) => item);
  stream.take(7, [flood(0, 1)]);
  expect(() => stream.take(7, [flood(0, 2)])).toThrow('expected a block after 7 but received 7');
});

test('any items over any days are in at most one story, the same in any order and however they arrive', () => {
  const anyItem = fc.record({ day: fc.nat({ max: 14 }), paper: fc.nat({ max: 3 }), isFlood: fc.boolean() });
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 40 }), fc.nat(), (drawn, turn) => {
      const made = drawn.map(({ day, paper, isFlood }) => (isFlood ? flood(day, paper) : other(day, paper)));
      const items = [...new Map(made.map((item) => [item.id, item])).values()];
      const stories = findStories(items, []);
      const ids = stories.flatMap(({ members }) => members.map(({ itemId }) => itemId));
      expect(new Set(ids).size).toBe(ids.length);
      const turned = [
        ...items.slice(turn % (items.length + 1)),
        ...items.slice(0, turn % (items.length + 1)),
      ];
      expect(findStories(turned.reverse(), [])).toEqual(stories);
      expect(streamed(items).stories.toSorted(byId)).toEqual([...stories].sort(byId));
    }),
    { numRuns: 40 },
  );
});

const byId = (a: Story, b: Story): number => (a.id < b.id ? -1 : 1);
