import { expect, test } from 'vitest';
import { lines, pseudonym, samplePlatform } from './sample.ts';
import { readZeeschuimer } from './zeeschuimer.ts';

const seen = (page: string, at: number, data: object, calls = 'douyin.com') => ({
  nav_index: '1:7:0',
  item_id: 'x',
  timestamp_collected: at,
  source_platform: calls,
  source_platform_url: page,
  source_url: 'https://www.douyin.com/aweme/v1/web/general/search/single/',
  user_agent: 'A browser',
  data,
});

const video = (id: string, over: object = {}) => ({
  aweme_id: id,
  desc: `港角灯会 ${id}`,
  create_time: 1_935_500_000,
  author_user_id: pseudonym('a'),
  author: { uid: pseudonym('a'), nickname: '海边的人', enterprise_verify_reason: '' },
  statistics: { comment_count: 12, digg_count: 30_000, share_count: 4, play_count: 0 },
  ...over,
});

const AT = 1_935_900_000_000;
const SEARCH = 'https://www.douyin.com/root/search/%E6%B8%AF%E8%A7%92?type=general';

test('posts of a Douyin search, in the order in which they came', () => {
  const { platform, looks } = readZeeschuimer(
    samplePlatform(lines(seen(SEARCH, AT, video('71')), seen(SEARCH, AT + 1, video('72'))), {
      platformId: 'dy',
    }),
  );
  expect(platform?.searches).toHaveLength(1);
  expect(platform?.searches[0]).toMatchObject({
    ...{ platform: 'dy', query: '港角', answer: 'results', reason: '', stated: null, hasMore: null },
    at: new Date(AT).toISOString(),
    results: [
      {
        native: '71',
        author: { pseudonym: pseudonym('a'), kind: 'private', name: null },
        text: '港角灯会 71',
        address: 'https://www.douyin.com/video/71',
        counts: { comments: 12, likes: 30_000, shares: 4, views: null },
        posted: { instant: new Date(1_935_500_000_000).toISOString(), precision: 'second' },
      },
      { native: '72' },
    ],
  });
  expect(looks).toMatchObject([{ kind: 'search', subject: '港角', outcome: 'seen' }]);
  expect(platform?.posts).toHaveLength(2);
});

test('a raw name is never copied', () => {
  const raw = video('71', {
    author_user_id: '12345678',
    author: { uid: '12345678', nickname: '海边的人', custom_verify: '港角日报' },
  });
  const { platform } = readZeeschuimer(samplePlatform(lines(seen(SEARCH, AT, raw))));
  expect(platform?.posts[0]?.author).toEqual({ pseudonym: null, kind: 'verified', name: null });
  expect(JSON.stringify(platform)).not.toMatch(/海边的人|12345678|港角日报/);
});

test('the name of an account that the file lists as public stands', () => {
  const post = video('71', { author: { nickname: '港角日报' } });
  const listed = [{ account: '港角日报', name: 'Harbour Daily', kind: 'media' as const }];
  const { platform } = readZeeschuimer(
    samplePlatform(lines(seen(SEARCH, AT, post)), { platformId: 'dy', public: listed }),
  );
  expect(platform?.posts[0]?.author).toEqual({
    pseudonym: pseudonym('a'),
    kind: 'media',
    name: 'Harbour Daily',
  });
});

test('videos that came along unseen in a collection are posts and no results', () => {
  const rows = [
    seen(SEARCH, AT, video('1', { ZS_collected_from_mix: true, ZS_first_mix_vid: true })),
    seen(SEARCH, AT, video('2', { ZS_collected_from_mix: true, ZS_first_mix_vid: false })),
  ];
  const { platform } = readZeeschuimer(samplePlatform(lines(...rows)));
  expect(platform?.searches[0]?.results.map(({ native }) => native)).toEqual(['1']);
  expect(platform?.posts.map(({ native }) => native)).toEqual(['1', '2']);
});

test('notes and comments of Xiaohongshu, as 4CAT keeps them', () => {
  const meta = (calls: string) => ({
    source_platform: calls,
    source_platform_url: 'https://www.xiaohongshu.com/search_result?keyword=%25E6%25B8%25AF%25E8%25A7%2592',
    timestamp_collected: AT,
    nav_index: '2:1:0',
  });
  const note = {
    id: '64e0',
    model_type: 'note',
    xsec_token: 'secret',
    note_card: {
      display_title: '灯会攻略',
      desc: '桥上看灯',
      user: { user_id: pseudonym('b'), nickname: 'x' },
      interact_info: { liked_count: '1.2万', comment_count: '300', shared_count: '7' },
    },
    __import_meta: meta('xiaohongshu.com'),
  };
  const comment = (id: string, declared: string, replies: object[]) => ({
    ...{ id, note_id: '64e0', content: '好看', sub_comment_count: declared, sub_comments: replies },
    __import_meta: meta('xiaohongshu-comments'),
  });
  const { platform } = readZeeschuimer(
    samplePlatform(lines(note, comment('c1', '3', [{ id: 'c2' }]), comment('c3', '0', []))),
  );
  expect(platform?.searches[0]).toMatchObject({ query: '港角', platform: 'xiaohongshu' });
  expect(platform?.posts[0]).toMatchObject({
    text: '灯会攻略\n桥上看灯',
    address: 'https://www.xiaohongshu.com/explore/64e0',
    counts: { comments: 300, likes: 12_000 },
  });
  expect(platform?.comments).toMatchObject([
    { native: '64e0', shown: 300, visible: 2, repliesVisible: 1, repliesDeclared: 3 },
  ]);
  expect(platform?.comments[0]?.keys).toHaveLength(3);
  expect(JSON.stringify(platform)).not.toMatch(/secret|好看|"c1"/);
});

test.each([
  ['', 'no-lines'],
  ['\n \n', 'no-lines'],
  ['<!doctype html><p>x', 'html'],
  ['{"a":1}\nnope', 'no-captured-items'],
  [lines(seen('https://www.tiktok.com/', AT, { id: 'a' }, 'tiktok.com')), 'platform-not-read'],
  [lines(seen(SEARCH, AT, { aweme_id: 3 })), 'no-known-shape'],
])('%j is unreadable and says why', (body, reason) => {
  const { looks, platform } = readZeeschuimer(samplePlatform(body));
  expect(looks).toMatchObject([{ outcome: 'unreadable', reason }]);
  expect(platform?.searches).toEqual([]);
});

test('one bad line never stops the rest, and is counted', () => {
  const { looks, platform } = readZeeschuimer(
    samplePlatform(`${lines(seen(SEARCH, AT, video('1')))}\n{"data":`),
  );
  expect(platform?.posts).toHaveLength(1);
  expect(looks[0]?.detail).toBe('1 of 2 lines could not be read');
});
