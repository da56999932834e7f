import { describe, expect, it } from 'vitest';
import { pseudonym, samplePlatform } from './sample.ts';
import { readWeibo } from './weibo.ts';

const SEARCH =
  'https://m.weibo.cn/api/container/getIndex?containerid=100103type%3D1%26q%3D%E6%B8%AF%E8%A7%92&page_type=searchall';

const blog = (mid: string, over: object = {}) => ({
  ...{ mid, id: mid, text: '港角<a href="/n/x">灯会</a>开始', created_at: 'Sun May 04 16:00:00 +0800 2031' },
  ...{ reposts_count: 3, comments_count: '1万+', attitudes_count: 9 },
  user: { id: pseudonym('4'), screen_name: pseudonym('4'), verified: false, verified_type: -1 },
  ...over,
});
const card = (mblog: object) => ({ card_type: 9, mblog });
const user = (type: number) => ({ id: 1, verified: type >= 0, verified_type: type });

const search = (body: object | string, over: object = {}) => {
  const { platform, looks } = readWeibo(samplePlatform(body, { address: SEARCH, ...over }));
  return { search: platform?.searches[0], platform, looks };
};

describe('the search of m.weibo.cn', () => {
  it('reads cards and groups of cards, in their order', () => {
    const cards = [
      { card_type: 11, card_group: [card(blog('1')), card(blog('2', { user: user(3) }))] },
      card(blog('3')),
    ];
    const { search: found, looks } = search({
      ok: 1,
      data: { cardlistInfo: { total: 812, page: 2 }, cards },
    });
    expect(found).toMatchObject({
      query: '港角',
      answer: 'results',
      stated: 812,
      hasMore: true,
      scope: 'all',
    });
    expect(found?.results.map(({ native, author }) => [native, author.kind])).toEqual([
      ['1', 'private'],
      ['2', 'media'],
      ['3', 'private'],
    ]);
    expect(found?.results[0]).toMatchObject({
      ...{ text: '港角灯会开始', address: 'https://m.weibo.cn/detail/1' },
      author: { pseudonym: pseudonym('4') },
      posted: { instant: '2031-05-04T08:00:00.000Z', precision: 'second' },
      counts: { comments: 10_000, shares: 3, likes: 9 },
    });
    expect(looks).toMatchObject([{ kind: 'search', subject: '港角', outcome: 'seen' }]);
  });

  it('gives no address of Weibo to a post of this shape from elsewhere', () => {
    const { search: found } = search(
      { ok: 1, data: { cards: [card(blog('1'))] } },
      { address: 'https://wave.example/api/v2/search?q=a' },
    );
    expect(found?.results).toMatchObject([{ native: '1', address: null }]);
  });

  it.each([
    [{ ok: 0, msg: '这里还没有内容', data: { cards: [] } }, 'none', 'none', '这里还没有内容'],
    [
      { ok: 1, data: { cards: [{ card_type: 58, desc: '根据相关法律法规和政策，搜索结果未予显示' }] } },
      ...['notice', 'laws-and-policies', '根据相关法律法规和政策，搜索结果未予显示'],
    ],
    [{ ok: -100, url: 'https://passport.weibo.com/sso/signin' }, 'refused', 'login-wall', null],
    [{ ok: -100, errno: '100005', msg: '请求过于频繁' }, 'refused', 'rate-limit', '请求过于频繁'],
    [{ ok: 1, data: { cards: [] } }, 'unreadable', 'no-known-shape', null],
    [{}, 'unreadable', 'no-known-shape', null],
  ] as [object, string, string, string | null][])('%j', (body, answer, reason, notice) => {
    expect(search(body).search).toMatchObject({ answer, reason, notice, results: [] });
  });

  it('keeps a notice beside results', () => {
    const said = '根据相关法律法规和政策，部分搜索结果未予显示';
    const { search: found } = search({
      ok: 1,
      data: { cards: [card(blog('1')), { card_type: 42, desc: said }] },
    });
    expect(found).toMatchObject({ answer: 'results', notice: said });
  });

  it.each([
    ['below the posts', [card(blog('1')), { card_type: 58, desc: '没有找到更多相关结果' }]],
    ['of an empty part above them', [{ card_type: 11, title: '暂无内容' }, card(blog('1'))]],
    ['in a group with them', [{ card_type: 11, title: '暂无内容', card_group: [card(blog('1'))] }]],
  ])('is not without results where such words stand %s', (_, cards) => {
    const { search: found } = search({ ok: 1, msg: '这里还没有内容', data: { cards } });
    expect(found).toMatchObject({ answer: 'results', notice: null });
    expect(found?.results.map(({ native }) => native)).toEqual(['1']);
  });

  it('is without results where the platform says so above what it recommends', () => {
    const cards = [{ card_type: 58, desc: '抱歉，未找到“港角”相关结果' }, card(blog('1'))];
    expect(search({ ok: 1, data: { cards } }).search).toMatchObject({ answer: 'none', results: [] });
  });

  it('says that only authorised sources were searched where all results are of states and media', () => {
    const all = (type: number) =>
      ['1', '2', '3', '4', '5'].map((mid) => card(blog(mid, { user: user(type) })));
    expect(search({ ok: 1, data: { cards: all(3) } }).search?.scope).toBe('authorised-only');
    expect(search({ ok: 1, data: { cards: all(1).slice(1) } }).search?.scope).toBe('all');
    expect(search({ ok: 1, data: { cards: all(0) } }).search?.scope).toBe('all');
  });

  it('takes words in place of a post for a visit', () => {
    const gone = { mid: '8', text: '抱歉，此微博已被作者删除。', deleted: '1' };
    const { platform } = search({ ok: 1, data: { cards: [card(blog('1', { retweeted_status: gone }))] } });
    expect(platform?.visits).toMatchObject([{ native: '8', class: 'notice-author', notice: gone.text }]);
    expect(platform?.posts.map(({ native }) => native)).toEqual(['1']);
  });

  it('records a wall as a refusal of this search', () => {
    const content = { verdict: 'visitor-system', because: 'a visitor mark' } as const;
    const input = samplePlatform('x', { address: SEARCH });
    const read = readWeibo({ ...input, capture: { ...input.capture, content } });
    expect(read.platform?.searches).toMatchObject([
      { query: '港角', answer: 'refused', reason: 'visitor-system' },
    ]);
    expect(search('', { status: 418 }).search).toMatchObject({ answer: 'refused', reason: 'captcha' });
  });
});

