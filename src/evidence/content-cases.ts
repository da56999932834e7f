import type { ContentVerdict } from '../domain/index.ts';
import type { CheckInput } from './content-check.ts';

/** Invented answers of invented sites, and what the content check must make of them. */

export const ASKED = 'https://meridian.example/2031/05/03/harbour';

export const page = (title: string, inside: string): string =>
  `<!doctype html><html><head><title>${title}</title><script src="/a.js"></script></head><body>${inside}</body></html>`;

export const PROSE = {
  en: 'The two ministers walked along the harbour wall for half an hour before they sat down to lunch. '.repeat(
    8,
  ),
  zh: '两位部长在港口的堤岸上散步了半个小时，随后共进午餐，并就渔业协定交换了意见。'.repeat(8),
  ko: '두 장관은 항구 방파제를 따라 반 시간 동안 걸은 뒤 점심을 함께하며 어업 협정을 논의했다. '.repeat(8),
};
export const article = (title: string, prose: string): string =>
  page(title, `<h1>${title}</h1><p>${prose}</p>`);

export type Case = readonly [name: string, body: string, verdict: ContentVerdict, over?: Partial<CheckInput>];

/** Real pages that talk about walls, or are small, or stand behind a firewall: none may be taken for a wall. */
export const AS_ASKED: readonly Case[] = [
  ['an article', article('Ministers meet in Port Meridian', PROSE.en), 'as-asked'],
  [
    'an article that mentions a captcha',
    article(
      'Why every site wants you to verify you are human',
      `${PROSE.en} Please complete the captcha, it said.`,
    ),
    'as-asked',
  ],
  [
    'an article that mentions logging in',
    article('Please log in to continue: the age of walls', `You must sign in, they say. ${PROSE.en}`),
    'as-asked',
  ],
  [
    'an article in Chinese that mentions both',
    article('请完成安全验证：平台为何要求登录后查看', `请先登录。${PROSE.zh}`),
    'as-asked',
  ],
  [
    'an article in Korean that mentions both',
    article('로그인 후 이용, 보안문자를 입력해 주세요', `로그인이 필요합니다. ${PROSE.ko}`),
    'as-asked',
  ],
  [
    'an article about pages that are not found',
    article('404 page not found: a history', PROSE.en),
    'as-asked',
  ],
  [
    'an article with a login form in its header',
    page('Harbour talks', `<form><input type=password></form><p>${PROSE.en}</p>`),
    'as-asked',
  ],
  [
    'an article served from behind a firewall',
    page('Harbour talks', `<script src="/cdn-cgi/challenge-platform/x.js"></script><p>${PROSE.en}</p>`),
    'as-asked',
  ],
  [
    'an article with a comment form that carries a captcha',
    page('Harbour talks', `<p>${PROSE.en}</p><div class="g-recaptcha"></div>`),
    'as-asked',
  ],
  [
    'an article behind a megabyte of styles',
    page('Harbour talks', `<style>${'.harbour{color:blue}'.repeat(60_000)}</style><p>${PROSE.en}</p>`),
    'as-asked',
  ],
  [
    'an article behind much data in three bytes a letter',
    page('港口会谈', `<script>"${'港'.repeat(400_000)}"</script><p>${PROSE.zh}</p>`),
    'as-asked',
  ],
  [
    'an article that offers scripts',
    page('Harbour talks', `<noscript>Please enable JavaScript for video</noscript><p>${PROSE.en}</p>`),
    'as-asked',
  ],
  [
    'a short notice',
    page('Harbour closed', '<p>The harbour is closed today because of the wind.</p>').replace(
      /<script.*?<\/script>/,
      '',
    ),
    'as-asked',
  ],
  ['a gallery with few words', page('The talks in pictures', '<img src=1.jpg><img src=2.jpg>'), 'as-asked'],
  [
    'a frame that carries its article as data',
    page(
      'Harbour talks',
      `<div id=app></div><script type="application/ld+json">{"articleBody":"${PROSE.en.repeat(4)}"}</script>`,
    ),
    'as-asked',
  ],
  ['an empty list', '[]', 'as-asked', { expects: 'list', mediaType: 'application/json' }],
  [
    'a list of titles about logging in',
    '[{"title":"请先登录","url":"/a"}]',
    'as-asked',
    { expects: 'list', mediaType: 'application/json' },
  ],
  [
    'lines of JSON, the last one cut',
    '{"title":"a"}\n{"ti',
    'as-asked',
    { expects: 'list', mediaType: 'application/x-ndjson' },
  ],
  [
    'lines of JSON',
    '{"title":"a"}\n{"title":"b"}\n',
    'as-asked',
    { expects: 'list', mediaType: 'application/x-ndjson' },
  ],
  [
    'a ranked text',
    'echo | Echo\n1. 请先登录 [URL:https://echo.example/1]\n',
    'as-asked',
    { expects: 'list', mediaType: 'text/plain' },
  ],
  [
    'a feed',
    '<?xml version="1.0"?><rss><channel></channel></rss>',
    'as-asked',
    { expects: 'feed', mediaType: 'application/rss+xml' },
  ],
  [
    'a feed with a wrong label',
    '<rss><channel></channel></rss>',
    'as-asked',
    { expects: 'feed', mediaType: 'text/html' },
  ],
  [
    'the login page itself, asked for',
    page(
      'Log in',
      `<p>${'Members of the Meridian reading room come in here. '.repeat(4)}</p><input type=password>`,
    ),
    'as-asked',
    { address: 'https://meridian.example/login' },
  ],
  [
    'a drawing in SVG',
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    'as-asked',
    { expects: 'picture', mediaType: 'image/svg+xml' },
  ],
  [
    'a front page, asked for',
    page('Meridian Post', `<p>${PROSE.en}</p>`),
    'as-asked',
    { address: 'https://meridian.example/' },
  ],
];

