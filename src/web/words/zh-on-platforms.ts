import type { onPlatforms as english } from './en-on-platforms.ts';
import type { WordsLike } from './words.ts';

const n = new Intl.NumberFormat('zh-Hans');

/** What platforms showed of a story, and what stands over a post, in simplified Chinese. */
export const onPlatforms: WordsLike<typeof english> = {
  title: '在平台上',
  note: '附对照的检索、再次访问的帖子、评论与榜单',
  searches: '检索',
  visits: '再次访问',
  comments: '评论',
  lists: '在榜单上',
  rounds: (rounds, never) =>
    [rounds === 0 ? null : `${n.format(rounds)} 轮`, never === 0 ? null : `${n.format(never)} 个来源从未检索`]
      .filter((part) => part !== null)
      .join('；'),
  joined: {
    event: '依 observatory.yaml 中检索所写的事件归入本报道',
    element: '依 observatory.yaml 中检索所写的要素归入本报道',
    items: '因本报道条目的标题含有所检索的内容而归入',
  },
  postsJoined:
    '帖子与评论列于此处，是因为 observatory.yaml 在其来源或观察项中写明本事件，或因本报道的检索找到该帖。',
  sums: ({ posts, visible, gone, back, never }) =>
    `访问了 ${n.format(posts)} 条帖子：${[
      `${n.format(visible)} 条在能够查看时始终可见`,
      `${n.format(gone)} 条曾可见，后来的访问中不可见`,
      back === 0 ? null : `${n.format(back)} 条一度不可见，后又可见`,
      never === 0 ? null : `${n.format(never)} 条在任何访问中都不可见`,
    ]
      .filter((part) => part !== null)
      .join('；')}。`,
  toCurve: '曲线与全部区间',
  toProbe: '每次检索及其对照',
  toComments: '全部评论计数',
  more: (count) => `另有 ${n.format(count)} 项`,
  moreRows: (count) => `表格（.csv）中另有 ${n.format(count)} 项`,
  seenOnce: '能够查看的各次访问中均可见',
  onList: (items, rank) => `本报道的 ${n.format(items)} 个标题，最高第 ${n.format(rank)} 名`,
  story: '报道',

  post: (day, platform) => `${platform}，${day}的帖子`,
  undated: (platform) => `${platform}的帖子，发布时间未知`,
  author: {
    state: '政府机构账号',
    media: '媒体账号',
    verified: '认证账号',
    private: '私人账号',
    unknown: '类别未知的账号',
  },
  subject: {
    found: (name) => `由检索“${name}”找到`,
    says: (name) => `含有检索“${name}”所找的内容`,
    watch: (name) => `观察项“${name}”`,
    control: (name) => `观察项“${name}”，作为对照`,
  },
};
