import type { Tongue } from '../../domain/index.ts';
import type { LeftOut, LeftOutReason } from '../left-out.ts';
import { numeral } from './phrasing.ts';

type Words = { readonly [Language in Tongue]: string };

const REASONS: { readonly [Reason in LeftOutReason]: Words } = {
  photograph: { en: 'photograph', zh: '照片', ko: '사진' },
  drawing: { en: 'drawing', zh: '绘画', ko: '그림' },
  logo: { en: 'logo', zh: '标志', ko: '로고' },
  placeholder: { en: 'placeholder', zh: '占位图', ko: '자리 채움 그림' },
  avatar: { en: 'avatar', zh: '头像', ko: '프로필 그림' },
  advertisement: { en: 'advertisement', zh: '广告', ko: '광고' },
  icon: { en: 'icon', zh: '图标', ko: '아이콘' },
  map: { en: 'map', zh: '地图', ko: '지도' },
  chart: { en: 'chart', zh: '图表', ko: '도표' },
  poster: { en: 'poster of a video', zh: '视频封面', ko: '영상 표지' },
  unknown: { en: 'unknown', zh: '不明', ko: '알 수 없음' },
  'nothing-in-it': {
    en: 'tiny or of one colour',
    zh: '过小或只有一种颜色',
    ko: '너무 작거나 한 가지 색',
  },
};

const SENTENCE: { readonly [Language in Tongue]: (count: number, why: string) => string } = {
  en: (count, why) =>
    `On the page of the release ${numeral(count)} more ${count === 1 ? 'picture is' : 'pictures are'} not compared (${why}).`,
  zh: (count, why) => `发布页面上另有 ${numeral(count)} 张图片不作比较（${why}）。`,
  ko: (count, why) => `공개된 쪽에 있는 다른 사진 ${numeral(count)}장은 비교하지 않는다(${why}).`,
};

const BETWEEN = { en: ', ', zh: '，', ko: ', ' } as const;

/** Why a picture is left out, in a word. */
export const leftOutWord = (reason: LeftOutReason, tongue: Tongue): string => REASONS[reason][tongue];

/** How many pictures on the page of a release are not compared, and why; null where all are. */
export function leftOutSentence(leftOut: readonly LeftOut[], tongue: Tongue): string | null {
  if (leftOut.length === 0) return null;
  const count = leftOut.reduce((sum, { pictures }) => sum + pictures, 0);
  const why = leftOut.map(({ reason, pictures }) => `${REASONS[reason][tongue]}: ${numeral(pictures)}`);
  return SENTENCE[tongue](count, why.join(BETWEEN[tongue]));
}
