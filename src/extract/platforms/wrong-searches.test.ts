import fc from 'fast-check';
import { expect, test } from 'vitest';
import { samplePlatform } from './sample.ts';
import { readSearchPage } from './search-page.ts';

/**
 * Pages that answer something else than what was asked, or nothing yet, made of true ones by what platforms are known to do:
 * whatever else stands on them, none may pass for results or for "nothing was found".
 */
type Site = { readonly address: string; readonly results: string; readonly parts: readonly string[] };

const SITES: Readonly<Record<string, Site>> = {
  weibo: {
    address: 'https://s.weibo.com/weibo?q=%E6%B8%AF%E8%A7%92',
    results: '<div action-type="feed_list_item" mid="51"><p class="txt">港角灯会</p></div>',
    parts: ['&timescope=custom:2031-05-01', '&xsort=hot', '&haspic=1', '&scope=ori'],
  },
  douyin: {
    address: 'https://www.douyin.com/search/%E6%B8%AF%E8%A7%92?source=normal_search',
    results: '<ul><li><a href="/video/7400000001"><div>港角灯会</div></a></li></ul>',
    parts: ['&type=user', '&type=live', '&publish_time=1', '&sort_type=1'],
  },
  xiaohongshu: {
    address: 'https://www.xiaohongshu.com/search_result?keyword=%E6%B8%AF%E8%A7%92',
    results:
      '<section><a href="/explore/64e0aaaaaaaaaaaaaaaaaaaa"><span class="title">灯</span></a></section>',
    parts: ['&type=54', '&sort=time_descending', '&note_type=2'],
  },
  zhihu: {
    address: 'https://www.zhihu.com/search?q=%E6%B8%AF%E8%A7%92',
    results:
      '<div class="Card"><h2 class="ContentItem-title"><a href="/question/1234/answer/5678">灯</a></h2></div>',
    parts: ['&type=people', '&time_interval=a_week', '&vertical=answer'],
  },
};
const sites = fc.constantFrom(...Object.values(SITES));
const NOTHING = fc.constantFrom(
  '<p>抱歉，未找到相关结果。</p>',
  '<div><span>没有找到“港角”相关的内容</span></div>',
  '<p>搜索结果为空</p>',
  '<p>没有相关搜索结果，换个词试试</p>',
);
/** What stands on any page and says nothing of the search. */
const NOISE = fc
  .array(
    fc.constantFrom(
      '<nav><a href="/hot">推荐</a><a href="/x">广告</a></nav>',
      '<footer><p>推广合作 · 用户协议</p></footer>',
      '<aside><h3>相关搜索</h3><a href="/y">灯会</a></aside>',
      '<div><p>共 12 位用户在线</p></div>',
      '<script>window.T={"empty":"没有找到相关结果","ad":"广告"}</script>',
      '<div hidden><p>未找到相关结果</p></div>',
      '<p>登录后查看更多</p>',
    ),
    { maxLength: 4 },
  )
  .map((all) => all.join(''));

const page = (...parts: readonly string[]) => `<!doctype html><html><body>${parts.join('')}</body></html>`;
const answerOf = (body: string, address: string, finalAddress = address) =>
  readSearchPage(samplePlatform(body, { address, finalAddress })).platform?.searches[0]?.answer;
const content = (site: Site) => fc.oneof(fc.constant(site.results), NOTHING);
const onSite = <Made>(made: (site: Site) => fc.Arbitrary<Made>) =>
  sites.chain((site) => fc.tuple(fc.constant(site), made(site), NOISE, NOISE));

test('true pages, with noise around them, are what they are', () => {
  fc.assert(
    fc.property(sites, NOTHING, NOISE, NOISE, ({ address, results }, nothing, above, below) => {
      expect(answerOf(page(above, nothing, below), address)).toBe('none');
      expect(answerOf(page(above, nothing, '<h3>为你推荐</h3>', results, below), address)).toBe('none');
      expect(answerOf(page(above, results, below), address)).toBe('results');
    }),
    { numRuns: 150 },
  );
});

function neither(body: string, address: string, finalAddress?: string): void {
  expect(answerOf(body, address, finalAddress)).not.toMatch(/^(none|results)$/);
}

test('another query, another page, or a part of the search', () => {
  const elsewhere = fc.constantFrom('/', '/explore', '/hot', '/top/summary', '/?q=', '/discover');
  fc.assert(
    fc.property(onSite(content), elsewhere, fc.nat(9), ([site, inside, above, below], path, pick) => {
      const body = page(above, inside, below);
      const { address } = site;
      neither(body, address, new URL(path, address).href);
      neither(body, address, address.replace('%E8%A7%92', '%E8%84%9A'));
      const part = site.parts[pick % site.parts.length] ?? '';
      neither(body, `${address}${part}`);
      neither(body, address, `${address}${part}`);
    }),
    { numRuns: 150 },
  );
});

test('a correction, a box of another query', () => {
  const said = fc.constantFrom(
    '<div>以下是“港脚”的搜索结果，仍然搜索“港角”</div>',
    '<p>Showing results for <a href="/a">港脚</a>. Search instead for <a href="/b">港角</a></p>',
    '<p>已为您显示<em>“港脚”</em>的结果</p>',
    '<div>‘港脚’에 대한 결과를 보여드립니다</div>',
    '<div>「港脚」の検索結果を表示しています</div>',
    '<div><input type="search" value="港脚"></div>',
  );
  fc.assert(
    fc.property(onSite(content), said, ([site, inside, above, below], words) =>
      neither(page(above, words, inside, below), site.address),
    ),
    { numRuns: 150 },
  );
});

test('recommendations alone, advertisements alone', () => {
  const heading = fc.constantFrom(
    '为你推荐',
    '猜你想搜',
    '相关搜索',
    '推荐',
    '你可能感兴趣',
    'You may like',
    '추천',
  );
  const label = fc.constantFrom('广告', '推广', '赞助', 'Sponsored', 'Promoted', '광고', '広告', 'Ad · x');
  fc.assert(
    fc.property(sites, heading, label, NOISE, ({ address, results }, over, mark, noise) => {
      neither(page(noise, `<h3>${over}</h3>`, results), address);
      neither(page(noise, `<div><h4>${over}</h4><span>换一换</span></div><div>${results}</div>`), address);
      // Into the middle of the only post.
      const at = results.lastIndexOf('</', results.lastIndexOf('</') - 1);
      neither(page(noise, results.slice(0, at), `<i>${mark}</i>`, results.slice(at)), address);
    }),
    { numRuns: 150 },
  );
});

test('words that nothing was found, out of their place or on a page that was not filled', () => {
  const wrap = fc.constantFrom(
    (said: string) => `<div class="side-bar">${said}</div>`,
    (said: string) => `<div class="rightModule-hot">${said}</div>`,
    (said: string) => `<div style="display:none">${said}</div>`,
    (said: string) => `<div class="x hidden">${said}</div>`,
    (said: string) => `<template>${said}</template>`,
    (said: string) => `<noscript>${said}</noscript>`,
    (said: string) => `<script type="text/x-template">${said}</script>`,
    (said: string) => `<script>window.T=${JSON.stringify({ said })}</script>`,
    (said: string) => `<div id="root"></div>${said}`,
    (said: string) => `<div class="list-skeleton"></div>${said}`,
    (said: string) => `<div>加载中...</div>${said}`,
  );
  fc.assert(
    fc.property(sites, NOTHING, wrap, NOISE, ({ address }, nothing, wrapped, noise) =>
      neither(page(noise, wrapped(nothing)), address),
    ),
    { numRuns: 200 },
  );
});
