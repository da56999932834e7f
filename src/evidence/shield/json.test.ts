import { describe, expect, it } from 'vitest';
import { gatherJson } from './accounts.ts';
import { shieldJson, type Json } from './json.ts';
import { pseudonymiseWith } from './pseudonymise.ts';
import { Roster } from './roster.ts';

const SCENE = {
  ...{ platform: 'weibo', scope: 'quip', public: [] },
  pseudonymise: pseudonymiseWith(new Uint8Array(32).fill(7)),
};

function shielded(value: Json): Json {
  const roster = new Roster(SCENE);
  gatherJson(value, roster);
  return shieldJson(value, roster);
}
const said = (value: Json): string => JSON.stringify(shielded(value));
const USER = { id: 7712345678, screen_name: '晨光里的鹿' };

describe('JSON within a text', () => {
  const owner = {
    id_str: '987654321012',
    nickname: '海边的灯',
    city: '港角',
    avatar_thumb: { url: 'https://f.example' },
  };
  const out = shielded({ cell_room: { rawdata: JSON.stringify({ owner, title: '海边的灯在直播' }) } });

  it('is shielded as what it is, and stays JSON', () => {
    expect(JSON.stringify(out)).not.toMatch(/海边的灯|987654321012|港角|f\.example/);
    const { rawdata } = (out as { cell_room: { rawdata: string } }).cell_room;
    expect((JSON.parse(rawdata) as { title: string }).title).toMatch(/^p_[0-9a-f]{16}在直播$/);
  });

  it('is dropped where it was cut off, and words in brackets are words', () => {
    const cut = JSON.stringify({ owner, more: 'x'.repeat(300) }).slice(0, -20);
    expect(shielded({ rawdata: cut })).toEqual({ rawdata: null });
    const post = `[微笑]${'海风很大。'.repeat(60)}`;
    expect(shielded({ text: post })).toEqual({ text: post });
  });
});

describe('where and on what a post was written', () => {
  it('is left out, and a browser stays', () => {
    const sources = ['来自浙江', 'iPhone 15 Pro Max', '微博网页版', '微博 weibo.com'];
    const out = shielded(sources.map((source) => ({ mid: '51', text: '好', source, user: USER }))) as Json[];
    expect(out.map((one) => (one as { source: Json }).source)).toEqual([
      null,
      null,
      '微博网页版',
      '微博 weibo.com',
    ]);
  });

  it('is left out of tags and of texts', () => {
    const out = said({
      ...{ mid: '51', text: '好', ip_attribution: '浙江' },
      page_info: { type: 'place', page_title: '断桥' },
      tag_struct: [{ tag_name: '断桥', tag_type: 1 }],
      tag_list: [
        { id: '1', name: '南门', type: 'location_page' },
        { id: '2', name: '灯会', type: 'topic' },
      ],
      note: 'IP属地：浙江',
    });
    expect(out).not.toMatch(/断桥|南门|浙江/);
    expect(out).toContain('灯会');
  });
});

describe('accounts that no key names as such', () => {
  it.each<[string, Json, RegExp]>([
    [
      'a number and a name',
      { more_info: { user_list: [{ id: 6612345678, screen_name: '山海灯塔' }], text: '山海灯塔等人' } },
      /6612345678|山海/,
    ],
    ['what a page reports', { actionlog: { ext: 'uid:6612345678|mid:1' } }, /6612345678/],
    [
      'who is answered',
      { text: '好', reply_to_username: '山海灯塔', reply_to_userid: '555666777888' },
      /山海|555666/,
    ],
    [
      'an uploader',
      { title: '回声', author: '晨光里的鹿', mid: 226757312, upic: 'https://f.example/a' },
      /2267|f\.example/,
    ],
    ['a key', { users: { 'deer-light': { name: '晨光里的鹿', avatarUrl: 'x' } } }, /deer|晨光/],
  ])('%s', (_, value, raw) => {
    expect(said(value)).not.toMatch(raw);
  });
});

describe('what is no account keeps its words and counts', () => {
  it('a post with an icon, a row of a list, a flat row with an author', () => {
    const post = {
      mid: '5100000000000001',
      text: '白宫照片',
      icon: 'https://x.example/i',
      comments_count: 3,
      user: USER,
    };
    expect(shielded(post)).toMatchObject({ mid: post.mid, text: '白宫照片', comments_count: 3 });
    const row = { icon: 'x', name: '白宫照片', num: 3, rank: 1 };
    expect(shielded([row])).toMatchObject([{ name: '白宫照片', num: 3, rank: 1 }]);
    const flat = {
      id: '51',
      body: '白宫照片公布',
      author: '晨光里的鹿',
      author_avatar: 'https://f.example/a',
      comments: 3,
    };
    const out = shielded(flat);
    expect(out).toMatchObject({ id: '51', body: '白宫照片公布', comments: 3 });
    expect(JSON.stringify(out)).not.toMatch(/晨光|f\.example/);
  });
});
