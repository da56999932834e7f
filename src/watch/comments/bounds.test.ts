import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommentSight } from '../../domain/index.ts';
import { COMMENT_RULES } from './bound-rules.ts';
import { boundsOf } from './bounds.ts';
import { sight } from './sample-sight.ts';

describe('bounds', () => {
  it.each<[string, Partial<CommentSight>, string, { low: number; high: number | null }]>([
    ['nothing counted', { shown: null }, 'no-count', { low: 3, high: 3 }],
    ['nothing counted and more pages', { shown: null, hasMore: true }, 'no-count', { low: 3, high: null }],
    ['all there', { shown: 3 }, 'whole', { low: 3, high: 3 }],
    ['more there than counted', { shown: 2 }, 'whole', { low: 3, high: 3 }],
    ['a collector that brings ten', { visible: 10, cap: 10 }, 'cap-explains-gap', { low: 10, high: 300 }],
    [
      'replies that were not opened',
      { shown: 40, repliesDeclared: 37 },
      'replies-explain-gap',
      { low: 3, high: 40 },
    ],
    ['some replies', { repliesDeclared: 38 }, 'gap-stays-open', { low: 3, high: 41 }],
    ['more pages', { hasMore: true }, 'not-loaded', { low: 3, high: 300 }],
    ['nobody knows whether there are more', { hasMore: null }, 'not-loaded', { low: 3, high: 300 }],
    ['a cap that was not reached', { cap: 100, hasMore: null }, 'not-loaded', { low: 3, high: 300 }],
    ['a list that ended after a page', { visible: 20 }, 'list-may-end-early', { low: 20, high: 300 }],
    ['a filter', { notice: '部分评论因违规未显示' }, 'filter-notice', { low: 3, high: 3 }],
    [
      'a notice of curation alone',
      { notice: '博主已开启评论精选', curated: null },
      'curated',
      { low: 3, high: 3 },
    ],
    [
      'a notice of who may write',
      { notice: '由于博主设置，未关注者无法评论' },
      'gap-stays-open',
      { low: 3, high: 3 },
    ],
    ['comments that came twice', { shown: 3, keys: ['a', 'b'] }, 'gap-stays-open', { low: 2, high: 3 }],
    [
      'more replies than are declared',
      { repliesVisible: 9, repliesDeclared: 2 },
      'gap-stays-open',
      { low: 12, high: 300 },
    ],
    ['more seen than counted, and more pages', { shown: 2, hasMore: true }, 'whole', { low: 3, high: null }],
    ['comments that the author picks', { curated: true }, 'curated', { low: 3, high: 3 }],
    ['closed comments', { notice: '评论已关闭' }, 'closed', { low: 3, high: 3 }],
    ['comments closed by the author', { notice: '博主已关闭评论' }, 'closed', { low: 3, high: 3 }],
    ['nothing that explains it', {}, 'gap-stays-open', { low: 3, high: 3 }],
    [
      'a count without replies',
      { nestedCounted: false, repliesVisible: 9 },
      'gap-stays-open',
      { low: 3, high: 3 },
    ],
  ])('with %s', (_, more, reason, seen) => {
    expect(boundsOf(sight(more))).toMatchObject({ reason, seen });
  });

  it('meet every rule above', () => {
    expect(COMMENT_RULES.map(({ reason }) => reason)).toEqual([
      ...['no-count', 'whole', 'within-rounding', 'cap-explains-gap', 'replies-explain-gap'],
      ...['not-loaded', 'closed', 'curated', 'filter-notice', 'list-may-end-early', 'gap-stays-open'],
    ]);
  });

  it('leave every cause standing that the sight does not exclude', () => {
    expect(boundsOf(sight({ hasMore: null, curated: null, repliesDeclared: null })).causes).toEqual([
      ...['not-loaded', 'nested', 'curated', 'guest', 'count-includes-gone', 'not-shown'],
    ]);
    const member = sight({ viewer: { state: 'member', region: null } });
    expect(boundsOf(member).causes).toEqual(['count-includes-gone', 'not-shown']);
    expect(boundsOf(sight({ shown: 3 })).causes).toEqual([]);
  });

  it('take a rounded count for what it can mean', () => {
    const rounded = sight({
      shown: 12_000,
      shownLow: 11_500,
      shownHigh: 12_499,
      visible: 11_800,
      hasMore: true,
    });
    expect(boundsOf(rounded)).toMatchObject({
      shown: { low: 11_500, high: 12_499 },
      reason: 'within-rounding',
    });
    expect(boundsOf(rounded).causes).toContain('rounded-count');
    expect(boundsOf({ ...rounded, visible: 12_499 })).toMatchObject({ reason: 'whole', causes: [] });
    expect(boundsOf({ ...rounded, visible: 5 }).causes).toContain('rounded-count');
  });

  it('have no end where the count has none', () => {
    const more = sight({ shown: 100_000, shownLow: 100_000, shownHigh: null, hasMore: true });
    expect(boundsOf(more)).toMatchObject({
      shown: { low: 100_000, high: null },
      seen: { low: 3, high: null },
    });
    expect(boundsOf(more).causes).toContain('rounded-count');
  });

  it('have no end without a count where comments go on', () => {
    expect(boundsOf(sight({ shown: null, hasMore: null })).seen).toEqual({ low: 3, high: null });
  });

  it('never take a notice of curation for one of a filter', () => {
    const { causes } = boundsOf(sight({ notice: '博主已开启评论精选' }));
    expect(causes).toContain('curated');
    expect(causes).not.toContain('filter-notice');
  });

  it('never run backwards, and never promise more than the count or less than was seen', () => {
    const number = fc.nat({ max: 500 });
    const maybe = fc.option(fc.boolean());
    fc.assert(
      fc.property(number, number, number, fc.option(number), fc.option(number), maybe, maybe, (...made) => {
        const [shown, visible, repliesVisible, repliesDeclared, cap, nestedCounted, hasMore] = made;
        const found = boundsOf(
          sight({ shown, visible, repliesVisible, repliesDeclared, cap, nestedCounted, hasMore }),
        );
        expect(found.seen.low).toBeLessThanOrEqual(found.seen.high ?? Infinity);
        if (found.seen.high !== null)
          expect(found.seen.high).toBeLessThanOrEqual(Math.max(shown, visible + repliesVisible));
        expect(found.causes.length > 0).toBe(found.seen.low < shown);
      }),
    );
  });
});
