import type { Roster } from './roster.ts';

/** What platforms print of where a person writes from: provinces, and states by the names that are printed most. */
const REGION =
  '北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾|中国|海外|美国|日本|韩国|英国|法国|德国|加拿大|澳大利亚|新加坡|马来西亚';
/** With a colon any word is the place; without one only a region is, for `IP属地` is a word of prose too. */
const LABELLED = new RegExp(
  String.raw`(IP\s*(?:属地|归属地|所在地)\s*)(?:[:：]\s*[\p{L}·]{1,12}|(?:${REGION})(?:${REGION})?)`,
  'giu',
);
/** A whole text that says from where: `来自浙江`, `发布于 浙江杭州`. */
const WHENCE = new RegExp(String.raw`^(\s*(?:发布于|来自)\s*)(?:${REGION})[\p{Script=Han}·]{0,8}\s*$`, 'u');
/** The place at which a post was marked stands in its text as a link of its own. */
const MARKED = /<a\b[^>]*(?:containerid=100101|\/p\/100101)[^>]*>(?:(?!<\/a>)[\s\S]){0,600}<\/a>/gu;

/** The text without the places that platforms print beside an account or a post. */
export function withoutPlaces(text: string, roster: Roster): string {
  if (!/属地|所在地|发布于|来自|100101/.test(text)) return text;
  const left = (...[, label]: readonly string[]): string => {
    roster.count('place');
    return label ?? '';
  };
  return text
    .replace(LABELLED, left)
    .replace(WHENCE, left)
    .replace(MARKED, () => left());
}

/** Whether a text ends where a place is to follow, in an element of its own. */
export const announcesPlace = (text: string): boolean =>
  /IP\s*(?:属地|归属地|所在地)\s*[:：]?\s*$/iu.test(text);
