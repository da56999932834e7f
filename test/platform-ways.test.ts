import { describe, expect, it } from 'vitest';
import { instant, type Attempt, type Platform, type PlatformId, type Reading } from '../src/domain/index.ts';
import { checkContent, pseudonymiseWith, shieldAttempt } from '../src/evidence/index.ts';
import { readCapture, type ReaderId } from '../src/extract/index.ts';
import { samplePlatform } from '../src/extract/platforms/sample.ts';

/**
 * Every way in, as bytes really come: with names. They go through the shield first and then to the reader, and what is
 * read must be the same but for the names, which are pseudonyms, and of a listed account its name.
 */
const NAME = '海边的人';
const NUMBER = '6042917358';
const PUBLIC: Platform['public'] = [{ account: '港角日报', name: '港角日报', kind: 'media' }];
const PLATFORM: Platform = { id: 'tide' as PlatformId, name: 'Tide', public: PUBLIC, searchesPerDay: 24 };
const SCENE = {
  ...{ platform: 'tide', scope: 'lanterns', public: PUBLIC },
  pseudonymise: pseudonymiseWith(new TextEncoder().encode('an invented key of thirty-two bytes')),
};
const OWN = SCENE.pseudonymise({ platform: 'tide', scope: 'lanterns', account: NUMBER });

function through(
  reader: ReaderId,
  body: string | object,
  address: string,
  over: Partial<Attempt> = {},
): Reading {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const raw: Attempt = {
    ...{ address, finalAddress: address, at: instant('2031-05-10T00:00:00Z'), status: 200, trouble: null },
    ...{ viewer: { state: 'guest', region: 'CN' }, origin: { kind: 'live' }, headers: [], mediaType: '' },
    body: new TextEncoder().encode(text),
    ...over,
  };
  const { attempt } = shieldAttempt(raw, SCENE);
  expect(attempt.trouble).toBeNull();
  const content = checkContent({ ...attempt, expects: 'any' });
  const input = samplePlatform(attempt.body, { address: attempt.address, platformId: 'tide' });
  const reading = readCapture(reader, {
    ...input,
    capture: { ...attempt, content },
    source: { ...input.source, platform: PLATFORM },
  });
  expect(JSON.stringify(reading)).not.toMatch(new RegExp(`${NAME}|${NUMBER}`));
  return reading;
}

const page = (inside: string) =>
  `<!doctype html><html><head><title>搜索</title></head><body>${inside}</body></html>`;

