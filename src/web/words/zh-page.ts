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

/** 找不到或无法生成的页面。 */
export const failure = {
  notFound: '此地址没有内容',
  notFoundLead: '该页面可能属于另一个观察台，或地址在途中被截断。',
  broken: '此页面未能生成',
  brokenLead: '错在我们，详情见日志。数据未受影响；其他页面可能正常。',
  home: '全部报道',
  id: '请求的地址',
};
