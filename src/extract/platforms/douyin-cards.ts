import { at, firstOf, isObject, listAt, objectAt, parseJson, type JsonObject } from './fields.ts';

/**
 * The videos that one entry of a search on Douyin shows, as of November 2026: a video (`aweme_info`), the first of a
 * collection (`aweme_mix_info`; the others are not on the screen), or a card that carries a list of its own, alone or among
 * further cards.
 */
export function awemesIn(entry: JsonObject): readonly JsonObject[] {
  const single = objectAt(entry, 'aweme_info');
  if (isNamed(single)) return [single];
  const [first] = listAt(entry, 'aweme_mix_info', 'mix_items').filter(isObject);
  if (first !== undefined && isNamed(first)) return [first];
  const cards = [entry, ...listAt(entry, 'sub_card_list')];
  const carried = cards.flatMap((card) => listAt(card, 'card_info', 'attached_info', 'aweme_list'));
  const found = carried.filter(isObject).filter(isNamed);
  if (found.length > 0) return found;
  return isNamed(entry) ? [entry] : [];
}

const isNamed = (aweme: JsonObject): boolean => firstOf(aweme, 'aweme_id') !== undefined;

/** The length of a chunk, in hexadecimal digits on a line of its own. */
const LENGTH = /^[0-9a-f]{1,8}(;.*)?$/i;

/**
 * The search of Douyin's pages comes as a stream (`general/search/stream`): JSON documents one after the other, with the
 * lengths of their chunks left standing between them. Null for texts that are none. Of a stream without its end nobody
 * knows whether more was to come, so it does not say.
 */
export function joinedStream(text: string): JsonObject | null {
  const rows = text.split('\n').filter((row) => row.trim() !== '');
  if (!LENGTH.test(rows[0] ?? '')) return null;
  const parts = rows.filter((row) => !LENGTH.test(row));
  const whole = parseJson(parts.join(''));
  const documents = (isObject(whole) ? [whole] : parts.map(parseJson)).filter(isObject);
  const last = documents.at(-1);
  if (last === undefined) return null;
  const isWhole = /^0(;|$)/.test(rows.at(-1) ?? '') && (isObject(whole) || documents.length === parts.length);
  const told = ['status_code', 'status_msg', 'search_nil_info'].map((key): readonly [string, unknown] => [
    key,
    documents.map((one) => at(one, key)).find(isTelling) ?? at(last, key),
  ]);
  const more = documents.map((one) => at(one, 'has_more')).findLast((one) => one !== undefined);
  return {
    ...last,
    ...Object.fromEntries(told),
    data: documents.flatMap((one) => listAt(one, 'data')),
    has_more: isWhole ? more : undefined,
  };
}

/** Trouble is said in any one of the documents. */
function isTelling(value: unknown): boolean {
  if (isObject(value)) return Object.keys(value).length > 0;
  return value !== undefined && value !== null && value !== 0 && value !== '';
}