describe('through the shield', () => {
  const user = { id: Number(NUMBER), screen_name: NAME, verified: false, verified_type: -1 };
  const blog = {
    mid: '51',
    text: '港角灯会开始',
    created_at: 'Sun May 04 16:00:00 +0800 2031',
    comments_count: 3,
    user,
  };

  it('the search of m.weibo.cn', () => {
    const medium = {
      ...blog,
      mid: '52',
      user: { id: 1, screen_name: '港角日报', verified: true, verified_type: 3 },
    };
    const body = { ok: 1, data: { cards: [blog, medium].map((mblog) => ({ card_type: 9, mblog })) } };
    const address = 'https://m.weibo.cn/api/container/getIndex?containerid=100103type%3D1%26q%3D%E7%81%AF';
    expect(through('weibo', body, address).platform?.searches).toMatchObject([
      {
        ...{ query: '灯', answer: 'results' },
        results: [
          { native: '51', author: { pseudonym: OWN, kind: 'private', name: null } },
          { native: '52', author: { kind: 'media', name: '港角日报' } },
        ],
      },
    ]);
  });

  it('the page of a post of Weibo, and its comments', () => {
    const data = page(`<script>var $render_data = [${JSON.stringify({ status: blog })}][0] || {};</script>`);
    const shown = through('weibo', data, 'https://m.weibo.cn/detail/51').platform;
    expect(shown?.visits).toMatchObject([{ native: '51', class: 'visible', author: OWN }]);
    const comments = {
      ok: 1,
      data: { data: [{ id: '1', text: '好', user, total_number: 2 }], total_number: 30, max_id: 9 },
    };
    const address = 'https://m.weibo.cn/comments/hotflow?id=51&mid=51&max_id_type=0';
    expect(through('weibo', comments, address).platform?.comments).toMatchObject([{ shown: 30, visible: 1 }]);
  });

  it('results of s.weibo.com', () => {
    const card = `<div class="card-wrap" action-type="feed_list_item" mid="51"><a class="name" href="//weibo.com/${NUMBER}" nick-name="${NAME}">${NAME}</a>
      <p class="txt" node-type="feed_list_content" nick-name="${NAME}">港角灯会开始</p>
      <div class="from"><a href="//weibo.com/${NUMBER}/Pabc">2031年05月03日 12:00</a></div></div>`;
    const reading = through('search-page', page(card), 'https://s.weibo.com/weibo?q=%E7%81%AF');
    expect(reading.platform?.searches).toMatchObject([
      {
        query: '灯',
        results: [{ native: '51', text: '港角灯会开始', posted: { instant: '2031-05-03T04:00:00.000Z' } }],
      },
    ]);
    expect(reading.platform?.posts[0]?.author.pseudonym).toMatch(/^p_/);
  });

  it('Zeeschuimer', () => {
    const row = {
      ...{ source_platform: 'douyin.com', timestamp_collected: 1_935_900_000_000, nav_index: '1:1:0' },
      source_platform_url: 'https://www.douyin.com/search/%E7%81%AF?type=general',
      data: {
        ...{ aweme_id: '71', desc: `灯 @${NAME}`, create_time: 1_935_500_000, author_user_id: NUMBER },
        author: {
          uid: NUMBER,
          nickname: NAME,
          enterprise_verify_reason: '',
          avatar_thumb: { url_list: ['https://a.example/b'] },
        },
        statistics: { comment_count: 3, digg_count: 4 },
      },
    };
    expect(
      through('zeeschuimer', JSON.stringify(row), 'https://tide.example/a.ndjson').platform?.searches,
    ).toMatchObject([
      { query: '灯', results: [{ native: '71', counts: { comments: 3 }, author: { pseudonym: OWN } }] },
    ]);
  });

  it('a table of 4CAT and a table of visits', () => {
    const table = `id,body,author_user_id,author_nickname,unix_timestamp\n71,灯,${NUMBER},${NAME},1935500000\n`;
    expect(through('four-cat', table, 'https://tide.example/a.csv').platform?.posts).toMatchObject([
      { native: '71', text: '灯', author: { pseudonym: OWN } },
    ]);
    const visits = `title,account,posted,visited,notice\n灯,${NAME},2031-05-01,2031-05-02 10:00,此内容因违规无法查看\n`;
    expect(through('visits', visits, 'https://tide.example/b.csv').platform?.visits).toMatchObject([
      { class: 'notice-violation', notice: '此内容因违规无法查看' },
    ]);
  });

  it('Mastodon and Bluesky', () => {
    const account = { id: NUMBER, acct: NAME, username: NAME, url: `https://tide.example/@${NAME}` };
    const statuses = [{ id: '9', content: '<p>灯</p>', created_at: '2031-05-04T08:00:00.000Z', account }];
    const tag = 'https://tide.example/api/v1/timelines/tag/%E7%81%AF';
    expect(through('mastodon', statuses, tag).platform?.searches).toMatchObject([
      { query: '灯', results: [{ native: 'tide.example/9', author: { pseudonym: OWN } }] },
    ]);
    const did = `did:plc:${NUMBER}`;
    const posts = [
      {
        uri: `at://${did}/app.bsky.feed.post/3k1`,
        author: { did, handle: `${NUMBER}.example` },
        record: { text: '灯' },
      },
    ];
    const search = 'https://api.tide.example/xrpc/app.bsky.feed.searchPosts?q=%E7%81%AF';
    expect(through('bluesky', { posts }, search).platform?.searches).toMatchObject([
      { query: '灯', results: [{ native: '3k1', text: '灯' }] },
    ]);
  });

  it('Xiaohongshu and Zhihu as pages', () => {
    const note = `<section class="note-item"><a class="cover" href="/explore/64e0aaaaaaaaaaaaaaaaaaaa"></a>
      <a class="title" href="/explore/64e0aaaaaaaaaaaaaaaaaaaa">桥上看灯</a>
      <div class="author"><a href="/user/profile/${NUMBER}"><span class="name">${NAME}</span></a></div></section>`;
    const found = through(
      'search-page',
      page(note),
      'https://www.xiaohongshu.com/search_result?keyword=%E7%81%AF',
    );
    expect(found.platform?.searches).toMatchObject([{ query: '灯', results: [{ text: '桥上看灯' }] }]);
    const state = {
      search: {
        feeds: [{ id: 'a1', noteCard: { displayTitle: '灯', user: { userId: NUMBER, nickname: NAME } } }],
      },
    };
    const script = page(`<script>window.__INITIAL_STATE__=${JSON.stringify(state)}</script>`);
    expect(
      through('search-page', script, 'https://www.xiaohongshu.com/search_result?keyword=%E7%81%AF').platform
        ?.posts,
    ).toMatchObject([{ native: 'a1', author: { pseudonym: OWN } }]);
  });

  it('a feed of a bridge', () => {
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>灯</title><item><title>灯会开始</title>
      <link>https://weibo.com/${NUMBER}/HATy0b0sZ</link><author>${NAME}</author></item></channel></rss>`;
    const { platform } = through('feed', feed, 'https://bridge.example/weibo/keyword/%E7%81%AF');
    expect(platform?.searches).toMatchObject([
      { query: '灯', results: [{ native: '4387933362623405', text: '灯会开始' }] },
    ]);
    expect(platform?.posts[0]?.author.pseudonym).toMatch(/^p_/);
  });

  it('an article of WeChat, with a notice and without', () => {
    const address = 'https://mp.weixin.qq.com/s/aB3dE6gH9jK';
    const notice = page('<div class="weui-msg__title warn">此内容因违规无法查看</div>');
    expect(through('search-page', notice, address).platform?.visits).toMatchObject([
      { class: 'notice-violation' },
    ]);
    const article = page(
      `<a id="js_name">${NAME}</a><div id="js_content"><p>${'港角的灯会'.repeat(120)}</p></div>`,
    );
    expect(through('search-page', article, address).platform?.visits).toMatchObject([{ class: 'visible' }]);
  });

  it('OONI, without the address of the probe', () => {
    const keys = {
      blocking: 'dns',
      accessible: false,
      control: { http_request: { failure: null } },
      client_resolver: '192.0.2.7',
    };
    const body = {
      ...{ test_name: 'web_connectivity', test_version: '0.5.28', input: 'https://paper.example/' },
      ...{
        measurement_start_time: '2031-05-04 08:00:00',
        probe_cc: 'OR',
        probe_asn: 'AS64500',
        probe_ip: '192.0.2.7',
      },
      ...{ report_id: 'r1', test_keys: keys },
    };
    const reading = through('ooni', body, 'https://tide.example/a.jsonl');
    expect(reading.platform?.measurements).toMatchObject([
      { country: 'OR', network: 'AS64500', state: 'interference' },
    ]);
    expect(JSON.stringify(reading)).not.toContain('192.0.2');
  });
});

describe('refusals', () => {
  it('are read through the content check', () => {
    const search = 'https://s.weibo.com/weibo?q=%E7%81%AF';
    const visitor = page(
      '<script src="https://passport.weibo.com/visitor/visitor?entry=miniblog"></script>Sina Visitor System',
    );
    expect(through('search-page', visitor, search).platform?.searches).toMatchObject([
      { query: '灯', answer: 'refused', reason: 'visitor-system' },
    ]);
    const gone = through(
      'mastodon',
      { error: 'Record not found' },
      'https://tide.example/api/v1/statuses/9',
      { status: 404 },
    );
    expect(gone.platform?.visits).toMatchObject([{ class: 'absent', notice: 'Record not found' }]);
  });
});
