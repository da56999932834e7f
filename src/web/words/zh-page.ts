import type { Words } from './words.ts';

/** What stands around an article on its page, in simplified Chinese. */
export const pageFacts: Words['pageFacts'] = {
  place: '电头地点（原样）',
  print: '打印版',
  amp: 'AMP 页面',
  next: '正文续于',
  cut: {
    paywall: '页面称正文须付费阅读，或正文中有付费墙：此处所示并非全文。',
    'cut-off': '页面上的正文在中途截止：此处所示并非全文。',
  },
  live: '直播条目',
  liveNote: '按页面顺序，时间为页面所称',
  noTime: '未注明时间',
  offered: '页面列为相关的内容',
  offeredNote: '由页面自行选列，不属于该文，在此不作任何依据。',
};
