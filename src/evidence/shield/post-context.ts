import { isObject, type JsonObject } from './accounts.ts';
import type { Json } from './json.ts';
import type { Roster } from './roster.ts';

const PLACE_TYPE = /^(place|poi|location|location_page)$/i;
/** Containers of places on Weibo begin so. */
const PLACE_CONTAINER = /100101/;
/** A post of Weibo that was written in a browser; all else that stands there is a device, or a town. */
const BROWSER =
  /^\s*(?:来自\s*)?(?:<a[^>]*>)?\s*(?:微博)?\s*(?:网页版?|weibo\.(?:com|cn)|html5版?|web)\s*(?:<\/a>)?\s*$/iu;

/** What a post is marked with that says where it was written: `{"type": "location_page", "name": …}`. */
export function isTagOfPlace(value: Json): boolean {
  if (!isObject(value)) return false;
  const { type, oid } = value;
  return (
    (typeof type === 'string' && PLACE_TYPE.test(type)) ||
    (typeof oid === 'string' && PLACE_CONTAINER.test(oid))
  );
}

/** A post without its place among its tags, and without the device or town that it names as its source. */
export function withoutWhence(object: JsonObject, roster: Roster): JsonObject {
  const isPlaced = isTagOfPlace(object['page_info'] ?? null);
  if (isPlaced && 'tag_struct' in object) roster.count('place');
  const entries = Object.entries(object).flatMap(([key, value]): [string, Json][] => {
    if (key === 'tag_struct' && isPlaced) return [];
    return [[key, key === 'source' ? sourceOf(object, value, roster) : value]];
  });
  return Object.fromEntries<Json>(entries);
}

function sourceOf(object: JsonObject, source: Json, roster: Roster): Json {
  if (typeof source !== 'string' || source === '') return source;
  const isTown = /^\s*(?:来自|发布于)/u.test(source);
  if (BROWSER.test(source) || !(isTown || isOfWeibo(object))) return source;
  roster.count(isTown ? 'place' : 'device');
  return null;
}

const isOfWeibo = (object: JsonObject): boolean =>
  'mblogid' in object || ('user' in object && ('mid' in object || 'text' in object));
