import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isPseudonym,
  LOOK_OUTCOMES,
  SEARCH_ANSWERS,
  VISIT_CLASSES,
  type Reading,
} from '../../domain/index.ts';
import { PLATFORM_READERS } from './index.ts';
import { readPlatformFeed } from './platform-feed.ts';
import { samplePlatform } from './sample.ts';

/** Pieces that captures of platforms are made of, so that random texts come near to them. */
const pieces = fc.constantFrom(
  '{"ok":1,"data":{"cards":[{"mblog":{"mid":"1","text":"x","user":{}}}]}}',
  '{"statuses":[{"id":"1","content":"<p>x"}]}',
  '[{"id":"1","content":"x","reblog":{"id":2,"content":""}}]',
  '{"posts":[{"uri":"at://d/app.bsky.feed.post/3k","record":{"text":"x"}}],"cursor":"1"}',
  '{"thread":{"post":{"uri":"at://d/app.bsky.feed.post/3k","record":{}},"replies":[{}]}}',
  '{"data":{"aweme_id":"1","desc":"x","author":{}},"source_platform":"douyin.com","timestamp_collected":1935900000000}',
  '{"data":[{"aweme_info":{"aweme_id":7}}],"has_more":1}',
  '{"test_name":"web_connectivity","input":"https://a.example/","measurement_start_time":"2031-05-04 08:00:00","test_keys":{"blocking":false}}',
  '{"__proto__":{"mid":"1"},"constructor":1,"hasOwnProperty":2}',
  '{"ok":0,"msg":"x"}',
  '<!doctype html><div action-type="feed_list_item" mid="5"><p class="txt">x</p></div>',
  '<a href="/video/7400000001">港角</a>',
  '<script>window.__INITIAL_STATE__={"a":undefined,"feeds":[{"note_card":{}}]}</script>',
  '<script>var $render_data = [{"status":{"mid":"1"}}][0]',
  '<rss><channel><item><title>x</title></item>',
  'id,body,visited,note,top_level_collected\n',
  'a,"b\n',
  '1,2,2031-05-04,3,4\n',
  '\n',
  '"',
  '{"a":',
  ']}',
  '9'.repeat(30),
  '\ud800',
  '\0',
);
const text = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 12 })
  .map((all) => all.join(''));
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  text.map((one) => new TextEncoder().encode(one)),
  fc.json({ maxDepth: 4 }).map((one) => new TextEncoder().encode(one)),
  pieces.chain((one) => fc.nat(one.length).map((end) => new TextEncoder().encode(one.slice(0, end)))),
);
const address = fc.oneof(
  fc.constantFrom(
    'https://m.weibo.cn/api/container/getIndex?containerid=100103type%3D1%26q%3Dx',
    'https://m.weibo.cn/comments/hotflow?id=1',
    'https://m.weibo.cn/statuses/show?id=1',
    'https://m.weibo.cn/detail/1',
    'https://s.weibo.com/weibo?q=x',
    'https://www.douyin.com/search/%E6%B8',
    'https://www.douyin.com/aweme/v1/web/general/search/single/?keyword=x',
    'https://www.xiaohongshu.com/search_result?keyword=x',
    'https://tide.example/api/v1/timelines/tag/x',
    'https://tide.example/api/v1/statuses/1/context',
    'https://tide.example/api/v1/statuses/1',
    'https://api.tide.example/xrpc/app.bsky.feed.getPosts?uris=at://d/app.bsky.feed.post/3k',
    'https://mp.weixin.qq.com/s/aB3dE6gH9jK',
    'https://bridge.example/weibo/keyword/x',
    'file:x.json',
  ),
  fc.webUrl({ withQueryParameters: true }),
  fc.string(),
);
const status = fc.option(fc.constantFrom(200, 301, 401, 403, 404, 410, 429, 500), { nil: undefined });
const settings = fc.constantFrom(
  {},
  { query: 'x' },
  { columns: { visited: '__proto__' } },
  { rows: 'comments' },
);

const READERS = { ...PLATFORM_READERS, 'feed of a platform': readPlatformFeed };

test.each(Object.entries(READERS))('%s never throws, and says of everything what it came to', (_, read) => {
  fc.assert(
    fc.property(bytes, address, status, settings, (body, given, code, chosen) => {
      const over = {
        address: given,
        settings: chosen,
        platformId: 'tide',
        ...(code !== undefined && { status: code }),
      };
      check(read(samplePlatform(body, over)));
    }),
    { numRuns: 400 },
  );
});

function check({ looks, platform }: Reading): void {
  expect(looks.length).toBeGreaterThan(0);
  for (const { outcome, reason, span, finds } of looks) {
    expect(LOOK_OUTCOMES).toContain(outcome);
    expect(outcome === 'seen' || reason !== '').toBe(true);
    expect(span.from <= span.to).toBe(true);
    expect(finds).toEqual([]);
  }
  for (const { answer, results, query, reason } of platform?.searches ?? []) {
    expect(SEARCH_ANSWERS).toContain(answer);
    expect(query).not.toBe('');
    expect(answer === 'results').toBe(results.length > 0);
    expect(answer === 'results' || reason !== '').toBe(true);
  }
  for (const visit of platform?.visits ?? []) expect(VISIT_CLASSES).toContain(visit.class);
  for (const { native, author } of platform?.posts ?? []) {
    expect(native).not.toBe('');
    expect(author.pseudonym === null || isPseudonym(author.pseudonym)).toBe(true);
    expect(author.name).toBeNull();
  }
  for (const { visible, repliesVisible } of platform?.comments ?? [])
    expect(visible >= 0 && repliesVisible >= 0).toBe(true);
}

test.each(Object.entries(READERS))('%s takes large and deep texts in its stride', (_, read) => {
  for (const piece of [
    '['.repeat(200_000),
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    '{"a":'.repeat(100_000),
    `${'{"data":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    '{}\n'.repeat(50_000),
    '<div>'.repeat(60_000),
    '<a href="/video/7400000001">'.repeat(5_000),
    `<script>window.__INITIAL_STATE__={${'"a":['.repeat(30_000)}`,
    'a,'.repeat(60_000),
    '"'.repeat(80_001),
    '不存在'.repeat(30_000),
  ])
    for (const place of [
      'https://s.weibo.com/weibo?q=x',
      'https://www.douyin.com/search/x',
      'https://m.weibo.cn/detail/1',
    ])
      // A pattern that backtracks would outlast the test's own time limit.
      expect(read(samplePlatform(piece, { address: place })).looks).not.toEqual([]);
});
