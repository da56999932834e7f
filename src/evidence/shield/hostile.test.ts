import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../domain/index.ts';
import { everything, feed, NAME, NUMBER, OTHER, type Kind } from './testing/everything.ts';

/** Every way in which the name of an account may hide. */
const HANDLE = 'zymbark_ferroll';
const USER = { id: Number(NUMBER), screen_name: NAME };
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const spelled = (text: string): string =>
  Array.from(text, (sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`).join('');
const escaped = encodeURIComponent(NAME);
const page = (inside: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body><a class="nickname" href="/u/${NUMBER}">${NAME}</a>${inside}</body></html>`;
const json = (more: object, user: object = USER): string => JSON.stringify({ user, ...more });
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

type Case = readonly [what: string, kind: Kind, body: string, needles?: readonly string[]];

const WRITTEN: readonly Case[] = [
  ['in escapes of an address', 'json', json({ text: `https://wave.example/x/${escaped}` })],
  ['in small escapes', 'json', json({ text: `https://wave.example/x/${escaped.toLowerCase()}` })],
  [
    'in an address within an address',
    'json',
    json({ link: `https://w.example/r?url=${encodeURIComponent(`https://w.example/n/${escaped}`)}` }),
  ],
  [
    'in a path within an address',
    'json',
    json({ link: `https://w.example/r?next=${encodeURIComponent(`/x/${NAME}`)}` }),
  ],
  [
    'in punycode',
    'json',
    json({ link: new URL('https://müller小船.example/').href }, { id: 1, screen_name: 'müller小船' }),
    ['xn--'],
  ],
  ['in escapes of data within data', 'json', json({ a: '"\\u6668\\u5149\\u91cc\\u7684\\u9e7f"' })],
  [
    'in data within data within data',
    'json',
    json({ a: JSON.stringify({ b: JSON.stringify({ owner: { nickname: OTHER } }) }) }),
    [OTHER],
  ],
  ['in Base64', 'json', json({ blob: base64(`{"nick":"${NAME}"}`) })],
  ['in Base64 of an address', 'html', page(`<a href="/x?data=${base64(NAME)}">x</a>`)],
  [
    'in data as an address',
    'html',
    page(`<a href="data:text/html,${escaped}">x</a><a href="data:text/plain;base64,${base64(NAME)}">y</a>`),
  ],
  ['in entities', 'html', page(`<p>${spelled(NAME)} 说</p>`)],
  ['in entities of entities', 'html', page(`<p>${spelled(NAME).replaceAll('&', '&amp;')} 说</p>`)],
  ['in entities within data', 'json', json({ html: `<img alt="${spelled(NAME)}"><b>${spelled(NAME)}</b>` })],
  ['with signs of no width', 'html', page(`<p>${Array.from(NAME).join('\u200b')} 说</p>`)],
  [
    'with signs of no width where it is marked',
    'html',
    `<html><body><a class="nickname">${Array.from(NAME).join('\u200d')}</a><p>${NAME} 说</p></body></html>`,
  ],
  ['with soft hyphens and marks of direction', 'html', page('<p>晨光\u00ad里的\u202e鹿\u202c 说</p>')],
  [
    'in parts of letters',
    'json',
    json({ text: 'Zoë Véldtmann says'.normalize('NFD') }, { id: 1, screen_name: 'Zoë Véldtmann' }),
    ['zoë véldtmann'],
  ],
  [
    'in parts of syllables',
    'json',
    json({ text: '지어낸갈매기님'.normalize('NFD') }, { id: 1, screen_name: '지어낸갈매기' }),
    ['지어낸갈매기'],
  ],
  [
    'in wide letters',
    'json',
    json({ text: `${wide(HANDLE)} said` }, { id: 1, screen_name: HANDLE }),
    [HANDLE],
  ],
  [
    'in another case',
    'json',
    json({ text: 'ZYMBARK_FERROLL said, Zymbark_Ferroll' }, { id: 1, screen_name: HANDLE }),
    [HANDLE],
  ],
  [
    'without its little pictures',
    'json',
    json({ text: '海岛鲸落 说' }, { id: 1, screen_name: '海岛鲸落🐳' }),
    ['海岛鲸落'],
  ],
  [
    'as a mention with a little picture',
    'json',
    json({ text: '看 @🐳海岛鲸落 哈 @鲸落🐳小岛 哈' }),
    ['海岛鲸落', '小岛'],
  ],
  [
    'between marks of direction',
    'json',
    json({ text: '\u200fقمر الميناء\u200e قال' }, { id: 1, screen_name: 'قمر الميناء' }),
    ['قمر الميناء'],
  ],
  ['through the marks of a search', 'html', page('<p>晨光<em>里的鹿</em>说</p>')],
  ['through an HTML comment', 'html', page('<p>晨光<!-- x -->里的鹿说</p>')],
];

const PLACED: readonly Case[] = [
  [
    'as a mark in markup within data',
    'json',
    JSON.stringify({ html: `<a class="nickname" href="/x">${OTHER}</a><p>${OTHER}说</p>` }),
    [OTHER],
  ],
  [
    'as an attribute in markup within data',
    'json',
    JSON.stringify({ html: `<a nick-name="${OTHER}">她</a> ${OTHER}` }),
    [OTHER],
  ],
  [
    'as a face that says whose it is',
    'html',
    page(
      `<a class="face" title="${OTHER}的头像">x</a><img class="avatar" alt="鲸落小岛"><i>${OTHER} 鲸落小岛</i>`,
    ),
    [OTHER, '鲸落小岛'],
  ],
  [
    'as data in an attribute',
    'html',
    page(`<input type="hidden" value='{"nickname":"${OTHER}","uid":"6612345678"}'>`),
    [OTHER, '6612345678'],
  ],
  ['as data in a text field', 'html', page(`<textarea>{"nick":"${OTHER}"}</textarea>`), [OTHER]],
  ['as an argument of a program', 'html', page(`<a href="javascript:open('${OTHER}')">x</a>`), [OTHER]],
  [
    'in the head of a profile',
    'html',
    page(
      '',
      `<meta property="og:type" content="profile"><meta property="og:title" content="${OTHER}"><meta property="profile:username" content="herringcap">`,
    ),
    [OTHER, 'herringcap'],
  ],
  [
    'beside a handle in the head',
    'html',
    page(
      '',
      '<title>Orbleth Nunnway (@orblethn) / X</title><meta property="og:description" content="Orbleth Nunnway says">',
    ),
    ['nunnway', 'orblethn'],
  ],
  [
    'as a key',
    'json',
    JSON.stringify({ user: { id: 1, screen_name: OTHER }, votes: { [OTHER]: 3 } }),
    [OTHER],
  ],
  [
    'under keys of other languages',
    'json',
    JSON.stringify([
      { 昵称: OTHER, 用户ID: '6612345678', 内容: `${OTHER} x`, 작성자: '파도갈매기', IP属地: '浙江' },
    ]),
    [OTHER, '6612345678', '파도갈매기', '浙江'],
  ],
  [
    'in columns of other languages',
    'csv',
    `id,内容,用户昵称,博主,닉네임,IP属地\n1,x,${OTHER},鲸落小岛,파도갈매기,浙江\n`,
    [OTHER, '鲸落小岛', '파도갈매기', '浙江'],
  ],
  ['between tabs', 'csv', `id\tbody\tauthor\n1\t${OTHER} x\t${OTHER}\n`, [OTHER]],
  ['between semicolons', 'csv', `id;body;author\n1;${OTHER} x;${OTHER}\n`, [OTHER]],
  [
    'in data in a cell',
    'csv',
    `id,body,raw\n1,x,"${JSON.stringify({ user: { nickname: OTHER } }).replaceAll('"', '""')}"\n`,
    [OTHER],
  ],
  ['as the head of a column', 'csv', `id,body,author,${OTHER}\n1,x,${OTHER},1\n`, [OTHER]],
  [
    'in a mention through elements',
    'html',
    page(`<p>@<span>deerlight31</span> hi <a href="/x">@</a>${OTHER} hi</p>`),
    ['deerlight31', OTHER],
  ],
  ['in a report to a server', 'json', json({ actionlog: 'ouid=6612345678|rid=1' }), ['6612345678']],
  [
    'in a feed within a feed',
    'xml',
    feed(
      `<title>灯</title><item><title>x</title><description><![CDATA[<a class="nickname" href="/x">${OTHER}</a>：好]]></description></item>`,
    ),
    [OTHER],
  ],
];

describe('a name', () => {
  for (const [what, kind, body, needles = [NAME]] of [...WRITTEN, ...PLACED])
    it(`is found ${what}`, () => {
      const out = everything(kind, body);
      for (const needle of needles) expect(out).not.toContain(needle.toLowerCase());
    });
});

describe('around the bytes no name is left', () => {
  it.each<readonly [string, Partial<Attempt>, string]>([
    ['in a path', { address: `https://wave.example/n/${escaped.toLowerCase()}` }, NAME],
    ['in a path that says nothing', { address: `https://wave.example/who/${escaped}` }, NAME],
    ['in a login', { address: 'https://orblethn:pw@wave.example/' }, 'orblethn'],
    ['in a host', { address: 'https://orblethn.tumblr.com/post/1' }, 'orblethn'],
    ['in a kind of bytes', { mediaType: `application/json; name=${NAME}` }, NAME],
    [
      'in a header',
      {
        headers: [
          ['content-type', `application/json; name="${NAME}"`],
          ['etag', `"${base64(NAME)}"`],
        ],
      },
      NAME,
    ],
  ])('%s', (_, over, needle) => {
    expect(everything('json', json({}), over)).not.toContain(needle);
  });

  it('in what went wrong with a file', () => {
    const file = `saved/${OTHER}_notes.json`;
    const trouble = {
      outcome: 'unreadable',
      reason: 'no-time',
      detail: `neither "${file}" nor "at" says when`,
    } as const;
    const out = everything('json', '', { origin: { kind: 'disk', file, member: null }, trouble });
    expect(out).not.toContain(OTHER);
    expect(out).toContain('says when');
  });
});
