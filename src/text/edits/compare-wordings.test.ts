import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, type Block, type DateClaim, type PagePicture, type Wording } from '../../domain/index.ts';
import { compareWordings } from './compare-wordings.ts';
import { isCounter, isOffer } from './noise.ts';

const claim = (text: string, at: string | null, over: Partial<DateClaim> = {}): DateClaim => ({
  ...{
    text,
    instant: at === null ? null : instant(at),
    precision: 'minute',
    zone: 'stated',
    from: 'visible',
  },
  ...{ doubt: null, ...over },
});
const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const picture = (address: string, over: Partial<PagePicture> = {}): PagePicture => ({
  ...{ address, caption: 'The pier', credit: 'Ada Invented', alt: null, role: 'photograph', pictureId: null },
  ...over,
});

const BEFORE: Wording = {
  title: 'Divers look at the “pier”',
  blocks: [
    paragraph('Two piles broke. Nobody was hurt.'),
    paragraph('The mayor came by boat in the evening.'),
  ],
  pictures: [picture('https://img.example/pier.jpg?w=600&utm_source=x')],
  entries: [],
  published: claim('8 May 2031 12:50', '2031-05-08T12:50:00Z'),
  changed: claim('13:00', '2031-05-08T13:00:00Z'),
  cut: null,
};

const kindsOf = (after: Partial<Wording>, before: Partial<Wording> = {}) =>
  compareWordings({ ...BEFORE, ...before }, { ...BEFORE, ...after }, 'en').map(({ kind }) => kind);

describe('an edit', () => {
  it('of the title, the date and the text is told with both wordings', () => {
    const after: Wording = {
      ...BEFORE,
      title: 'Divers look at the broken pier',
      blocks: [paragraph('Nine piles broke. Nobody was hurt.'), paragraph('The company did not answer.')],
      published: claim('9 May 2031 08:00', '2031-05-09T08:00:00Z'),
      changed: claim('14:10', '2031-05-08T14:10:00Z'),
    };
    expect(
      compareWordings(BEFORE, after, 'en').map(({ kind, before, after: now }) => [kind, before, now]),
    ).toEqual([
      ['title-edited', BEFORE.title, after.title],
      ['published-edited', '8 May 2031 12:50', '9 May 2031 08:00'],
      ['sentence-edited', 'Two piles broke.', 'Nine piles broke.'],
      ['sentence-added', null, 'The company did not answer.'],
      ['sentence-dropped', 'The mayor came by boat in the evening.', null],
      ['changed-edited', '13:00', '14:10'],
    ]);
  });

  it('of pictures tells those that came or went, and what is said of them', () => {
    const [pier] = BEFORE.pictures;
    expect(kindsOf({ pictures: [] })).toEqual(['picture-dropped']);
    expect(kindsOf({ pictures: [...BEFORE.pictures, picture('https://img.example/boat.jpg')] })).toEqual([
      'picture-added',
    ]);
    expect(
      kindsOf({ pictures: [{ ...picture(pier?.address ?? ''), caption: 'The broken pier', credit: null }] }),
    ).toEqual(['caption-edited', 'credit-edited']);
    expect(
      kindsOf(
        { pictures: [picture('https://img.example/photo?id=2')] },
        { pictures: [picture('https://img.example/photo?id=1')] },
      ),
    ).toEqual(['picture-added', 'picture-dropped']);
  });

  it('of a live blog tells entries, and none of their text twice', () => {
    const entry = (time: string, title: string, text: string) => ({
      title,
      time: claim(time, null),
      blocks: [paragraph(text)],
    });
    const live = (...entries: ReturnType<typeof entry>[]): Partial<Wording> => ({
      entries,
      blocks: entries.flatMap(({ title, blocks }) => [paragraph(title), ...blocks]),
    });
    const before = live(
      entry('09:00', 'First', 'The pier holds.'),
      entry('09:10', 'Second', 'A pile broke.'),
    );
    expect(kindsOf(before, before)).toEqual([]);
    const after = live(entry('09:30', 'Third', 'All went home.'), entry('09:00', 'First', 'The pier broke.'));
    expect(kindsOf(after, before)).toEqual(['entry-added', 'entry-edited', 'entry-dropped']);
  });

  it('is none where a date is missing, counted from the look, only more exact, or all that moved is the date of change', () => {
    expect(kindsOf({ published: null })).toEqual([]);
    expect(kindsOf({}, { published: null })).toEqual([]);
    expect(
      kindsOf({ published: claim('2 hours ago', '2031-05-08T15:00:00Z', { doubt: 'relative' }) }),
    ).toEqual([]);
    expect(kindsOf({ published: claim('8 May 2031', '2031-05-08T00:00:00Z', { precision: 'day' }) })).toEqual(
      [],
    );
    expect(kindsOf({ published: claim('8 May, 12.50 pm', '2031-05-08T12:50:30Z') })).toEqual([]);
    expect(kindsOf({ changed: claim('23:59', '2031-05-08T23:59:00Z') })).toEqual([]);
  });
});

