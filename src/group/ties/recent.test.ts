import { expect, test } from 'vitest';
import { DAY } from '../../domain/index.ts';
import { from, sampleItem } from '../sample-items.ts';
import { hold } from './held.ts';
import { makeRecent } from './recent.ts';

test('a key that is added to for ever and never asked for keeps no more than its reach', () => {
  const recent = makeRecent(3 * DAY);
  const held = Array.from({ length: 40 }, (_, day) => {
    const at = new Date(Date.UTC(2031, 2, 3 + day)).toISOString().replace('.000', '');
    return hold(sampleItem(`Day ${day}`, { ...from('gull'), at }), day);
  });
  for (const one of held) recent.add('gull', one);
  // Asked as of the first day, nothing is too old to be given.
  expect(recent.get('gull', Date.UTC(2031, 2, 3)).map(({ key }) => key)).toEqual([36, 37, 38, 39]);
});
