import { expect, it } from 'vitest';
import { everything, feed, OTHER, type Kind } from './testing/everything.ts';

/** What a feed says of itself, and what of it may name an account. */
type Case = readonly [what: string, kind: Kind, body: string, needles: readonly string[]];

const FEEDS: readonly Case[] = [
  [
    'of a space',
    'xml',
    feed(
      "<title>Orbleth Nunnway's bilibili space</title><description>Orbleth Nunnway's bilibili space</description><item><title>Orbleth Nunnway: x</title></item>",
    ),
    ['orbleth'],
  ],
  [
    'of a channel',
    'xml',
    feed(
      `<title>${OTHER} - Telegram Channel</title><description>${OTHER}的频道</description><link>https://t.me/s/herringcap</link>`,
    ),
    [OTHER, 'herringcap'],
  ],
  [
    'of microblogs',
    'xml',
    feed(
      '<title>Twitter @Orbleth Nunnway</title><link>https://x.com/orblethn</link><description>I live by the lighthouse</description>',
    ),
    ['orbleth', 'nunnway', 'lighthouse'],
  ],
  [
    'of a profile that says where somebody lives',
    'xml',
    feed(
      `<title>${OTHER} - 笔记 • 小红书 / RED</title><description>住在港角的船</description><link>https://www.xiaohongshu.com/user/profile/5f00aa</link>`,
    ),
    [OTHER, '5f00aa', '住在港角'],
  ],
  [
    'with owners and contributors',
    'xml',
    feed(
      `<title>灯</title><itunes:owner><itunes:name>鲸落小岛</itunes:name></itunes:owner><item><author>a@b.example (${OTHER})</author><dc:contributor>蓝莓汁儿</dc:contributor><title>${OTHER} 蓝莓汁儿 鲸落小岛</title></item>`,
    ),
    [OTHER, '蓝莓汁儿', '鲸落小岛'],
  ],
  [
    'in JSON',
    'json',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: `${OTHER}的微博`,
      description: OTHER,
      items: [{ id: '1', title: `${OTHER}：好` }],
    }),
    [OTHER],
  ],
];

it.each<Case>(FEEDS)('a feed %s names nobody', (...[, kind, body, needles]) => {
  const out = everything(kind, body);
  for (const needle of needles) expect(out).not.toContain(needle.toLowerCase());
});

it('a listed account keeps its name in the title of its own feed, and a search its title', () => {
  expect(
    everything('xml', feed('<title>港角日报的微博</title><link>https://weibo.com/8800000001</link>')),
  ).toContain('港角日报的微博');
  expect(everything('xml', feed('<title>港角 - 搜索</title><item><title>x</title></item>'))).toContain(
    '港角 - 搜索',
  );
});
