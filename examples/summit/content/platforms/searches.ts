import type { AccountKey } from './accounts.ts';

/** `[account, text, when it was posted, comments]`: a result of a search. */
export type Result = readonly [AccountKey, text: string, posted: string, comments: number];

/** What a platform answered. `shell`: a page that only a script would fill. */
export type Answer =
  | { readonly kind: 'results'; readonly results: readonly Result[]; readonly words?: string }
  | { readonly kind: 'none' | 'notice'; readonly words: string }
  | { readonly kind: 'wall' | 'shell' };

/** Searches that one person made on one platform, one after the other, and saved in one file. */
export type Sitting = {
  readonly source: string;
  readonly host: string;
  /** How this platform answers: JSON cards, a page, or the JSON of a federated server. */
  readonly shape: 'cards' | 'page' | 'statuses';
  readonly at: string;
  readonly asked: readonly (readonly [query: string, Answer])[];
};

const none = (query: string): Answer => ({ kind: 'none', words: `没有找到与“${query}”相关的结果` });
const found = (...results: readonly Result[]): Answer => ({ kind: 'results', results });
const WALL: Answer = { kind: 'wall' };
const SHELL: Answer = { kind: 'shell' };

const ECHO = '听听有没有回声';
const RADIO = '收音机 回声';
const JOKE = '总理 收音机 玩笑';
export const WEATHER = '天气';
const GIFT = '国礼收音机';
const PEOPLE = '凯什 马罗';
/** Nobody ever wrote this. */
const NONSENSE = '七格浮桥鲸藓转调';

/** The story of equal weight: the gift itself, of the same hour. State and media wrote four of its six results. */
const OF_THE_GIFT = found(
  ['paper', '国礼收音机出自木工学校学员之手，胡桃木面板上有七个格子。', '2031-05-05T17:30:00+08:00', 812],
  ['bulletin', '总理向马罗总统赠送木制收音机。', '2031-05-05T19:20:00+08:00', 430],
  ['city', '我市木工学校学员制作的收音机成为国礼。', '2031-05-05T18:05:00+08:00', 96],
  ['voice', '一台收音机的旅程：从奥尔姆门到港角。', '2031-05-05T20:40:00+08:00', 51],
  ['gull', '这台收音机的旋钮是我外公车的。', '2031-05-05T21:10:00+08:00', 17],
  ['salt', '收音机好看，想知道木料多少钱一方。', '2031-05-05T22:02:00+08:00', 8],
);
const OF_THE_WEATHER = found(
  ['city', '今日天气：多云，水位继续下降。', '2031-05-05T07:00:00+08:00', 12],
  ['kelp', '这天气晒海带正好。', '2031-05-05T08:12:00+08:00', 3],
);
const OF_THE_PEOPLE = found(
  ['paper', '凯什同马罗在港角举行会谈。', '2031-05-04T12:00:00+08:00', 1204],
  ['lamp', '凯什和马罗吃的是哪一种鱼？', '2031-05-04T18:30:00+08:00', 44],
);
/** A singer's song: near the target, and not it. */
const OF_THE_SONG = found(
  ['oar', '丽岚新歌《听见回声》循环一整天，用的还是旧收音机。', '2031-05-05T23:00:00+08:00', 29],
  ['heron', '收音机里放的新歌，丽岚唱得真好。', '2031-05-05T23:40:00+08:00', 6],
);
const OF_THE_QUIP = found(
  ['gull', '“听听有没有回声。”送收音机时总理这句玩笑，谁听懂了？', '2031-05-05T19:02:00+08:00', 204],
  ['buoy', '收音机那句“回声”，我笑了一路。', '2031-05-05T20:15:00+08:00', 71],
);

const CONTROLS: Sitting['asked'] = [
  [WEATHER, OF_THE_WEATHER],
  [GIFT, OF_THE_GIFT],
  [PEOPLE, OF_THE_PEOPLE],
  [NONSENSE, none(NONSENSE)],
];
/** Some results, and none of them the target. */
const ABSENT: Sitting['asked'] = [
  [ECHO, none(ECHO)],
  [RADIO, OF_THE_SONG],
  [JOKE, OF_THE_GIFT],
];
const UNDISPLAYED: Answer = {
  kind: 'notice',
  words: '根据相关法律法规和政策，部分搜索结果未予显示',
};
const AUTHORISED: Answer = {
  kind: 'results',
  words: '该话题仅展示权威机构发布的内容',
  results: [
    ['paper', '国礼承载友谊。', '2031-05-05T17:45:00+08:00', 0],
    ['voice', '七格面板，寓意七条河。', '2031-05-05T21:00:00+08:00', 0],
  ],
};

const WAVE = { source: 'wave-search', host: 'wave.example', shape: 'cards' } as const;
const SKERRY = { source: 'skerry', host: 'skerry.example', shape: 'statuses' } as const;

export const SITTINGS: readonly Sitting[] = [
  // Wave, three rounds: not found; a login wall; not found, while somebody abroad finds it.
  { ...WAVE, at: '2031-05-06T02:00:00Z', asked: [...ABSENT, ...CONTROLS] },
  {
    ...WAVE,
    at: '2031-05-09T02:00:00Z',
    asked: [[ECHO, WALL], [RADIO, WALL], [JOKE, WALL], ...CONTROLS.slice(0, 1)],
  },
  { ...WAVE, at: '2031-05-12T02:00:00Z', asked: [...ABSENT, ...CONTROLS] },
  {
    ...{ source: 'wave-abroad', host: 'wave.example', shape: 'cards', at: '2031-05-12T03:00:00Z' },
    asked: [[ECHO, OF_THE_QUIP], [RADIO, OF_THE_SONG], [JOKE, OF_THE_GIFT], ...CONTROLS],
  },
  // A notice stands where the results should be; the weather has results.
  {
    ...{ source: 'chaochi-search', host: 'chaochi.example', shape: 'page', at: '2031-05-05T12:00:00Z' },
    asked: [[ECHO, UNDISPLAYED], [RADIO, UNDISPLAYED], [JOKE, none(JOKE)], ...CONTROLS],
  },
  // Results, and all of them by the few who are authorised; the weather is searched among everybody.
  {
    ...{ source: 'ask-search', host: 'ask.example', shape: 'cards', at: '2031-05-06T03:00:00Z' },
    asked: [[ECHO, AUTHORISED], [RADIO, AUTHORISED], [JOKE, AUTHORISED], ...CONTROLS],
  },
  // An empty page that a script would have filled.
  {
    ...{ source: 'kanan-search', host: 'kanan.example', shape: 'page', at: '2031-05-06T04:00:00Z' },
    asked: [
      [ECHO, SHELL],
      [RADIO, SHELL],
      [JOKE, SHELL],
      [WEATHER, SHELL],
    ],
  },
  // A server abroad, where it surely exists: asked beside every round, so that it can be a control of each.
  { ...SKERRY, at: '2031-05-05T15:00:00Z', asked: [[ECHO, OF_THE_QUIP]] },
  { ...SKERRY, at: '2031-05-09T04:00:00Z', asked: [[ECHO, OF_THE_QUIP]] },
  { ...SKERRY, at: '2031-05-12T04:00:00Z', asked: [[ECHO, OF_THE_QUIP]] },
];
