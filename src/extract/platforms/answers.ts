import type { CommentSightDraft, PlatformId, PostDraft, Reading } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { authorOf } from './author.ts';
import { foundComment, pageNote, sightOf } from './comments.ts';
import { douyinPost } from './douyin.ts';
import {
  at,
  firstOf,
  firstText,
  isObject,
  isTrue,
  listAt,
  objectAt,
  textAt,
  type JsonObject,
} from './fields.ts';
import { idOf, postOf } from './post.ts';
import { platformOf, platformReading, recordLook, searchReading } from './reading.ts';
import { refusalOf } from './refusal.ts';
import { searchAt } from './search.ts';
import { searchShown } from './searched.ts';
import { isNote, xiaohongshuPost } from './xiaohongshu.ts';

/** What a platform's own pages ask its servers for, as a HAR of a person's browser holds it; shapes as of November 2026. */
type AnswerRule = {
  readonly id: string;
  readonly platform: string;
  readonly address: RegExp;
  /** The list of results; undefined where the answer holds none. */
  readonly list: (data: JsonObject) => unknown;
  readonly post: (entry: JsonObject, input: ReadInput, platform: PlatformId) => PostDraft | null;
  readonly more: (data: JsonObject) => unknown;
  /** The platform's own words, and marks of a wall. */
  readonly words: (data: JsonObject) => readonly (string | null)[];
  readonly wall: (data: JsonObject) => 'captcha' | 'login-wall' | null;
};

export const ANSWER_RULES: readonly AnswerRule[] = [
  {
    id: 'douyin/search-answer',
    platform: 'douyin',
    address: /douyin\.com\/aweme\/v1\/web\/(general\/)?search\//,
    list: (data) => at(data, 'data') ?? at(data, 'aweme_list'),
    post: (entry, input, platform) => {
      const aweme = [objectAt(entry, 'aweme_info'), entry].find((one) => Object.keys(one).length > 0) ?? {};
      return firstOf(aweme, 'aweme_id') === undefined ? null : douyinPost(aweme, input, platform);
    },
    more: (data) => at(data, 'has_more'),
    words: (data) => [textAt(data, 'status_msg'), textAt(data, 'search_nil_info', 'text_type')],
    wall: (data) =>
      textAt(data, 'search_nil_info', 'search_nil_type') === 'verify_check' ? 'captcha' : null,
  },
  {
    id: 'xiaohongshu/search-answer',
    platform: 'xiaohongshu',
    address: /(xiaohongshu|rednote)\.com\/api\/sns\/web\/v\d\/search\/notes/,
    list: (data) => at(data, 'data', 'items') ?? (isTrue(at(data, 'success')) ? [] : undefined),
    post: (entry, input, platform) => (isNote(entry) ? xiaohongshuPost(entry, input, platform) : null),
    more: (data) => at(data, 'data', 'has_more'),
    words: (data) => [textAt(data, 'msg')],
    wall: (data) =>
      /^(-100|-101|-104|300011|300012|300015)$/.test(textAt(data, 'code') ?? '') ? 'login-wall' : null,
  },
  {
    id: 'zhihu/search-answer',
    platform: 'zhihu',
    address: /zhihu\.com\/api\/v4\/search/,
    list: (data) => at(data, 'data'),
    post: zhihuPost,
    more: (data) =>
      at(data, 'paging', 'is_end') === undefined ? undefined : at(data, 'paging', 'is_end') === false,
    words: (data) => [textAt(data, 'error', 'message'), textAt(data, 'search_action_info', 'notice')],
    wall: (data) =>
      /^(100|101|40352|40362)$/.test(textAt(data, 'error', 'code') ?? '') ? 'login-wall' : null,
  },
];

