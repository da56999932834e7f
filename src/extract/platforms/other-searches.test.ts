import { describe, expect, it, test } from 'vitest';
import { readFourCat } from './four-cat.ts';
import { samplePlatform } from './sample.ts';
import { readSearchPage } from './search-page.ts';
import { readWeibo } from './weibo.ts';

const page = (inside: string) => `<!doctype html><html><body>${inside}</body></html>`;
const of = (body: string | object, address: string, over: object = {}) =>
  readSearchPage(samplePlatform(body, { address, ...over })).platform?.searches[0];

const Q = '%E6%B8%AF%E8%A7%92';
const WEIBO = `https://s.weibo.com/weibo?q=${Q}`;
const DOUYIN = `https://www.douyin.com/search/${Q}`;
const NOTES = `https://www.xiaohongshu.com/search_result?keyword=${Q}`;
const ANSWER = `https://www.douyin.com/aweme/v1/web/general/search/single/?keyword=${Q}&offset=0`;
const card = (mid: string, inside = '', words = '港角灯会') =>
  `<div action-type="feed_list_item" mid="${mid}"><p class="txt">${words}</p>${inside}</div>`;
const video = (id: string) =>
  `<li><a href="//www.douyin.com/video/74000000${id}"><div>港角灯会</div></a></li>`;
const NOTHING = '<p>抱歉，未找到相关结果。</p>';

describe('results of another query are none of this one', () => {
  it.each([
    '以下是“港脚”的搜索结果，仍然搜索“港角”',
    '以下是<a href="/x">“港脚”</a>的搜索结果，<a href="/y">仍然搜索“港角”</a>',
    '已为您显示“港脚”的搜索结果',
    '已自动更正为“港脚”',
    '仍搜索“港角”',
    '以下為「港腳」的搜尋結果，仍然搜尋「港角」',
    'Showing results for <a>港脚</a>. Search instead for <a>港角</a>',
    'Including results for 港脚. Search only for 港角',
    '‘港脚’에 대한 검색결과를 보여드립니다',
    '다음에 대한 결과: 港脚 다음으로 검색: 港角',
    '「港脚」の検索結果を表示しています',
    '次の検索結果を表示しています: 港脚 元の検索キーワード: 港角',
  ])('%s', (said) => {
    const found = of(page(`<div class="m-note">${said}</div>${card('51')}`), WEIBO);
    expect(found).toMatchObject({ answer: 'unreadable', reason: 'other-query', results: [] });
    expect(found?.notice).toContain(said.replaceAll(/<[^>]+>/g, '').slice(0, 4));
  });

  it.each([
    '以下是“港角”的搜索结果',
    '“港角”的搜索结果',
    '为您找到相关结果约 300 个',
    'Showing 1–10 of 300 results for "港角"',
    '‘港角’에 대한 검색결과입니다',
    '「港角」の検索結果を表示しています',
  ])('and what names the query is no correction: %s', (said) =>
    expect(of(page(`<div>${said}</div>${card('51')}`), WEIBO)).toMatchObject({ answer: 'results' }),
  );

  it('nor are the words of a post', () => {
    const words = '以下是“港脚”的搜索结果，仍然搜索“港角”';
    expect(of(page(card('51', '', words)), WEIBO)).toMatchObject({ answer: 'results', notice: null });
  });

  it.each([
    ['https://s.weibo.com/weibo?q=%E5%A4%A9%E6%B0%94', 'searches for “天气”'],
    ['https://s.weibo.com/top/summary', 'searches for nothing'],
    ['https://weibo.com/', 'searches for nothing'],
  ])('led on to %s', (finalAddress, why) => {
    for (const inside of [card('51'), NOTHING]) {
      const found = of(page(inside), WEIBO, { finalAddress });
      expect(found).toMatchObject({ answer: 'unreadable', reason: 'other-query', results: [] });
      expect(found?.detail).toContain(why);
    }
  });

  it('a query may be written in other ways, and its words in no other order', () => {
    const led = (asked: string, answered: string) =>
      of(page(card('51')), `https://s.weibo.com/weibo?q=${asked}`, {
        finalAddress: `https://s.weibo.com/weibo?q=${answered}&Refer=index`,
      })?.answer;
    expect(led('Lamp+fair', 'lamp%20fair')).toBe('results');
    expect(led('%EF%BC%AC%EF%BD%81mp', 'lamp')).toBe('results');
    expect(led('lamp', '%22lamp%22')).toBe('results');
    expect(led(Q, encodeURIComponent(Q))).toBe('results');
    expect(led('lamp+fair', 'fair+lamp')).toBe('unreadable');
  });

  it('a box for searching that holds another query', () => {
    const box = (value: string) => `<input type="search" value="${value}">`;
    expect(of(page(box('港脚') + card('51')), WEIBO)).toMatchObject({
      reason: 'other-query',
      notice: '港脚',
    });
    for (const value of ['港角', '', ' “港角” '])
      expect(of(page(box(value) + card('51')), WEIBO)).toMatchObject({ answer: 'results' });
  });

  it('data that name what they answer', () => {
    const body = (over: object) => ({
      ...{ status_code: 0, has_more: 0, data: [{ aweme_info: { aweme_id: '7', desc: '灯' } }], ...over },
    });
    expect(of(body({ query_correct_info: { corrected_query: '港脚' } }), ANSWER)).toMatchObject({
      reason: 'other-query',
    });
    expect(of(body({ global_doodle_config: { keyword: '港脚' } }), ANSWER)).toMatchObject({
      reason: 'other-query',
    });
    for (const over of [{ global_doodle_config: { keyword: '港角' } }, { guess: { keyword: '港脚' } }, {}])
      expect(of(body(over), ANSWER)).toMatchObject({ answer: 'results' });
    const said = { card_type: 11, desc: '以下是“港脚”的搜索结果' };
    const cards = [said, { card_type: 9, mblog: { mid: '51', text: '灯', user: { id: 1 } } }];
    const address = `https://m.weibo.cn/api/container/getIndex?containerid=100103type%3D1%26q%3D${Q}`;
    const { platform } = readWeibo(samplePlatform({ ok: 1, data: { cards } }, { address }));
    expect(platform?.searches).toMatchObject([{ reason: 'other-query', notice: said.desc }]);
  });

  it('a table does not overrule what its rows say was searched for', () => {
    const body = `id,body,collected_from_url\n5,灯,${NOTES}\n`;
    const read = readFourCat(samplePlatform(body, { settings: { query: '天气' } }));
    expect(read.platform?.searches).toMatchObject([{ query: '港角', answer: 'results' }]);
  });
});

