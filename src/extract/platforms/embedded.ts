import type { PlatformId, PostDraft } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { assignedData } from './assigned.ts';
import { douyinPost, isAweme } from './douyin.ts';
import { isObject, parseJson, type JsonObject } from './fields.ts';
import { isNote, xiaohongshuPost } from './xiaohongshu.ts';

/** Data are nested so deep at most, and a page holds no more of it; what lies beyond is left. */
const DEEPEST = 14;
const MOST_VALUES = 200_000;

/**
 * Posts in the data that a page carries in a script: `window.__INITIAL_STATE__` (Xiaohongshu), `RENDER_DATA` (Douyin, as
 * a text in percent signs). As of November 2026.
 */
export function embeddedPosts(page: string, input: ReadInput, platform: PlatformId): readonly PostDraft[] {
  const notes = found(assignedData(page, 'window.__INITIAL_STATE__'), isNote);
  const render = /id="?RENDER_DATA"?[^>]*>([^<]+)</.exec(page)?.[1];
  const videos = render === undefined ? [] : found(parseJson(unescaped(render)), isAweme);
  return [
    ...notes.flatMap((note) => xiaohongshuPost(note, input, platform) ?? []),
    ...videos.flatMap((video) => douyinPost(video, input, platform) ?? []),
  ];
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Objects of a kind, in the order of the data; what is inside of one is not sought. */
function found(data: unknown, is: (value: JsonObject) => boolean): readonly JsonObject[] {
  const hits: JsonObject[] = [];
  let left = MOST_VALUES;
  const visit = (value: unknown, depth: number): void => {
    left -= 1;
    if (left < 0 || depth > DEEPEST || typeof value !== 'object' || value === null) return;
    if (isObject(value) && is(value)) hits.push(value);
    else for (const one of Object.values(value)) visit(one, depth + 1);
  };
  visit(data, 0);
  return hits;
}
