import { describe, expect, it, test } from 'vitest';
import { lines, pseudonym, samplePlatform } from './sample.ts';
import { readSearchPage } from './search-page.ts';
import { readWeibo } from './weibo.ts';
import { readZeeschuimer } from './zeeschuimer.ts';

/** Forms that public collectors and their fixtures show, with invented content. */
const read = (body: string | object, address: string, over: object = {}) =>
  readSearchPage(samplePlatform(body, { address, ...over }));
const of = (body: string | object, address: string, over: object = {}) =>
  read(body, address, over).platform?.searches[0];

const DOUYIN = 'https://www.douyin.com/aweme/v1/web/general/search/single/?keyword=%E7%81%AF';
const STREAM = DOUYIN.replace('single', 'stream');
const NOTES =
  'https://edith.xiaohongshu.com/api/sns/web/v1/search/notes?__wb_method=POST&keyword=%E7%81%AF&page=1';
const ZHIHU = 'https://www.zhihu.com/api/v4/search_v3?q=%E7%81%AF&offset=0';
const aweme = (id: string, over: object = {}) => ({
  ...{ aweme_id: id, desc: `灯 ${id}`, create_time: 1_935_500_000 },
  ...{ author: { uid: pseudonym('6') }, ...over },
});

describe('an answer of Douyin', () => {
  it('shows videos, the first of a collection, and those of cards', () => {
    const data = [
      { card_unique_name: 'video', aweme_info: aweme('71') },
      { card_unique_name: 'aweme_mix', aweme_mix_info: { mix_items: [aweme('72'), aweme('73')] } },
      { card_unique_name: 'play', card_info: { attached_info: { aweme_list: [aweme('74')] } } },
      { sub_card_list: [{ card_info: { attached_info: { aweme_list: [aweme('75')] } } }] },
      { card_unique_name: 'baike_wiki_doc' },
    ];
    const found = of({ status_code: 0, data, has_more: 1 }, DOUYIN);
    expect(found?.results.map(({ native }) => native)).toEqual(['71', '72', '74', '75']);
  });

  it.each([
    ['whole', '', { answer: 'results', hasMore: false }],
    ['cut', '\n{', { answer: 'results', hasMore: null }],
  ])('as a stream that is %s', (_, end, said) => {
    const first = { status_code: 0, data: [{ aweme_info: aweme('71') }], has_more: 1 };
    const second = { status_code: 0, data: [{ aweme_info: aweme('72') }], has_more: 0 };
    const found = of(`${lines(first, second)}${end}`, STREAM);
    expect(found).toMatchObject(said);
    expect(found?.results).toHaveLength(2);
  });

  it('an empty stream with a wall in its first document is a wall, and one that was cut says nothing', () => {
    const wall = { data: [], search_nil_info: { search_nil_item: 'hit_shark' } };
    const rest = { status_code: 0, data: [], has_more: 0 };
    expect(of(lines(wall, rest), STREAM)).toMatchObject({ answer: 'refused', reason: 'captcha' });
    expect(of(`${lines(rest)}\n{`, STREAM)).toMatchObject({ answer: 'unreadable' });
    expect(of(lines(rest, rest), STREAM)).toMatchObject({ answer: 'none' });
  });

  it.each([
    [{ status_code: 2483, status_msg: '请先登录', data: [], has_more: 0 }, 'refused', 'login-wall'],
    [{ status_code: 5, status_msg: '访问过于频繁', data: [], has_more: 0 }, 'refused', 'captcha'],
    [{ status_code: 2190, data: [], has_more: 0 }, 'failed', 'error-code'],
    [{ status_code: 0, data: [], has_more: 1 }, 'unreadable', 'no-known-shape'],
    [{ status_code: 0, data: [] }, 'unreadable', 'no-known-shape'],
    [{ status_code: 0, data: null, has_more: 0 }, 'unreadable', 'no-known-shape'],
    [
      { status_code: 0, data: [], has_more: 0, search_nil_info: { search_nil_type: 'invalid_app' } },
      'failed',
      'error-code',
    ],
    [
      { status_code: 0, data: [], has_more: 0, search_nil_info: { search_nil_type: 'antispam_check' } },
      'refused',
      'captcha',
    ],
    [
      { status_code: 0, data: [], has_more: 0, search_nil_info: { search_nil_item: 'no_result' } },
      'none',
      'none',
    ],
  ])('%j', (body, answer, reason) => expect(of(body, DOUYIN)).toMatchObject({ answer, reason }));

  it('what React writes for nothing is nothing', () => {
    const row = {
      ...{ nav_index: '1', source_platform: 'douyin.com', timestamp_collected: 1_935_600_000_000 },
      ...{ source_platform_url: 'https://www.douyin.com/search/x', source_url: 'x' },
      data: {
        ...{ awemeId: '71', desc: '$undefined', createTime: 1_935_500_000, cellRoom: '$undefined' },
        authorInfo: { uid: pseudonym('6'), enterpriseVerifyReason: '$undefined', customVerify: '' },
        stats: { commentCount: '$undefined', diggCount: 4 },
      },
    };
    expect(readZeeschuimer(samplePlatform(lines(row))).platform?.posts).toMatchObject([
      { native: '71', text: '', author: { kind: 'private' }, counts: { comments: null, likes: 4 } },
    ]);
  });
});

