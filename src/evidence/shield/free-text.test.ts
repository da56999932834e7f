import { describe, expect, it } from 'vitest';
import { compilePatterns } from '../../domain/observatory/pattern.ts';
import { shieldText } from './free-text.ts';
import { pseudonymiseWith } from './pseudonymise.ts';
import { Roster, type Scene } from './roster.ts';

const SCENE: Scene = {
  ...{ platform: 'wave', scope: 'quip', public: [{ account: '港角日报', name: '港角日报', kind: 'media' }] },
  pseudonymise: pseudonymiseWith(new Uint8Array(32).fill(7)),
  keep: { words: ['灯塔照片', 'Echo'], patterns: [compilePatterns(['harbour'])] },
};

function said(text: string, accounts: readonly string[] = []): string {
  const roster = new Roster(SCENE);
  for (const one of accounts) roster.add([one]);
  return shieldText(text, roster).replaceAll(/p_[0-9a-f]{16}/g, 'P');
}

describe('what is searched for', () => {
  it('stays in texts although somebody is called so, or by a part of it', () => {
    expect(said('灯塔照片公布了', ['灯塔照片'])).toBe('灯塔照片公布了');
    expect(said('灯塔照片公布了', ['塔照片'])).toBe('灯塔照片公布了');
    expect(said('an ECHO of harbour', ['echo', 'ECHO', 'harbour'])).toBe('an ECHO of harbour');
  });

  it('stays whole where a name runs into it, and the name goes where it stands by itself', () => {
    expect(said('大家看灯塔照片。看灯塔说好 @看灯塔 来', ['看灯塔'])).toBe('大家看灯塔照片。P说好 @P 来');
    expect(said('灯塔照片馆开了', ['照片馆'])).toBe('灯塔照片馆开了');
    expect(said('an Echoes, echoes by the harbourfront', ['the harbour'])).toBe(
      'an Echoes, echoes by the harbourfront',
    );
    expect(said('回复看灯塔:看灯塔照片', ['看灯塔'])).toBe('回复P:看灯塔照片');
  });

  it('does not keep names that merely hold it', () => {
    expect(said('by echo_fan_31, harbour_fan', ['echo_fan_31', 'harbour_fan'])).toBe('by P, P');
  });

  it('goes behind the mark of a mention', () => {
    expect(said('@灯塔照片 来了', ['灯塔照片'])).toBe('@P 来了');
  });

  it('stays in the queries of addresses, whoever is called so', () => {
    const at = 'https://wave.example';
    for (const one of [
      `${at}/s?q=Summit`,
      `${at}/s?a=1&keyword=Summit`,
      `${at}/search/Summit`,
      `${at}/g?containerid=100103type%3D1%26q%3DSummit`,
    ])
      expect(said(`${one} Summit`, ['Summit'])).toBe(`${one} P`);
  });
});

describe('addresses that name an account', () => {
  it.each([
    ['/user/profile/5f00aabb', '/user/profile/P'],
    ['/bilibili/user/dynamic/226757312', '/bilibili/user/dynamic/P'],
    ['/zhihu/people/activities/deer-light', '/zhihu/people/activities/P'],
    ['/web/user/deerlight', '/web/user/P'],
    ['/api/v1/accounts/lookup?acct=deerlight', '/api/v1/accounts/lookup?acct=P'],
    ['/v1/user/otherinfo?target_user_id=5f00aabb', '/v1/user/otherinfo?target_user_id=P'],
    ['https://weibo.com/deerlight', 'https://weibo.com/P'],
    ['https://weibo.com/p/1005057712345678/home', 'https://weibo.com/p/100505P/home'],
    ['https://x.com/deerlight/status/1', 'https://x.com/P/status/1'],
    ['https://t.me/s/deerlight/12', 'https://t.me/s/P/12'],
    ['https://bsky.app/profile/deer.light.example/post/3k', 'https://bsky.app/profile/P/post/3k'],
    ['at://deer.light.example/app.bsky.feed.post/3k', 'at://P/app.bsky.feed.post/3k'],
    ['?uri=at%3A%2F%2Fdeer.light.example%2Fapp%2F3k', '?uri=at%3A%2F%2FP%2Fapp%2F3k'],
    ['?uri=at%3A%2F%2Fdid%3Aplc%3Aab12%2Fapp%2F3k', '?uri=at%3A%2F%2FP%2Fapp%2F3k'],
    ['?uin=1&key=2&idx=1', '?idx=1'],
  ])('%s', (address, shielded) => {
    expect(said(address)).toBe(shielded);
  });

  it.each([
    'https://weibo.com/ajax/statuses/show?id=51',
    'https://x.com/search?q=a',
    'https://m.weibo.cn/detail/51',
  ])('and %s names none', (address) => {
    expect(said(address)).toBe(address);
  });
});

describe('marks of names', () => {
  it('回复 in a headline is none; at the start of an answer to somebody known it is', () => {
    expect(said('外交部回复灯塔照片问题：不了解情况')).toBe('外交部回复灯塔照片问题：不了解情况');
    expect(said('回复灯塔问题：不了解情况')).toBe('回复灯塔问题：不了解情况');
    expect(said('回复阿岚：好 //小鹿: 对', ['阿岚', '小鹿'])).toBe('回复P：好 //P: 对');
  });

  it('a mention ends with the name that is known, before what is searched for, and after fifteen letters', () => {
    expect(said('看@小鹿海风很大大家来看', ['小鹿'])).toBe('看@P海风很大大家来看');
    expect(said('看@港角日报海风很大')).toBe('看@港角日报海风很大');
    expect(said('看@小鹿灯塔照片公布了')).toBe('看@P灯塔照片公布了');
    expect(said('看@一二三四五六七八九十一二三四五海风')).toBe('看@P海风');
    expect(said('@a_name_of_more_than_fifteen_letters said')).toBe('@P said');
  });

  it('eleven digits are a telephone in words, and a post within an address', () => {
    const address = 'https://wave.example/question/62/answer/13912345678';
    expect(said(`${address} 电话13912345678`)).toBe(`${address} 电话`);
    expect(said('/question/62/answer/13912345678')).toBe('/question/62/answer/13912345678');
    expect(said('//@阿岚:电话13912345678')).toBe('//@P:电话');
  });
});
