import { describe, expect, it } from 'vitest';
import { pseudonym, samplePlatform } from './sample.ts';
import { readCapture } from '../index.ts';
import { readSearchPage } from './search-page.ts';

const page = (inside: string) => `<!doctype html><html><body>${inside}</body></html>`;
const read = (body: string | object, address: string, over: object = {}) =>
  readSearchPage(samplePlatform(body, { address, ...over }));
const of = (body: string | object, address: string, over: object = {}) =>
  read(body, address, over).platform?.searches[0];

describe('s.weibo.com', () => {
  const ADDRESS = 'https://s.weibo.com/weibo?q=%E6%B8%AF%E8%A7%92';
  const card = (mid: string, inside = '') =>
    `<div class="card-wrap" action-type="feed_list_item" mid="${mid}"><div class="card card-feed">
     <a class="name" nick-name="x">海边的人</a>${inside}
     <p class="txt" node-type="feed_list_content" nick-name="海边的人">港角灯会…<a>展开</a></p>
     <p class="txt" node-type="feed_list_content_full" nick-name="海边的人" style="display:none">港角灯会在桥上</p>
     <div class="from"><a href="//weibo.com/1/a">2031年05月03日 12:00</a><a>手机</a></div>
     <div class="card-act"><ul><li>转发</li><li>评论 1.2万</li><li>赞 7</li></ul></div></div></div>`;
  const none = '<div class="card card-no-result"><p>抱歉，未找到“<em>港角</em>”相关结果。</p></div>';

  it('reads results', () => {
    const found = of(page(card('51') + card('52', '<svg id="woo_svg_vblue"></svg>')), ADDRESS);
    expect(found).toMatchObject({ platform: 'weibo', query: '港角', answer: 'results', notice: null });
    expect(found?.results).toMatchObject([
      {
        ...{ native: '51', text: '港角灯会在桥上', address: 'https://m.weibo.cn/detail/51' },
        posted: { instant: '2031-05-03T04:00:00.000Z' },
        counts: { shares: null, comments: 12_000, likes: 7 },
        author: { kind: 'unknown', name: null },
      },
      { native: '52', author: { kind: 'verified' } },
    ]);
    expect(JSON.stringify(found)).not.toContain('海边');
  });

  it('what follows "nothing was found" is recommended and no result', () => {
    expect(of(page(none + card('51')), ADDRESS)).toMatchObject({
      ...{ answer: 'none', reason: 'none', results: [], notice: '抱歉，未找到“港角”相关结果。' },
    });
  });

  it.each([
    [
      '<div class="m-error">根据相关法律法规和政策，“港角”搜索结果未予显示。</div>',
      'notice',
      'laws-and-policies',
    ],
    ['<p>请先登录</p>', 'refused', 'login-wall'],
    ['<p>访问频繁，请完成验证</p>', 'refused', 'captcha'],
    ['<p>还有别的</p>', 'unreadable', 'no-known-shape'],
    ['', 'unreadable', 'no-known-shape'],
  ])('%s', (inside, answer, reason) => expect(of(page(inside), ADDRESS)).toMatchObject({ answer, reason }));

  it('keeps a notice above results verbatim', () => {
    const said = '根据相关法律法规和政策，部分搜索结果未予显示。';
    expect(of(page(`<p>${said}</p>${card('51')}`), ADDRESS)).toMatchObject({
      answer: 'results',
      notice: said,
    });
  });
});

