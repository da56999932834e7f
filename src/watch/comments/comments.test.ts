import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asId,
  commentSightId,
  instant,
  postId,
  type CommentSight,
  type PlatformId,
  type Pseudonym,
} from '../../domain/index.ts';
import { COMMENT_RULES } from './bound-rules.ts';
import { boundsOf } from './bounds.ts';
import { alignSights, amongControls, type BoundSight } from './compare-sights.ts';

const TIDE = 'tide' as PlatformId;

/** A sight of an invented post: nothing known but what is said. */
function sight(more: Partial<CommentSight> = {}): CommentSight {
  const key = {
    postId: postId(TIDE, more.native ?? 'a1'),
    sourceId: asId('source', 'tide'),
    at: instant('2031-05-06T00:00:00Z'),
    viewer: { state: 'guest', region: null } as const,
    sort: 'hot',
  };
  return {
    ...{ ...key, id: commentSightId(key), platform: TIDE, native: 'a1', captureId: null, posted: null },
    ...{ author: 'p_0123456789abcdef' as Pseudonym, shown: 300, shownLow: null, shownHigh: null, visible: 3 },
    ...{
      repliesVisible: 0,
      repliesDeclared: 0,
      nestedCounted: true,
      curated: false,
      notice: null,
      cap: null,
    },
    ...{ hasMore: false, keys: [] },
    ...more,
  };
}

describe('bounds', () => {
  it.each<[string, Partial<CommentSight>, string, { low: number; high: number }]>([
    ['nothing counted', { shown: null }, 'no-count', { low: 3, high: 3 }],
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
      ...['no-count', 'whole', 'cap-explains-gap', 'replies-explain-gap', 'not-loaded'],
      ...['closed', 'curated', 'gap-stays-open'],
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
      reason: 'whole',
      causes: [],
    });
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

  it('never run backwards, and never promise more than the count or less than was seen', () => {
    const number = fc.nat({ max: 500 });
    const maybe = fc.option(fc.boolean());
    fc.assert(
      fc.property(number, number, number, fc.option(number), fc.option(number), maybe, maybe, (...made) => {
        const [shown, visible, repliesVisible, repliesDeclared, cap, nestedCounted, hasMore] = made;
        const found = boundsOf(
          sight({ shown, visible, repliesVisible, repliesDeclared, cap, nestedCounted, hasMore }),
        );
        expect(found.seen.low).toBeLessThanOrEqual(found.seen.high ?? -1);
        expect(found.seen.high).toBeLessThanOrEqual(Math.max(shown, visible + repliesVisible));
        expect(found.causes.length > 0).toBe(found.seen.low < shown);
      }),
    );
  });
});

const bound = (more: Partial<CommentSight>): BoundSight => ({
  sight: sight(more),
  bounds: boundsOf(sight(more)),
});
const CONTROLS = [250, 260, 280, 300, 310, 320].map((visible, at) =>
  bound({ native: `c${at}`, shown: 320, visible, postId: postId(TIDE, `c${at}`) }),
);

describe('a post among others of its account', () => {
  it('has the chance that one of them would be seen so little', () => {
    expect(amongControls(bound({}), CONTROLS)).toMatchObject({ share: 0.01, controls: 6, chance: 1 / 7 });
    expect(amongControls(bound({ visible: 285 }), CONTROLS)?.chance).toBe(5 / 7);
  });

  it('counts a control once, however often it was looked at', () => {
    const often = [1, 2, 3, 4, 5].map((day) =>
      bound({ ...CONTROLS[0]?.sight, at: instant(`2031-05-0${day}T00:00:00Z`) }),
    );
    expect(amongControls(bound({}), often)).toMatchObject({ controls: 1, chance: null });
  });

  it('is compared only with posts of its author, size, viewer, sorting and way in', () => {
    const others: Partial<CommentSight>[] = [
      { author: 'p_ffffffffffffffff' as Pseudonym },
      { author: null },
      { shown: 5 },
      { shown: 3000 },
      { viewer: { state: 'member', region: null } },
      { sort: 'time' },
      { cap: 10 },
    ];
    const made = others.map((more) => bound({ postId: postId(TIDE, 'z'), ...more }));
    expect(amongControls(bound({}), made)).toMatchObject({ controls: 0, median: null, chance: null });
  });

  it('is given no chance by few controls, and none without a count', () => {
    expect(amongControls(bound({}), CONTROLS.slice(2))).toMatchObject({ controls: 4, chance: null });
    expect(amongControls(bound({ shown: null }), CONTROLS)).toBeNull();
  });
});

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
      both: 1,
      onlyA: 1,
      onlyB: 1,
      first: 2,
    });
  });

  it('are not compared in another order, of another post, or without keys', () => {
    const more = sight({ ...keys('a'), hasMore: true });
    expect(alignSights(more, sight({ ...keys('a'), sort: 'time' }))).toBeNull();
    expect(alignSights(sight(keys('a')), sight({ ...keys('a'), postId: postId(TIDE, 'other') }))).toBeNull();
    expect(alignSights(sight(), sight())).toBeNull();
  });
});
