import type { Words } from './words.ts';

const n = new Intl.NumberFormat('zh-Hans');

/** Corrections by hand and chapters of long stories, in simplified Chinese. */
export const moves: Words['moves'] = {
  title: '人工更正',
  note: '归类有误之处由人写下的更正，每次重新计算后依然有效',
  with: ['', '已移入', '所在的报道'],
  apart: ['', '已从', '所在的报道移出'],
  alone: ['', '已从所有报道移出', ''],
  byHand: (when, by) => (by === '' ? `人工，${when}` : `人工，${when}，${by}`),
  state: {
    'in-force': '自下一次计算起有效',
    waiting: '等待：所指条目未存于此处',
    replaced: '已由同一条目的较晚更正取代',
    yields: '让位：较晚的更正又指回此条目',
  },
  undo: '撤回',
  how: '如何移动此条目',
  howAny: '如何移动条目',
  howNote: '这些页面只供查看，更正用命令完成；ITEM 是另一条目的编号或其页面地址，理由对所有人可见。',
  into: '移入另一条目所在的报道',
  outOfAll: '移出所有报道',
  reason: '理由',
  move: '移动',
};

export const chapters: Words['chapters'] = {
  title: '章节',
  note: '超过一周的报道，在沉寂且用词改变之处分章',
  one: (number) => `第 ${n.format(number)} 章`,
  all: '全部章节',
};
