import type { PlatformId, Reading } from '../../domain/index.ts';
import { plainText } from '../markup/plain.ts';
import type { ReadInput } from '../reader.ts';
import { pageNote, sightOf, type FoundComment } from './comments.ts';
import { asText, at, isObject, listAt, objectAt, textAt, type JsonObject } from './fields.ts';
import { isLaterPage } from './later-page.ts';
import { idOf } from './post.ts';
import { numbered } from './weibo-post.ts';
import { weiboWall } from './weibo-wall.ts';
import { platformLook, platformReading, recordLook, unreadablePlatform, viewerOf } from './reading.ts';
import { refusalOf } from './refusal.ts';

/** Words by which Weibo says that not all comments are shown; as of November 2026. */
const CURATED = /(评论精选|精选评论|开启.{0,4}精选|筛选后(的)?评论)/u;
const FILTERED =
  /(过滤|部分评论|暂不可见|暂时无法查看|无法评论|关闭.{0,3}评论|评论.{0,4}关闭|仅.{0,10}(可见|可评论)|因.{0,8}设置|不予?展示|不支持)/u;

/** Words that stand where nobody has commented. */
const NO_COMMENTS = /(快来|来)(发表|抢|说|写|评论)|(还|暂)?(没有|无)(人|更多)?(任何)?评论/u;

/** What a guest's way to comments brings at most: the first page of `hotflow`, ten or twenty, and then a log-in. */
const GUEST_PAGE = 20;

/**
 * One page of comments: `comments/hotflow` of m.weibo.cn, `ajax/statuses/buildComments` of weibo.com. Null where the
 * address asks for no comments.
 */
export function readWeiboComments(data: JsonObject, input: ReadInput, platform: PlatformId): Reading | null {
  const asked = askedFor(input);
  if (asked === null) return null;
  const refusal = refusalOf(input) ?? weiboWall(data);
  if (refusal !== null) {
    const { answer: outcome, reason, detail } = refusal;
    return platformReading([platformLook(input, 'visit', { outcome, reason, detail }, asked.native)], {});
  }
  const outer = objectAt(data, 'data');
  // weibo.com puts the list beside the counters, m.weibo.cn one level below.
  const frame = Array.isArray(at(outer, 'data')) ? outer : data;
  const list = at(frame, 'data');
  const words = wordsIn(data, outer);
  if (!Array.isArray(list) && !words.some((text) => NO_COMMENTS.test(text) || FILTERED.test(text))) {
    const detail = ['The answer holds no list of comments', ...words].join(': ').slice(0, 300);
    return unreadablePlatform(input, 'no-known-shape', detail, 'visit');
  }
  const comments = Array.isArray(list) ? list.filter(isObject).map(commentOf) : [];
  const more = at(frame, 'max_id');
  const sight = {
    ...{ platform, native: asked.native, sort: asked.sort, nestedCounted: true },
    curated: words.some((text) => CURATED.test(text)) || null,
    notice: words.find((text) => CURATED.test(text) || FILTERED.test(text)) ?? null,
    cap: viewerOf(input).state === 'member' || isLaterPage(input) ? null : GUEST_PAGE,
    hasMore: more === undefined ? null : !(more === null || asText(more) === '0'),
  };
  const seen = sightOf(input, sight, at(frame, 'total_number'), comments);
  return platformReading(
    [
      recordLook(
        input,
        [pageNote(input), ...words]
          .filter((text) => text !== '')
          .join('; ')
          .slice(0, 300),
      ),
    ],
    { comments: [seen] },
  );
}

function askedFor({ capture }: ReadInput) {
  if (!URL.canParse(capture.address)) return null;
  const { pathname, searchParams } = new URL(capture.address);
  if (!/\/(comments\/hotflow|api\/comments\/show|ajax\/statuses\/buildComments)$/.test(pathname)) return null;
  const native = numbered(idOf(searchParams.get('id') ?? searchParams.get('mid')));
  if (native === null) return null;
  const isByTime = searchParams.get('flow') === '1' || pathname.endsWith('/show');
  return { native, sort: isByTime ? 'time' : 'hot' };
}

/** The platform's own texts beside the list; "all comments are loaded" is one of them. */
function wordsIn(...places: readonly JsonObject[]): readonly string[] {
  const keys = ['msg', 'trendsText', 'tip_msg', 'comment_tip', 'filter_tip_before', 'filter_tip_after'];
  const found = places.flatMap((place) => [
    ...keys.map((key) => textAt(place, key)),
    textAt(place, 'filter_group_info', 'title'),
    textAt(place, 'filter_group_info', 'button_text'),
    textAt(place, 'status', 'comment_manage_info', 'comment_tip'),
  ]);
  return [...new Set(found.flatMap((text) => (text === null ? [] : [plainText(text)])))];
}

function commentOf(comment: JsonObject): FoundComment {
  const declared = at(comment, 'total_number');
  return {
    id: at(comment, 'id') ?? at(comment, 'mid'),
    declared:
      typeof declared === 'number' && Number.isSafeInteger(declared) && declared >= 0 ? declared : null,
    replies: listAt(comment, 'comments')
      .filter(isObject)
      .map((reply) => at(reply, 'id') ?? at(reply, 'mid')),
  };
}
