import type { AccountKey } from './accounts.ts';

/**
 * What became of a post that somebody on the platform Lianyi went back to. `walled`: a login page came at some visits and
 * the post was there again; `back`: gone and there again; `unlisted`: its own address shows it and its account's page no
 * longer does; `late`: visited for the first time when it was gone.
 */
export type Fate =
  | 'stays'
  | 'author'
  | 'violation'
  | 'account'
  | 'complaint'
  | 'absent'
  | 'either'
  | 'moved'
  | 'walled'
  | 'back'
  | 'unlisted'
  | 'late';

/** The platform's own words for each, verbatim, and the status that came with them. */
export const SAID: Readonly<Record<Exclude<Fate, 'stays' | 'unlisted'>, readonly [string, number]>> = {
  author: ['该内容已被作者删除', 200],
  violation: ['此内容因违规无法查看', 200],
  account: ['该账号已被停用', 200],
  complaint: ['此内容被投诉侵权，无法查看', 200],
  absent: ['', 404],
  either: ['内容不存在或没有访问权限', 200],
  moved: ['该账号已迁移，请前往新主页', 200],
  walled: ['请先登录后查看', 200],
  back: ['此内容因违规无法查看', 200],
  late: ['该内容已被作者删除', 200],
};

/**
 * `[account, when it was posted, what it tells of, fate, age in hours at which that was first seen]`. Every account has posts of
 * the quip and ordinary ones of the same days: the ordinary ones are the controls.
 */
export type Visited = readonly [AccountKey, posted: string, 'quip' | 'other', Fate, hours: number];

export const VISITED: readonly Visited[] = [
  ['gull', '2031-05-05T18:00:00+08:00', 'quip', 'violation', 3],
  ['gull', '2031-05-06T09:00:00+08:00', 'quip', 'violation', 1],
  ['gull', '2031-05-07T20:00:00+08:00', 'quip', 'unlisted', 8],
  ['gull', '2031-05-05T20:00:00+08:00', 'other', 'stays', 0],
  ['gull', '2031-05-06T20:00:00+08:00', 'other', 'stays', 0],
  ['kelp', '2031-05-05T18:30:00+08:00', 'quip', 'violation', 8],
  ['kelp', '2031-05-06T12:00:00+08:00', 'quip', 'author', 0.5],
  ['kelp', '2031-05-07T09:00:00+08:00', 'quip', 'stays', 0],
  ['kelp', '2031-05-05T12:00:00+08:00', 'other', 'author', 48],
  ['kelp', '2031-05-06T18:00:00+08:00', 'other', 'stays', 0],
  ['lamp', '2031-05-05T19:00:00+08:00', 'quip', 'violation', 0.5],
  ['lamp', '2031-05-06T08:00:00+08:00', 'quip', 'back', 3],
  ['lamp', '2031-05-08T08:00:00+08:00', 'quip', 'stays', 0],
  ['lamp', '2031-05-05T21:00:00+08:00', 'other', 'walled', 8],
  ['lamp', '2031-05-07T08:00:00+08:00', 'other', 'stays', 0],
  ['oar', '2031-05-05T19:30:00+08:00', 'quip', 'violation', 24],
  ['oar', '2031-05-06T10:00:00+08:00', 'quip', 'violation', 3],
  ['oar', '2031-05-05T17:00:00+08:00', 'other', 'stays', 0],
  ['oar', '2031-05-06T15:00:00+08:00', 'other', 'complaint', 72],
  ['oar', '2031-05-07T15:00:00+08:00', 'other', 'stays', 0],
  ['salt', '2031-05-05T20:00:00+08:00', 'quip', 'author', 3],
  ['salt', '2031-05-06T11:00:00+08:00', 'quip', 'violation', 1],
  ['salt', '2031-05-06T22:00:00+08:00', 'quip', 'walled', 3],
  ['salt', '2031-05-05T22:00:00+08:00', 'other', 'stays', 0],
  ['salt', '2031-05-07T12:00:00+08:00', 'other', 'absent', 48],
  ['tide', '2031-05-05T20:30:00+08:00', 'quip', 'account', 24],
  ['tide', '2031-05-06T13:00:00+08:00', 'quip', 'account', 8],
  ['tide', '2031-05-05T13:00:00+08:00', 'other', 'account', 24],
  ['tide', '2031-05-06T07:00:00+08:00', 'other', 'stays', 0],
  ['tide', '2031-05-07T07:00:00+08:00', 'other', 'moved', 72],
  ['heron', '2031-05-05T21:00:00+08:00', 'quip', 'violation', 8],
  ['heron', '2031-05-06T14:00:00+08:00', 'quip', 'either', 24],
  ['heron', '2031-05-05T23:00:00+08:00', 'other', 'stays', 0],
  ['heron', '2031-05-06T23:00:00+08:00', 'other', 'back', 24],
  ['heron', '2031-05-07T23:00:00+08:00', 'other', 'stays', 0],
  ['buoy', '2031-05-05T21:30:00+08:00', 'quip', 'violation', 1],
  ['buoy', '2031-05-06T16:00:00+08:00', 'quip', 'late', 48],
  ['buoy', '2031-05-05T16:00:00+08:00', 'other', 'stays', 0],
  ['buoy', '2031-05-06T19:00:00+08:00', 'other', 'violation', 48],
  ['buoy', '2031-05-07T19:00:00+08:00', 'other', 'stays', 0],
];

/** What the posts say: of the quip by turns, and otherwise. */
export const QUIP_TITLES = [
  '“听听有没有回声”：那台收音机和一句玩笑',
  '收音机的回声，我听了三遍',
  '送收音机的人说：听两遍，就知道谁在听。听听有没有回音',
] as const;
export const OTHER_TITLES = ['今天的潮水表', '码头的烤鱼怎么挑', '立夏晒网', '旧木船又刷了一遍漆'] as const;
