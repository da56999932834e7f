import type { WordsLike } from './words.ts';
import type { platformSums as english } from './en-platform-sums.ts';

const n = new Intl.NumberFormat('zh-Hans');

/** Sums and legends on the pages of platforms, in simplified Chinese. */
export const platformSums: WordsLike<typeof english> = {
  byPlatform: '各平台',
  /** Between two sentences, and between two parts of one. */
  stop: '。',
  semicolon: '；',
  roundSum: (rounds, verdicts) => `${n.format(rounds)} 轮：${verdicts}。`,
  neverSum: (sources) => `另有 ${n.format(sources)} 个来源从未检索，不计为轮次。`,
  noSearch: '未检索',
  noWatch: '未观察',
  noSight: '没有看到',
  latePosts: (late, after) => `${n.format(late)} 条帖子的首次访问晚于发布后 ${after}`,
  lateSum: (late, posts, share, after) =>
    `太晚：发布时间已知的 ${n.format(posts)} 条被访问帖子中，${n.format(late)} 条（${share}）的首次访问晚于发布后 ${after}。`,
  lateToo: (late, share, after) => `其中 ${n.format(late)} 条（${share}）晚于 ${after}。`,
  lateMeans:
    '首次访问之前就不再可见的，这里从未见过，不在任何计数和曲线之中：不再可见的至少有所计之数，早期的遗漏最多。',
  noneLate: (posts, after) => `${n.format(posts)} 条被访问帖子的首次访问都不晚于发布后 ${after}。`,
  undated: (posts) => `另有 ${n.format(posts)} 条不知何时发布。`,

  listed: '标题',
  allRead: (looks) => `${n.format(looks)} 次查看全部可读。`,
  pathScale: (lowest, span) =>
    `第 1 名在最上，第 ${n.format(lowest)} 名在最下。每幅图从首次看到该标题时画起，宽 ${span}。`,
  signs: '标题如何离开',

  places: '主机与网络',
  reachSum: (places, measurements, states) =>
    `${n.format(places)} 处（从一个网络看一个主机），${n.format(measurements)} 次测量。按各处最近一次：${states}。`,
  reachLabel: (measurements, states) => `${n.format(measurements)} 次测量：${states}`,
  reachShares: '比例',

  boundsNote: '实心：已看到。条纹：可能有，未加载。空白：计入而未看到。横条全长为所示计数。',
  boundsLabel: (low, high, shown) => `${n.format(shown)} 条中看到 ${n.format(low)} 至 ${n.format(high)} 条`,
  viewedWhen: '查看者与时间',
  proof: '规则与存证',

  ageAxis: '发布后的时间（对数刻度）',
  shareAxis: '仍可见',
  riskNote: '各时间点的帖子数，按访问所得。',
};
