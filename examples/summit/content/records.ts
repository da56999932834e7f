/** Everything that is neither an article nor a list: front pages, posts with counts, a researcher's table. */

/** Front pages as a collector kept them; the collector stopped after 5 May 19:00 UTC and nobody noticed. */
export const FRONT_PAGES: readonly {
  readonly at: string;
  readonly sections: Readonly<Record<string, readonly (readonly [string, string])[]>>;
}[] = [
  front(
    '2031-05-03T07:00Z',
    [
      'Ferry company lays off forty in winter ports',
      'Rain warning for the whole southern coast',
      'The last cobbler of Quay Street',
    ],
    ['RAIN, RAIN, RAIN: bank holiday washout', 'Seal of approval: market gets a flippered visitor'],
  ),
  front(
    '2031-05-03T19:00Z',
    [
      'Timber first: Kesh sits down with Orvik on the way to the coast',
      'Rain warning for the whole southern coast',
      'The last cobbler of Quay Street',
    ],
    ['Seal of approval: market gets a flippered visitor', 'Bake-off star’s soggy secret'],
  ),
  front(
    '2031-05-04T07:00Z',
    [
      'A rare grin across the table',
      'Olm dykes under strain in Tamsin Province',
      'Ferry company lays off forty in winter ports',
    ],
    [
      'GIGGLES AT THE SUMMIT: stone-faced premier cracks up over mystery doodle',
      'Bake-off star’s soggy secret',
    ],
  ),
  front(
    '2031-05-04T19:00Z',
    [
      'Two ferries and a phone line: what was agreed at Harbour Point',
      'Olm river breaks its dykes',
      'A rare grin across the table',
    ],
    [
      'ROOFS ONLY: whole town under water as river bursts',
      'GIGGLES AT THE SUMMIT: stone-faced premier cracks up over mystery doodle',
    ],
  ),
  front(
    '2031-05-05T07:00Z',
    [
      'The river that came in by the chimney',
      'A rare grin across the table',
      'Cup final: Oria without their captain',
    ],
    ['ROOFS ONLY: whole town under water as river bursts', 'Vale: I dreamt of the post'],
  ),
  front(
    '2031-05-05T19:00Z',
    [
      'The river that came in by the chimney',
      'Cup final: Oria without their captain',
      'Ferry company rehires forty',
    ],
    ['Vale: I dreamt of the post', 'Bake-off star: I did use a packet'],
  ),
];

function front(at: string, meridian: readonly string[], lantern: readonly string[]) {
  const linked = (host: string, titles: readonly string[]) =>
    titles.map(
      (title) =>
        [
          title,
          `https://${host}.example/top/${title
            .toLowerCase()
            .replace(/[^a-z]+/g, '-')
            .replace(/^-|-$/g, '')}`,
        ] as const,
    );
  return {
    at,
    sections: {
      'The Meridian': linked('meridian', meridian),
      'Daily Lantern': linked('dailylantern', lantern),
    },
  };
}

export type Post = {
  readonly slug: string;
  readonly at: string;
  readonly author: string;
  readonly text: readonly string[];
  readonly shown: number;
  readonly comments: readonly (readonly [string, string])[];
  readonly note?: string;
};

/** Posts of the platform Lianyi (涟漪). The count and what could be opened differ; the page says why only once. */
export const POSTS: readonly Post[] = [
  {
    slug: 'p/k7m2',
    at: '2031-05-05T18:20:00+08:00',
    author: '港角旅行笔记',
    text: [
      '总理送的那台收音机，原来是塔姆辛木工学校的孩子们做的。送给马罗总统之前，先在河边晒了三个夏天。',
      '下次去奥尔姆门，一定要去看看那棵胡桃树。',
    ],
    shown: 312,
    comments: [
      ['用户甲', '手艺真好'],
      ['用户乙', '我外公就是那里的老师'],
    ],
  },
  {
    slug: 'p/k7p9',
    at: '2031-05-05T09:02:00+08:00',
    author: '奥尔姆门在线',
    text: ['低奥尔姆村的渔船队已经出发，门板也能当船。需要救助的请在评论区留下地址。'],
    shown: 48,
    comments: [
      ['用户丙', '东街十二号，两位老人'],
      ['用户丁', '已转给救援队'],
      ['用户戊', '北桥过不去了'],
      ['用户己', '谢谢你们'],
    ],
    note: '博主开启了精选评论',
  },
];

/** Pages a researcher read and coded by hand: `[address, outlet, country, language, day, kind, elements]`. A sample, no census. */
export const CODED: readonly (readonly string[])[] = [
  [
    'https://tidewatch.example/kesh-laugh',
    'Tidewatch Weekly',
    'VM',
    'en',
    '2031-05-04',
    'original',
    'laugh meeting',
  ],
  ['https://tidewatch.example/echo', 'Tidewatch Weekly', 'VM', 'en', '2031-05-05', 'original', 'quip gift'],
  ['https://coastpost.example/a/1', 'Coast Post', 'VM', 'en', '2031-05-05', 'copy', 'quip gift'],
  ['https://coastpost.example/a/2', 'Coast Post', 'VM', 'en', '2031-05-05', 'wire', 'meeting'],
  ['https://pinebulletin.example/talks', 'Pine Bulletin', 'VM', 'en', '2031-05-06', 'rewrite', 'quip'],
  [
    'https://selmerechronicle.example/11',
    '셀메어크로니클',
    'OR',
    'ko',
    '2031-05-04',
    'original',
    'meeting laugh smile-in-words',
  ],
  [
    'https://selmerechronicle.example/14',
    '셀메어크로니클',
    'OR',
    'ko',
    '2031-05-05',
    'original',
    'quip gift',
  ],
  ['https://jancheon.example/r/20', '잔교신문', 'OR', 'ko', '2031-05-06', 'opinion', 'laugh quip'],
  ['https://olmevening.example/c/3', '奥尔姆晚报', 'SV', 'zh-Hans', '2031-05-05', 'state', 'meeting flags'],
  ['https://olmevening.example/c/7', '奥尔姆晚报', 'SV', 'zh-Hans', '2031-05-06', 'state', 'gift'],
  [
    'https://youthharbour.example/5',
    '青年港',
    'SV',
    'zh-Hans',
    '2031-05-05',
    'original',
    'meeting smile-in-words',
  ],
  ['https://lanternquay.example/t/2', '燈籠碼頭', 'XX', 'zh-Hant', '2031-05-06', 'translation', 'laugh quip'],
];
