import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, postId, VISIT_CLASSES, type PlatformId } from '../../domain/index.ts';
import { disappearanceOf, disappearancesOf, type SearchSight } from './disappearance.ts';
import { after, visit } from './sample-visits.ts';

describe('the visits to a post', () => {
  it('give an interval from the last that saw it to the first that did not', () => {
    const found = disappearanceOf([
      visit(5, 'visible'),
      visit(12, 'visible'),
      visit(20, 'absent'),
      visit(60, 'absent'),
    ]);
    expect(found).toMatchObject({
      watchedFrom: after(5),
      lastSeen: after(12),
      firstNotSeen: after(20),
      class: 'absent',
      reappeared: null,
      visits: 4,
      blind: 0,
    });
  });

  it.each(['login-wall', 'captcha', 'no-permission', 'unreadable', 'failed', 'not-tried'] as const)(
    'are no disappearance where they met %s: the interval is wider',
    (blind) => {
      expect(disappearanceOf([visit(5, 'visible'), visit(9, blind)])).toMatchObject({
        ...{ lastSeen: after(5), firstNotSeen: null, class: 'visible', blind: 1 },
      });
      expect(
        disappearanceOf([visit(5, 'visible'), visit(9, blind), visit(30, 'notice-author')]),
      ).toMatchObject({
        ...{ lastSeen: after(5), firstNotSeen: after(30), class: 'notice-author' },
      });
      expect(disappearanceOf([visit(9, blind)])).toBeNull();
    },
  );

  it('keep what was said first, and every later class with its own time', () => {
    const notice = '  Not shown: violates the rules.';
    const found = disappearanceOf([
      visit(5, 'visible'),
      visit(10, 'absent-or-private', { notice: 'Gone, or not for you.' }),
      visit(40, 'notice-violation', { notice }),
    ]);
    expect(found).toMatchObject({
      ...{ firstNotSeen: after(10), class: 'absent-or-private', notice: 'Gone, or not for you.' },
      later: [{ class: 'notice-violation', at: after(40), notice }],
    });
  });

  it('two at one instant that contradict each other say not when', () => {
    for (const both of [
      [visit(5, 'visible'), visit(5, 'absent')],
      [visit(5, 'absent'), visit(5, 'visible')],
    ]) {
      expect(new Set(both.map(({ id }) => id)).size).toBe(2);
      expect(disappearanceOf([visit(1, 'visible'), ...both, visit(10, 'absent')])).toMatchObject({
        ...{ lastSeen: after(1), firstNotSeen: after(10), blind: 2 },
      });
      expect(disappearanceOf([visit(1, 'visible'), ...both])).toMatchObject({
        ...{ lastSeen: after(1), firstNotSeen: null, rule: { id: 'visit/two-at-once' } },
      });
    }
  });

  it('another page tells only where the post was seen before', () => {
    expect(disappearanceOf([visit(1, 'redirected'), visit(9, 'redirected')])).toBeNull();
    expect(disappearanceOf([visit(1, 'visible'), visit(9, 'redirected')])).toMatchObject({
      ...{ class: 'redirected', firstNotSeen: after(9) },
    });
  });

  it('a search of the same viewer that showed it moves the last sight, and ends no absence', () => {
    const guest = { viewer: visit(0, 'visible').viewer, captureId: null };
    const member = { viewer: { state: 'member', region: null }, captureId: null } as const;
    const beside = (...sights: readonly SearchSight[]) => ({ sights, isDoubted: () => false });
    const visits = [visit(1, 'visible'), visit(30, 'absent')];
    const shown = beside(
      { at: after(20), ...guest },
      { at: after(40), ...guest },
      { at: after(25), ...member },
    );
    expect(disappearanceOf(visits, shown)).toMatchObject({
      ...{ watchedFrom: after(1), lastSeen: after(20), firstNotSeen: after(30), reappeared: null },
    });
    expect(disappearanceOf([visit(30, 'absent')], shown)).toMatchObject({
      ...{ watchedFrom: after(30), lastSeen: after(20), firstNotSeen: after(30) },
    });
  });

  it('say when it came back', () => {
    const found = disappearanceOf([visit(5, 'visible'), visit(10, 'absent'), visit(20, 'visible')]);
    expect(found).toMatchObject({
      lastSeen: after(5),
      firstNotSeen: after(10),
      class: 'absent',
      reappeared: after(20),
    });
  });

  it('tell of the last absence: one that ended before it is another', () => {
    const found = disappearanceOf([
      ...[visit(5, 'visible'), visit(10, 'absent'), visit(20, 'visible')],
      ...[visit(40, 'absent'), visit(50, 'notice-violation')],
    ]);
    expect(found).toMatchObject({
      ...{ lastSeen: after(20), firstNotSeen: after(40), class: 'absent', reappeared: null },
    });
  });

  it('know a ghost: a list without it, and its own address still shows it', () => {
    expect(disappearanceOf([visit(5, 'visible'), visit(9, 'unlisted')])).toMatchObject({
      ...{ lastSeen: after(9), firstNotSeen: null, class: 'unlisted' },
    });
  });

  it('may begin when it was gone already', () => {
    expect(disappearanceOf([visit(90, 'notice-violation')])).toMatchObject({
      ...{ lastSeen: null, firstNotSeen: after(90), watchedFrom: after(90) },
    });
  });

  it('are told apart by post, source and viewer', () => {
    const member = { viewer: { state: 'member', region: null } } as const;
    const all = [
      visit(5, 'visible'),
      visit(9, 'absent'),
      visit(9, 'visible', member),
      visit(9, 'visible', { postId: postId('tide' as PlatformId, 'b2') }),
      visit(9, 'visible', { sourceId: asId('source', 'other') }),
    ];
    expect(disappearancesOf(all)).toHaveLength(4);
    expect(disappearancesOf(all).filter(({ firstNotSeen }) => firstNotSeen !== null)).toHaveLength(1);
  });

  it('give the same in any order, and never an interval that runs backwards', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.constantFrom(...VISIT_CLASSES)), {
      minLength: 1,
    });
    fc.assert(
      fc.property(some, (made) => {
        const visits = new Map(made.map(([minutes, found]) => [minutes, visit(minutes, found)]));
        const all = [...visits.values()];
        const found = disappearanceOf(all);
        expect(disappearanceOf(all.toReversed())).toEqual(found);
        if (!found) return;
        if (found.lastSeen && found.firstNotSeen) expect(found.lastSeen < found.firstNotSeen).toBe(true);
        if (found.reappeared) expect(found.reappeared > (found.firstNotSeen ?? '')).toBe(true);
        expect(found.lastSeen ?? found.firstNotSeen).not.toBeNull();
      }),
    );
  });
});
