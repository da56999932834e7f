import { describe, expect, it } from 'vitest';
import { instant, postId, type CommentSight, type Pseudonym } from '../../domain/index.ts';
import { amongControls, type BoundSight } from './among-controls.ts';
import { boundsOf } from './bounds.ts';
import { sight, TIDE } from './sample-sight.ts';

const bound = (more: Partial<CommentSight>): BoundSight => ({
  sight: sight(more),
  bounds: boundsOf(sight(more)),
});
const CONTROLS = [250, 260, 280, 300, 310, 320].map((visible, at) =>
  bound({ native: `c${at}`, shown: 320, visible, postId: postId(TIDE, `c${at}`) }),
);

describe('a post among others of its account', () => {
  it('has the chance that one of them would be seen so little', () => {
    expect(amongControls(bound({}), CONTROLS)).toMatchObject({
      share: 0.01,
      controls: 6,
      chance: 1 / 7,
      floor: 1 / 7,
    });
    expect(amongControls(bound({ visible: 285 }), CONTROLS)?.chance).toBe(5 / 7);
  });

  it('counts a control once, however often it was looked at', () => {
    const often = [1, 2, 3, 4, 5].map((day) =>
      bound({ ...CONTROLS[0]?.sight, at: instant(`2031-05-06T0${day}:00:00Z`) }),
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
      { curated: true },
      { notice: '博主已开启评论精选' },
      { nestedCounted: null },
      { hasMore: true },
      { hasMore: null },
      { posted: instant('2031-01-01T00:00:00Z') },
      { posted: instant('2031-05-05T20:00:00Z') },
      { posted: null },
    ];
    const made = others.map((more) => bound({ postId: postId(TIDE, 'z'), ...more }));
    expect(amongControls(bound({}), made)).toMatchObject({ controls: 0, median: null, chance: null });
  });

  it('is given no chance by few controls, and none without a count', () => {
    expect(amongControls(bound({}), CONTROLS.slice(2))).toMatchObject({ controls: 4, chance: null });
    expect(amongControls(bound({ shown: null }), CONTROLS)).toBeNull();
  });

  it('is compared with nothing where it was not loaded to its end', () => {
    for (const hasMore of [true, null])
      expect(amongControls(bound({ hasMore }), CONTROLS)).toMatchObject({
        isLoaded: false,
        controls: 0,
        chance: null,
      });
    expect(amongControls(bound({ visible: 10, cap: 10, hasMore: null }), CONTROLS)?.isLoaded).toBe(false);
    expect(amongControls(bound({ cap: 10, hasMore: null }), CONTROLS)?.isLoaded).toBe(true);
  });

  it('stands at the floor of the chance where it is lowest, however far below it is', () => {
    const found = (visible: number) => amongControls(bound({ visible }), CONTROLS);
    expect([0, 3, 200].map((visible) => found(visible)?.chance)).toEqual([1 / 7, 1 / 7, 1 / 7]);
    expect(found(0)?.floor).toBe(1 / 7);
  });

  it('is no rarer than a rounded count can make it', () => {
    const rounded = CONTROLS.map(({ sight: one }) => bound({ ...one, shownLow: 300, shownHigh: 400 }));
    const found = amongControls(bound({ visible: 240 }), rounded);
    // 300 of 400 is less than 240 of 300, though 300 of 300 is more.
    expect(found?.chance).toBe(1);
  });
});
