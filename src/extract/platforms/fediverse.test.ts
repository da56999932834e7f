import { describe, expect, it } from 'vitest';
import { readBluesky } from './bluesky.ts';
import { readMastodon } from './mastodon.ts';
import { pseudonym, samplePlatform } from './sample.ts';

const MEMBER = { state: 'member', region: null } as const;

describe('Mastodon', () => {
  const status = (id: string, over: object = {}) => ({
    ...{ id, content: '<p>Lanterns <b>at</b> the harbour</p>', spoiler_text: '', language: 'en' },
    ...{ created_at: '2031-05-04T08:00:00.000Z', url: `https://tide.example/@somebody/${id}` },
    ...{ replies_count: 2, reblogs_count: 1, favourites_count: 5 },
    ...{ account: { id: pseudonym('1'), acct: 'somebody', display_name: 'Some Body' }, ...over },
  });
  const TAG = 'https://tide.example/api/v1/timelines/tag/%E7%81%AF%E4%BC%9A?limit=40';
  const SEARCH = 'https://tide.example/api/v2/search?q=lantern%20fair&type=statuses';

  it('reads a timeline of a tag as a search', () => {
    const headers = [['link', '<https://tide.example/x>; rel="next"']] as const;
    const { platform, looks } = readMastodon(samplePlatform([status('9')], { address: TAG, headers }));
    expect(looks).toMatchObject([{ kind: 'search', subject: '灯会', outcome: 'seen' }]);
    expect(platform?.searches[0]).toMatchObject({ query: '灯会', answer: 'results', hasMore: true });
    expect(platform?.posts[0]).toEqual({
      ...{ platform: 'mastodon', native: 'tide.example/9', text: 'Lanterns at the harbour', language: 'en' },
      author: { pseudonym: pseudonym('1'), kind: 'unknown', name: null },
      posted: expect.objectContaining({ instant: '2031-05-04T08:00:00.000Z', zone: 'stated' }) as unknown,
      address: 'https://tide.example/api/v1/statuses/9',
      counts: { comments: 2, likes: 5, shares: 1, views: null },
    });
    expect(JSON.stringify(platform)).not.toMatch(/some ?body/i);
  });

  it('a list of which nothing can be read is neither none nor results', () => {
    const odd = [{ id: '1', strange: true }];
    const answers = [
      readMastodon(samplePlatform(odd, { address: TAG })),
      readMastodon(samplePlatform({ statuses: odd }, { address: SEARCH })),
      readMastodon(samplePlatform({ statuses: odd }, { address: SEARCH, viewer: MEMBER })),
    ].map(({ platform }) => [platform?.searches[0]?.answer, platform?.searches[0]?.reason]);
    expect(answers).toEqual(Array.from({ length: 3 }, () => ['unreadable', 'no-known-shape']));
  });

  it('an empty timeline is none; an empty search of texts says nothing to a guest', () => {
    const answers = [
      readMastodon(samplePlatform([], { address: TAG })),
      readMastodon(samplePlatform({ statuses: [] }, { address: SEARCH })),
      readMastodon(samplePlatform({ statuses: [] }, { address: SEARCH, viewer: MEMBER })),
    ].map(({ platform }) => [platform?.searches[0]?.answer, platform?.searches[0]?.reason]);
    expect(answers).toEqual([
      ['none', 'none'],
      ['refused', 'guests-not-searched'],
      ['none', 'none'],
    ]);
  });

  it('takes a boost for what it boosts', () => {
    const { platform } = readMastodon(
      samplePlatform([{ ...status('1'), reblog: status('2') }], { address: TAG }),
    );
    expect(platform?.posts.map(({ native }) => native)).toEqual(['tide.example/2']);
  });

  it.each([
    [401, 'This method requires an authenticated user', 'refused', 'login-wall'],
    [403, '', 'refused', 'forbidden'],
    [429, 'Too many requests', 'refused', 'rate-limit'],
    [503, '', 'failed', 'error-status'],
  ])('a search answered with %s', (code, error, answer, reason) => {
    const { platform } = readMastodon(samplePlatform({ error }, { address: SEARCH, status: code }));
    expect(platform?.searches[0]).toMatchObject({
      query: 'lantern fair',
      answer,
      reason,
      notice: error || null,
    });
  });

  it.each([
    [200, status('9'), 'visible', 'seen'],
    [404, { error: 'Record not found' }, 'absent', 'seen'],
    [410, { error: 'Gone' }, 'absent', 'seen'],
    [401, { error: 'This API requires an authenticated user' }, 'login-wall', 'refused'],
    [500, {}, 'failed', 'failed'],
  ])('a visit answered with %s', (code, body, verdict, outcome) => {
    const address = 'https://tide.example/api/v1/statuses/9';
    const { platform, looks } = readMastodon(samplePlatform(body, { address, status: code }));
    expect(platform?.visits).toMatchObject([{ native: 'tide.example/9', class: verdict }]);
    expect(looks).toMatchObject([{ kind: 'visit', outcome }]);
  });

  it('counts the replies of a context', () => {
    const address = 'https://tide.example/api/v1/statuses/9/context';
    const reply = (id: string, to: string, count = 0) => ({
      ...status(id),
      in_reply_to_id: to,
      replies_count: count,
    });
    const { platform } = readMastodon(
      samplePlatform(
        { ancestors: [], descendants: [reply('10', '9', 3), reply('11', '10'), reply('12', '9')] },
        { address },
      ),
    );
    expect(platform?.comments).toMatchObject([
      {
        native: 'tide.example/9',
        visible: 2,
        repliesVisible: 1,
        repliesDeclared: 3,
        cap: 60,
        hasMore: false,
      },
    ]);
  });

  it.each([
    ['', 'no-bytes'],
    ['<!doctype html>', 'html'],
    ['[{', 'not-json'],
    ['{}', 'no-known-shape'],
  ])('%j is unreadable', (body, reason) => {
    expect(readMastodon(samplePlatform(body, { address: TAG })).looks).toMatchObject([
      { outcome: 'unreadable', reason },
    ]);
  });
});

