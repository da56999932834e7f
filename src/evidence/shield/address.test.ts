import { describe, expect, it } from 'vitest';
import { shieldAddress, shieldOrigin } from './address.ts';
import { pseudonymiseWith } from './pseudonymise.ts';
import { Roster } from './roster.ts';

const roster = () =>
  new Roster({
    ...{ platform: 'wave', scope: 'quip', public: [] },
    pseudonymise: pseudonymiseWith(new Uint8Array(32).fill(7)),
  });
const said = (address: string): string => shieldAddress(address, roster()).replaceAll(/p_[0-9a-f]{16}/g, 'P');

describe('addresses', () => {
  it.each([
    [
      'https://wave.example/s?q=%E7%81%AF&page=2&fp=dev&screen_width=1',
      'https://wave.example/s?q=%E7%81%AF&page=2',
    ],
    [
      'https://wave.example/s?uin=1&key=2&exportkey=S&mid=1&sn=a&__biz=MzA5',
      'https://wave.example/s?mid=1&sn=a&__biz=P',
    ],
    [
      'https://m.weibo.cn/g?containerid=100103type%3D1%26q%3D%E7%81%AF%26t%3D7712345678&page_type=x',
      'https://m.weibo.cn/g?containerid=100103type%3D1%26q%3D%E7%81%AF',
    ],
    [
      'https://m.weibo.cn/g?type=uid&value=7712345678&containerid=1076037712345678',
      'https://m.weibo.cn/g?type=uid',
    ],
    ['https://wave.example/c?aweme_id=71&cursor=20', 'https://wave.example/c?aweme_id=71&cursor=20'],
  ])('%s', (address, shielded) => {
    expect(said(address)).toBe(shielded);
  });

  it('count what they lose', () => {
    const own = roster();
    shieldAddress('https://wave.example/?fp=1&q=a&containerid=1076037712345678', own);
    expect(own.taken()).toEqual([
      { what: 'account', times: 1 },
      { what: 'token', times: 1 },
    ]);
  });
});

describe('files', () => {
  const of = (file: string, member: string | null = null) =>
    shieldOrigin({ kind: 'disk', file, member }, roster());

  it('named after accounts have other names, the same each time, with their day and their ending', () => {
    const [one, again] = [of('saved/晨光里的鹿_2031-05-06.ndjson'), of('saved/晨光里的鹿_2031-05-06.ndjson')];
    expect(one).toEqual(again);
    expect(one).toMatchObject({
      file: expect.stringMatching(/^saved\/file-[0-9a-f]{16}-2031-05-06\.ndjson$/) as string,
    });
    expect(of('7712345678.json')).not.toEqual(of('7712345679.json'));
    expect(JSON.stringify(of('deerlight.csv'))).not.toContain('deerlight');
  });

  it('named after days, counters and platforms keep their names', () => {
    for (const name of ['weibo/2031-05-06/search-1.json', '20310506_results.ndjson', 'visits.csv'])
      expect(of(name)).toMatchObject({ file: name });
  });

  it('are named so in addresses too, and members of archives like other addresses', () => {
    expect(said('file:晨光里的鹿_7712345678.ndjson')).toMatch(/^file:file-[0-9a-f]{16}\.ndjson$/);
    expect(of('page.har', 'https://weibo.com/u/7712345678?fp=1')).toMatchObject({
      member: expect.stringMatching(/^https:\/\/weibo\.com\/u\/p_[0-9a-f]{16}$/) as string,
    });
    expect(JSON.stringify(of('page.zip', '晨光里的鹿.html'))).not.toContain('晨光');
  });

  it('of what came live there are none', () => {
    expect(shieldOrigin({ kind: 'live' }, roster())).toEqual({ kind: 'live' });
  });
});