describe('one video of Douyin', () => {
  const DETAIL = 'https://www.douyin.com/aweme/v1/web/aweme/detail/?aweme_id=71';
  const gone = '因作品权限或已被删除，无法观看，去看看其他作品吧';

  it('or the words in its place', () => {
    const shown = read({ status_code: 0, aweme_detail: aweme('71') }, DETAIL).platform;
    expect(shown).toMatchObject({
      visits: [{ native: '71', class: 'visible', notice: null }],
      posts: [{ native: '71' }],
    });
    const filter_detail = { aweme_id: '71', filter_reason: 'status_self_see', detail_msg: gone };
    const absent = read({ status_code: 0, aweme_detail: null, filter_detail }, DETAIL).platform;
    expect(absent?.visits).toMatchObject([{ native: '71', notice: gone }]);
    expect(absent?.visits[0]?.class).not.toBe('visible');
  });

  it.each([
    [{ status_code: 0, aweme_detail: null }, 'no-known-shape'],
    [{ status_code: 0, aweme_detail: null, filter_detail: null }, 'no-known-shape'],
    [{ status_code: 8, aweme_detail: null }, 'login-wall'],
    [{}, 'no-known-shape'],
  ])('or neither: %j', (body, reason) => {
    const { looks, platform } = read(body, DETAIL);
    expect(platform?.visits).toEqual([]);
    expect(looks).toMatchObject([{ kind: 'visit', reason }]);
  });
});

describe('an answer of Xiaohongshu', () => {
  const note = (over: object) => ({ id: 'a1', note_card: { display_title: '灯', user: {} }, ...over });

  it('shows notes and not what is suggested in their form', () => {
    const items = [note({ model_type: 'note' }), note({ id: 'b', model_type: 'rec_query' })];
    expect(of({ success: true, data: { has_more: true, items } }, NOTES)?.results).toMatchObject([
      { native: 'a1' },
    ]);
  });

  it('a day in the corner of a tile', () => {
    const card = (text: string) => ({
      ...{ display_title: '灯', user: {} },
      corner_tag_info: [{ type: 'publish_time', text }],
    });
    const posted = (text: string) =>
      of({ success: true, data: { items: [note({ note_card: card(text) })] } }, NOTES)?.results[0]?.posted;
    expect(posted('05-03')).toMatchObject({ text: '05-03', instant: '2031-05-02T16:00:00.000Z' });
    expect(posted('编辑于 05-03 广东')).toMatchObject({ instant: '2031-05-02T16:00:00.000Z' });
    expect(posted('昨天 20:11')).toMatchObject({ instant: '2031-05-09T12:11:00.000Z' });
  });

  it.each([
    [{ success: true, code: 0, data: {} }, 200, 'unreadable', 'no-known-shape'],
    [{ success: true, code: 0 }, 200, 'unreadable', 'no-known-shape'],
    [{ success: true, data: { has_more: true, items: [] } }, 200, 'unreadable', 'no-known-shape'],
    [{ success: true, data: { has_more: false, items: [] } }, 200, 'none', 'none'],
    [{ success: false, code: -510_001, data: { has_more: false } }, 200, 'failed', 'error-code'],
    [{ code: 300_013, success: false, msg: '访问频次异常' }, 200, 'refused', 'rate-limit'],
    [{ code: 0, data: { has_more: false, items: [] } }, 461, 'refused', 'captcha'],
  ])('%j with status %i', (body, status, answer, reason) =>
    expect(of(body, NOTES, { status })).toMatchObject({ answer, reason }),
  );
});

