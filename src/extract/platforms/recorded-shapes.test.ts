import { describe, expect, it, test } from 'vitest';
import { readBluesky } from './bluesky.ts';
import { readFourCat } from './four-cat.ts';
import { readMastodon } from './mastodon.ts';
import { momentOf } from './moment.ts';
import { readOoni } from './ooni.ts';
import { lines, pseudonym, samplePlatform } from './sample.ts';
import { readSearchPage } from './search-page.ts';
import { readWeibo } from './weibo.ts';
import { readZeeschuimer } from './zeeschuimer.ts';

/** Forms that public collectors and their fixtures show, with invented content. */
const read = (body: string | object, address: string, over: object = {}) =>
  readSearchPage(samplePlatform(body, { address, ...over }));
const of = (body: string | object, address: string, over: object = {}) =>
  read(body, address, over).platform?.searches[0];

describe('a page saved to one file', () => {
  it('words that nobody is shown are no notice', () => {
    const ready = '<div style="display: none"><p>搜索结果为空</p></div><p hidden>没有找到相关结果</p>';
    expect(of(`<!doctype html><body>${ready}`, 'https://www.douyin.com/search/x')).toMatchObject({
      ...{ answer: 'unreadable', notice: null },
    });
    expect(of('<!doctype html><p>没有相关搜索结果</p>', 'https://www.douyin.com/search/x')).toMatchObject({
      answer: 'none',
    });
  });

  it.each([
    ['https://weixin.sogou.com/weixin?query=x', 'https://weixin.sogou.com/antispider/?from=x', 'captcha'],
    [
      'https://www.xiaohongshu.com/search_result?keyword=x',
      'https://www.xiaohongshu.com/website-login/error?error_code=300012',
      'login-wall',
    ],
    [
      'https://www.xiaohongshu.com/search_result?keyword=x',
      'https://www.xiaohongshu.com/login?redirectPath=x',
      'login-wall',
    ],
  ])('sent on from %s', (address, finalAddress, reason) =>
    expect(of('<!doctype html><p>没有相关搜索结果</p>', address, { finalAddress })).toMatchObject({
      ...{ answer: 'refused', reason },
    }),
  );

  it('a note that is not shown leaves an empty object', () => {
    const address = 'https://www.xiaohongshu.com/explore/64e0aaaaaaaaaaaaaaaaaaaa';
    const state = (note: string) =>
      `<!doctype html><script>window.__INITIAL_STATE__={"note":{"noteDetailMap":{"64e0aaaaaaaaaaaaaaaaaaaa":{"comments":{"list":[]},"note":${note}}}}}</script>`;
    expect(read(state('{}'), address).looks).toMatchObject([{ outcome: 'unreadable' }]);
    expect(read(state('{"title":"灯"}'), address).platform?.visits).toMatchObject([{ class: 'visible' }]);
  });
});

describe('a table', () => {
  const PAGE = 'https://www.xiaohongshu.com/search_result?keyword=%E7%81%AF';

  it('of Zeeschuimer, divided by semicolons, with lines within cells and a byte order mark', () => {
    const body = `\ufeffid;thread_id;url;title;body;author;likes;unix_timestamp;collected_from_url\n64e0;64e0;https://www.xiaohongshu.com/explore/64e0;灯;"桥上, 灯\n亮了; ""真""";x;千+;1935500000;${PAGE}\n`;
    expect(readFourCat(samplePlatform(body)).platform?.searches[0]?.results).toMatchObject([
      { native: '64e0', text: '灯\n桥上, 灯 亮了; "真"', counts: { likes: 1_000 } },
    ]);
  });

  it('of comments is known by its addresses, and its replies are counted', () => {
    const head = 'id,thread_id,url,body,likes,replies\n';
    const row = (id: string, replies: number) =>
      `${id},64e0,https://www.xiaohongshu.com/explore/64e0,好,1,${replies}\n`;
    const { platform } = readFourCat(samplePlatform(`${head}${row('c1', 3)}${row('c2', 0)}`));
    expect(platform?.posts).toEqual([]);
    expect(platform?.comments).toMatchObject([
      { platform: 'xiaohongshu', native: '64e0', visible: 2, repliesDeclared: 3 },
    ]);
  });

  it('that breaks off in its last line keeps the others', () => {
    const row = (id: string) =>
      JSON.stringify({
        ...{ nav_index: '1', source_platform: 'xiaohongshu.com', source_platform_url: PAGE },
        ...{ timestamp_collected: 1_935_600_000_000, item_id: id },
        data: { id, model_type: 'note', note_card: { display_title: '灯', user: {} } },
      });
    const { platform, looks } = readZeeschuimer(samplePlatform(`${row('a1')}\n${row('b2').slice(0, 90)}`));
    expect(platform?.searches[0]?.results).toMatchObject([{ native: 'a1' }]);
    expect(looks[0]?.detail).toBe('1 of 2 lines could not be read');
  });
});