export const WALLS: readonly Case[] = [
  ['the visitor system by name', page('Sina Visitor System', '<script>visitor</script>'), 'visitor-system'],
  [
    'the visitor system by address',
    page('', '<script>go()</script>'),
    'visitor-system',
    { finalAddress: 'https://passport.weibo.com/visitor/visitor?a=enter' },
  ],
  [
    'a challenge by title',
    page('Just a moment...', 'Enable JavaScript and cookies to continue'),
    'captcha',
    { status: 403 },
  ],
  ['a challenge by script', page('meridian.example', '<script>window._cf_chl_opt={}</script>'), 'captcha'],
  ['a challenge in words, English', page('Robot check', '<p>Please verify you are human.</p>'), 'captcha'],
  ['a challenge in words, Chinese', page('验证', '<p>为了您的账号安全，请完成安全验证</p>'), 'captcha'],
  ['a slider, Chinese', page('', '<p>拖动滑块完成拼图</p>'), 'captcha'],
  ['a challenge in words, Korean', page('확인', '<p>보안문자를 입력해 주세요</p>'), 'captcha'],
  [
    'a challenge in JSON',
    '{"code":-352,"message":"风控校验失败"}',
    'captcha',
    { expects: 'list', mediaType: 'application/json' },
  ],
  ['a login form alone', page('Welcome', '<form><input type="password"></form>'), 'login-wall'],
  [
    'sent to the login page',
    page('Welcome back', `<input type=password><p>${PROSE.en}</p>`),
    'login-wall',
    { finalAddress: 'https://login.meridian.example/?next=a' },
  ],
  ['login words, English', page('Echo', '<p>Log in to see posts from this account.</p>'), 'login-wall'],
  ['login words, Chinese', page('回声', '<p>登录后查看更多内容</p>'), 'login-wall'],
  ['login words, Korean', page('에코', '<p>로그인이 필요한 서비스입니다.</p>'), 'login-wall'],
  [
    'login words in JSON',
    '{"ok":-100,"msg":"用户未登录"}',
    'login-wall',
    { expects: 'list', mediaType: 'application/json' },
  ],
  ['status 401', page('No', '<p>Who are you?</p>'), 'login-wall', { status: 401 }],
  ['status 500', page('Oh', '<p>Something broke.</p>'), 'error-status', { status: 500 }],
  ['status 404 with prose', article('Not here', PROSE.en), 'error-status', { status: 404 }],
  ['a page that says 404', page('404 Not Found', '<p>Back to the front page</p>'), 'soft-404'],
  ['not there, English', page('Meridian Post', '<p>Sorry, we can’t find that page.</p>'), 'soft-404'],
  ['not there, Chinese', page('回声', '<p>微博不存在或暂无查看权限!</p>'), 'soft-404'],
  ['not there, traditional Chinese', page('', '<p>您要找的頁面不存在</p>'), 'soft-404'],
  ['not there, Korean', page('', '<p>페이지를 찾을 수 없습니다.</p>'), 'soft-404'],
  [
    'sent to the front page',
    article('Meridian Post', PROSE.en),
    'soft-404',
    { finalAddress: 'https://meridian.example/' },
  ],
  ['a frame without words', page('Echo', '<div id="root"></div>'), 'empty-shell'],
  [
    'a frame that asks for scripts',
    page(
      'Echo',
      '<noscript>You need to enable JavaScript to run this app.</noscript><p>Loading the best of the harbour for you. One moment, and thank you.</p>',
    ),
    'empty-shell',
  ],
  ['nothing', '', 'no-bytes'],
  ['white space', ' \n\t ', 'no-bytes'],
  [
    'a feed that is a page',
    page('Feeds moved', `<p>${PROSE.en}</p>`),
    'wrong-type',
    { expects: 'feed', mediaType: 'application/rss+xml' },
  ],
  [
    'a list that is a page',
    page('Echo', `<p>${PROSE.en}</p>`),
    'wrong-type',
    { expects: 'list', address: 'https://echo.example/2031-05-03.json' },
  ],
  [
    'a picture that is a page',
    page('Echo', `<p>${PROSE.en}</p>`),
    'wrong-type',
    { expects: 'picture', mediaType: 'image/jpeg' },
  ],
  [
    'a clip that is a page',
    page('Echo', `<p>${PROSE.en}</p>`),
    'wrong-type',
    { expects: 'clip', mediaType: 'video/mp4' },
  ],
  ['a page that is a PDF', '%PDF-1.7 …', 'wrong-type'],
  ['a page that is data', '{"a":[{"b":1}]}', 'wrong-type', { mediaType: 'application/json' }],
  [
    'fewer bytes than announced',
    article('Harbour talks', PROSE.en),
    'cut-off',
    { headers: [['content-length', '99999']] },
  ],
  [
    'a part that was sent in place of the whole',
    article('Harbour talks', PROSE.en),
    'cut-off',
    { headers: [['content-range', 'bytes 0-4999/99999']] },
  ],
  [
    'an article that broke off on its way, without a length',
    article('Harbour talks', PROSE.en),
    'cut-off',
    { trouble: { outcome: 'unreadable', reason: 'cut-off', detail: '' } },
  ],
  ['a feed without its end', '<rss><channel><item><title>a</title></item>', 'cut-off', { expects: 'feed' }],
  ['a list without its end', '[{"title":"a"},{"tit', 'cut-off', { expects: 'list' }],
];