describe('Bluesky', () => {
  const BASE = 'https://api.tide.example/xrpc/app.bsky.feed.';
  const uri = (key: string) => `at://did:plc:somebody/app.bsky.feed.post/${key}`;
  const post = (key: string, over: object = {}) => ({
    ...{ uri: uri(key), cid: 'bafy', replyCount: 2, repostCount: 1, likeCount: 4 },
    author: { did: pseudonym('2'), handle: 'some.body.example', displayName: 'Some Body', labels: [] },
    record: { text: 'Lanterns', createdAt: '2031-05-04T08:00:00.000Z', langs: ['en'] },
    ...over,
  });

  it('reads a search, and keeps no address that names an author', () => {
    const { platform } = readBluesky(
      samplePlatform(
        { posts: [post('3k1')], hitsTotal: 7, cursor: '25' },
        { address: `${BASE}searchPosts?q=lanterns` },
      ),
    );
    expect(platform?.searches[0]).toMatchObject({
      query: 'lanterns',
      answer: 'results',
      stated: 7,
      hasMore: true,
    });
    expect(platform?.posts[0]).toMatchObject({ native: '3k1', address: null, text: 'Lanterns' });
    expect(JSON.stringify(platform)).not.toMatch(/some|did:/i);
  });

  it('none, refused, and words of an error without their author', () => {
    const of = (body: object, status = 200) =>
      readBluesky(samplePlatform(body, { address: `${BASE}searchPosts?q=x`, status })).platform?.searches[0];
    expect(of({ posts: [{ uri: uri('3k'), value: { text: 'x' } }] })).toMatchObject({
      ...{ answer: 'unreadable', reason: 'no-known-shape' },
    });
    expect(of({ posts: [] })).toMatchObject({ answer: 'none', hasMore: false });
    expect(of({ error: 'Forbidden' }, 403)).toMatchObject({ answer: 'refused', reason: 'forbidden' });
    expect(of({ error: 'E', message: `no ${uri('3k')}` }, 500)?.notice).toBe(
      'E: no at://…/app.bsky.feed.post/3k',
    );
  });

  it('visits each post that was asked for', () => {
    const address = `${BASE}getPosts?uris=${encodeURIComponent(uri('3k1'))}&uris=${encodeURIComponent(uri('3k2'))}`;
    const { platform } = readBluesky(samplePlatform({ posts: [post('3k1')] }, { address, status: 200 }));
    expect(platform?.visits).toMatchObject([
      { native: '3k1', class: 'visible', posted: '2031-05-04T08:00:00.000Z' },
      { native: '3k2', class: 'absent', rule: { id: 'bluesky/not-returned' } },
    ]);
  });

  it('reads a thread with its replies, and one that is not there', () => {
    const address = `${BASE}getPostThread?uri=${encodeURIComponent(uri('3k1'))}`;
    const replies = [
      { post: post('3k2', { replyCount: 1 }), replies: [{ post: post('3k3') }] },
      { blocked: true },
    ];
    const { platform } = readBluesky(samplePlatform({ thread: { post: post('3k1'), replies } }, { address }));
    expect(platform?.comments).toMatchObject([
      { native: '3k1', shown: 2, visible: 1, repliesVisible: 1, repliesDeclared: 1 },
    ]);
    const gone = readBluesky(
      samplePlatform(
        { error: 'NotFound', message: `Post not found: ${uri('3k1')}` },
        { address, status: 400 },
      ),
    );
    expect(gone.platform?.visits).toMatchObject([
      { class: 'absent', notice: 'NotFound: Post not found: at://…/app.bsky.feed.post/3k1' },
    ]);
  });

  it.each([
    [{ notFound: true }, 'absent', 'bluesky/not-found'],
    [{ blocked: true }, 'no-permission', 'bluesky/no-view'],
  ])('a thread with a mark in place of its post: %j', (thread, verdict, rule) => {
    const address = `${BASE}getPostThread?uri=${encodeURIComponent(uri('3k1'))}`;
    const { platform } = readBluesky(samplePlatform({ thread: { uri: uri('3k1'), ...thread } }, { address }));
    expect(platform?.visits).toMatchObject([{ native: '3k1', class: verdict, rule: { id: rule } }]);
    expect(platform?.comments).toEqual([]);
  });

  it('does not read who asks not to be shown to guests', () => {
    const shy = post('3k1', { author: { did: pseudonym('3'), labels: [{ val: '!no-unauthenticated' }] } });
    const { platform } = readBluesky(samplePlatform({ posts: [shy] }, { address: `${BASE}searchPosts?q=x` }));
    expect(platform?.posts[0]).toMatchObject({ text: '', author: { pseudonym: pseudonym('3') } });
  });
});