describe('Weibo', () => {
  it.each([
    'https://m.weibo.cn/api/container/getIndex?containerid=100103type%3D1%26q%3D%E7%81%AF%26t%3D0',
    'https://m.weibo.cn/api/container/getIndex?containerid=100103type=1&q=%E7%81%AF&page_type=searchall',
    'https://m.weibo.cn/api/container/getIndex?containerid=100103type%253D1%2526q%253D%25E7%2581%25AF',
  ])('the query of %s', (address) => {
    const body = { ok: 0, msg: '这里还没有内容', data: { cards: [] } };
    const { platform } = readWeibo(samplePlatform(body, { address }));
    expect(platform?.searches).toMatchObject([{ query: '灯', answer: 'none' }]);
  });

  it('words in place of a post, as weibo.com gives them', () => {
    const body = { ok: 1, mid: '51', text_raw: '抱歉，此微博已被作者删除。', user: null, deleted: '1' };
    const address = 'https://weibo.com/ajax/statuses/show?id=51';
    expect(readWeibo(samplePlatform(body, { address })).platform?.visits).toMatchObject([
      { native: '51', class: 'notice-author', notice: '抱歉，此微博已被作者删除。' },
    ]);
  });

  it('the rest of a long post shows it', () => {
    const body = { ok: 1, data: { ok: 1, longTextContent: '港角灯会<br />开始', comments_count: 4 } };
    const address = 'https://m.weibo.cn/statuses/extend?id=77';
    expect(readWeibo(samplePlatform(body, { address })).platform).toMatchObject({
      visits: [{ native: '77', class: 'visible', notice: null }],
      posts: [{ native: '77', text: '港角灯会 开始', counts: { comments: 4 } }],
    });
  });

  it.each([
    ['编辑于 昨天 12:30', '2031-05-09T04:30:00.000Z'],
    ['编辑于 05-03 12:30', '2031-05-03T04:30:00.000Z'],
    ['05-03', '2031-05-02T16:00:00.000Z'],
    ['2031-05-03', '2031-05-02T16:00:00.000Z'],
    ['5分钟前', '2031-05-09T23:55:00.000Z'],
  ])('the time %s', (text, instant) =>
    expect(momentOf(text, samplePlatform(''))).toMatchObject({ text, instant }),
  );
});