describe('an answer of Zhihu', () => {
  it('shows answers, articles and videos, and neither people nor suggestions', () => {
    const entry = (id: string, type: string, over: object = {}) => ({
      type: 'search_result',
      object: { id, type, excerpt: '<em>灯</em>会', ...over },
    });
    const data = [
      entry('11', 'answer', { question: { name: '灯好看吗' }, created_time: 1_935_500_000 }),
      entry('12', 'people', { name: '海边的人' }),
      entry('13', 'zvideo', { excerpt: '', description: '桥上', created_at: 1_935_500_000 }),
      { type: 'relevant_query', query_list: [{ query: '灯会' }] },
    ];
    const found = of({ data, paging: { is_end: true } }, ZHIHU);
    expect(found?.results.map(({ native, text }) => [native, text])).toEqual([
      ['11', '灯好看吗\n灯会'],
      ['13', '桥上'],
    ]);
    expect(found?.results.every(({ posted }) => posted?.instant === '2031-05-02T14:53:20.000Z')).toBe(true);
  });

  it.each([
    [{ data: [], paging: { is_end: true } }, 'none', 'none'],
    [{ data: [], paging: { is_end: false } }, 'unreadable', 'no-known-shape'],
    [{ data: [] }, 'unreadable', 'no-known-shape'],
    [{ error: { code: 40_362, message: '您当前请求存在异常' } }, 'refused', 'captcha'],
    [{ error: { code: 500, message: 'x' }, data: [], paging: { is_end: true } }, 'failed', 'error-code'],
  ])('%j', (body, answer, reason) => expect(of(body, ZHIHU)).toMatchObject({ answer, reason }));
});

test.each([
  [{ status_code: 0, data: [], has_more: 0 }, `${DOUYIN}&offset=10`],
  [{ success: true, data: { has_more: false } }, NOTES.replace('page=1', 'page=2')],
  [{ data: [], paging: { is_end: true } }, ZHIHU.replace('offset=0', 'offset=20')],
  ['<!doctype html><p>抱歉，未找到相关结果。</p>', 'https://s.weibo.com/weibo?q=x&page=2'],
])('an empty later page says nothing of the first: %j', (body, address) =>
  expect(of(body, address)).toMatchObject({ answer: 'unreadable', reason: 'later-page', results: [] }),
);

describe('comments that could not be had are not none', () => {
  const LIST = 'https://www.douyin.com/aweme/v1/web/comment/list/?aweme_id=7';
  const PAGE = 'https://edith.xiaohongshu.com/api/sns/web/v2/comment/page?note_id=a1';
  const HOT = 'https://m.weibo.cn/comments/hotflow?id=77&mid=77';

  it.each([
    [read({ status_code: 8, comments: null, has_more: 0 }, LIST), 'login-wall'],
    [read({ status_code: 0, comments: null }, LIST), 'no-known-shape'],
    [read({ comments: null, has_more: 1 }, LIST), 'no-known-shape'],
    [read({ success: false, code: -100, msg: '登录已过期' }, PAGE), 'login-wall'],
    [read({ success: true, data: {} }, PAGE), 'no-known-shape'],
    [
      readWeibo(
        samplePlatform({ ok: -100, url: 'https://passport.weibo.com/x', msg: 'x' }, { address: HOT }),
      ),
      'login-wall',
    ],
    [readWeibo(samplePlatform({ ok: 0, msg: '系统繁忙' }, { address: HOT })), 'no-known-shape'],
  ])('%#', ({ looks, platform }, reason) => {
    expect(platform?.comments).toEqual([]);
    expect(looks).toMatchObject([{ reason }]);
  });

  it('and none are none', () => {
    const { platform } = read({ status_code: 0, comments: null, total: 0, has_more: 0 }, LIST);
    expect(platform?.comments).toMatchObject([{ visible: 0, shown: 0 }]);
  });
});
