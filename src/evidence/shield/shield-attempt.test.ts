import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, PSEUDONYM, type Attempt } from '../../domain/index.ts';
import { pseudonymiseWith } from './pseudonymise.ts';
import type { Scene } from './roster.ts';
import { shieldAttempt } from './shield-attempt.ts';

const KEY = new Uint8Array(32).fill(7);
const SCENE: Scene = {
  platform: 'weibo',
  scope: 'quip',
  public: [{ account: '8800000001', name: '港角日报', kind: 'media' }],
  pseudonymise: pseudonymiseWith(KEY),
};

function attemptOf(
  body: string | Uint8Array,
  mediaType = 'application/json',
  address = 'https://wave.example/s',
): Attempt {
  return {
    ...{ address, finalAddress: address, at: instant('2031-05-06T00:00:00Z'), status: 200, mediaType },
    viewer: { state: 'guest', region: null },
    origin: { kind: 'live' },
    headers: [
      ['content-type', mediaType],
      ['set-cookie', 'SUB=abc'],
      ['x-user', '林小满'],
    ],
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    trouble: null,
  };
}

const shield = (body: string, mediaType?: string, address?: string) =>
  shieldAttempt(attemptOf(body, mediaType, address), SCENE);
const textOf = (attempt: Attempt): string => new TextDecoder().decode(attempt.body);
const said = (body: string, mediaType?: string): string => textOf(shield(body, mediaType).attempt);

const STATUS = {
  mid: '5030000000000001',
  text: '<a href="/n/林小满">@林小满</a> 听听有没有回声，林小满说。电话 13912345678，lin.xiaoman@post.example',
  created_at: 'Tue May 06 09:00:00 +0800 2031',
  source: '微博网页版',
  region_name: '发布于 港角',
  comments_count: 12,
  user: {
    id: 7712345678,
    screen_name: '晨光里的鹿',
    profile_image_url: 'https://face.example/7712345678.jpg',
    profile_url: 'https://m.weibo.cn/u/7712345678?uid=7712345678',
    verified: false,
    verified_type: -1,
    description: '住在港角三号楼',
    followers_count: 3,
  },
};

it('takes a mention by its whole name where that has spaces', () => {
  const body = JSON.stringify({
    text: '@Orbleth Nunnway says',
    user: { id: 1, screen_name: 'Orbleth Nunnway' },
  });
  expect(said(body)).not.toMatch(/Orbleth|Nunnway/);
});

it('keeps no page of many short posts whose names nothing marks', () => {
  const posts = '<p>林小满 说，昨晚的灯会比往年都好看。</p>'.repeat(40);
  const { attempt } = shield(`<html><body>${posts}</body></html>`, 'text/html');
  expect(attempt).toMatchObject({ trouble: { reason: 'names-not-known' }, body: new Uint8Array(0) });
});

describe('JSON', () => {
  const out = said(JSON.stringify({ data: { cards: [{ mblog: STATUS }], containerid: '1076037712345678' } }));

  it('holds no name, number, avatar, place, contact or word of an account', () => {
    for (const raw of [
      '晨光里的鹿',
      '7712345678',
      '林小满',
      'face.example',
      '港角三号楼',
      '发布于',
      '13912345678',
      'post.example',
    ])
      expect(out).not.toContain(raw);
  });

  it('keeps what the post says, its id, its counts and what kind of account it is', () => {
    const status = (JSON.parse(out) as { data: { cards: [{ mblog: Record<string, unknown> }] } }).data
      .cards[0].mblog;
    expect(status).toMatchObject({ mid: STATUS.mid, comments_count: 12, created_at: STATUS.created_at });
    expect(status.text).toContain('听听有没有回声');
    expect(status.user).toMatchObject({ verified: false, verified_type: -1 });
    expect((status.user as { id: string; screen_name: string }).screen_name).toMatch(PSEUDONYM);
    expect((status.user as { id: string }).id).toBe((status.user as { screen_name: string }).screen_name);
  });

  it('leaves a public account its name', () => {
    const user = { id: 8800000001, screen_name: '港角日报', avatar: 'https://face.example/a.jpg' };
    const kept = said(JSON.stringify({ statuses: [{ id: '1', text: '今日要闻', user }] }));
    expect(kept).toContain('港角日报');
    expect(kept).not.toContain('face.example');
  });

  it('gives one account one pseudonym in a body, and another in another story', () => {
    const body = JSON.stringify([{ user_id: 'a1b2c3', nickname: '山海' }, { at: '@山海' }]);
    const pseudonyms = (scene: Scene) =>
      textOf(shieldAttempt(attemptOf(body), scene).attempt).match(/p_[0-9a-f]{16}/g);
    const here = new Set(pseudonyms(SCENE));
    expect(here.size).toBe(1);
    const there = pseudonyms({ ...SCENE, scope: 'another' }) ?? [];
    expect(there.length).toBeGreaterThan(0);
    expect(there.some((one) => here.has(one))).toBe(false);
  });

  it('says what was taken out, in kinds and numbers alone', () => {
    const { taken } = shield(JSON.stringify(STATUS));
    expect(Object.fromEntries(taken.map(({ what, times }) => [what, times]))).toMatchObject({
      avatar: 1,
      place: 1,
      contact: 2,
    });
    expect(JSON.stringify(taken)).not.toMatch(/鹿|771/);
  });
});

