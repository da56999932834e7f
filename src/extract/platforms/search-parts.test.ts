import { describe, expect, it } from 'vitest';
import { readFourCat } from './four-cat.ts';
import { lines, samplePlatform } from './sample.ts';
import { narrowingsOf } from './search-scope.ts';
import { readSearchPage } from './search-page.ts';
import { readWeibo } from './weibo.ts';
import { readZeeschuimer } from './zeeschuimer.ts';

const page = (inside: string) => `<!doctype html><html><body>${inside}</body></html>`;
const of = (body: string | object, address: string, over: object = {}) =>
  readSearchPage(samplePlatform(body, { address, ...over })).platform?.searches[0];

const Q = '%E6%B8%AF%E8%A7%92';
const WEIBO = `https://s.weibo.com/weibo?q=${Q}`;
const DOUYIN = `https://www.douyin.com/search/${Q}`;
const NOTES = `https://www.xiaohongshu.com/search_result?keyword=${Q}`;
const ZHIHU = `https://www.zhihu.com/search?type=content&q=${Q}`;
const ANSWER = `https://www.douyin.com/aweme/v1/web/general/search/single/?keyword=${Q}&offset=0`;
const card = (mid: string, inside = '', words = '港角灯会') =>
  `<div action-type="feed_list_item" mid="${mid}"><p class="txt">${words}</p>${inside}</div>`;
const video = (id: string) =>
  `<li><a href="//www.douyin.com/video/74000000${id}"><div>港角灯会</div></a></li>`;
const NOTHING = '<p>抱歉，未找到相关结果。</p>';

describe('a part of a search', () => {
  it.each([
    `https://s.weibo.com/user?q=${Q}`,
    `https://s.weibo.com/article?q=${Q}`,
    `https://s.weibo.com/realtime?q=${Q}`,
    `${WEIBO}&timescope=custom:2031-05-01:2031-05-02`,
    `${WEIBO}&xsort=hot`,
    `${WEIBO}&scope=ori`,
    `${WEIBO}&vip=1`,
    `${DOUYIN}?type=live`,
    `${DOUYIN}?type=user`,
    `${DOUYIN}?publish_time=7`,
    `${DOUYIN}?sort_type=2`,
    `${NOTES}&type=54`,
    `https://www.zhihu.com/search?type=people&q=${Q}`,
    `${ZHIHU}&time_interval=a_day`,
    `${ZHIHU}&sort=created_time`,
    `https://weixin.sogou.com/weixin?type=1&query=${Q}`,
    `https://search.bilibili.com/upuser?keyword=${Q}`,
    `https://www.tiktok.com/search/user?q=${Q}`,
  ])('says nothing of the whole where it is empty: %s', (address) =>
    expect(of(page('<p>没有找到相关结果</p>'), address)).toMatchObject({
      ...{ query: '港角', answer: 'unreadable', reason: 'narrower-search', notice: '没有找到相关结果' },
    }),
  );

  it.each([
    [WEIBO, 'none'],
    [`${WEIBO}&Refer=index&typeall=1&suball=1&page=1`, 'none'],
    [`${DOUYIN}?type=general&aid=5f0c&source=normal_search`, 'none'],
    [`${NOTES}&source=web_search_result_notes&type=51`, 'none'],
    [ZHIHU, 'none'],
    [`https://weixin.sogou.com/weixin?type=2&query=${Q}&ie=utf8&s_from=input`, 'none'],
  ])('and the plain search does: %s', (address, answer) =>
    expect(of(page('<p>没有找到相关结果</p>'), address)).toMatchObject({ answer }),
  );

  it('keeps what it found, and says which part it was', () => {
    const found = of(page(`<ul>${video('01')}</ul>`), `${DOUYIN}?type=video`);
    expect(found).toMatchObject({ reason: 'narrower-search', results: [{ native: '7400000001' }] });
    expect(found?.detail).toContain('tab type=video');
    expect(of(page(card('51')), `${WEIBO}&page=2`)).toMatchObject({
      ...{ answer: 'results', detail: 'A part was searched: page a later page' },
    });
  });

  it('in what was asked behind a page', () => {
    const notes = `https://edith.xiaohongshu.com/api/sns/web/v1/search/notes?__wb_method=POST&keyword=${Q}`;
    const none = { code: 0, success: true, data: { has_more: false } };
    for (const plain of ['', '&sort=general&note_type=0', '&filters=general,不限,不限'])
      expect(of(none, notes + plain)).toMatchObject({ answer: 'none' });
    for (const part of ['&sort=time_descending', '&note_type=1', '&filters=general,一天内'])
      expect(of(none, notes + part)).toMatchObject({ reason: 'narrower-search' });
    const item = ANSWER.replace('general/search/single', 'search/item');
    expect(of({ status_code: 0, data: [], has_more: 0 }, item)).toMatchObject({ reason: 'narrower-search' });
    const live =
      'https://m.weibo.cn/api/container/getIndex?containerid=100103type%3D61%26q%3D%E7%81%AF%26t%3D0';
    const empty = { ok: 0, msg: '这里还没有内容', data: { cards: [] } };
    expect(readWeibo(samplePlatform(empty, { address: live })).platform?.searches).toMatchObject([
      { query: '灯', answer: 'unreadable', reason: 'narrower-search' },
    ]);
  });

  it('in tables and in what an extension saw', () => {
    const row = (source: string, id: string) => ({
      ...{ nav_index: '1', source_platform: 'douyin.com', timestamp_collected: 1_935_600_000_000 },
      ...{ source_platform_url: source, data: { aweme_id: id, desc: '灯', author: { uid: 'x' } } },
    });
    const seen = lines(row(`${DOUYIN}?type=general`, '71'), row(`${DOUYIN}?type=video`, '72'));
    const answers = readZeeschuimer(samplePlatform(seen)).platform?.searches;
    expect(answers).toMatchObject([
      { answer: 'results', results: [{ native: '71' }] },
      { answer: 'unreadable', reason: 'narrower-search', results: [{ native: '72' }] },
    ]);
    const table = `id,body,collected_from_url\n5,灯,${NOTES}&type=52\n`;
    expect(readFourCat(samplePlatform(table)).platform?.searches).toMatchObject([
      { reason: 'narrower-search' },
    ]);
  });

  it('is read from servers of any name by their paths', () => {
    const bluesky = 'https://api.echo.example/xrpc/app.bsky.feed.searchPosts?q=x';
    const tag = 'https://tide.example/api/v1/timelines/tag/x';
    expect(
      [bluesky, `${bluesky}&sort=top&limit=100`, tag, 'https://tide.example/a?author=5'].flatMap(
        narrowingsOf,
      ),
    ).toEqual([]);
    for (const part of [`${bluesky}&author=5`, `${bluesky}&cursor=25`, `${tag}?local=true`])
      expect(narrowingsOf(part)).toHaveLength(1);
  });
});