function zhihuPost(entry: JsonObject, input: ReadInput, platform: PlatformId): PostDraft | null {
  const object = objectAt(entry, 'object');
  const native = idOf(at(object, 'id'));
  if (native === null) return null;
  const author = objectAt(object, 'author');
  const badge = listAt(author, 'badge').length > 0 ? 'verified' : 'unknown';
  return postOf(input, platform, {
    native,
    author: authorOf(
      input,
      ['id', 'url_token', 'name'].map((key) => at(author, key)),
      badge,
    ),
    posted: firstOf(object, 'created_time', 'created'),
    texts: [
      firstText(object, 'title') ?? at(object, 'question', 'name'),
      firstText(object, 'excerpt', 'content'),
    ],
    markup: true,
    counts: { comments: at(object, 'comment_count'), likes: at(object, 'voteup_count') },
  });
}

/** The answer to a search; null where no rule knows the address. */
export function readSearchAnswer(data: JsonObject, query: string, input: ReadInput): Reading | null {
  const rule = ANSWER_RULES.find(({ address }) => address.test(input.capture.address));
  if (!rule) return null;
  const platform = platformOf(input, rule.platform);
  const words = rule.words(data).flatMap((text) => text ?? []);
  const wall = rule.wall(data);
  const refusal =
    refusalOf(input) ??
    (wall && ({ answer: 'refused', reason: wall, detail: `the answer is a wall, by ${rule.id}` } as const));
  if (refusal !== null)
    return searchReading([searchAt(input, platform, { query, ...refusal, notice: words[0] ?? null })]);
  const list = rule.list(data);
  const entries = Array.isArray(list) ? list.filter(isObject) : [];
  const results = entries.flatMap((entry) => rule.post(entry, input, platform) ?? []);
  const more = rule.more(data);
  const hasMore = more === undefined ? null : isTrue(more);
  const shown = searchShown(input, platform, { query, results, words, hasMore });
  if (shown !== null) return searchReading([shown]);
  // An empty list is the platform's way to say that there is nothing; a list of other things is not.
  const isNone = Array.isArray(list) && list.length === 0;
  const said = isNone
    ? ({ answer: 'none', reason: 'none' } as const)
    : ({ answer: 'unreadable', reason: 'no-known-shape' } as const);
  return searchReading([searchAt(input, platform, { query, ...said, hasMore })]);
}

type CommentRule = {
  readonly platform: string;
  readonly address: RegExp;
  readonly parameter: string;
  readonly frame: (data: JsonObject) => JsonObject;
};

const COMMENT_RULES: readonly CommentRule[] = [
  {
    platform: 'douyin',
    address: /douyin\.com\/aweme\/v1\/web\/comment\/list\/(?!reply)/,
    parameter: 'aweme_id',
    frame: (data) => data,
  },
  {
    platform: 'xiaohongshu',
    address: /(xiaohongshu|rednote)\.com\/api\/sns\/web\/v\d\/comment\/page/,
    parameter: 'note_id',
    frame: (data) => objectAt(data, 'data'),
  },
];

/** One page of comments; null where no rule knows the address, or the answer holds no list. */
export function readCommentAnswer(data: JsonObject, input: ReadInput): Reading | null {
  const { address } = input.capture;
  const rule = COMMENT_RULES.find((one) => one.address.test(address));
  if (!rule || !URL.canParse(address)) return null;
  const native = idOf(new URL(address).searchParams.get(rule.parameter));
  const frame = rule.frame(data);
  const list = at(frame, 'comments');
  if (native === null || (!Array.isArray(list) && list !== null)) return null;
  const more = at(frame, 'has_more');
  const sight: Parameters<typeof sightOf>[1] = {
    ...{ platform: platformOf(input, rule.platform), native, sort: 'hot' },
    ...{ hasMore: more === undefined ? null : isTrue(more) },
  };
  const found = (list ?? []).filter(isObject).map(foundComment);
  const comments: readonly CommentSightDraft[] = [sightOf(input, sight, at(frame, 'total'), found)];
  return platformReading([recordLook(input, pageNote(input))], { comments });
}
