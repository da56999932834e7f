import type { Find, Reading } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { isObject, numberField, textField, type JsonObject } from './list-text.ts';
import { dayOfName, spanOfDay } from './day-of-name.ts';
import { listing } from './listing.ts';
import { reading, seenLook, spanOf, unreadable, type LookFrame } from './looks.ts';

/**
 * A list as JSON: an array of objects with a title, at the top (a day's archive) or somewhere within (what platforms
 * answer live, such as `{data: {list: [{word, …}]}}`).
 */

const TITLE_KEYS = [
  'title',
  'word',
  'note',
  'keyword',
  'show_name',
  'name',
  'query',
  'hotword',
  'text',
  'desc',
];
const ADDRESS_KEYS = ['url', 'link', 'href', 'mobileUrl', 'rawUrl', 'scheme', 'share_url'];
const RANK_KEYS = ['rank', 'realpos', 'position', 'pos', 'hot_rank', 'index', 'order'];
/** Objects that answers wrap around what they list. */
const WRAPPERS = ['target', 'data', 'item', 'card', 'title_area', 'link', 'content'];
const MAX_DEPTH = 6;

type Row = { readonly title: string; readonly href: string | null; readonly rank: number | null };

/**
 * One look: over the day that the file's name states, else at the moment of the capture. The order of a file that sums
 * up a day is no rank; the order of a list as it was answered is.
 */
export function readJsonList(data: unknown, input: ReadInput): Reading {
  const found = findRows(data);
  if (found === null) return unreadable(input, 'no-list', 'The data holds no list of titles.');
  const day = dayOfName(input);
  const span = day === null ? null : spanOfDay(day, input);
  const frame: LookFrame = {
    part: null,
    kind: 'list',
    subject: input.capture.address,
    span: span ?? spanOf(input),
  };
  const finds = withRanks(found.rows, span === null).map((row) => toFind(row, input));
  const detail = found.bad > 0 ? `${found.bad} entries hold no title` : '';
  if (found.rows.length === 0 && found.bad > 0) return unreadable(input, 'no-titles', detail);
  return reading([seenLook(frame, finds, input, detail)]);
}

const toFind = (row: Row, input: ReadInput): Find => listing(row.title, row.href, row.rank, input);

/** Ranks as given; where none is given and order means rank, the position. Some lists count from 0. */
function withRanks(rows: readonly Row[], orderIsRank: boolean): readonly Row[] {
  const given = rows.flatMap(({ rank }) => (rank === null ? [] : [rank]));
  const areRanks = given.length > rows.length / 2 && new Set(given).size > given.length / 2;
  if (!areRanks) return rows.map((row, at) => ({ ...row, rank: orderIsRank ? at + 1 : null }));
  const shift = given.includes(0) ? 1 : 0;
  return rows.map((row) => ({ ...row, rank: row.rank === null ? null : row.rank + shift }));
}

type Found = { readonly rows: readonly Row[]; readonly bad: number };

/** The array with the most titles; an empty array where there is no other; null where there is none at all. */
function findRows(data: unknown): Found | null {
  const arrays = arraysWithin(data, 0);
  const read = arrays.map((array) => {
    const rows = array.map(toRow);
    const good = rows.filter((row) => row !== null);
    return { rows: good, bad: rows.length - good.length };
  });
  const best = read.reduce<Found | null>(
    (a, b) => (a === null || b.rows.length > a.rows.length ? b : a),
    null,
  );
  if (best === null || best.rows.length > 0) return best;
  const isEmpty = Array.isArray(data) ? data.length === 0 : arrays.some((array) => array.length === 0);
  return isEmpty ? { rows: [], bad: 0 } : best;
}

function arraysWithin(value: unknown, depth: number): readonly (readonly unknown[])[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) {
    const array: readonly unknown[] = value;
    // Arrays of plain words are tags, not lists of titles.
    const self = array.every((one) => !isObject(one)) && array.length > 0 ? [] : [array];
    return [
      ...self,
      ...array.slice(0, 50).flatMap((one) => (isObject(one) ? arraysWithin(one, depth + 1) : [])),
    ];
  }
  return isObject(value) ? Object.values(value).flatMap((one) => arraysWithin(one, depth + 1)) : [];
}

function toRow(value: unknown): Row | null {
  if (!isObject(value)) return null;
  const objects = [value, ...wrappedIn(value)];
  const title = firstOf(objects, (object) => textField(object, ...TITLE_KEYS));
  if (title === null) return null;
  return {
    title,
    href: firstOf(objects, (object) => textField(object, ...ADDRESS_KEYS)),
    rank: firstOf(objects, (object) => rankOf(object)),
  };
}

function wrappedIn(value: JsonObject): readonly JsonObject[] {
  const once = WRAPPERS.map((key) => value[key]).filter(isObject);
  return [...once, ...once.flatMap((one) => WRAPPERS.map((key) => one[key]).filter(isObject))];
}

function rankOf(object: JsonObject): number | null {
  const rank = numberField(object, ...RANK_KEYS);
  return rank !== null && rank >= 0 && rank <= 1_000 ? rank : null;
}

function firstOf<T>(objects: readonly JsonObject[], read: (object: JsonObject) => T | null): T | null {
  for (const object of objects) {
    const value = read(object);
    if (value !== null) return value;
  }
  return null;
}
