import type { Reading } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { douyinRefusal } from './answer-rules.ts';
import { douyinPost, isAweme } from './douyin.ts';
import { firstText, objectAt, type JsonObject } from './fields.ts';
import { idOf } from './post.ts';
import { platformLook, platformOf, platformReading, unreadablePlatform } from './reading.ts';
import { refusalOf } from './refusal.ts';
import { visitAt, visitLook } from './visit.ts';

const DETAIL = /douyin\.com\/aweme\/v1\/web\/aweme\/detail\//;

/**
 * What Douyin's page of one video asks for (`aweme/detail`), as of November 2026: the video, or under `filter_detail` the
 * words that stand in its place. Null where the address asks for no video by its number.
 */
export function readPostAnswer(data: JsonObject, input: ReadInput): Reading | null {
  const { address } = input.capture;
  if (!DETAIL.test(address) || !URL.canParse(address)) return null;
  const asked = idOf(new URL(address).searchParams.get('aweme_id'));
  if (asked === null) return null;
  const refusal = refusalOf(input) ?? douyinRefusal(data);
  if (refusal !== null) {
    const { answer: outcome, reason, detail } = refusal;
    return platformReading([platformLook(input, 'visit', { outcome, reason, detail }, asked)], {});
  }
  const platform = platformOf(input, 'douyin');
  const aweme = objectAt(data, 'aweme_detail');
  const post = isAweme(aweme) ? douyinPost(aweme, input, platform) : null;
  // The longer words say why; the shorter ones are their headline.
  const notice = post ? null : firstText(objectAt(data, 'filter_detail'), 'detail_msg', 'notice');
  if (post === null && notice === null) {
    const keys = Object.keys(data).slice(0, 12).join(', ').slice(0, 200);
    const detail = `The answer holds neither a video nor words in its place; it has the keys ${keys || '(none)'}.`;
    return unreadablePlatform(input, 'no-known-shape', detail, 'visit');
  }
  const known = post && { author: post.author, posted: post.posted?.instant ?? null };
  const visit = visitAt(input, platform, { native: post?.native ?? asked, notice, ...known });
  return platformReading([visitLook(input, visit)], { visits: [visit], posts: post === null ? [] : [post] });
}
