import { expect, test } from 'vitest';
import { DAY } from '../domain/index.ts';
import { Grouping } from './grouping.ts';
import type { Groupable } from './groupable.ts';
import { from, sampleItem } from './sample-items.ts';
import { findStories } from './stories.ts';
import { blockOf, startOfBlock } from './stream/blocks.ts';
import { findVoices } from './voices.ts';

const BLOCK = 7447;
const at = (days: number): string =>
  new Date(Date.parse(startOfBlock(BLOCK)) + days * DAY).toISOString().replace('.000', '');

/** Two texts that share no word, one of which gives the address of the other, in the next block. */
const TOLD = [
  sampleItem('Ferry sinks off harbour after storm', {
    ...{ ...from('a'), at: at(2.5), language: 'en', address: 'https://tide.example/ferry' },
    body: 'A ferry sank. The harbour master said help came.',
  }),
  sampleItem('Zwei Blumen blühen', {
    ...{ ...from('b'), at: at(3.5), language: 'de', sourceLink: 'https://tide.example/ferry' },
    body: 'Rosen wachsen im Garten.',
  }),
];

function streamed(items: readonly Groupable[]) {
  const grouping = new Grouping(new Set());
  const blocks = Map.groupBy(items, (item) => blockOf(item.at));
  const told = [...blocks].map(([block, of]) => grouping.take(block, of));
  return [...told, grouping.finish()].flatMap(({ stories }) => stories.map(({ story }) => story));
}

test('one voice on both sides of a block is one story, however long the first texts wait to be read', () => {
  const later = sampleItem('Bakery opens on the square', { ...from('c'), at: at(60), language: 'en' });
  for (const items of [TOLD, [...TOLD, later]]) {
    const stories = streamed(items);
    expect(stories.map(({ members }) => members.map(({ itemId }) => itemId))).toEqual([
      TOLD.map(({ id }) => id),
    ]);
    expect(stories).toEqual(findStories(items, findVoices(items)));
  }
});
