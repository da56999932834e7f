import { expect, test } from 'vitest';
import { instant, type LookDraft } from '../../domain/index.ts';
import { readHotList } from './hot-list.ts';
import { sampleInput, sampleParts } from './sample-input.ts';

const AT = instant('2031-05-10T00:00:00Z');
const read = (...given: Parameters<typeof sampleInput>): readonly LookDraft[] =>
  readHotList(sampleInput(...given)).looks;
/** `outcome/reason` and the titles with their ranks. */
const told = (looks: readonly LookDraft[]) =>
  looks.map((look) => [
    look.part,
    `${look.outcome}/${look.reason}`,
    ...look.finds.map(({ item, rank }) => `${rank} ${item.title}`),
  ]);

const RANKED = `echo | 回声
1. 港口会谈落幕 [URL:https://echo.example/1?a=1&amp;b=2] [MOBILE:https://m.echo.example/1]
2. 早报 | 2031年5月3日 [URL:https://echo.example/2]

lantern-hot | Lantern
1. Ministers [sic] walk [URL:https://lantern.example/1]
no line at all
3. No address

quiet | 安静

`;

test('ranked text: one look a list, with ranks as printed and addresses as they should be', () => {
  const [echo, lantern, quiet] = read(RANKED, { address: 'https://echo.example/0905.txt' });
  expect(echo).toMatchObject({ subject: 'echo', kind: 'list', outcome: 'seen', span: { from: AT, to: AT } });
  expect(told([echo, lantern, quiet].filter((look) => look !== undefined))).toEqual([
    [null, 'seen/', '1 港口会谈落幕', '2 早报 | 2031年5月3日'],
    [null, 'seen/', '1 Ministers [sic] walk', '3 No address'],
    [null, 'empty/empty-list'],
  ]);
  expect(echo?.finds[0]?.item.address).toBe('https://echo.example/1?a=1&b=2');
  expect(lantern?.detail).toBe('1 lines could not be read');
});

test('ranked text: a part whose list is not there failed; it is not silent', () => {
  const failed = `${RANKED}==== 以下ID请求失败 ====\nnorth\n`;
  const parts = sampleParts('lantern-hot', 'tide', 'north', 'quiet');
  expect(told(read(failed, { parts }))).toEqual([
    ['p0', 'seen/', '1 Ministers [sic] walk', '3 No address'],
    ['p1', 'failed/list-missing'],
    ['p2', 'failed/collector-failed'],
    ['p3', 'empty/empty-list'],
  ]);
});

test('ranked text: a collector that could get no list is a failed look, and an end without a list an unreadable one', () => {
  expect(told(read('==== failed ====\nnorth\nsouth\n', {}))).toEqual([
    [null, 'failed/collector-failed'],
    [null, 'failed/collector-failed'],
  ]);
  expect(told(read('==== x ====', {}))).toEqual([[null, 'unreadable/no-list']]);
});

test('ranked text: what stands before a cut can cover, what is cut cannot be silent', () => {
  const cut = RANKED.slice(0, RANKED.indexOf('lantern.example'));
  const looks = read(cut.replace('no line', ''), { parts: sampleParts('echo', 'lantern-hot', 'quiet') });
  expect(told(looks)).toEqual([
    ['p0', 'seen/', '1 港口会谈落幕', '2 早报 | 2031年5月3日'],
    ['p1', 'unreadable/cut-off'],
    ['p2', 'failed/list-missing'],
  ]);
  const within = RANKED.slice(0, RANKED.indexOf('echo.example/2'));
  expect(read(within).map((look) => [look.kind, look.outcome, look.finds.length])).toEqual([
    ['list', 'unreadable', 0],
    ['history', 'seen', 1],
  ]);
});

test('ranked text: a missing last line break is no cut', () => {
  expect(told(read(RANKED.slice(0, RANKED.indexOf('\n\nlantern'))))).toEqual([
    [null, 'seen/', '1 港口会谈落幕', '2 早报 | 2031年5月3日'],
  ]);
});

