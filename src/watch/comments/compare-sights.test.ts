import { describe, expect, it } from 'vitest';
import { instant, postId } from '../../domain/index.ts';
import { alignSights } from './compare-sights.ts';
import { sight, TIDE } from './sample-sight.ts';

describe('two viewers of one page', () => {
  const keys = (...all: string[]) => ({ keys: all });

  it('are put beside each other comment by comment', () => {
    expect(alignSights(sight(keys('a', 'b', 'c')), sight(keys('b', 'c', 'd', 'e')))).toEqual({
      ...{ both: 2, onlyA: 1, onlyB: 2, first: null },
    });
  });

  it('are compared as far as the shorter goes, where either goes on', () => {
    const guest = sight({ ...keys('a', 'b'), hasMore: true });
    expect(alignSights(guest, sight(keys('a', 'x', 'b', 'c')))).toEqual({
      both: 2,
      onlyA: 0,
      onlyB: 1,
      first: 2,
    });
  });

  it('are not compared in another order, of another post, or without keys', () => {
    const more = sight({ ...keys('a'), hasMore: true });
    expect(alignSights(more, sight({ ...keys('a'), sort: 'time' }))).toBeNull();
    expect(alignSights(sight(keys('a')), sight({ ...keys('a'), postId: postId(TIDE, 'other') }))).toBeNull();
    expect(alignSights(sight(), sight())).toBeNull();
    expect(alignSights({ ...more, sort: null }, { ...more, sort: null })).toBeNull();
  });

  it('are not compared more than an hour apart: comments come and go', () => {
    const at = (time: string) => sight({ ...keys('a'), at: instant(time) });
    expect(alignSights(at('2031-05-06T00:00:00Z'), at('2031-05-06T01:00:00Z'))).not.toBeNull();
    expect(alignSights(at('2031-05-06T00:00:00Z'), at('2031-05-06T01:00:01Z'))).toBeNull();
    expect(alignSights(at('2031-06-06T00:00:00Z'), at('2031-05-06T00:00:00Z'))).toBeNull();
  });

  it('are not compared where one may be a later page', () => {
    const first = sight({ ...keys('a', 'b'), hasMore: true });
    expect(alignSights(first, sight({ ...keys('g', 'h'), hasMore: null }))).toBeNull();
  });

  it('say the plainest difference: nothing beside five', () => {
    const [none, five] = [sight({ ...keys(), visible: 0 }), sight(keys('a', 'b', 'c', 'd', 'e'))];
    expect(alignSights(none, five)).toEqual({ both: 0, onlyA: 0, onlyB: 5, first: null });
    expect(alignSights({ ...none, hasMore: true }, five)).toBeNull();
  });

  it('are not compared where one alone unfolded replies', () => {
    const unfolded = sight({ ...keys('a', 'r1', 'r2'), visible: 1, repliesVisible: 2, repliesDeclared: 2 });
    expect(alignSights(unfolded, sight({ ...keys('a'), visible: 1, repliesDeclared: 2 }))).toBeNull();
    expect(alignSights(unfolded, unfolded)).toEqual({ both: 3, onlyA: 0, onlyB: 0, first: null });
  });
});
