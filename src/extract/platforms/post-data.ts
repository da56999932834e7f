import { attribute, elementsNamed, rawText } from '../markup/nodes.ts';
import { assignedData } from './assigned.ts';
import { at, firstOf, firstText, isObject, listAt, parseJson, type JsonObject } from './fields.ts';
import type { Root } from './page-words.ts';

/** A page of one post: as it came, and as a tree. */
export type PostPage = { readonly text: string; readonly root: Root };

/** Whether the data that a page carries hold a post of this id, with something of its own. */
type OwnData = (page: PostPage, id: string) => boolean;

/** As of November 2026. Data of other posts stand on every page: what a site recommends, and what was looked at before. */
export const OWN_DATA = {
  xiaohongshu: ({ text }, id) => {
    const state = assignedData(text, 'window.__INITIAL_STATE__');
    const note = at(state, 'note', 'noteDetailMap', id, 'note');
    // A note that is not shown leaves an empty object, or one with its number alone.
    return (firstText(note, 'noteId', 'id') ?? id) === id && (hasWords(note) || hasMedia(note));
  },
  douyin: ({ text, root }, id) =>
    [...scriptsOf(root, 'RENDER_DATA'), ...pushed(text)].some((data) =>
      holds(data, (one) => isVideo(one, id)),
    ),
  zhihu: ({ root }, id) =>
    scriptsOf(root, 'js-initialData').some((data) =>
      ['answers', 'articles', 'questions', 'zvideos'].some((kind) =>
        hasWords(at(data, 'initialState', 'entities', kind, id)),
      ),
    ),
} as const satisfies Readonly<Record<string, OwnData>>;

const hasWords = (value: unknown): boolean =>
  firstText(value, 'title', 'desc', 'content', 'excerpt', 'detail') !== null;

const hasMedia = (note: unknown): boolean =>
  listAt(note, 'imageList').length > 0 || Object.keys(objectOf(at(note, 'video'))).length > 0;

const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

const isVideo = (value: JsonObject, id: string): boolean =>
  String(firstOf(value, 'aweme_id', 'awemeId')) === id && firstText(value, 'desc', 'title') !== null;

/** Data in a script of this id, plain or as part of an address. */
function scriptsOf(root: Root, id: string): readonly unknown[] {
  return elementsNamed(root, 'script')
    .filter((script) => attribute(script, 'id') === id)
    .flatMap((script) => parseJson(decoded(rawText(script))) ?? []);
}

function decoded(text: string): string {
  if (!text.trim().startsWith('%')) return text;
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return '';
  }
}

/** Pieces that a page hands to its own script, each a text that holds data behind a number and a colon. */
const PUSHED = /__pace_f\.push\((\[\d+,"(?:[^"\\]|\\.)*"\])\)/gu;

function pushed(page: string): readonly unknown[] {
  return [...page.matchAll(PUSHED)].flatMap(([, piece = '']) => {
    const parsed = parseJson(piece);
    const text = Array.isArray(parsed) && typeof parsed[1] === 'string' ? parsed[1] : '';
    return parseJson(text.replace(/^\w+:/u, '')) ?? [];
  });
}

/** Data are nested so deep at most, and a page holds no more of it; what lies beyond is left. */
const DEEPEST = 14;
const MOST_VALUES = 200_000;

function holds(data: unknown, is: (value: JsonObject) => boolean): boolean {
  let left = MOST_VALUES;
  const visit = (value: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > DEEPEST || typeof value !== 'object' || value === null) return false;
    return (isObject(value) && is(value)) || Object.values(value).some((one) => visit(one, depth + 1));
  };
  return visit(data, 0);
}
