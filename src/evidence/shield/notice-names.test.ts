import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticedIn, shieldNoticed } from './notice-names.ts';
import { pseudonymiseWith } from './pseudonymise.ts';
import { Roster, type Scene } from './roster.ts';
import { everything, OTHER } from './testing/everything.ts';

const SCENE: Scene = {
  ...{ platform: 'wave', scope: 'quip', public: [{ account: '1', name: '港角日报', kind: 'media' }] },
  pseudonymise: pseudonymiseWith(new Uint8Array(32).fill(7)),
  keep: { words: ['灯塔照片'], patterns: [] },
};
const found = (text: string): readonly string[] => noticedIn(text, new Roster(SCENE));
const said = (text: string): string =>
  shieldNoticed(text, new Roster(SCENE)).replaceAll(/p_[0-9a-f]{16}/g, 'P');

/** Ways in which platforms speak of somebody, with the name in them. */
const HAN: readonly string[] = [
  '用户“$”的账号因违规已被封禁，内容无法查看',
  '$的微博因违反社区公约已被删除',
  '$的微博已被作者删除',
  '用户 $ 设置了仅粉丝可见',
  '用户$设置了仅粉丝可见',
  '由$发布的内容已被删除',
  '由用户$发布的内容无法查看',
  '该内容已被发布者$删除',
  '该微博已被作者 $ 删除',
  '抱歉，$设置了仅好友可见',
  '$已注销',
  '$因违规已被封禁',
  '该账号（$）已被封禁',
  '账号：$ 已注销',
  '抱歉，“$”的主页不存在',
];
const LATIN: readonly string[] = [
  "$'s account has been suspended",
  '$’s post was deleted by its author',
  'This account owner, $, limits who can view their posts',
  'This post was deleted by $',
  '$ has been suspended',
  'You’re unable to view $’s posts',
  'Sorry, user $ has deleted this video.',
  '$ has blocked you',
  'User “$” not found',
  '用户 $ 的账号已被注销',
];
const KOREAN: readonly string[] = [
  '$님의 계정이 정지되었습니다',
  '$의 블로그는 이용이 정지되었습니다',
  '$ 계정이 정지되었습니다',
  '작성자 $님이 삭제한 글입니다',
];
const JAPANESE: readonly string[] = [
  '$さんのアカウントは凍結されています',
  'ユーザー「$」のアカウントは凍結されています',
  'この動画は$さんにより削除されました',
];

const NAMES: readonly (readonly [readonly string[], readonly string[]])[] = [
  [HAN, ['海边的鹿', '小鹿', '鲱鱼小队长', '凭空捏造的渔网', '潮汐观察员88', '_雾里看灯_', '✨星星灯✨']],
  [
    LATIN,
    [
      'lin_xiaoman',
      'Lin Xiaoman',
      'Orbleth Nunnway',
      'deerlight31',
      'Velquist-Oom',
      'Ada Quill',
      'Zéphine Ôrlanque',
    ],
  ],
  [KOREAN, ['바다사슴', '지어낸갈매기', '등대지기31']],
  [JAPANESE, ['海鹿', '架空のイワシ', '灯台もり']],
];

/** What stands in place of a name where nobody is named. */
const NOBODY: readonly (readonly [readonly string[], readonly string[]])[] = [
  [HAN, ['该用户', '此账号', '作者', '发布者', '博主', '您访问的用户']],
  [
    LATIN.filter((shape) => !/\p{Script=Han}/u.test(shape)),
    ['the owner', 'this account', 'The author', 'This user', 'the uploader', 'its author'],
  ],
  [KOREAN, ['회원', '작성자', '이 사용자', '고객']],
  [JAPANESE, ['投稿者', 'このユーザー', 'お客']],
];

const cases = (all: typeof NAMES) =>
  all.flatMap(([shapes, names]) => shapes.flatMap((shape) => names.map((name) => [shape, name] as const)));

describe('a name in a notice', () => {
  it.each(cases(NAMES))('%s: %s', (shape, name) => {
    expect(said(shape.replace('$', name))).not.toContain(name.replace(/^[_✨]|[_✨]$/gu, ''));
  });

  it('goes whatever it is, and leaves the notice', () => {
    const han = fc.stringMatching(/^[潮汐鲱鱼灯塔雾鲸落岛舟桅杆渔网星月云]{2,8}$/u);
    const latin = fc.stringMatching(/^[bdfgklmprtvz][aeiou][bdfgklmprtvz][aeiou][a-z]{1,6}_\d{1,3}$/u);
    const hangul = fc.stringMatching(/^[바사나파갈매등대루]{3,6}$/u);
    for (const [shapes, names] of [
      [HAN, han],
      [HAN, latin],
      [LATIN, latin],
      [KOREAN, hangul],
      [JAPANESE, han],
    ] as const)
      fc.assert(
        fc.property(fc.constantFrom(...shapes), names, (shape, name) => {
          const out = said(shape.replace('$', name));
          expect(out).not.toContain(name);
          expect(out).toContain('P');
          for (const part of shape.split('$')) expect(out).toContain(part.replace(/^(?:님)/u, ''));
        }),
        { numRuns: 60 },
      );
  });
});