describe('words that are no notice', () => {
  const ADDRESS = 'https://s.weibo.com/weibo?q=%E7%81%AF';
  const card = (mid: string) => `<div action-type="feed_list_item" mid="${mid}"><p class="txt">灯</p></div>`;
  const quoted = '根据相关法律法规和政策，部分搜索结果未予显示';

  it('within a result are somebody’s', () => {
    const card = `<div action-type="feed_list_item" mid="5"><p class="txt">${quoted}</p></div>`;
    expect(of(page(card), ADDRESS)).toMatchObject({ answer: 'results', notice: null });
  });

  it('in a longer text are quoted by somebody', () => {
    const text = `${'昨晚我和朋友在桥上看灯，回家以后想再找一找照片，结果页面上只有一行字，'.repeat(2)}${quoted}，`;
    expect(of(page(`<p>${text}</p>`), ADDRESS)).toMatchObject({ answer: 'unreadable', notice: null });
    expect(of(page('<p>话题讨论：违规停车怎么办</p>'), ADDRESS)).toMatchObject({ answer: 'unreadable' });
  });

  it('a box to log in does not hide that nothing was found', () => {
    const both = '<div>扫码登录</div><p>没找到相关内容，换个词试试吧</p>';
    expect(of(page(both), 'https://www.xiaohongshu.com/search_result?keyword=x')).toMatchObject({
      answer: 'none',
    });
  });

  it.each([
    ['beside results', card('51') + '<ul><li><a href="/x">警方未找到失踪者相关信息</a></li></ul>', 'results'],
    ['below results', card('51') + '<div>暂无内容</div>', 'results'],
    ['in a link alone', '<aside><a href="/x">某主播内容违规被平台暂停展示</a></aside>', 'unreadable'],
    ['in a longer line', `<p>${'桥上的灯都亮了，'.repeat(3)}警方未找到相关信息</p>`, 'unreadable'],
  ])('%s', (_, inside, answer) => expect(of(page(inside), ADDRESS)).toMatchObject({ answer, notice: null }));

  it('what a site recommends beside and within its data is no result', () => {
    const aside = '<aside><a href="/question/1234/answer/5678">别的</a></aside>';
    expect(of(page(aside), 'https://www.zhihu.com/search?q=x')).toMatchObject({ answer: 'unreadable' });
    const state = {
      feed: { feeds: [{ id: 'a1', noteCard: { displayTitle: '别的', user: {} } }] },
      search: { feeds: [] },
    };
    const script = page(`<script>window.__INITIAL_STATE__=${JSON.stringify(state)}</script>`);
    expect(of(script, 'https://www.xiaohongshu.com/search_result?keyword=x')).toMatchObject({
      answer: 'unreadable',
    });
  });
});

describe('pages in general form', () => {
  it('Xiaohongshu: what links to one note is one result', () => {
    const note = (id: string, title: string) =>
      `<section class="note-item"><div><a class="cover" href="/search_result/${id}?xsec_token=t"></a>
       <div class="footer"><a class="title" href="/explore/${id}"><span>${title}</span></a>
       <a class="author" href="/user/profile/9"><span class="name">海边的人</span></a></div></div></section>`;
    const html = page(
      `<div class="feeds-container">${note('64e0aaaaaaaaaaaaaaaaaaaa', '桥上看灯')}${note('64e0bbbbbbbbbbbbbbbbbbbb', '灯会攻略')}</div>`,
    );
    const found = of(
      html,
      'https://www.xiaohongshu.com/search_result?keyword=%25E6%25B8%25AF%25E8%25A7%2592',
    );
    expect(found).toMatchObject({ platform: 'xiaohongshu', query: '港角', answer: 'results' });
    expect(found?.results.map(({ text }) => text)).toEqual(['桥上看灯', '灯会攻略']);
    expect(JSON.stringify(found)).not.toMatch(/海边|xsec/);
  });

  it('Xiaohongshu: data in a script count before what is drawn', () => {
    const state = {
      search: { feeds: [{ id: 'a1', noteCard: { displayTitle: '灯', user: { userId: pseudonym('5') } } }] },
    };
    const script = `<script>window.__INITIAL_STATE__=${JSON.stringify(state).replace('"a1"', '"a1","x":undefined')}</script>`;
    const found = of(page(script), 'https://www.xiaohongshu.com/search_result?keyword=x');
    expect(found?.results).toMatchObject([{ native: 'a1', author: { pseudonym: pseudonym('5') } }]);
  });

  it('Douyin: cards that are links, by their longest words', () => {
    const item = (id: string) =>
      `<li><a href="//www.douyin.com/video/${id}"><div><span>03:12</span></div><div>港角灯会开始 #灯会 ${id}</div><span>@海边的人</span></a></li>`;
    const html = page(`<ul>${item('7400000001')}${item('7400000002')}</ul>`);
    const found = of(html, 'https://www.douyin.com/search/%E6%B8%AF%E8%A7%92?type=video');
    expect(found?.results.map(({ native, text }) => [native, text])).toEqual([
      ['7400000001', '港角灯会开始 #灯会 7400000001'],
      ['7400000002', '港角灯会开始 #灯会 7400000002'],
    ]);
    expect(of(page('<div>搜索结果为空</div>'), 'https://www.douyin.com/search/x')).toMatchObject({
      answer: 'none',
    });
  });

  it('Zhihu: question, answer and article', () => {
    const html = page(
      `<div class="List-item"><h2 class="ContentItem-title"><a href="/question/1234/answer/5678">灯会好看吗</a></h2>
       <span class="AuthorInfo-name">海边的人</span><div class="RichText">桥上最好</div></div>
       <div class="List-item"><h2 class="ContentItem-title"><a href="https://zhuanlan.zhihu.com/p/9012">灯的历史</a></h2></div>`,
    );
    const found = of(html, 'https://www.zhihu.com/search?type=content&q=%E7%81%AF');
    expect(found?.results.map(({ native, text }) => [native, text])).toEqual([
      ['5678', '灯会好看吗\n桥上最好'],
      ['9012', '灯的历史'],
    ]);
  });

  it('a page without a query, or with one in the settings', () => {
    expect(read(page('x'), 'https://echo.example/a').looks).toMatchObject([{ reason: 'no-query' }]);
    const card = '<div action-type="feed_list_item" mid="5"><p node-type="feed_list_content">灯</p></div>';
    const given = { settings: { query: '灯' }, platformId: 'weibo' };
    const titled = page(card).replace('<body>', '<head><title>灯 - 微博搜索</title></head><body>');
    expect(of(titled, 'file:a.html', given)).toMatchObject({
      ...{ platform: 'weibo', query: '灯', answer: 'results' },
    });
    // What a person says was searched for, and the page does not, was not shown to have been searched for.
    const { platform } = read(page(card), 'file:a.html', given);
    expect(platform).toMatchObject({
      searches: [{ query: '灯', answer: 'unreadable', reason: 'query-not-echoed', results: [] }],
      posts: [{ native: '5' }],
    });
  });
});

