import { describe, expect, it } from 'vitest';
import { readCapture } from '../index.ts';
import { pseudonym, samplePlatform } from './sample.ts';

const feed = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>灯</title>${items.join('')}</channel></rss>`;
const item = (link: string, title = '港角灯会开…') =>
  `<item><title>${title}</title><description>港角灯会开始&lt;br&gt;桥上</description><link>${link}</link>
   <author>${pseudonym('7')}</author><pubDate>Sun, 04 May 2031 08:00:00 GMT</pubDate></item>`;

const ROUTE = 'https://bridge.example/weibo/keyword/%E7%81%AF%E4%BC%9A';
const read = (body: string, over: Parameters<typeof samplePlatform>[1] = {}) =>
  readCapture('feed', samplePlatform(body, { address: ROUTE, platformId: 'weibo', ...over }));

describe('a feed of a platform', () => {
  it('holds posts and no articles', () => {
    const { platform, looks } = read(feed(item('https://weibo.com/1234567890/HATy0b0sZ')));
    expect(looks).toMatchObject([{ kind: 'search', subject: '灯会', outcome: 'seen', finds: [] }]);
    expect(platform?.searches[0]?.results).toMatchObject([
      {
        ...{
          platform: 'weibo',
          native: '4387933362623405',
          address: 'https://m.weibo.cn/detail/4387933362623405',
        },
        ...{ text: '港角灯会开始 桥上', author: { pseudonym: pseudonym('7'), kind: 'unknown', name: null } },
        posted: { instant: '2031-05-04T08:00:00.000Z' },
      },
    ]);
  });

  it('never copies a raw name', () => {
    const raw = item('https://tide.example/@somebody/9').replace(pseudonym('7'), 'somebody');
    const { platform } = read(feed(raw), { address: 'https://bridge.example/tide/new' });
    expect(platform?.posts).toHaveLength(1);
    expect(JSON.stringify(platform)).not.toContain('somebody');
  });

  it.each([
    [feed(), 'unreadable', 'empty-channel'],
    ['<rss', 'unreadable', 'not-a-feed'],
    ['', 'unreadable', 'not-a-feed'],
    [
      '<html><h1>Looks like something went wrong</h1><p>Error Message: this route is empty, please check the original site</p></html>',
      ...['failed', 'empty-route'],
    ],
    [
      '<html><p>Welcome to RSSHub!</p><p>Error: 请先登录，需要 cookie</p></html>',
      'refused',
      'bridge-refused',
    ],
    ['<html><p>Welcome to RSSHub!</p><p>FetchError: timeout</p></html>', 'failed', 'bridge-failed'],
  ])('%.60s: %s', (body, answer, reason) => {
    const { platform, looks } = read(body);
    expect(platform?.searches).toMatchObject([{ query: '灯会', answer, reason, results: [] }]);
    expect(looks[0]?.outcome).not.toBe('empty');
    const plain = read(body, { address: 'https://bridge.example/weibo/user/1' });
    expect(plain.looks).toMatchObject([{ kind: 'list', outcome: answer, reason }]);
  });

  it('without a platform is read as ever', () => {
    const { looks, platform } = readCapture('feed', samplePlatform(feed(item('https://tide.example/a'))));
    expect(platform).toBeUndefined();
    expect(looks[0]?.finds).toHaveLength(1);
  });
});