describe('where nobody is named', () => {
  it.each(cases(NOBODY))('%s: %s stays', (shape, nobody) => {
    const notice = shape.replace('$', nobody);
    expect(said(notice)).toBe(notice);
  });

  it('nothing is found in the wordings of platforms, but for who claims a right', () => {
    const wordings = readFileSync(new URL('../../text/notices/notices.cases.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t')[2] ?? '');
    expect(wordings.length).toBeGreaterThan(250);
    const named = wordings.filter((wording) => found(wording).length > 0);
    expect(named.filter((wording) => !/Harbour Media|@lighthouse/.test(wording))).toEqual([]);
  });

  it('a public account and what is searched for stay', () => {
    for (const notice of ['港角日报的微博已被删除', '灯塔照片的视频已被删除'])
      expect(said(notice)).toBe(notice.startsWith('港角') ? notice : '灯塔照片的视频已被删除');
  });

  it('words that are no notice stay as they are', () => {
    for (const words of [
      '灯会开始了，河边站满了人。',
      'The hall laughed out loud.',
      '首页 发现 消息',
      '바다가 참 좋다',
      '海は広い',
    ])
      expect(said(words)).toBe(words);
  });
});

describe('a page that is a notice', () => {
  const page = (inside: string): string => `<!doctype html><html><body>${inside}</body></html>`;

  it.each([
    ['in the title', `<title>${OTHER}的微博</title><p>该微博已被作者删除</p>`],
    ['alone in the title', `<title>${OTHER}</title><p>该账号已被封禁</p>`],
    ['in a heading', `<h1>${OTHER}</h1><p>该账号已被封禁</p>`],
    ['in the notice', `<p>用户“${OTHER}”的账号因违规已被封禁，内容无法查看</p>`],
    ['in the notice and the title', `<title>${OTHER} - 浪</title><p>${OTHER}的微博已被删除</p>`],
    ['through elements', `<p>用户<b>${OTHER}</b>的账号已被封禁</p>`],
  ])('tells no name %s', (_, inside) => {
    expect(everything('html', page(inside))).not.toContain(OTHER);
  });

  it('keeps its notice and its labels, and another page of few words keeps all of its words', () => {
    const notice = everything('html', page('<h1>浪</h1><p>此内容因违规无法查看</p><a href="/">返回首页</a>'));
    for (const words of ['此内容因违规无法查看', '返回首页']) expect(notice).toContain(words);
    expect(everything('html', page('<title>灯会</title><p>河灯亮起来了</p>'))).toContain(
      '<title>灯会</title>',
    );
  });

  it.each([
    ['in a message', JSON.stringify({ ok: 0, msg: `用户“${OTHER}”已注销` })],
    [
      'in a message within data',
      JSON.stringify({ error: { message: `${OTHER}'s account has been suspended` } }),
    ],
  ])('nor does an answer %s', (_, body) => {
    expect(everything('json', body)).not.toContain(OTHER);
  });

  it('nor does a table', () => {
    expect(everything('csv', `id,posted,notice\n1,x,${OTHER}的微博已被删除\n`)).not.toContain(OTHER);
  });

  it('nor does a text without markup: what says nothing that platforms say is not kept', () => {
    const text = { mediaType: 'text/plain' };
    expect(everything('csv', `用户“${OTHER}”已注销`, text)).not.toContain(OTHER);
    expect(everything('csv', `${OTHER} 在河边放灯`, text)).toContain('names-not-known');
    expect(everything('csv', '该账号已被封禁', text)).toContain('该账号已被封禁');
    expect(everything('csv', '404 page not found', text)).toContain('404 page not found');
  });
});

it('long hostile words take no long time', () => {
  const started = performance.now();
  for (const word of [
    '用户',
    '由',
    '被',
    '“',
    'user ',
    "a's ",
    '님',
    'さん',
    '个人',
    '的微博',
    'A b ',
    '바의 ',
  ])
    found(word.repeat(Math.floor(400 / word.length)));
  expect(performance.now() - started).toBeLessThan(2_000);
});
