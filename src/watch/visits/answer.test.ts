import { expect, test } from 'vitest';
import { instant, type Hop, type HopKind, type PageSight } from '../../domain/index.ts';
import { classOfAnswer, type Answer } from './answer.ts';
import { SIGHT_RULES } from './sight-rules.ts';

const POST =
  'The ferry to the outer island will cost twice as much from Monday, says the council of the harbour.';
const LONG = 'The ferry council met on Sunday and talked for a long time about fares. '.repeat(12);
/** A site's own page for what is not there, in words that no rule knows, with all that stands around every page. */
const NOT_THERE = `Oh dear! Our gulls looked everywhere. ${'Most read · Tides · Fares · Weather at sea · Contact us · Jobs. '.repeat(12)}`;
const hop = (kind: HopKind): Hop => ({ kind, rule: { id: `hop/${kind}`, version: 1 } });
const page: Answer = {
  ...{ platform: 'plaza', status: 200, trouble: null, words: `${LONG} ${POST}`, hop: hop('here') },
  ...{ isUnread: false, declares: false, known: { texts: [POST], before: null } },
  ...{ at: instant('2031-05-04T08:00:00Z'), content: 'as-asked' },
};
const unknown = { known: { texts: [], before: null } };
const before = (more: Partial<PageSight> = {}): Partial<Answer> => ({
  known: { texts: [], before: { title: 'Ferry fares', passages: [POST, LONG], declares: true, ...more } },
});
const failed = { outcome: 'failed', reason: 'timeout', detail: '' } as const;

test.each<[string, Partial<Answer>, string]>([
  ['a page of its own', {}, 'visible'],
  ['a few words that no rule knows', { words: 'Ferry fares rise on Monday' }, 'unreadable'],
  ['few words, among them those of the post', { words: `Plaza · ${POST} · 3 replies` }, 'visible'],
  ['the front page', { hop: hop('home') }, 'redirected'],
  ['a page to log in', { hop: hop('login') }, 'login-wall'],
  ['the page for what is not there', { hop: hop('missing') }, 'redirected'],
  ['a short link that led on', { hop: hop('led-on') }, 'visible'],
  ['a short link that led to who knows what', { hop: hop('led-on'), ...unknown }, 'unreadable'],
  ['another address with the post', { hop: hop('unknown') }, 'visible'],
  ['another address without it', { hop: hop('unknown'), words: LONG }, 'unreadable'],
  ['a long page without the post', { words: NOT_THERE }, 'unreadable'],
  ['the same where the platform has no known words', { words: NOT_THERE, ...unknown }, 'unreadable'],
  ['the same although it names its address', { words: NOT_THERE, declares: true }, 'unreadable'],
  ['a page of its own, of which nothing was known', { declares: true, ...unknown }, 'visible'],
  ['a page as it was before', before(), 'visible'],
  ['a page that is no longer as it was', { words: NOT_THERE, declares: true, ...before() }, 'unreadable'],
  ['a headline alone, as before', { words: `Ferry fares ${LONG}`, ...before({ passages: [] }) }, 'visible'],
  ['status 404', { status: 404, words: 'Nothing here', content: 'error-status' }, 'absent'],
  ['status 404 without a word', { status: 404, words: '', content: 'no-bytes' }, 'absent'],
  ['status 404 with a footer', { status: 404, words: 'Not Found. © Copyright 2031 Harbour' }, 'absent'],
  ['a short post about a report', { words: '我昨天被举报了，太离谱了。这条我先留着。' }, 'unreadable'],
  ['a short post about an account', { words: '我的账号被人举报，已被封禁，气。' }, 'unreadable'],
  ['a short post about moving', { words: '今天搬家到海边' }, 'unreadable'],
  ['another post, by its id', { hop: hop('other-post') }, 'redirected'],
  ['a page that its reader does not know', { isUnread: true, ...unknown }, 'unreadable'],
  ['a page that says it is not there', { content: 'soft-404', words: '' }, 'absent'],
  ['a notice of its author', { words: '该内容已被发布者删除' }, 'notice-author'],
  ['a notice of rules', { words: '此内容因违规无法查看' }, 'notice-violation'],
  ['a long page that quotes a notice', { words: `${LONG} ${POST} 此内容因违规无法查看` }, 'visible'],
  ['a login wall', { content: 'login-wall', words: 'Log in' }, 'login-wall'],
  ['a captcha', { content: 'captcha' }, 'captcha'],
  ['an empty frame', { content: 'empty-shell', words: '' }, 'unreadable'],
  ['nothing at all', { trouble: failed, status: null, words: '', content: 'no-bytes' }, 'failed'],
  ['robots.txt', { trouble: { ...failed, outcome: 'refused', reason: 'robots' } }, 'no-permission'],
  [
    'a server in trouble that says "not available"',
    { status: 503, words: 'This page is not available right now' },
    'failed',
  ],
  [
    'a server that refuses, in words of a notice',
    { status: 403, words: '此内容因违规无法查看' },
    'no-permission',
  ],
  ['too many requests', { status: 429, words: 'The content is not available.' }, 'captcha'],
  ['a server asking for rest', { status: 418, words: '该内容已被发布者删除' }, 'failed'],
  [
    'upkeep, told as if it were not there',
    { words: '系统维护中，内容暂时无法访问。', content: 'soft-404' },
    'failed',
  ],
  [
    'data with the code of a failure',
    { words: '{"code":-500,"message":"服务器错误，内容不存在缓存"}', content: 'soft-404' },
    'failed',
  ],
  ['data with the code of a refusal', { words: '{"code":-412,"message":"内容不存在"}' }, 'captcha'],
  [
    'data with the code of an absence',
    { words: '{"code":-404,"message":"啥都木有"}', content: 'soft-404' },
    'absent',
  ],
  ['a page that asks for consent', { hop: hop('consent') }, 'no-permission'],
  ['a page that asks for a human', { hop: hop('captcha') }, 'captcha'],
  [
    'the front page, which the content check calls an absence',
    { hop: hop('home'), content: 'soft-404', words: LONG },
    'redirected',
  ],
  ['a log-in without words', { hop: hop('login'), content: 'empty-shell', words: '' }, 'login-wall'],
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

test('every rule of a sight can decide', () => {
  const cases: readonly Partial<Answer>[] = [
    {},
    { words: 'Ferry fares rise' },
    { isUnread: true, ...unknown },
    before(),
    { words: NOT_THERE },
    { words: NOT_THERE, ...before() },
    { declares: true, ...unknown },
    unknown,
  ];
  expect(cases.map((one) => classOfAnswer({ ...page, ...one }).rule.id)).toEqual(
    SIGHT_RULES.map(({ id }) => id),
  );
});