describe('lines of JSON', () => {
  it('are read one by one; a broken line keeps its place and none of its words', () => {
    const lines = [
      JSON.stringify({
        source_platform: 'xiaohongshu',
        data: { user: { user_id: '5f00aa', nickname: '阿岚的船' }, desc: '回声' },
      }),
      '{"data": {"user": {"nickname": "半截的名字',
      JSON.stringify({
        data: { title: '阿岚的船来了', author: { uid: '99887766', nickname: '灯塔守夜人' } },
      }),
    ];
    const out = said(lines.join('\n'), 'application/x-ndjson');
    expect(out.split('\n')).toHaveLength(3);
    expect(out).toContain('回声');
    for (const raw of ['阿岚的船', '半截的名字', '灯塔守夜人', '5f00aa', '99887766'])
      expect(out).not.toContain(raw);
  });
});

describe('tables', () => {
  it('have their columns of accounts under pseudonyms, whatever quotes they use', () => {
    const out = said(
      'id,author,author_fullname,body,avatar\n1,晨光里的鹿,u_991,"他说，晨光里的鹿 在此",https://f.example/1\n',
      'text/csv',
    );
    expect(out).not.toMatch(/晨光里的鹿|u_991|f\.example/);
    expect(out.split('\n')[0]).toBe('id,author,author_fullname,body,avatar');
  });
});

it('an address of a post is kept, where one of a street is not', () => {
  const out = said(
    'id,address,body\n1,https://weibo.com/7712345678/Ab1,回声\n2,港角三号楼,回声\n',
    'text/csv',
  );
  expect(out).toMatch(/^1,https:\/\/weibo\.com\/p_[0-9a-f]{16}\/Ab1,回声$/m);
  expect(out).not.toContain('港角三号楼');
});

const PAGE = `<html><head><meta charset="gbk"><title>搜索</title><style>.a{}</style>
<script>var $render_data = [{"status":{"user":{"id":7712345678,"screen_name":"晨光里的鹿"},"text":"回声"}}][0] || {};
track("晨光里的鹿");</script></head><body>
<div class="card" action-type="feed_list_item" mid="5030000000000001">
<a class="name" nick-name="晨光里的鹿" href="//weibo.com/7712345678?refer_flag=1">晨光里的鹿</a>
<img class="avatar" src="https://face.example/x.jpg" alt="晨光里的鹿">
<p class="txt">听听有没有回声 <a href="/n/林小满">@林小满</a> ${'海风很大，我们都在码头上。'.repeat(60)}</p></div></body></html>`;