describe('Mastodon and Bluesky', () => {
  const uri = (key: string) => `at://${pseudonym('2')}/app.bsky.feed.post/${key}`;
  const post = (key: string, over: object = {}) => ({
    ...{ uri: uri(key), author: { did: pseudonym('2') }, replyCount: 2 },
    record: { text: 'Lanterns', createdAt: '2031-05-04T08:00:00Z' },
    ...over,
  });
  const V2 = `https://api.bsky.app/xrpc/app.bsky.unspecced.getPostThreadV2?anchor=${encodeURIComponent(uri('3k1'))}`;
  const item = (key: string, depth: number, kind = 'Post') => ({
    ...{ uri: uri(key), depth },
    value: {
      $type: `app.bsky.unspecced.defs#threadItem${kind}`,
      ...(kind === 'Post' && { post: post(key) }),
    },
  });

  it('a thread as a list', () => {
    const thread = [
      item('3k0', -1),
      item('3k1', 0),
      item('3k2', 1),
      item('3k3', 2),
      item('3k4', 1, 'Blocked'),
      item('3k5', 1),
    ];
    const { platform } = readBluesky(samplePlatform({ thread }, { address: V2 }));
    expect(platform?.visits).toMatchObject([{ native: '3k1', class: 'visible' }]);
    expect(platform?.comments).toMatchObject([{ native: '3k1', visible: 2, repliesVisible: 1 }]);
  });

  it('names itself the post that it was asked for', () => {
    const address = V2.split('?')[0] ?? '';
    const body = { thread: [item('3k1', 0, 'NotFound')] };
    expect(readBluesky(samplePlatform(body, { address })).platform?.visits).toMatchObject([
      { native: '3k1', class: 'absent' },
    ]);
  });

  it.each([
    [{ thread: [item('3k1', 0, 'NotFound')] }, 'absent'],
    [{ thread: [item('3k1', 0, 'NoUnauthenticated')] }, 'no-permission'],
    [{ thread: [{ ...item('3k1', 0), value: { post: { uri: uri('3k1') } } }] }, 'unreadable'],
    [{ thread: [item('3k1', 0, 'SomethingNew')] }, 'unreadable'],
  ])('what stands in its place: %j', (body, verdict) =>
    expect(readBluesky(samplePlatform(body, { address: V2 })).platform?.visits).toMatchObject([
      { native: '3k1', class: verdict },
    ]),
  );

  it('a post in a form that is not known was not left out', () => {
    const address = `https://api.bsky.app/xrpc/app.bsky.feed.getPosts?uris=${encodeURIComponent(uri('3k1'))}`;
    const odd = { posts: [{ uri: uri('3k1'), value: {} }] };
    expect(readBluesky(samplePlatform(odd, { address })).platform?.visits).toMatchObject([
      { class: 'unreadable', rule: { id: 'bluesky/unknown-form' } },
    ]);
  });

  it('an empty page before a further one, and an empty list of unknown origin', () => {
    const address = 'https://api.bsky.app/xrpc/app.bsky.feed.searchPosts?q=x';
    const more = readBluesky(samplePlatform({ posts: [], cursor: '25' }, { address }));
    expect(more.platform?.searches).toMatchObject([{ answer: 'unreadable', reason: 'empty-page-with-more' }]);
    const later = readBluesky(samplePlatform({ posts: [] }, { address: `${address}&cursor=25` }));
    expect(later.platform?.searches).toMatchObject([{ answer: 'unreadable', reason: 'later-page' }]);
    const bare = readMastodon(samplePlatform([], { address: 'file:a.json', settings: { query: 'x' } }));
    expect(bare.platform?.searches).toMatchObject([{ answer: 'unreadable', reason: 'no-posts' }]);
  });
});

test('OONI writes null where it could not tell, with flags of its own', () => {
  const row = {
    ...{ test_name: 'web_connectivity', test_version: '0.5.28', input: 'https://a.example/' },
    ...{ measurement_start_time: '2031-05-04 08:00:00', probe_cc: 'XX', probe_asn: 'AS64500' },
    test_keys: { blocking: null, accessible: null, x_blocking_flags: 0, x_null_null_flags: 16 },
  };
  const { platform } = readOoni(
    samplePlatform(`\ufeff${lines(row, { ...row, test_keys: null })}\n{"test_na`),
  );
  expect(platform?.measurements).toMatchObject([{ state: 'could-not-tell' }, { state: 'could-not-tell' }]);
});
