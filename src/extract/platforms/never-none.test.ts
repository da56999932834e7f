import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reader } from '../reader.ts';
import { readBluesky } from './bluesky.ts';
import { readMastodon } from './mastodon.ts';
import { readPlatformFeed } from './platform-feed.ts';
import { lines, samplePlatform } from './sample.ts';
import { readSearchPage } from './search-page.ts';
import { readWeibo } from './weibo.ts';
import { readZeeschuimer } from './zeeschuimer.ts';

/**
 * The worst thing a reader can do: to say "nothing was found" of a page that it could not read. Whatever is done to a page of
 * results, no reader may say so, for the words or the sign of an empty page are not on it.
 */
type Page = { readonly read: Reader; readonly address: string; readonly body: unknown };

const user = { id: 5, screen_name: '海边的人', user_id: 'u', did: 'did:plc:x', acct: 'x' };
const mblog = (mid: string) => ({ mid, text: '港角灯会', created_at: '刚刚', user, comments_count: '1.2万' });
const aweme = (id: string) => ({ aweme_id: id, desc: '灯', author: user, create_time: 1_935_500_000 });
const note = (id: string) => ({ id, model_type: 'note', note_card: { display_title: '灯', user } });
const html = (inside: string) =>
  `<!doctype html><html><head><title>灯 - 搜索</title></head><body>${inside}</body></html>`;
const tile = (id: string) =>
  `<section><a href="/explore/64e0aaaaaaaaaaaaaaaaa${id}"><span class="title">桥上看灯</span></a></section>`;
const bsky = (key: string) => ({
  ...{ uri: `at://did:plc:x/app.bsky.feed.post/${key}`, author: user },
  record: { text: 'Lanterns', createdAt: '2031-05-04T08:00:00Z' },
});

const PAGES: Readonly<Record<string, Page>> = {
  'm.weibo.cn': {
    read: readWeibo,
    address: 'https://m.weibo.cn/api/container/getIndex?containerid=100103type%3D1%26q%3Dx',
    body: {
      ok: 1,
      data: {
        cardlistInfo: { total: 300, page: 2 },
        cards: [{ card_type: 9, mblog: mblog('51') }, { card_group: [{ card_type: 9, mblog: mblog('52') }] }],
      },
    },
  },
  's.weibo.com': {
    read: readSearchPage,
    address: 'https://s.weibo.com/weibo?q=x',
    body: html(
      ['51', '52']
        .map(
          (mid) =>
            `<div action-type="feed_list_item" mid="${mid}"><a class="name">x</a><p class="txt">港角灯会</p></div>`,
        )
        .join(''),
    ),
  },
  'Douyin, data': {
    read: readSearchPage,
    address: 'https://www.douyin.com/aweme/v1/web/general/search/single/?keyword=x',
    body: {
      status_code: 0,
      has_more: 1,
      data: [{ aweme_info: aweme('71') }, { aweme_mix_info: { mix_items: [aweme('72')] } }],
    },
  },
  'Douyin, page': {
    read: readSearchPage,
    address: 'https://www.douyin.com/search/x',
    body: html(
      '<ul><li><a href="//www.douyin.com/video/7400000001">港角灯会</a></li><li><a href="//www.douyin.com/video/7400000002">灯</a></li></ul>',
    ),
  },
  'Xiaohongshu, data': {
    read: readSearchPage,
    address: 'https://edith.xiaohongshu.com/api/sns/web/v1/search/notes?__wb_method=POST&keyword=x',
    body: { code: 0, success: true, data: { has_more: true, items: [note('a1'), note('a2')] } },
  },
  'Xiaohongshu, page': {
    read: readSearchPage,
    address: 'https://www.xiaohongshu.com/search_result?keyword=x',
    body: html(
      `<div>${tile('aaa')}${tile('bbb')}</div><script>window.__INITIAL_STATE__=${JSON.stringify({ search: { feeds: [note('a1')] } })}</script>`,
    ),
  },
  'Zhihu, data': {
    read: readSearchPage,
    address: 'https://www.zhihu.com/api/v4/search_v3?q=x',
    body: {
      data: [
        { type: 'search_result', object: { id: '11', type: 'answer', excerpt: '灯', author: user } },
        { type: 'relevant_query' },
      ],
      paging: { is_end: false, next: 'x' },
    },
  },
  'WeChat by Sogou': {
    read: readSearchPage,
    address: 'https://weixin.sogou.com/weixin?type=2&query=x',
    body: html(
      '<ul><li><div class="txt-box"><h3><a href="/link?url=dn9a_-gY295K0Rci_xozVXfdMkSQTLW6">灯</a></h3><p class="txt-info">桥上</p></div></li></ul>',
    ),
  },
  'Mastodon, tag': {
    read: readMastodon,
    address: 'https://tide.example/api/v1/timelines/tag/x?limit=2',
    body: [
      { id: '1', content: '<p>a</p>', account: user },
      { id: '2', content: '<p>b</p>', account: user },
    ],
  },
  'Mastodon, search': {
    read: readMastodon,
    address: 'https://tide.example/api/v2/search?q=x&type=statuses',
    body: { accounts: [], statuses: [{ id: '1', content: '<p>a</p>', account: user }], hashtags: [] },
  },
  Bluesky: {
    read: readBluesky,
    address: 'https://api.bsky.app/xrpc/app.bsky.feed.searchPosts?q=x',
    body: { posts: [bsky('3k1'), bsky('3k2')], cursor: '25', hitsTotal: 300 },
  },
  Zeeschuimer: {
    read: readZeeschuimer,
    address: 'file:a.ndjson',
    body: lines(
      ...['a1', 'a2'].map((id) => ({
        ...{ nav_index: '1', source_platform: 'xiaohongshu.com', timestamp_collected: 1_935_600_000_000 },
        source_platform_url: 'https://www.xiaohongshu.com/search_result?keyword=x',
        data: note(id),
      })),
    ),
  },
  'a bridge': {
    read: readPlatformFeed,
    address: 'https://bridge.example/weibo/keyword/x',
    body: '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>灯</title><link>https://weibo.com/1/Oabc12345</link></item></channel></rss>',
  },
};