describe('pages', () => {
  it('keep their words, data and marks, and none of their names', () => {
    const out = said(PAGE, 'text/html');
    for (const raw of ['晨光里的鹿', '7712345678', '林小满', 'face.example', 'track(', 'gbk'])
      expect(out).not.toContain(raw);
    expect(out).toContain('听听有没有回声');
    expect(out).toContain('mid="5030000000000001"');
    expect(out).toMatch(/\$render_data = \[\{"status"/);
  });

  it('are not kept where a name could not be told from other words', () => {
    const page = `<html><body><div>${'某人说了很多话，谁也不知道谁是谁。'.repeat(80)}</div></body></html>`;
    const { attempt } = shield(page, 'text/html');
    expect(attempt.trouble).toMatchObject({ outcome: 'unreadable', reason: 'names-not-known' });
    expect(attempt.body).toHaveLength(0);
  });

  it('that say little are kept: a notice has no author', () => {
    const out = said(
      '<html><body><p>抱歉，根据相关法律法规，部分结果未予显示。</p></body></html>',
      'text/html',
    );
    expect(out).toContain('抱歉，根据相关法律法规，部分结果未予显示。');
  });

  it('come out as UTF-8 from whatever encoding they came in', () => {
    const gbk = Buffer.from('3c70207374796c653d2278223ebbd8c9f93c2f703e', 'hex');
    const { attempt } = shieldAttempt(attemptOf(gbk, 'text/html; charset=gbk'), SCENE);
    expect(textOf(attempt)).toContain('回声');
    expect(attempt.headers).toContainEqual(['content-type', 'text/html; charset=utf-8']);
  });
});

describe('feeds', () => {
  it('have no author, and no channel called after one', () => {
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>晨光里的鹿的微博</title><link>https://weibo.com/u/7712345678</link>
<item><title>晨光里的鹿: 回声</title><author>晨光里的鹿</author><link>https://weibo.com/7712345678/Ab1</link></item></channel></rss>`;
    const out = said(feed, 'application/rss+xml');
    expect(out).not.toMatch(/晨光里的鹿|7712345678/);
    expect(out).toContain('回声');
  });
});

describe('what stands around the bytes', () => {
  it('names nobody either: addresses and headers', () => {
    const { attempt } = shield(
      '{}',
      'application/json',
      'https://weibo.com/u/7712345678?xsec_token=abc&q=回声',
    );
    expect(JSON.stringify([attempt.address, attempt.finalAddress, attempt.headers])).not.toMatch(
      /7712345678|abc|林小满|SUB/,
    );
    expect(attempt.address).toContain('q=回声');
  });
});

describe('any account', () => {
  const name = fc.string({
    unit: fc.constantFrom(...Array.from('晨光里鹿山海灯塔abcDEF019_')),
    minLength: 3,
    maxLength: 12,
  });
  const number = fc.stringMatching(/^[1-9]\d{8,11}$/);

  it('is in no output, in whatever shape it came', () => {
    fc.assert(
      fc.property(name, number, (nickname, uid) => {
        fc.pre(!/^\d+$/.test(nickname));
        const user = { user_id: uid, nickname, avatar: 'x' };
        const words = `先说 @${nickname} 再说 ${nickname}，完`;
        const shapes: [string, string][] = [
          [JSON.stringify({ list: [{ user, text: words }] }), 'application/json'],
          [JSON.stringify({ user }) + '\n' + JSON.stringify({ text: words }), 'application/x-ndjson'],
          [`id,author,author_id,body\n1,"${nickname}",${uid},"${words}"\n`, 'text/csv'],
          [
            `<html><body><a class="nickname" href="/u/${uid}">${nickname}</a><p>${words}</p></body></html>`,
            'text/html',
          ],
          [
            `<rss><channel><item><author>${nickname}</author><title>${words}</title></item></channel></rss>`,
            'text/xml',
          ],
        ];
        for (const [body, mediaType] of shapes) {
          const out = said(body, mediaType);
          expect(out).not.toContain(nickname);
          expect(out).not.toContain(uid);
          expect(out).toContain('先说');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never stops the shield: any bytes come to something', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('text/html', 'application/json', 'text/csv', ''),
        (bytes, type) => {
          expect(() => shieldAttempt(attemptOf(bytes, type), SCENE)).not.toThrow();
        },
      ),
    );
    expect(() => said('['.repeat(100_000) + ']'.repeat(100_000))).not.toThrow();
  });
});

it('a key of less than 32 bytes is refused', () => {
  expect(() => pseudonymiseWith(new Uint8Array(31))).toThrow(RangeError);
});