describe('answers behind pages', () => {
  const DOUYIN = 'https://www.douyin.com/aweme/v1/web/general/search/single/?keyword=%E7%81%AF&offset=0';
  const aweme = { aweme_id: '7', desc: '灯', author: { uid: pseudonym('6') }, create_time: 1_935_500_000 };

  it.each([
    [{ data: [{ type: 1, aweme_info: aweme }], has_more: 1 }, 'results', ''],
    [{ status_code: 0, data: [], has_more: 0 }, 'none', 'none'],
    [{ data: [], has_more: 0 }, 'unreadable', 'no-known-shape'],
    [{ data: [], search_nil_info: { search_nil_type: 'verify_check' } }, 'refused', 'captcha'],
    [{ data: [{ type: 999 }] }, 'unreadable', 'no-known-shape'],
    [{ status_code: 0 }, 'unreadable', 'no-known-shape'],
  ])('Douyin: %j', (body, answer, reason) =>
    expect(of(body, DOUYIN)).toMatchObject({ query: '灯', answer, reason }),
  );

  it('Xiaohongshu: the query stands in what was sent', () => {
    const address =
      'https://edith.xiaohongshu.com/api/sns/web/v1/search/notes?__wb_method=POST&keyword=%E7%81%AF';
    const items = [
      { id: 'a', model_type: 'note', note_card: { display_title: '灯', user: {} } },
      { model_type: 'rec_query' },
    ];
    expect(of({ success: true, data: { has_more: true, items } }, address)).toMatchObject({
      ...{ query: '灯', answer: 'results', hasMore: true, results: [{ native: 'a' }] },
    });
    expect(of({ success: true, data: { has_more: false } }, address)).toMatchObject({ answer: 'none' });
    expect(of({ success: false, code: -104, msg: '您当前登录的账号没有权限访问' }, address)).toMatchObject({
      ...{ answer: 'refused', reason: 'login-wall', notice: '您当前登录的账号没有权限访问' },
    });
  });

  it('comments of Douyin', () => {
    const address = 'https://www.douyin.com/aweme/v1/web/comment/list/?aweme_id=7&cursor=0';
    const comments = [{ cid: 'c', text: '好', reply_comment_total: 4, reply_comment: null }];
    expect(read({ comments, total: 310, has_more: 1 }, address).platform?.comments).toMatchObject([
      { native: '7', shown: 310, visible: 1, repliesDeclared: 4, hasMore: true },
    ]);
  });

  it('the last page of comments is no whole', () => {
    const address = 'https://www.douyin.com/aweme/v1/web/comment/list/?aweme_id=7&cursor=40';
    const body = { comments: [{ cid: 'c', text: '好' }], total: 310, has_more: 0 };
    const { platform, looks } = read(body, address);
    expect(platform?.comments).toMatchObject([{ visible: 1, hasMore: null, cap: null }]);
    expect(looks[0]?.detail).toContain('counts this page alone');
  });

  it.each(['search-page', 'weibo', 'mastodon', 'bluesky'] as const)(
    'what else an archive of a browser holds is passed over by %s, and a file of its own is not',
    (reader) => {
      const origin = { kind: 'disk', file: 'a.har', member: '3' } as const;
      const [archived, alone] = [{ origin }, {}].map((over) =>
        readCapture(
          reader,
          samplePlatform('{"count":1}', { address: 'https://tide.example/counter', ...over }),
        ),
      );
      expect(archived?.looks).toEqual([]);
      expect(alone?.looks).toMatchObject([{ outcome: 'unreadable' }]);
    },
  );
});

