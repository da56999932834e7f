import { simplify } from '../script.ts';
import { plainMarks } from './plain-marks.ts';

const NUMBER = String.raw`\d[\d.,]*\s?(?:k|m|bn|万|亿|千|천|만|억)?\+?`;
const COUNTED = {
  en: '(?:views?|reads?|readers?|comments?|likes?|shares?|reposts?|retweets?|reactions?|replies|followers?|votes?)',
  zh: '(?:点?赞|评论|留言|跟帖|转发|分享|收藏|阅读|浏览|点击|播放|观看|人气|热度|参与|推荐)(?:量|数|次数)?',
  ko: '(?:댓글|조회|좋아요|공감|추천|공유|스크랩)(?:\\s?수)?',
};
const UNIT = { en: '', zh: '\\s?[次人条则个]?', ko: '\\s?[개회명건]?' };

/** A counter, its name before or behind the number: `1,204 views`, `赞 32`, `댓글 5개`. */
const counters = (['en', 'zh', 'ko'] as const).flatMap((tongue) => [
  `${NUMBER}${UNIT[tongue]}\\s?${COUNTED[tongue]}`,
  `${COUNTED[tongue]}\\s?[:(]?\\s?${NUMBER}${UNIT[tongue]}\\)?`,
]);

/** How long ago, as the page counted it when it was asked: `updated 5 minutes ago`, `5分钟前更新`, `5분 전`. */
const AGO = [
  String.raw`(?:(?:last )?(?:updated|published|posted|modified)\s?:?\s?)?(?:an?|\d+) (?:second|sec|minute|min|hour|hr|day)s? ago`,
  String.raw`(?:更新于|发布于|发表于)?\s?\d+\s?(?:秒|分钟|小时|天)前(?:更新|发布|发表)?`,
  String.raw`\d+\s?(?:초|분|시간|일)\s?전(?:\s?(?:업데이트|수정|입력|등록))?`,
];

const COUNTS = new RegExp([...counters, ...AGO].map((one) => `(?<![\\p{L}\\p{N}])${one}`).join('|'), 'giu');

const OFFER =
  /^(?:read (?:more|also|next)|also read|see also|related(?: (?:articles?|stories|topics|content|news))?|more on this(?: story)?|recommended|you may also like|most (?:read|viewed|popular)|相关(?:阅读|新闻|报道|链接|推荐|文章)|(?:延伸|推荐)阅读|热门(?:推荐|文章)|猜你喜欢|관련\s?(?:기사|뉴스|글)|많이 본 (?:기사|뉴스))\s?(?:[:|]|$)/iu;

/** Whether a line only counts (views, comments, minutes since an update): it differs at every look, and nobody edited it. */
export function isCounter(line: string): boolean {
  const plain = simplify(plainMarks(line));
  const rest = plain.replace(COUNTS, ' ');
  return rest !== plain && !/[\p{L}\p{N}]/u.test(rest);
}

/** Whether a line offers other texts to read, or heads a list that does. */
export const isOffer = (line: string): boolean => OFFER.test(simplify(plainMarks(line)));
