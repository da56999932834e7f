import { expect, test } from 'vitest';
import { instant } from '../../domain/index.ts';
import { classOfAnswer, type Answer } from './answer.ts';

const ADDRESS = 'https://plaza.example/p/1';
const LONG = 'The ferry council met on Sunday and talked for a long time about fares. '.repeat(12);
const page: Answer = {
  ...{ platform: 'plaza', asked: ADDRESS, answered: ADDRESS, status: 200, trouble: null, words: LONG },
  ...{ isSamePost: null, isUnread: false },
  ...{ at: instant('2031-05-04T08:00:00Z'), content: 'as-asked' },
};
const failed = { outcome: 'failed', reason: 'timeout', detail: '' } as const;

test.each<[string, Partial<Answer>, string]>([
  ['a page of its own', {}, 'visible'],
  ['a few words that no rule knows', { words: 'Ferry fares rise on Monday' }, 'unreadable'],
  ['the page over https and at www.', { answered: 'https://www.plaza.example/p/1/' }, 'visible'],
  ['the front page', { answered: 'https://plaza.example/' }, 'redirected'],
  ['status 404', { status: 404, words: 'Nothing here', content: 'error-status' }, 'absent'],
  ['status 404 without a word', { status: 404, words: '', content: 'no-bytes' }, 'absent'],
  ['status 404 with a footer', { status: 404, words: 'Not Found. © Copyright 2031 Harbour' }, 'absent'],
  ['a short post about a report', { words: '我昨天被举报了，太离谱了。这条我先留着。' }, 'unreadable'],
  ['a short post about an account', { words: '我的账号被人举报，已被封禁，气。' }, 'unreadable'],
  ['a short post about moving', { words: '今天搬家到海边' }, 'unreadable'],
  ['a page with parameters added', { answered: `${ADDRESS}?app=ios` }, 'visible'],
  ['another post of the same path', { asked: `${ADDRESS}?id=1`, answered: `${ADDRESS}?id=2` }, 'redirected'],
  ['a short link of the post', { answered: 'https://plaza.example/x/1', isSamePost: true }, 'visible'],
  ['another post, by its id', { isSamePost: false }, 'redirected'],
  ['a page that its reader does not know', { isUnread: true }, 'unreadable'],
  ['a page that says it is not there', { content: 'soft-404', words: '' }, 'absent'],
  ['a notice of its author', { words: '该内容已被发布者删除' }, 'notice-author'],
  ['a notice of rules', { words: '此内容因违规无法查看' }, 'notice-violation'],
  ['a long page that quotes a notice', { words: `${LONG} 此内容因违规无法查看` }, 'visible'],
  ['a login wall', { content: 'login-wall', words: 'Log in' }, 'login-wall'],
  ['a captcha', { content: 'captcha' }, 'captcha'],
  ['an empty frame', { content: 'empty-shell', words: '' }, 'unreadable'],
  ['nothing at all', { trouble: failed, status: null, words: '', content: 'no-bytes' }, 'failed'],
  ['robots.txt', { trouble: { ...failed, outcome: 'refused', reason: 'robots' } }, 'no-permission'],
  ['a server in trouble', { status: 503, words: '', content: 'error-status' }, 'failed'],
])('%s is told apart', (_, answer, expected) => {
  expect(classOfAnswer({ ...page, ...answer }).class).toBe(expected);
});

test('a notice is quoted, and a page is not', () => {
  expect(classOfAnswer({ ...page, words: '该内容已被发布者删除' }).notice).toBe('该内容已被发布者删除');
  expect(classOfAnswer({ ...page, words: '港湾广场 · 该内容已被发布者删除。 · 首页' }).notice).toBe(
    '该内容已被发布者删除。',
  );
  expect(classOfAnswer({ ...page, words: '我昨天被举报了，这条先留着。' }).notice).toBeNull();
  expect(classOfAnswer({ ...page, status: 404, words: '我昨天被举报了' }).notice).toBeNull();
  expect(classOfAnswer(page).notice).toBeNull();
});
