import type { CommentSightDraft, Reading } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { douyinRefusal, xiaohongshuRefusal } from './answer-rules.ts';
import { foundComment, pageNote, sightOf } from './comments.ts';
import { at, isObject, isTrue, objectAt, type JsonObject } from './fields.ts';
import { idOf } from './post.ts';
import { platformLook, platformOf, platformReading, recordLook } from './reading.ts';
import { refusalOf, type Refusal } from './refusal.ts';

type CommentRule = {
  readonly platform: string;
  readonly address: RegExp;
  readonly parameter: string;
  readonly frame: (data: JsonObject) => JsonObject;
  readonly refusal: (data: JsonObject) => Refusal | null;
};

const COMMENT_RULES: readonly CommentRule[] = [
  {
    platform: 'douyin',
    address: /douyin\.com\/aweme\/v1\/web\/comment\/list\/(?!reply)/,
    parameter: 'aweme_id',
    frame: (data) => data,
    refusal: douyinRefusal,
  },
  {
    platform: 'xiaohongshu',
    address: /(xiaohongshu|rednote)\.com\/api\/sns\/web\/v\d\/comment\/page/,
    parameter: 'note_id',
    frame: (data) => objectAt(data, 'data'),
    refusal: xiaohongshuRefusal,
  },
];

/** One page of comments; null where no rule knows the address, or the answer holds no list. */
export function readCommentAnswer(data: JsonObject, input: ReadInput): Reading | null {
  const { address } = input.capture;
  const rule = COMMENT_RULES.find((one) => one.address.test(address));
  if (!rule || !URL.canParse(address)) return null;
  const native = idOf(new URL(address).searchParams.get(rule.parameter));
  if (native === null) return null;
  const refusal = refusalOf(input) ?? rule.refusal(data);
  if (refusal !== null) {
    const { answer: outcome, reason, detail } = refusal;
    return platformReading([platformLook(input, 'visit', { outcome, reason, detail }, native)], {});
  }
  return sightIn(rule, data, native, input);
}

/** Where a post has no comments the list is null, and the answer says that there is no more. */
function sightIn(rule: CommentRule, data: JsonObject, native: string, input: ReadInput): Reading | null {
  const frame = rule.frame(data);
  const [list, more] = [at(frame, 'comments'), at(frame, 'has_more')];
  const isNone = list === null && more !== undefined && !isTrue(more);
  if (!Array.isArray(list) && !isNone) return null;
  const sight: Parameters<typeof sightOf>[1] = {
    ...{ platform: platformOf(input, rule.platform), native, sort: 'hot' },
    ...{ hasMore: more === undefined ? null : isTrue(more) },
  };
  const found = (Array.isArray(list) ? list : []).filter(isObject).map(foundComment);
  const comments: readonly CommentSightDraft[] = [sightOf(input, sight, at(frame, 'total'), found)];
  return platformReading([recordLook(input, pageNote(input))], { comments });
}