describe('comments', () => {
  const HOT = 'https://m.weibo.cn/comments/hotflow?id=77&mid=77&max_id_type=0';
  const comment = (id: string, total: number, replies: object[] | false = false) => ({
    ...{ id, rootid: id, text: '好', total_number: total, comments: replies, user: { id: 1 } },
  });

  it('reads a page of hotflow', () => {
    const data = {
      data: [comment('1', 3, [{ id: '2' }]), comment('3', 0)],
      total_number: 300,
      max_id: 139,
      max_id_type: 0,
    };
    const { platform } = readWeibo(samplePlatform({ ok: 1, data }, { address: HOT }));
    expect(platform?.comments).toMatchObject([
      {
        ...{ native: '77', shown: 300, visible: 2, repliesVisible: 1, repliesDeclared: 3, sort: 'hot' },
        ...{ hasMore: true, cap: 20, curated: null, notice: null },
      },
    ]);
  });

  it.each([
    ['博主已开启评论精选', true],
    ['部分评论已被过滤', null],
  ])('keeps %s', (trendsText, curated) => {
    const address = 'https://weibo.com/ajax/statuses/buildComments?id=77&flow=1&count=20';
    const body = { ok: 1, data: [comment('1', 0)], total_number: 99, max_id: 0, trendsText };
    const { platform } = readWeibo(samplePlatform(body, { address }));
    expect(platform?.comments).toMatchObject([{ notice: trendsText, curated, hasMore: false, sort: 'time' }]);
  });

  it('the last page is no whole: it shows nothing of those before it', () => {
    const data = { data: [comment('9', 0)], total_number: 300, max_id: 0 };
    const { platform, looks } = readWeibo(
      samplePlatform(
        { ok: 1, data },
        { address: `${HOT}&max_id=139`, viewer: { state: 'member', region: null } },
      ),
    );
    expect(platform?.comments).toMatchObject([{ visible: 1, hasMore: null, cap: null }]);
    expect(looks[0]?.detail).toContain('counts this page alone');
  });

  it('zero comments with words is a sight, an empty answer is not', () => {
    const none = readWeibo(samplePlatform({ ok: 0, msg: '快来发表你的评论吧' }, { address: HOT }));
    expect(none.platform?.comments).toMatchObject([{ visible: 0, shown: null, notice: null }]);
    const odd = readWeibo(samplePlatform({ ok: 1 }, { address: HOT }));
    expect(odd.looks).toMatchObject([{ outcome: 'unreadable', reason: 'no-known-shape' }]);
  });
});

describe('one post', () => {
  const SHOW = 'https://m.weibo.cn/statuses/show?id=77';
  const PAGE = 'https://m.weibo.cn/detail/77';

  it.each([
    [{ ok: 1, data: blog('77') }, 'visible', null],
    [{ ok: 0, msg: '微博不存在或暂无查看权限!' }, 'absent-or-private', '微博不存在或暂无查看权限!'],
    [{ ok: -100, url: 'https://passport.weibo.com/sso/signin' }, 'login-wall', null],
  ])('as JSON: %j', (body, verdict, notice) => {
    const { platform } = readWeibo(samplePlatform(body, { address: SHOW }));
    expect(platform?.visits).toMatchObject([{ native: '77', class: verdict, notice }]);
  });

  it('as a page, with its data or with a notice', () => {
    const page = (inside: string) => `<!doctype html><html><body>${inside}</body></html>`;
    const data = page(
      `<script>var $render_data = [${JSON.stringify({ status: blog('77') })}][0] || {};</script>`,
    );
    const shown = readWeibo(samplePlatform(data, { address: PAGE })).platform;
    expect(shown?.visits).toMatchObject([{ class: 'visible', author: pseudonym('4') }]);
    expect(shown?.posts).toMatchObject([{ native: '77', text: '港角灯会开始' }]);
    const box = page('<div class="h5-4box"><p class="h5-4con">微博不存在或暂无查看权限!</p></div>');
    expect(readWeibo(samplePlatform(box, { address: PAGE })).platform?.visits).toMatchObject([
      { class: 'absent-or-private', notice: '微博不存在或暂无查看权限!' },
    ]);
    const odd = readWeibo(samplePlatform(page('<p>x</p>'), { address: PAGE }));
    expect(odd.looks).toMatchObject([{ outcome: 'unreadable', reason: 'no-known-shape' }]);
  });
});
