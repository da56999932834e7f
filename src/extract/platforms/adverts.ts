import { asText, isObject, textAt, type JsonObject } from './fields.ts';

/** What platforms print on what somebody paid for, as the whole of a label. As of November 2026. */
const LABEL =
  /^(?:广告|廣告|推广|推廣|赞助|贊助|商业推广|商業推廣|品牌推广|品牌推廣|ads?|advertisements?|advertorial|sponsored|promoted|광고|스폰서|협찬|広告|プロモーション|スポンサー|PR)(?:\s*[·・|:：].*)?$/iu;

export const isAdvertLabel = (text: string): boolean => LABEL.test(text.trim());

/** Keys of data that tell so where they hold anything but nothing. */
const MARKS =
  /^(is_?ads?|is_?promoted|is_?sponsored|(aweme_)?raw_ad(_data)?|ads?_?(info|data|type|state|id)|promotion|promoted|promotion_extra|sponsored)$/i;
/** Kinds of an entry that are paid for. */
const KINDS = /^(ads?|advert|advertisement|promotion|knowledge_ad|ad_card|sponsored)$/i;
const KIND_KEYS = ['type', 'model_type', 'modelType', 'card_unique_name', 'feedtype', 'feed_type'];
/** A post stands at most so deep in its entry; what lies deeper tells of something within it. */
const DEEPEST = 1;

/** Whether an entry of a list of results says that somebody paid for it. */
export function isAdvert(entry: JsonObject, depth = 0): boolean {
  if (Object.entries(entry).some(([key, value]) => MARKS.test(key) && isTelling(value))) return true;
  // 1 is promoted, 2 was put on top by its author.
  if (textAt(entry, 'mblogtype') === '1') return true;
  if (KIND_KEYS.some((key) => KINDS.test(textAt(entry, key) ?? ''))) return true;
  return (
    depth < DEEPEST && Object.values(entry).some((value) => isObject(value) && isAdvert(value, depth + 1))
  );
}

function isTelling(value: unknown): boolean {
  if (isObject(value)) return Object.keys(value).length > 0;
  if (Array.isArray(value)) return value.length > 0;
  const text = asText(value);
  return value === true || (text !== null && !/^(0|false)$/.test(text));
}
