import type { Words } from './words.ts';

/** Where a text was taken from, in simplified Chinese. */
export const origin: Words['origin'] = {
  title: '本文可能的来源',
  note: '根据各文本相互的说明和措辞推算。名称之后的说明只涉及与此处所存最近一篇之间的一步；“未存”指文中提到、但未抓取到的文本。',
  copyOf: '转自',
  via: '经由',
  notHeld: '未存',
  share: (share: string) => `本文 ${share} 的文字见于该篇`,
  by: {
    'source-link': '给出其网址为来源',
    canonical: '页面称其网址为本文网址',
    credit: '注明通讯社',
    named: '提到该媒体',
    'near-copy': '措辞几乎相同',
    'equal-title': '标题相同',
    'same-picture': '图片相同，无文字',
  },
  changed: {
    lead: '导语改写',
    cut: '有删节',
    extended: '有增补',
    reworded: '措辞改动',
    translated: '译文',
  },
};
