import { expect, test } from 'vitest';
import { findRelated } from './related.ts';
import { from, sampleItem } from './sample-items.ts';
import { findStories } from './stories.ts';
import { findVoices } from './voices.ts';

const asked = sampleItem('Trump and Xi meet in Busan', { ...from('a'), codes: ['laugh'] });
const others = [
  sampleItem('Trump and Xi meet in Busan!', from('b')),
  sampleItem('中美元首釜山会晤', from('c')),
  sampleItem('A picture nobody printed', { ...from('d'), codes: ['laugh'] }),
  sampleItem('Trump opens a new ballroom', from('e')),
  sampleItem('Fishermen of Busan repair their nets', from('f')),
  sampleItem('Bakers across America run out of flour', from('g')),
  sampleItem('Lighthouse museum opens its doors', from('h')),
];

test('each related item comes with its strongest relation; what has nothing in common is left out', () => {
  const items = [asked, ...others];
  const voices = findVoices(items);
  const related = findRelated(asked, items, { voices, stories: findStories(items, voices) });
  expect(related.map((one) => one.relation)).toEqual([
    'same-voice',
    'same-event',
    'same-claim',
    'same-people',
    'same-place',
    'same-country',
  ]);
  expect(related.map((one) => one.itemId)).toEqual(others.slice(0, 6).map((item) => item.id));
  expect(related.at(1)?.reason).toMatch(/same event; same places .*Busan/);
  expect(related.at(-1)?.reason).toMatch(/^only the same country: same places/);
});

test('no more than asked for', () => {
  expect(findRelated(asked, others, { voices: [], stories: [], most: 2 })).toHaveLength(2);
});