test('a day of titles spans its day in the zone of the source, and its order is no rank', () => {
  const body = JSON.stringify([
    { title: ' 港口 ', url: '/weibo?q=1' },
    { title: '渔业', url: 'https://echo.example/2' },
    { url: 'x' },
  ]);
  const [look] = read(body, { settings: { base: 'https://s.echo.example' } });
  expect(look?.span).toEqual({ from: '2031-05-02T16:00:00.000Z', to: '2031-05-03T15:59:59.999Z' });
  expect(look?.detail).toBe('1 entries hold no title');
  expect(look?.finds.map(({ item, rank }) => [item.title, item.address, rank])).toEqual([
    ['港口', 'https://s.echo.example/weibo?q=1', null],
    ['渔业', 'https://echo.example/2', null],
  ]);
  expect(read(body)[0]?.finds[0]?.item.address).toBeNull();
});

test('a day ends where the capture stands, and is named by the file and not by its folders', () => {
  const origin = { kind: 'disk', file: '/lists-2030-01-01/2031-05-03.json', member: null } as const;
  const [early] = read('[{"title":"a"}]', { at: instant('2031-05-03T05:00:00Z'), origin });
  expect(early?.span).toEqual({ from: '2031-05-02T16:00:00.000Z', to: '2031-05-03T05:00:00.000Z' });
  for (const address of [
    'https://echo.example/2031-05-03/0905.json',
    'https://echo.example/2031-05-03T0905.json',
    'https://echo.example/2031-02-30.json',
  ])
    expect(read('[{"title":"a"}]', { address })[0]?.span).toEqual({ from: AT, to: AT });
});

test('an empty day is empty, and seen where empty is normal', () => {
  expect(told(read('[]'))).toEqual([[null, 'empty/empty-list']]);
  expect(told(read('[]', { emptyIsNormal: true }))).toEqual([[null, 'seen/']]);
});

const LIVE: readonly [string, unknown, readonly string[]][] = [
  [
    'words in a list in data',
    {
      ok: 1,
      data: {
        realtime: [
          { word: '港口', realpos: 3 },
          { word: '渔业', realpos: 5 },
        ],
      },
    },
    ['3 港口', '5 渔业'],
  ],
  ['no ranks: the position', { data: [{ title: 'a' }, { title: 'b' }] }, ['1 a', '2 b']],
  [
    'ranks from zero',
    {
      data: {
        cards: [
          {
            content: [
              { word: 'a', index: 0 },
              { word: 'b', index: 1 },
            ],
          },
        ],
      },
    },
    ['1 a', '2 b'],
  ],
  [
    'wrapped titles',
    {
      data: [
        { target: { title: 'a', url: 'https://e.example/1' } },
        { target: { title_area: { text: 'b' } } },
      ],
    },
    ['1 a', '2 b'],
  ],
  [
    'the longest list wins over a short one',
    { ads: [{ title: 'x' }], tags: ['q', 'r', 's'], list: [{ name: 'a' }, { name: 'b' }] },
    ['1 a', '2 b'],
  ],
];

test.each(LIVE.map(([name, data, titles]) => ({ name, data, titles })))(
  'live answer: $name',
  ({ data, titles }) => {
    const [look] = read(JSON.stringify(data), { address: 'https://echo.example/api/hot' });
    expect(look?.finds.map(({ item, rank }) => `${rank} ${item.title}`)).toEqual(titles);
    expect(look?.span).toEqual({ from: AT, to: AT });
  },
);

const BAD: readonly [string, string, string][] = [
  ['a web page', '<!doctype html><html><body>请先登录</body></html>', 'unreadable/html'],
  ['JSON cut short', '[{"title":"a"},{"ti', 'unreadable/not-json'],
  ['an object without a list', '{"ok":-100,"msg":"no"}', 'unreadable/no-list'],
  ['a list without titles', '[{"a":1},{"a":2}]', 'unreadable/no-titles'],
  ['an empty list within', '{"data":{"list":[]}}', 'empty/empty-list'],
  ['nothing', '  \n', 'unreadable/no-text'],
  ['a poem', 'The harbour sleeps.\nThe boats do not.\n', 'unreadable/unknown-shape'],
];

test.each(BAD.map(([name, body, outcome]) => ({ name, body, outcome })))(
  '$name is $outcome',
  ({ body, outcome }) => {
    expect(told(read(body))).toEqual([[null, outcome]]);
  },
);

test('a shape can be forced', () => {
  expect(told(read('{"first_seen":1,"title":"a"}', { settings: { shape: 'json' } }))).toEqual([
    [null, 'unreadable/no-list'],
  ]);
});

