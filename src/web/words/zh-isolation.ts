import type { isolation as english } from './en-isolation.ts';
import type { WordsLike } from './words.ts';

const n = new Intl.NumberFormat('zh-Hans');

/** What stands on a probe's page about telling which words are not shown together, in simplified Chinese. */
export const isolation: WordsLike<typeof english> = {
  title: '哪些词放在一起不显示',
  note: '先写出书面计划；只有具名的人同意了这一份计划，才会检索。',
  plan: '计划',
  terms: '词',
  steps: (steps, searches, days, perDay) =>
    `至多 ${n.format(steps)} 步、${n.format(searches)} 次检索，占用该平台全部额度 ${n.format(days)} 天（每天 ${n.format(perDay)} 次）`,
  repeats: (times) => `每个部分检索 ${n.format(times)} 次；答复不一致则什么也说明不了。`,
  byHand: '由人手动检索，再导入保存的页面。',
  mayChange: '可能的影响',
  mayChangeText: '检索会改变被测量的东西，并使这些词和检索者受到注意。',
  beside: '每一步旁的对照',
  consent: '同意',
  noConsent: '没有人同意：不检索。',
  withdrawn: '已撤回',
  status: {
    'on-paper': '仅有书面计划',
    consented: '已同意；到时逐步检索',
    withdrawn: '同意已撤回',
    changed: '此后检索已改动：成为另一份计划，须另行同意',
    done: '已结束',
  },
  statusName: '状态',
  step: '步骤',
  searched: '一起检索的词',
  answered: '答复',
  controls: '对照',
  state: {
    counted: '计入',
    open: '未完成',
    unanswered: '没有得到答复：不计入',
    refused: '被拒绝：此后不再检索',
    'control-failed': '对照未通过：此后不再检索',
  },
  rules: '分辨哪些词放在一起不显示',
};
