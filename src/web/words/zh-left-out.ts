import type { Words } from './words.ts';

/** Which pictures are left out of the comparison, and how we know what they are, in simplified Chinese. */
export const leftOut: Words['leftOut'] = {
  title: '不作比较的图片',
  note: '发布页面上有、而表中没有的图片，以及如何得知它们是什么',
  there: (count) => `${new Intl.NumberFormat('zh').format(count)} 张未作比较：被认作标志、地图之类`,
  thereNote: '最不确定的在前。其中若有该事件的照片或绘图，则这方受众所见可能多于此处所说。',
  how: {
    page: '依页面对它的称呼',
    bytes: '仅依文件本身：没有页面说明它是什么',
    both: '页面与文件所示一致',
    many: '出现在同一来源的许多文章上',
    nothing: '文件过小或只有一种颜色',
  },
  bytesSay: (role, share) => `文件：${role}（这样的文件在试验中 ${share} 确是如此）`,
  bytesOpen: '文件：看不出',
};
