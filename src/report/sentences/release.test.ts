import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asId,
  instant,
  makeId,
  RELEASE_CELL_STATES,
  TONGUES,
  type ReleaseCellState,
} from '../../domain/index.ts';
import type { ReleaseSummary, VantageSummary } from '../release-summary.ts';
import { findForbiddenWords } from '../words.ts';
import { releaseSentences } from './release.ts';

const NOTHING = Object.fromEntries(
  RELEASE_CELL_STATES.map((state) => [state, 0]),
) as VantageSummary['states'];

function vantage(
  name: string,
  states: Partial<Record<ReleaseCellState, number>>,
  more: Partial<VantageSummary> = {},
): VantageSummary {
  const all = { ...NOTHING, ...states };
  return {
    vantage: { id: asId('vantage', 'one'), name },
    ...{ states: all, shown: all['shown-whole'] + all.cropped + all.altered, beforeRelease: 0, reasons: [] },
    ...more,
  };
}

const AT = instant('2031-05-04T09:10:00+09:00');

const summaryOf = (
  vantages: readonly VantageSummary[],
  more: Partial<ReleaseSummary> = {},
): ReleaseSummary => ({
  release: {
    ...{ id: makeId('release', 'album'), sourceId: asId('source', 'office') },
    ...{ title: 'At Harbour Point', address: 'https://office.example/album' },
  },
  ...{
    by: 'Office of Oria',
    pictures: 12,
    released: { from: AT, to: AT },
    releasedBy: 'stated',
    zone: 'Asia/Seoul',
  },
  ...{ vantages, ...more },
});

const PRESS = vantage('Orian press', { 'shown-whole': 7, cropped: 2, 'another-frame': 1, 'not-shown': 2 });
const LISTS = vantage('Home lists', { unseen: 12 }, { reasons: [{ reason: 'text-only', pictures: 12 }] });

describe('the sentences of a release', () => {
  it('say what each audience was shown, in every language', () => {
    const { en, zh, ko } = releaseSentences(summaryOf([PRESS, LISTS]));
    expect(en.summary).toBe(
      'Of 12 pictures, Orian press showed 9 (7 whole, 2 cropped), another frame of the moment for 1, 2 not found in what we read; Home lists could not be judged: text only.',
    );
    expect(zh.summary).toBe(
      '12 张图片中，Orian press刊出 9 张（完整 7 张，裁剪 2 张），1 张只见同一时刻的另一画面，2 张在我们读到的内容中未见；Home lists无法判断：只有文字。',
    );
    expect(ko.summary).toBe(
      '사진 12장 가운데 Orian press에는 9장이 실렸다(온전히 7장, 잘려서 2장), 1장은 같은 순간의 다른 사진만 보였다, 2장은 우리가 읽은 것에서 찾지 못했다; Home lists: 판단할 수 없었다(글만 있음).',
    );
    expect(en.vantages[1]).toBe('Of 12 pictures, Home lists could not be judged: text only.');
  });

  it('say who released it and when, as far as that is known', () => {
    expect(releaseSentences(summaryOf([])).en.released).toBe(
      'Office of Oria released 12 pictures under the title “At Harbour Point”, 4 May 2031 09:10 Korea time.',
    );
    const day = { from: AT, to: instant('2031-05-04T23:59:00+09:00') };
    expect(releaseSentences(summaryOf([], { released: day })).en.released).toContain(
      'between 4 May 2031 09:10 and 23:59 Korea time',
    );
    expect(releaseSentences(summaryOf([], { releasedBy: 'first-look' })).en.released).toContain(
      'no later than',
    );
  });

  it('never say of an audience with one unjudged picture that it showed none', () => {
    const some = vantage(
      'Home paper',
      { 'not-shown': 5, unseen: 7 },
      { reasons: [{ reason: 'looks-end', pictures: 7 }] },
    );
    expect(releaseSentences(summaryOf([some])).en.summary).toBe(
      'Of 12 pictures, Home paper: 5 not found in what we read, 7 could not be judged (the looks end too early).',
    );
  });

  it('never say “not found” of pictures that nothing was there to compare with', () => {
    const none = vantage('Home paper', { 'no-picture': 12 });
    const { en, zh, ko } = releaseSentences(summaryOf([none]));
    expect([en.summary, zh.summary, ko.summary]).toEqual([
      'Of 12 pictures, Home paper: no picture of the story in what we read.',
      '12 张图片中，Home paper：我们读到的内容中没有此事件的图片。',
      '사진 12장 가운데 Home paper: 우리가 읽은 것에 이 사건의 사진이 없었다.',
    ]);
    const some = vantage('Home paper', { 'shown-whole': 9, 'no-picture': 3 });
    expect(releaseSentences(summaryOf([some])).en.summary).toBe(
      'Of 12 pictures, Home paper showed 9 whole, for 3 there was no picture of the story in what we read.',
    );
  });

  it('say once how many were shown where all were shown whole', () => {
    const { en, zh, ko } = releaseSentences(
      summaryOf([vantage('Wire', { 'shown-whole': 8, 'not-shown': 4 })]),
    );
    expect(en.summary).toBe('Of 12 pictures, Wire showed 8 whole, 4 not found in what we read.');
    expect(zh.summary).toContain('Wire完整刊出 8 张，4 张');
    expect(ko.summary).toContain('Wire에는 8장이 온전히 실렸다, 4장은');
  });

  it('say so where a picture was shown before it was released', () => {
    const early = vantage('Wire', { 'shown-whole': 3, 'not-shown': 9 }, { beforeRelease: 1 });
    expect(releaseSentences(summaryOf([early])).en.summary).toContain(
      '3 whole, 1 of them before the release',
    );
  });

  it('hold every number of the summary and no other, and only words that evidence bears', () => {
    const counts = fc.record(
      Object.fromEntries(RELEASE_CELL_STATES.map((state) => [state, fc.nat(40)])) as Record<
        ReleaseCellState,
        fc.Arbitrary<number>
      >,
    );
    const reason = fc.constantFrom('text-only', 'looks-end', 'all-refused', 'a-new-code');
    fc.assert(
      fc.property(counts, reason, (states, why) => {
        const count = Object.values(states).reduce((sum, one) => sum + one, 0);
        fc.pre(count > 0);
        const one = vantage('Press', states, {
          reasons: states.unseen > 0 ? [{ reason: why, pictures: states.unseen }] : [],
        });
        const told = releaseSentences(summaryOf([one], { pictures: count }));
        const known = [...Object.values(states), one.shown, count].map(String);
        for (const tongue of TONGUES) {
          const { summary } = told[tongue];
          expect(findForbiddenWords(summary)).toEqual([]);
          expect((summary.match(/\d+/gu) ?? []).filter((number) => !known.includes(number))).toEqual([]);
        }
      }),
    );
  });
});