test('first sightings become history at each moment, with ranks where given', () => {
  const lines = [
    {
      day: '2031-05-03',
      title: 'a',
      url: 'https://e.example/1',
      first_seen: '2031-05-03T00:26:38+08:00',
      first_rank: 4,
    },
    { day: '2031-05-03', title: 'b', first_seen: '2031-05-03T00:26:38+08:00', first_rank: null },
    { day: '2031-05-03', title: 'c', first_seen: '2031-05-03 08:00', n_snapshots: 3 },
    { day: '2031-05-03', title: 'd', first_seen: 'some day' },
  ].map((line) => JSON.stringify(line));
  const looks = read(`${lines.join('\n')}\n{"title": "cut`);
  expect(
    looks.map((look) => [
      look.kind,
      look.span.to,
      ...look.finds.map(({ item, rank }) => `${rank} ${item.title}`),
    ]),
  ).toEqual([
    ['history', '2031-05-02T16:26:38.000Z', '4 a', 'null b'],
    ['history', '2031-05-03T00:00:00.000Z', 'null c'],
  ]);
  expect(looks[0]?.detail).toBe('2 of 5 lines could not be read');
});

test('first and last sightings belong to the parts of their lists; a best rank is not that of either end', () => {
  const first = '2031-05-03T00:06+08:00';
  const lines = [
    { platform: 'echo', title: 'a', first, last: '2031-05-03T01:04+08:00', n: 3, best_rank: 1, last_rank: 7 },
    { platform: 'echo', title: 'b', first, last: first, n: 1, best_rank: 2 },
    { platform: 'tide', title: 'c', first, last: first, n: 1, best_rank: 9 },
  ].map((line) => JSON.stringify(line));
  const looks = read(lines.join('\n'), { parts: sampleParts('echo', 'north') });
  expect(
    looks.map((look) => [
      look.part,
      look.outcome,
      look.span.from,
      ...look.finds.map(({ item, rank }) => `${rank} ${item.title}`),
    ]),
  ).toEqual([
    ['p0', 'seen', '2031-05-02T16:06:00.000Z', 'null a', '2 b'],
    ['p0', 'seen', '2031-05-02T17:04:00.000Z', '7 a'],
    ['p1', 'failed', AT],
  ]);
});

const LINKS = `# 回声热门

\`最后更新时间：2031-05-03 23:13:28 +0800\`

## 热门搜索

1. [港口 (直播)](https://echo.example/s?q=1)
1. [渔业 \\[更新\\]](https://echo.example/s?q=2)

## 热门话题

暂无数据
`;

test('numbered links: from midnight to the stated update; lines that are all number one have no rank', () => {
  const [look] = read(LINKS, { address: 'https://echo.example/2031-05-03.md' });
  expect(look?.span).toEqual({ from: '2031-05-02T16:00:00.000Z', to: '2031-05-03T15:13:28.000Z' });
  expect(told(look ? [look] : [])).toEqual([[null, 'seen/', 'null 港口 (直播)', 'null 渔业 [更新]']]);
});

test('numbered links: headings are parts, true numbers are ranks, a page without a day is a snapshot of its update', () => {
  const ranked = LINKS.replace('1. [渔业', '2. [渔业');
  const looks = read(ranked, {
    address: 'https://echo.example/README.md',
    parts: sampleParts('搜索', '话题', '视频'),
  });
  expect(told(looks)).toEqual([
    ['p0', 'seen/', '1 港口 (直播)', '2 渔业 [更新]'],
    ['p1', 'empty/empty-list'],
    ['p2', 'failed/list-missing'],
  ]);
  expect(looks[0]?.span).toEqual({ from: '2031-05-03T15:13:28.000Z', to: '2031-05-03T15:13:28.000Z' });
});

test('a list in GBK with a wrong label is read as what it is', () => {
  const title = [
    0xb8, 0xdb, 0xbf, 0xda, 0xbb, 0xe1, 0xcc, 0xb8, 0xd4, 0xda, 0xb4, 0xcb, 0xb5, 0xd8, 0xbe, 0xd9, 0xd0,
    0xd0,
  ];
  const body = Buffer.concat([
    Buffer.from('echo | Echo\n1. '),
    Buffer.from(title),
    Buffer.from(' [URL:https://e.example/1]\n\n'),
  ]);
  const [look] = read(body, { headers: [['content-type', 'text/plain; charset=utf-8']] });
  expect(look?.finds[0]?.item.title).toBe('港口会谈在此地举行');
});
