import type { Words } from './words.ts';

/** Pages about pictures, in Korean. */
export const picture: Words['picture'] = {
  number: (place) => `사진 ${place}`,
  everySighting: '이 사진이 나타난 모든 곳',
  blurredAlt: '흐리게 처리한 사진',
  blurred: '흐리게 처리함',
  showIt: '사진 보기',
};