const NOISE = [
  ...[
    '1,204 views',
    '3 comments · 17 likes',
    'Shares: 1.2k',
    'Comments (5)',
    'Updated 5 minutes ago',
    'an hour ago',
  ],
  ...[
    '赞 32',
    '评论(5)',
    '阅读量：10万+',
    '1204次浏览',
    '5分钟前更新',
    '更新于 2小时前',
    '點讚 7',
    '轉發 12 評論 3',
  ],
  ...['댓글 5', '댓글 5개', '조회수 1,204회', '좋아요 32 | 공유 4', '5분 전', '3시간 전 업데이트'],
];
const OFFERS = ['Related: The boat', 'Read more', '相关阅读：码头', '延伸閱讀', '관련 기사', '많이 본 뉴스'];
const TOLD = [
  ...[
    'The video had 1,204 views.',
    'She likes 3 piers',
    'Five minutes ago the pier broke',
    '5 people were hurt',
  ],
  ...[
    '评论员来了',
    '他赞成',
    '相关部门回应',
    '댓글을 조작한 5명',
    '관련자 5명',
    'Related by marriage, they met.',
  ],
];

describe('noise', () => {
  it.each(NOISE)('%s only counts', (line) => {
    expect(isCounter(line)).toBe(true);
  });

  it.each(OFFERS)('%s only offers', (line) => {
    expect(isOffer(line)).toBe(true);
  });

  it.each(TOLD)('%s says something', (line) => {
    expect([isCounter(line), isOffer(line)]).toEqual([false, false]);
  });

  it('alone is no change: counters, offers with their lists, marks, spaces, sizes of pictures, what stands around', () => {
    const noise: fc.Arbitrary<readonly Block[]> = fc.oneof(
      fc.constantFrom(...NOISE).map((line) => [paragraph(line)]),
      fc.constantFrom(...OFFERS).map((line): Block[] => [
        { type: 'heading', text: line },
        { type: 'list-item', text: 'Ten boats you will love' },
      ]),
    );
    const size = fc.constantFrom('?w=320', '?width=80&v=17', '?utm_medium=feed', '#top', '');
    const around = fc.constantFrom('logo' as const, 'advertisement' as const, 'avatar' as const);
    fc.assert(
      fc.property(fc.array(noise), fc.array(noise), size, around, (top, bottom, query, role) => {
        const after: Wording = {
          ...BEFORE,
          title: ' Divers look at the "pier"\u200b',
          blocks: [
            ...top.flat(),
            ...BEFORE.blocks.map((block) => ({ ...block, text: block.text.replaceAll(' ', '\u00a0 ') })),
            ...bottom.flat(),
          ],
          pictures: [
            picture('https://img.example/x.png', { role }),
            picture(`https://img.example/pier.jpg${query}`, { caption: 'The\u00a0pier ' }),
          ],
        };
        expect(compareWordings(BEFORE, after, 'en')).toEqual([]);
        expect(compareWordings(after, BEFORE, 'en')).toEqual([]);
      }),
    );
  });
});
