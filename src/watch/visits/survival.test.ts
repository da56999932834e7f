import { expect, it } from 'vitest';
import type { Disappearance, Visit } from '../../domain/index.ts';
import { disappearanceOf } from './disappearance.ts';
import { after, visit } from './sample-visits.ts';
import { agesOf } from './survival.ts';

function only(visits: readonly Visit[]): Disappearance {
  const found = disappearanceOf(visits);
  if (!found) throw new Error('expected a disappearance');
  return found;
}

const watched = { cohort: 'watched' } as const;

const DAY_ONLY = { posted: after(0), postedBy: after(24 * 60) };

it('ages are in hours since posting, with the age at which watching began', () => {
  const one = only([visit(60, 'visible'), visit(120, 'visible'), visit(180, 'absent')]);
  expect(agesOf([one], watched).ages).toEqual([{ entry: 1, left: 2, right: 3, ofCause: false }]);
});

it('says which went with a notice of a violation, and follows the others to their own end', () => {
  const there = only([visit(60, 'visible'), visit(600, 'visible')]);
  const byAuthor = only([visit(60, 'visible'), visit(180, 'notice-author')]);
  const byRules = only([visit(60, 'visible'), visit(90, 'visible'), visit(180, 'notice-violation')]);
  expect(agesOf([there, byAuthor, byRules], watched)).toMatchObject({
    ages: [
      { entry: 1, left: 10, right: Infinity, ofCause: false },
      { entry: 1, left: 1, right: 3, ofCause: false },
      { entry: 1, left: 1.5, right: 3, ofCause: true },
    ],
    leftOut: { 'never-watched-again': 0 },
  });
});

it('an absence that ended is no event: it was visible again', () => {
  const one = only([visit(60, 'visible'), visit(120, 'absent'), visit(180, 'visible')]);
  expect(agesOf([one], watched).ages).toEqual([{ entry: 1, left: 3, right: Infinity, ofCause: false }]);
});

it('says how many stand in no curve, and why', () => {
  const unknown = { posted: null, postedBy: null };
  const all = [
    only([visit(60, 'visible', unknown), visit(90, 'absent', unknown)]),
    only([visit(60, 'visible', DAY_ONLY), visit(90, 'absent', DAY_ONLY)]),
    only([visit(90, 'absent')]),
    only([visit(90, 'visible')]),
  ];
  expect(agesOf(all, watched)).toEqual({
    ages: [],
    leftOut: {
      'posted-unknown': 1,
      'posted-only-to-the-day': 1,
      'gone-before-watching': 1,
      'never-watched-again': 1,
      'impossible-times': 0,
    },
  });
});

it('of a table of posts that were found gone the age lies anywhere before', () => {
  const one = only([visit(90, 'notice-violation')]);
  expect(agesOf([one], { cohort: 'table' }).ages).toEqual([{ entry: 0, left: 0, right: 1.5, ofCause: true }]);
});

it('nobody can have seen or missed it before it was posted', () => {
  const before = only([visit(-30, 'visible'), visit(-10, 'absent')]);
  const early = only([visit(-30, 'visible'), visit(60, 'absent')]);
  const clocks = only([visit(-2, 'visible'), visit(60, 'absent')]);
  const { ages, leftOut } = agesOf([before, early, clocks], watched);
  expect(leftOut['impossible-times']).toBe(2);
  expect(ages).toEqual([{ entry: 0, left: 0, right: 1, ofCause: false }]);
});

it('what a search alone had seen before its first visit went before anyone watched', () => {
  const sights = [{ at: after(20), viewer: visit(0, 'visible').viewer, captureId: null }];
  const one = disappearanceOf([visit(30, 'absent')], { sights, isDoubted: () => false });
  expect(agesOf(one ? [one] : [], watched).leftOut['gone-before-watching']).toBe(1);
});
