import { firstOf, isObject, listAt, objectAt, type JsonObject } from './fields.ts';

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
