import { expect, it } from 'vitest';
import { asId, listNames, type SourceId } from './index.ts';

const source = (id: string, sameAs: string | null = null) => ({
  id: asId('source', id),
  sameAs: sameAs === null ? null : asId('source', sameAs),
});

const named = (sources: readonly ReturnType<typeof source>[]) => {
  const listOf = listNames(sources);
  return sources.map(({ id }) => listOf(id) as string);
};

it('names a list by the end of the way, and a circle by its smallest source', () => {
  expect(named([source('a'), source('b', 'a'), source('c', 'b'), source('d')])).toEqual(['a', 'a', 'a', 'd']);
  expect(named([source('b', 'c'), source('c', 'b'), source('a', 'b')])).toEqual(['b', 'b', 'b']);
  expect(listNames([])('x' as SourceId)).toBe('x');
});
