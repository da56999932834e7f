import { expect, it } from 'vitest';
import { keptOn } from './kept.ts';

it('is asked once for each thing, whatever the answer', () => {
  const asked: string[] = [];
  const firstOf = keptOn(({ name }: { readonly name: string }) => {
    asked.push(name);
    return name[0] ?? null;
  });
  const [quay, blank] = [{ name: 'quay' }, { name: '' }];
  expect([quay, blank, quay, blank, { name: 'quay' }].map(firstOf)).toEqual(['q', null, 'q', null, 'q']);
  expect(asked).toEqual(['quay', '', 'quay']);
});

it('keeps the answers of two questions apart and out of sight', () => {
  const thing = { name: 'quay' };
  const lengthOf = keptOn(({ name }: typeof thing) => name.length);
  const shoutOf = keptOn(({ name }: typeof thing) => name.toUpperCase());
  expect([lengthOf(thing), shoutOf(thing), Object.keys(thing)]).toEqual([4, 'QUAY', ['name']]);
});
