import type { PlatformId, PostDraft } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { assignedData } from './assigned.ts';
import { isObject, objectAt, type JsonObject } from './fields.ts';
import { isNote, xiaohongshuPost } from './xiaohongshu.ts';

/** Data are nested so deep at most, and a page holds no more of it; what lies beyond is left. */
const DEEPEST = 14;
const MOST_VALUES = 200_000;

/**
 * Results in the data that a page carries in a script: `window.__INITIAL_STATE__` of Xiaohongshu, as of November 2026. Only
 * what stands under `search` was searched for; the same data hold what the site recommends.
 */
export function embeddedPosts(page: string, input: ReadInput, platform: PlatformId): readonly PostDraft[] {
  const search = objectAt({ state: assignedData(page, 'window.__INITIAL_STATE__') }, 'state', 'search');
  return found(search, isNote).flatMap((note) => xiaohongshuPost(note, input, platform) ?? []);
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