describe('words that nothing was found', () => {
  it.each([
    '<div class="sidebar"><p>暂无相关内容</p></div><div id="root"></div>',
    `<div class="side-module">${NOTHING}</div>`,
    `<div class="HotList">${NOTHING}</div>`,
    `<div id="app"></div>${NOTHING}`,
    `<div id="pl_feedlist_index"></div><div>${NOTHING}</div>`,
    `<div class="skeleton"></div>${NOTHING}`,
    `<p>加载中…</p>${NOTHING}`,
    '<p>暂无内容</p>',
    `<div hidden>${NOTHING}</div>`,
    `<div aria-hidden="true">${NOTHING}</div>`,
    `<div style="opacity:0">${NOTHING}</div>`,
    `<div class="d-none">${NOTHING}</div>`,
    `<dialog>${NOTHING}</dialog>`,
    `<template>${NOTHING}</template>`,
    `<noscript>${NOTHING}</noscript>`,
    `<textarea>${NOTHING}</textarea>`,
    '<script>window.I18N={"none":"没有找到相关结果"}</script>',
    `<script type="text/template">${NOTHING}</script>`,
    '<script>document.write("<p>没有找到相关结果</p>")</script>',
    '<input placeholder="没有找到相关结果">',
  ])('say nothing of the search out of their place: %s', (inside) =>
    expect(of(page(inside), WEIBO)).toMatchObject({ answer: 'unreadable', results: [] }),
  );

  it.each([
    NOTHING,
    `<div id="pl_feedlist_index"><div class="card card-no-result">${NOTHING}</div></div>`,
    `<div id="app"><main>${NOTHING}</main></div>`,
    `<div class="sidebar"><p>暂无相关内容</p></div><main>${NOTHING}</main>`,
    `${NOTHING}<h3>为你推荐</h3>${card('51')}`,
  ])('are believed in it: %s', (inside) => expect(of(page(inside), WEIBO)).toMatchObject({ answer: 'none' }));

  it('are not believed of a frame, or beside a number of results', () => {
    const input = samplePlatform(page(NOTHING), { address: WEIBO });
    const content = { verdict: 'empty-shell', because: 'no words' } as const;
    const read = readSearchPage({ ...input, capture: { ...input.capture, content } });
    expect(read.platform?.searches).toMatchObject([{ answer: 'unreadable', reason: 'empty-shell' }]);
  });
});