describe('what a person says was searched for, the capture must say too', () => {
  const given = { settings: { query: '港角' }, platformId: 'weibo' };
  const titled = (head: string) =>
    `<!doctype html><html><head>${head}</head><body>${card('51')}</body></html>`;

  it.each([
    '<title>港角 - 微博搜索</title>',
    '<title>“港角”的搜索结果_微博</title>',
    `<link rel="canonical" href="${WEIBO}">`,
    `<meta property="og:url" content="${WEIBO}">`,
  ])('%s', (head) => expect(of(titled(head), 'file:a.html', given)).toMatchObject({ answer: 'results' }));

  it.each(['', '<title>微博搜索</title>', '<title>港角灯会很美 - 微博</title>'])('but not by %j', (head) =>
    expect(of(titled(head), 'file:a.html', given)).toMatchObject({
      ...{ answer: 'unreadable', reason: 'query-not-echoed' },
    }),
  );
});

describe('what is offered unasked is no result', () => {
  it.each([
    [DOUYIN, `<h3>为你推荐</h3><ul>${video('01')}${video('02')}</ul>`, '2 recommended'],
    [
      DOUYIN,
      `<div><span>猜你想搜</span><a href="/x">换一换</a></div><ul>${video('01')}</ul>`,
      '1 recommended',
    ],
    [WEIBO, `<h3>你可能感兴趣的微博</h3>${card('51')}`, '1 recommended'],
    [WEIBO, `<h2>相关搜索</h2>${card('51')}`, '1 recommended'],
    [WEIBO, `<h2>推荐</h2>${card('51')}`, '1 recommended'],
    [WEIBO, card('51', '<span>广告</span>'), '1 marked as advertisement'],
    [WEIBO, card('51', '<i>Sponsored</i>') + card('52', '<b>광고</b>'), '2 marked as advertisement'],
    [WEIBO, `<h3>推荐</h3>${card('51')}${card('52', '<i>推广</i>')}`, '1 recommended, 1 marked'],
  ])('%s %s', (address, inside, counted) => {
    const found = of(page(inside), address);
    expect(found).toMatchObject({ answer: 'unreadable', reason: 'only-recommended', results: [] });
    expect(found?.detail).toContain(counted);
  });

  it('and stands apart beside results', () => {
    const inside = `<div><aside><h3>相关搜索</h3></aside></div>${card('51')}${card('52', '<i>推广</i>')}<h3>为你推荐</h3>${card('53')}`;
    const found = of(page(inside), WEIBO);
    expect(found?.results.map(({ native }) => native)).toEqual(['51']);
    expect(found?.detail).toContain('1 recommended, 1 marked as advertisement');
  });

  it.each([
    [`<div class="side"><h3>相关搜索</h3><ul><li>灯会</li></ul></div>${card('51')}`],
    [`<h3>猜你想搜</h3><p>灯会</p><h3>搜索结果</h3>${card('51')}`],
    [card('51', '', '广告')],
    [card('51', '<p>推荐去港角看灯</p>')],
  ])('nor does it take a result away: %s', (inside) =>
    expect(of(page(inside), WEIBO)).toMatchObject({ answer: 'results' }),
  );

  const aweme = (over: object = {}) => ({ aweme_id: '7', desc: '灯', is_ads: false, ...over });
  it.each([
    { aweme_info: aweme({ is_ads: true }) },
    { aweme_info: aweme(), ad_info: { id: 5 } },
    { aweme_info: aweme({ raw_ad_data: '{"x":1}' }) },
  ])('data of Douyin: %j', (entry) => {
    expect(of({ status_code: 0, has_more: 0, data: [entry] }, ANSWER)).toMatchObject({
      ...{
        answer: 'unreadable',
        detail: 'Posts that are no results: 1 marked as advertisement',
        results: [],
      },
    });
    const both = [entry, { aweme_info: { ...aweme(), aweme_id: '8' } }];
    expect(of({ status_code: 0, has_more: 0, data: both }, ANSWER)?.results).toMatchObject([{ native: '8' }]);
  });

  const blog = (mid: string, over: object = {}) => ({
    mid,
    text: '灯',
    user: { id: 1 },
    mblogtype: 0,
    ...over,
  });
  const searched = (cards: readonly object[]) => {
    const address = `https://m.weibo.cn/api/container/getIndex?containerid=100103type%3D1%26q%3D${Q}`;
    return readWeibo(samplePlatform({ ok: 1, data: { cards } }, { address })).platform?.searches[0];
  };
  it.each([
    [{ mblog: blog('1', { mblogtype: 1 }) }],
    [{ mblog: blog('1', { promotion: { type: 'ad' } }) }],
    [{ mblog: blog('1'), ad_state: 1 }],
    [{ card_type: 11, title: '为你推荐', card_group: [{ mblog: blog('1') }] }],
  ])('cards of Weibo: %j', (one) => {
    expect(searched([one])).toMatchObject({ answer: 'unreadable', reason: 'only-recommended' });
    expect(searched([{ mblog: blog('2') }, one])?.results).toMatchObject([{ native: '2' }]);
  });
});

test.each([
  ['https://www.douyin.com/aweme/v1/web/api/suggest_words/', { data: [] }],
  [`https://www.douyin.com/aweme/v1/web/search/sug/?keyword=${Q}`, { status_code: 0, sug_list: [] }],
  [`https://www.zhihu.com/api/v4/search/suggest?q=${Q}`, { suggest: [] }],
  [`https://weibo.com/ajax/side/search?q=${Q}`, { ok: 1, data: {} }],
])('what a site suggests while one types is no search: %s', (address, body) => {
  const origin = { kind: 'disk', file: 'a.har', member: '3' } as const;
  const { looks, platform } = readSearchPage(samplePlatform(body, { address, origin }));
  expect({ looks, searches: platform?.searches }).toEqual({ looks: [], searches: [] });
});