describe('an article of WeChat', () => {
  const ADDRESS = 'https://mp.weixin.qq.com/s/aB3dE6gH9jK';

  it.each([
    [
      '<div class="weui-msg__title warn">此内容因违规无法查看</div>',
      'notice-violation',
      '此内容因违规无法查看',
    ],
    ['<p>该内容已被发布者删除</p>', 'notice-author', '该内容已被发布者删除'],
    ['<p>该公众号已迁移</p>', 'moved', '该公众号已迁移'],
    ['<div id="js_content"><p>违规停车的故事</p></div>', 'visible', null],
  ])('%s', (inside, verdict, notice) => {
    expect(read(page(inside), ADDRESS).platform?.visits).toMatchObject([
      { platform: 'wechat', native: 'aB3dE6gH9jK', class: verdict, notice },
    ]);
  });

  it('is known in its long form by what names it and not its account', () => {
    const long = 'https://mp.weixin.qq.com/s?__biz=MzA4&mid=2650&idx=1&sn=ab12';
    expect(read(page('<div id="js_content">x</div>'), long).platform?.visits).toMatchObject([
      { native: '2650_1_ab12' },
    ]);
    expect(read(page('<p>x</p>'), ADDRESS).looks).toMatchObject([{ reason: 'no-known-shape' }]);
  });
});

describe('another page in place of a post', () => {
  const ADDRESS = 'https://www.xiaohongshu.com/explore/64e0aaaaaaaaaaaaaaaaaaaa';
  const GONE = 'https://www.xiaohongshu.com/404?source=note&errorMsg=';

  it.each([
    [`${GONE}${encodeURIComponent('当前笔记暂时无法浏览')}`, 'absent-or-private', '当前笔记暂时无法浏览'],
    ['https://www.xiaohongshu.com/explore', 'login-wall', null],
    ['https://www.xiaohongshu.com/explore/64e0bbbbbbbbbbbbbbbbbbbb', 'redirected', null],
    [`${ADDRESS}?xsec_source=`, 'visible', null],
  ])('%s', (finalAddress, verdict, notice) => {
    const shown = page('<div id="detail-desc">灯</div>');
    expect(read(shown, ADDRESS, { finalAddress }).platform?.visits).toMatchObject([
      { native: '64e0aaaaaaaaaaaaaaaaaaaa', class: verdict, notice },
    ]);
  });
});

describe('a page of a post in a form that is not known', () => {
  it.each([
    ['https://www.zhihu.com/question/1234567/answer/7654321', '<footer><a>侵权举报</a></footer>'],
    [
      'https://www.zhihu.com/question/1234567/answer/7654321',
      '<div><a>违规举报</a> <button>举报</button></div>',
    ],
    ['https://www.douyin.com/video/7400000000000000001', '<div><span>举报</span></div>'],
    ['https://www.douyin.com/video/7400000000000000001', '<p>我昨天被人举报，内容被删除</p>'],
  ])('%s %s', (address, inside) => {
    const { looks, platform } = read(page(`<h1>灯</h1><p>一段长的回答。</p>${inside}`), address);
    expect(platform?.visits).toEqual([]);
    expect(looks).toMatchObject([{ kind: 'visit', outcome: 'unreadable', reason: 'no-known-shape' }]);
  });

  it('tells its notice beside what it recommends', () => {
    const inside = `<p>你要观看的视频不存在</p>${'<div><a href="/video/7400000000000000002">海边的灯塔</a></div>'.repeat(40)}`;
    expect(
      read(page(inside), 'https://www.douyin.com/video/7400000000000000001').platform?.visits,
    ).toMatchObject([{ class: 'absent', notice: '你要观看的视频不存在' }]);
  });
});
