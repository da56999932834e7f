import type { Words } from './words.ts';

/** Pages about pictures, in Chinese. */
export const picture: Words['picture'] = {
  number: (place) => `图 ${place}`,
  everySighting: '这张图片出现过的所有地方',
  blurredAlt: '模糊处理的图片',
  blurred: '已模糊处理',
  showIt: '显示图片',
};
