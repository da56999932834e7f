import { describe, expect, it } from 'vitest';
import { instant } from '../../domain/index.ts';
import { hopOf, HOP_RULES } from './hops.ts';
import { postNamedBy } from './post-address.ts';

const at = instant('2026-11-01T00:00:00Z');
const PAGE = 'https://plaza.example/p/1';
const NOTE = 'https://www.xiaohongshu.com/explore/66a1b2c3d4e5f60718293a4b';

describe('where an answer came from', () => {
  it.each([
    ['hop/here', PAGE, PAGE],
    ['hop/here', 'http://plaza.example/p/1', 'https://www.plaza.example/p/1/?app=ios'],
    ['hop/here', 'https://plaza.example/', 'https://plaza.example/?a=1'],
    ['hop/login', PAGE, 'https://passport.plaza.example/signin?r=https%3A%2F%2Fplaza.example%2Fp%2F1'],
    ['hop/login', PAGE, 'https://plaza.example/login'],
    [
      'hop/login',
      NOTE,
      'https://www.xiaohongshu.com/login?redirectPath=https://www.xiaohongshu.com/explore/66a1b2c3d4e5f60718293a4b',
    ],
    ['hop/missing-page', PAGE, 'https://plaza.example/404?from=p'],
    [
      'hop/missing-page',
      'https://xhslink.com/a/Bc',
      'https://www.xiaohongshu.com/404/sec_x?error_code=300031',
    ],
    ['hop/home', PAGE, 'https://plaza.example/'],
    ['hop/home', 'https://v.douyin.com/iAbC/', 'https://www.douyin.com/'],
    ['hop/home', 'https://b23.tv/xYz', 'https://www.bilibili.com/index.html'],
    ['hop/same-post', 'https://weibo.com/1234567890/HATy0b0sZ', 'https://m.weibo.cn/status/4387933362623405'],
    [
      'hop/same-post',
      'https://www.douyin.com/video/7400000001',
      'https://www.iesdouyin.com/share/video/7400000001/?a=1',
    ],
    ['hop/other-post', 'https://www.douyin.com/video/7400000001', 'https://www.douyin.com/video/7400000002'],
    ['hop/led-to-a-post', 'https://v.douyin.com/iAbC/', 'https://www.douyin.com/video/7400000001'],
    ['hop/led-to-a-post', 'https://t.cn/A6abc', 'https://weibo.com/1234567890/HATy0b0sZ'],
    ['hop/led-to-a-post', 'https://xhslink.com/a/Bc', `${NOTE}?xsec_token=x`],
    ['hop/led-to-a-post', 'https://b23.tv/xYz', 'https://www.bilibili.com/video/BV1xx411c7mD?p=1'],
    ['hop/other-value', `${PAGE}?id=1`, `${PAGE}?id=2`],
    ['hop/short-link', 'https://t.cn/A6abc', 'https://news.example/2026/ferry'],
    ['hop/elsewhere', PAGE, 'https://plaza.example/x/9'],
    ['hop/elsewhere', PAGE, 'https://plaza.example/error.html'],
    [
      'hop/consent',
      'https://www.youtube.com/watch?v=abcdefghijk',
      'https://consent.youtube.com/m?continue=x',
    ],
    ['hop/captcha', PAGE, 'https://www.google.com/sorry/index?continue=x'],
    ['hop/captcha', PAGE, 'https://www.zhihu.com/account/unhuman?type=S6E3V1'],
    ['hop/login', 'https://weibo.com/1234567890/HATy0b0sZ', 'https://weibo.com/newlogin?url=x'],
    ['hop/guest-feed', 'https://weibo.com/1234567890/HATy0b0sZ', 'https://weibo.com/'],
    ['hop/guest-feed', NOTE, 'https://www.xiaohongshu.com/explore'],
    ['hop/missing-page', 'https://weibo.com/1234567890/HATy0b0sZ', 'https://weibo.com/sorry?pagenotfound'],
    ['hop/same-post', 'https://twitter.com/ada/status/123', 'https://x.com/ada/status/123'],
    ['hop/other-post', 'https://twitter.com/ada/status/123', 'https://x.com/ada/status/124'],
    ['hop/same-post', 'https://youtu.be/abcdefghijk', 'https://www.youtube.com/watch?v=abcdefghijk'],
    [
      'hop/same-post',
      'https://www.youtube.com/shorts/abcdefghijk',
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
    [
      'hop/same-post',
      'https://www.bilibili.com/video/av170001',
      'https://www.bilibili.com/video/BV17x411w7KC/',
    ],
    [
      'hop/same-post',
      'https://blog.naver.com/ada/223456789012',
      'https://blog.naver.com/PostView.naver?blogId=ada&logNo=223456789012',
    ],
    [
      'hop/same-post',
      'https://news.naver.com/main/read.naver?mode=LSD&oid=001&aid=0012345678',
      'https://n.news.naver.com/mnews/article/001/0012345678',
    ],
    ['hop/same-page', 'https://plaza.example/p/12345', 'https://plaza.example/p/12345-ferry-fares'],
    ['hop/same-page', 'https://plaza.example/p/12345', 'https://plaza.example/p/12345/ferry-fares/'],
    ['hop/same-page', 'https://plaza.example/p/ferry-fares', 'https://plaza.example/p/ferry-fares/amp'],
    ['hop/same-page', 'https://www.harbourpost.com/p/ferry', 'https://www.harbourpost.co.uk/p/ferry'],
    ['hop/elsewhere', 'https://plaza.example/p/12345', 'https://plaza.example/p/123456'],
    ['hop/elsewhere', 'https://plaza.example/p/12345', 'https://plaza.example/p/12345/2'],
  ])('%s: %s, %s', (rule, asked, answered) => {
    expect(hopOf(asked, answered, { at }).rule.id).toBe(rule);
  });

  it('of a link that was led to a post before is another post, once it leads elsewhere', () => {
    const seen = { at, known: '7400000001' };
    expect(hopOf('https://v.douyin.com/i/', 'https://www.douyin.com/video/7400000001', seen).kind).toBe(
      'same-post',
    );
    expect(hopOf('https://v.douyin.com/i/', 'https://www.douyin.com/video/7400000002', seen).kind).toBe(
      'other-post',
    );
  });

  it('has rules with ids of their own', () => {
    expect(new Set(HOP_RULES.map(({ id }) => id)).size).toBe(HOP_RULES.length);
  });
});

describe('the post that an address names', () => {
  it.each<[string, string | null]>([
    ['https://m.weibo.cn/detail/4387933362623405', '4387933362623405'],
    ['https://m.weibo.cn/status/HATy0b0sZ?jumpfrom=x', '4387933362623405'],
    ['https://m.weibo.cn/statuses/show?id=HATy0b0sZ', '4387933362623405'],
    ['https://weibo.com/ajax/statuses/show?locale=zh&id=HATy0b0sZ', '4387933362623405'],
    ['https://weibo.com/u/1234567890', null],
    ['https://weibo.com/1234567890/followers', null],
    ['https://www.douyin.com/note/7400000001', '7400000001'],
    ['https://www.douyin.com/user/MS4?modal_id=7400000001', '7400000001'],
    ['https://www.xiaohongshu.com/discovery/item/66a1b2c3d4e5f60718293a4b?x=1', '66a1b2c3d4e5f60718293a4b'],
    ['https://www.zhihu.com/question/12345/answer/67890', '67890'],
    ['https://mp.weixin.qq.com/s/AbCdEfGh12', 'AbCdEfGh12'],
    ['https://bsky.app/profile/ada.example/post/3lx2abc', '3lx2abc'],
    ['https://plaza.example/@ada/109', null],
    ['nonsense', null],
  ])('%s', (address, native) => {
    expect(postNamedBy(address, { at })?.native ?? null).toBe(native);
  });

  it('of a federated server is its number there, and never who wrote it', () => {
    const seen = { at, connector: 'mastodon' };
    for (const path of [
      '@ada/109',
      'users/ada/statuses/109',
      'api/v1/statuses/109',
      'api/v1/statuses/109/context',
    ])
      expect(postNamedBy(`https://skerry.example/${path}`, seen)?.native).toBe('skerry.example/109');
    expect(postNamedBy('https://skerry.example/@ada', seen)).toBeNull();
  });
});
