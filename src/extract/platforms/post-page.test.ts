import { expect, it } from 'vitest';
import { samplePlatform } from './sample.ts';
import { readSearchPage } from './search-page.ts';

const ZHIHU = 'https://www.zhihu.com/question/11111111/answer/22222222';
const NOTE = 'https://www.xiaohongshu.com/explore/0123456789abcdef01234567';
const VIDEO = 'https://www.douyin.com/video/7123456789012';
const ARTICLE = 'https://mp.weixin.qq.com/s/AbCdEfGh12';

const came = (inside: string, address: string, over: object = {}) => {
  const body = `<!doctype html><html><body>${inside}</body></html>`;
  const { looks, platform } = readSearchPage(samplePlatform(body, { address, ...over }));
  const visit = platform?.visits[0];
  return visit === undefined ? (looks[0]?.outcome ?? '') : `${visit.class} ${visit.rule.id}`;
};

const state = (id: string, note: object) =>
  `<script>window.__INITIAL_STATE__=${JSON.stringify({ note: { noteDetailMap: { [id]: { note } } } })}</script>`;
const render = (data: object) =>
  `<script id="RENDER_DATA" type="application/json">${encodeURIComponent(JSON.stringify(data))}</script>`;
const pushed = (data: object) =>
  `<script>self.__pace_f.push(${JSON.stringify([1, `7:${JSON.stringify(data)}`])})</script>`;
const initial = (kind: string, id: string, thing: object) =>
  `<script id="js-initialData" type="text/json">${JSON.stringify({ initialState: { entities: { [kind]: { [id]: thing } } } })}</script>`;
const answer = (id: string) =>
  `<h1 class="QuestionHeader-title">灯会在哪里看</h1><div class="ContentItem AnswerItem" name="${id}"><div class="RichContent">桥上看最好。</div></div>`;

it.each([
  [
    'the headline of the question is no answer',
    '<h1 class="QuestionHeader-title">灯会</h1>',
    ZHIHU,
    'unreadable',
  ],
  [
    'another answer is none, and a notice counts',
    `${answer('33333333')}<div>该回答已被删除</div>`,
    ZHIHU,
    'absent notice/absent',
  ],
  ['the answer', answer('22222222'), ZHIHU, 'visible page/own-words'],
  ['its data', initial('answers', '22222222', { content: '桥上' }), ZHIHU, 'visible page/own-data'],
  ['data of another', initial('answers', '33333333', { content: '桥上' }), ZHIHU, 'unreadable'],
  [
    'a question',
    '<h1 class="QuestionHeader-title">灯会</h1>',
    'https://www.zhihu.com/question/11111111',
    'visible page/own-words',
  ],
  ['an empty note', state('0123456789abcdef01234567', {}), NOTE, 'unreadable'],
  [
    'a number alone',
    state('0123456789abcdef01234567', { noteId: '0123456789abcdef01234567' }),
    NOTE,
    'unreadable',
  ],
  ['its own note', state('0123456789abcdef01234567', { title: '灯' }), NOTE, 'visible page/own-data'],
  [
    'another note below a notice',
    `<div>你访问的页面不见了</div>${state('fedcba9876543210fedcba98', { title: '灯' })}`,
    NOTE,
    'absent notice/absent',
  ],
  [
    'a skeleton',
    '<div id="noteContainer" class="skeleton"></div><div>登录后查看更多</div>',
    NOTE,
    'unreadable',
  ],
  [
    'its own data below a notice',
    `<div>当前笔记暂时无法浏览</div>${state('0123456789abcdef01234567', { title: '灯' })}`,
    NOTE,
    'absent-or-private notice/absent-or-private',
  ],
  [
    'a class named like a video',
    '<div class="video-detail-error"><p>你要观看的视频不存在</p></div>',
    VIDEO,
    'absent notice/absent',
  ],
  [
    'what is recommended below a notice',
    `<p>你要观看的视频不存在</p><script>{"recommend":[{"awemeId":"7999"}]}</script><div data-e2e="video-desc">别的</div>`,
    VIDEO,
    'absent notice/absent',
  ],
  ['its words', '<div data-e2e="detail-video-info"><h1>桥上看灯</h1></div>', VIDEO, 'visible page/own-words'],
  [
    'words beside its number',
    '<div data-id="7123456789012"><span data-e2e="video-desc">灯</span></div>',
    VIDEO,
    'visible page/own-words',
  ],
  [
    'its data as an address',
    render({ a: { awemeId: '7123456789012', desc: '灯' } }),
    VIDEO,
    'visible page/own-data',
  ],
  [
    'its data in pieces',
    pushed({ a: { awemeId: '7123456789012', desc: '灯' } }),
    VIDEO,
    'visible page/own-data',
  ],
  ['data of another', render({ a: { awemeId: '7999', desc: '灯' } }), VIDEO, 'unreadable'],
  [
    'a frame around a notice',
    '<div id="js_article"><h2>该内容已被发布者删除</h2></div>',
    ARTICLE,
    'notice-author notice/author',
  ],
  [
    'a notice in the place of words',
    '<div id="js_content"><p>此内容因违规无法查看</p></div>',
    ARTICLE,
    'notice-violation notice/violation',
  ],
  [
    'a script that speaks of the place of words',
    `<script>tpl='<div id="js_content">'</script><p>此内容因违规无法查看</p>`,
    ARTICLE,
    'notice-violation notice/violation',
  ],
  ['an empty place', '<div id="js_content"></div>', ARTICLE, 'unreadable'],
  ['pictures alone', '<div id="js_content"><img data-src="a"></div>', ARTICLE, 'visible page/own-words'],
  [
    'a quoted notice within its words',
    '<div id="js_content"><p>昨晚的灯会真好看，可是朋友说找不到那篇。</p><p>该内容已被发布者删除</p></div>',
    ARTICLE,
    'visible page/own-words',
  ],
  [
    'words beside a notice',
    '<div id="js_content"><p>昨晚的灯会。</p></div><div>该内容已被发布者删除</div>',
    ARTICLE,
    'unreadable page/notice-beside-post',
  ],
])('%s', (_, inside, address, expected) => {
  expect(came(inside, address)).toBe(expected);
});

it.each([
  ['a status says more than what stands there', { status: 404 }, 'absent status/gone'],
  ['a server in trouble', { status: 502 }, 'failed status/failed'],
])('%s', (_, over, expected) => {
  expect(came('<div id="js_content"><p>昨晚的灯会。</p></div>', ARTICLE, over)).toBe(expected);
});