/** One place of a value of JSON, by the keys that lead there. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))];
}

/** Changes what stands at a path: undefined takes it away, a function names it anew. */
function changed(value: unknown, [key, ...rest]: readonly string[], into: unknown): unknown {
  if (key === undefined) return into;
  const copy = structuredClone(value) as Record<string, unknown>;
  if (rest.length > 0) copy[key] = changed(copy[key], rest, into);
  else if (into === undefined && Array.isArray(copy)) copy.splice(Number(key), 1);
  else if (into === undefined)
    return Object.fromEntries(Object.entries(copy).filter(([name]) => name !== key));
  else if (into === RENAMED) [copy[`${key}_v2`], copy[key]] = [copy[key], undefined];
  else copy[key] = into;
  return copy;
}
/** What a server of Mastodon answers where a tag has no posts; a cut may leave just this of a list. */
const EMPTY_TAG = '[]';
const RENAMED = Symbol('renamed');

const asText = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

/** One change to what the data hold: a key taken away, named anew, or with another value. */
const oneChange = (body: object) =>
  fc
    .tuple(
      fc.constantFrom(...placesIn(body).filter((path) => path.length > 0)),
      fc.constantFrom<unknown>(undefined, RENAMED, null, '', 0, false, 'x', [], {}, [{}], '$undefined'),
    )
    .map(([path, into]) => asText(changed(body, path, into)));

/** Changes to the bytes: an end cut off, a part taken out, a part written over. */
const cutAnywhere = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length), fc.constantFrom('', '\ufffd', '"', '<', ']}', ' '))
    .map(([one, two, put]) => {
      const [from, to] = [Math.min(one, two), Math.max(one, two)];
      return [text.slice(0, from), text.slice(0, from) + put + text.slice(to), text.slice(0, to) + put];
    });

const answersOf = ({ read, address }: Page, body: string) =>
  read(samplePlatform(body, { address, platformId: 'tide' })).platform?.searches.map(({ answer }) => answer);

test.each(Object.entries(PAGES))('%s: the page as it is has results', (_, page) =>
  expect(answersOf(page, asText(page.body))).toEqual(['results']),
);

test.each(Object.entries(PAGES))('%s: no change to it makes it say that nothing was found', (_, page) => {
  const text = asText(page.body);
  fc.assert(
    fc.property(cutAnywhere(text), (texts) => {
      for (const one of texts)
        if (one !== EMPTY_TAG) expect(answersOf(page, one) ?? []).not.toContain('none');
    }),
    { numRuns: 150 },
  );
  if (typeof page.body !== 'object' || page.body === null) return;
  // Two changes at once may make an empty last page of it, which is what "nothing" looks like: one is tried at a time.
  fc.assert(
    fc.property(oneChange(page.body), (one) => {
      expect(answersOf(page, one) ?? []).not.toContain('none');
    }),
    { numRuns: 400 },
  );
});

/** Sights of posts that are there: whatever is done to them, none may pass for a post that is gone. */
const POSTS: Readonly<Record<string, Page>> = {
  'a status of Weibo': {
    read: readWeibo,
    address: 'https://m.weibo.cn/statuses/show?id=51',
    body: { ok: 1, data: mblog('51') },
  },
  'a status of Mastodon': {
    read: readMastodon,
    address: 'https://tide.example/api/v1/statuses/1',
    body: { id: '1', content: '<p>a</p>', account: user },
  },
  'a post of Bluesky': {
    read: readBluesky,
    address: `https://api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri=${bsky('3k1').uri}`,
    body: { thread: { post: bsky('3k1'), replies: [] } },
  },
  'a note': {
    read: readSearchPage,
    address: 'https://www.xiaohongshu.com/explore/64e0aaaaaaaaaaaaaaaaaaaa',
    body: html('<div id="noteContainer"><div id="detail-desc">港角灯会</div></div>'),
  },
  'an article of WeChat': {
    read: readSearchPage,
    address: 'https://mp.weixin.qq.com/s/aB3dE6gH9jK',
    body: html('<h1 id="activity-name">灯</h1><div id="js_content"><p>桥上</p></div>'),
  },
};
const SEEN_OR_BLIND = ['visible', 'no-permission', 'login-wall', 'captcha', 'unreadable', 'failed'];

test.each(Object.entries(POSTS))('%s never passes for one that is gone', (_, { read, address, body }) => {
  const check = (text: string): void => {
    const { platform } = read(samplePlatform(text, { address, status: 200 }));
    for (const visit of platform?.visits ?? []) expect(SEEN_OR_BLIND).toContain(visit.class);
  };
  fc.assert(
    fc.property(cutAnywhere(asText(body)), (texts) => texts.forEach(check)),
    { numRuns: 150 },
  );
  if (typeof body === 'object' && body !== null)
    fc.assert(fc.property(oneChange(body), check), { numRuns: 400 });
});
