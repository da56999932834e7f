import { describe, expect, it } from 'vitest';
import { compareTimes } from './compare-times.ts';
import { matchedSets, type MatchedPost, type Stratum } from './matched-posts.ts';
import { asId, instant, postId, type Disappearance, type PlatformId } from '../../domain/index.ts';

const PLAZA = 'plaza' as PlatformId;
const day = (n: number) => instant(Date.UTC(2031, 4, 1 + n));

function post(native: string, posted: number, over: Partial<Disappearance> = {}): Disappearance {
  return {
    ...{ postId: postId(PLAZA, native), platform: PLAZA, sourceId: asId('source', 'a'), author: null },
    ...{ viewer: { state: 'guest', region: null }, authorKind: 'private', posted: day(posted) },
    ...{ postedBy: day(posted), watchedFrom: day(posted), lastSeen: day(posted), firstNotSeen: null },
    ...{ class: 'visible', notice: null, rule: { id: 'notice/none', version: 1 }, reappeared: null },
    ...{ later: [], visits: 1, blind: 0, captures: [], ...over },
  };
}
const one = (native: string, posted: number, isAbout = false, gone = false): MatchedPost => ({
  ...{ post: post(native, posted, gone ? { class: 'absent' } : {}), isAbout, isNamed: false },
});
const isGone = ({ class: kind }: Pick<Disappearance, 'class'>) => kind === 'absent';

describe('posts that went, with controls that stayed', () => {
  it('take the nearest in time in turns, and no control twice', () => {
    const stratum: Stratum = {
      key: 'x',
      about: [one('g1', 0, true, true), one('a1', 1, true)],
      others: [one('g2', 20, false, true), one('o1', 2), one('o2', 19), one('o3', 21)],
    };
    const sets = matchedSets(stratum, isGone);
    expect(sets.reduce((sum, { controls }) => sum + controls, 0)).toBe(4);
    expect(sets).toHaveLength(2);
    expect(sets.find(({ caseExposed }) => caseExposed)).toMatchObject({ controls: 2, controlsExposed: 1 });
    expect(sets.find(({ caseExposed }) => !caseExposed)).toMatchObject({ controls: 2, controlsExposed: 0 });
  });

  it('are no set without controls', () => {
    expect(matchedSets({ key: 'x', about: [one('g', 0, true, true)], others: [] }, isGone)).toEqual([]);
  });
});

describe('times within strata', () => {
  it('say nothing of authors that differ, and something of posts that do', () => {
    const ages = (stratum: string, group: string, right: number) => ({
      ...{ entry: 0, left: right - 1, right, group, stratum },
    });
    // The one author's posts all go on the first day, the other's on the tenth; nothing differs within.
    const alike = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap(() => [
      ages('quick', 'about', 24),
      ages('slow', 'others', 240),
    ]);
    const both = [...alike, ages('quick', 'others', 24), ages('slow', 'about', 240)];
    expect(compareTimes(both.map((age) => ({ ...age, stratum: '' }))).p).toBeLessThan(0.05);
    expect(compareTimes(both).df).toBe(0);
    const differ = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((who, at) => [
      ages(who, 'about', 24 + at),
      ages(who, 'others', 240 + at),
      ages(who, 'others', 260 + at),
    ]);
    expect(compareTimes(differ)).toMatchObject({ test: 'interval-score', df: 1 });
    expect(compareTimes(differ).p).toBeLessThan(0.01);
  });
});
