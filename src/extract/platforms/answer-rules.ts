import type { PlatformId, PostDraft } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { douyinPost } from './douyin.ts';
import { awemesIn } from './douyin-cards.ts';
import { asText, at, listAt, textAt, type JsonObject } from './fields.ts';
import type { Refusal } from './refusal.ts';
import { isNote, xiaohongshuPost } from './xiaohongshu.ts';
import { zhihuPost } from './zhihu.ts';

/** What a platform's own pages ask its servers for, as a HAR of a person's browser holds it; shapes as of November 2026. */
export type AnswerRule = {
  readonly id: string;
  readonly platform: string;
  readonly address: RegExp;
  /** The list of results; undefined where the answer holds none. */
  readonly list: (data: JsonObject) => readonly unknown[] | undefined;
  /** The posts that one entry of the list shows. */
  readonly posts: (entry: JsonObject, input: ReadInput, platform: PlatformId) => readonly PostDraft[];
  /** Whether there is more; undefined where the answer does not say. */
  readonly more: (data: JsonObject) => unknown;
  /** The platform's own words. */
  readonly words: (data: JsonObject) => readonly (string | null)[];
  /** Whether it bears the platform's own mark that all went well; what says nothing of it does not. */
  readonly succeeded: (data: JsonObject) => boolean;
  /** Why nothing was answered, by its codes. */
  readonly refusal: (data: JsonObject) => Refusal | null;
};

const asList = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined);

export const ANSWER_RULES: readonly AnswerRule[] = [
  {
    id: 'douyin/search-answer',
    platform: 'douyin',
    address: /douyin\.com\/aweme\/v1\/web\/(general\/)?search\/(single|stream|item)\//,
    list: (data) => asList(at(data, 'data') ?? at(data, 'aweme_list')),
    posts: (entry, input, platform) =>
      awemesIn(entry).flatMap((aweme) => douyinPost(aweme, input, platform) ?? []),
    more: (data) => at(data, 'has_more'),
    words: (data) => [textAt(data, 'status_msg')],
    succeeded: (data) => asText(at(data, 'status_code')) === '0',
    refusal: douyinRefusal,
  },
  {
    id: 'xiaohongshu/search-answer',
    platform: 'xiaohongshu',
    address: /(xiaohongshu|rednote)\.com\/api\/sns\/web\/v\d\/search\/notes/,
    // Where nothing was found the list is left out, and the rest stands.
    list: (data) =>
      asList(at(data, 'data', 'items')) ?? (at(data, 'data', 'has_more') === false ? [] : undefined),
    posts: (entry, input, platform) =>
      isNote(entry) ? [xiaohongshuPost(entry, input, platform) ?? []].flat() : [],
    more: (data) => at(data, 'data', 'has_more'),
    words: (data) => [textAt(data, 'msg')],
    succeeded: (data) => at(data, 'success') === true || asText(at(data, 'code')) === '0',
    refusal: xiaohongshuRefusal,
  },
  {
    id: 'zhihu/search-answer',
    platform: 'zhihu',
    address: /zhihu\.com\/api\/v4\/search_v\d/,
    list: (data) => asList(at(data, 'data')),
    posts: (entry, input, platform) => [zhihuPost(entry, input, platform) ?? []].flat(),
    more: (data) =>
      at(data, 'paging', 'is_end') === undefined ? undefined : at(data, 'paging', 'is_end') === false,
    words: (data) => [textAt(data, 'error', 'message'), textAt(data, 'search_action_info', 'notice')],
    // There is no other mark than how its pages go on.
    succeeded: (data) => at(data, 'paging', 'is_end') === true,
    refusal: zhihuRefusal,
  },
];

const refused = (reason: string, detail: string): Refusal => ({ answer: 'refused', reason, detail });
const failed = (code: string): Refusal => ({
  ...{ answer: 'failed', reason: 'error-code' },
  detail: `the answer bears the code ${code.slice(0, 40)}`,
});

/** What `search_nil_info` says where it does not speak of the query: that somebody is taken for a program. */
const NOT_ASKED = /verify_check|antispam_check|hit_shark/;
/** What it says where nothing was found. */
const NOTHING = /^(no_result)?$/;

/** `status_code` is 0 where all went well; a wall leaves it at 0 and says so in `search_nil_info`. */
export function douyinRefusal(data: JsonObject): Refusal | null {
  const nil = ['search_nil_type', 'search_nil_item'].map((key) => textAt(data, 'search_nil_info', key) ?? '');
  if (nil.some((said) => NOT_ASKED.test(said))) return refused('captcha', `the answer says ${nil.join('/')}`);
  const code = asText(at(data, 'status_code')) ?? '0';
  if (/^(8|2483)$/.test(code)) return refused('login-wall', `the answer bears the code ${code}`);
  if (code !== '0') return failed(code);
  const isEmpty = [...listAt(data, 'data'), ...listAt(data, 'aweme_list')].length === 0;
  return isEmpty && !nil.every((said) => NOTHING.test(said)) ? failed(nil.join('/')) : null;
}

const XIAOHONGSHU_CODES: Readonly<Record<string, string>> = {
  '-100': 'login-wall',
  '-101': 'login-wall',
  '-104': 'login-wall',
  '300011': 'captcha',
  '300012': 'captcha',
  '300013': 'rate-limit',
  '300015': 'captcha',
};

/** `code` is 0 and `success` true where all went well. */
export function xiaohongshuRefusal(data: JsonObject): Refusal | null {
  const code = asText(at(data, 'code')) ?? '0';
  const reason = XIAOHONGSHU_CODES[code];
  if (reason !== undefined) return refused(reason, `the answer bears the code ${code}`);
  return code === '0' && at(data, 'success') !== false ? null : failed(code);
}

function zhihuRefusal(data: JsonObject): Refusal | null {
  const error = at(data, 'error');
  if (typeof error !== 'object' || error === null) return null;
  const code = textAt(error, 'code') ?? '';
  if (/^(100|101)$/.test(code)) return refused('login-wall', `the answer bears the code ${code}`);
  if (/^(40352|40362)$/.test(code)) return refused('captcha', `the answer bears the code ${code}`);
  return failed(code);
}
