import type { PlatformId, Reading, VisitDraft } from '../../domain/index.ts';
import { isWebPage, listText } from '../lists/list-text.ts';
import { plainText } from '../markup/plain.ts';
import type { Reader, ReadInput } from '../reader.ts';
import { assignedData } from './assigned.ts';
import { at, firstText, isObject, listAt, objectAt, parseJson, textAt, type JsonObject } from './fields.ts';
import { idOf } from './post.ts';
import { isArchived, platformOf, platformReading, searchReading, unreadablePlatform } from './reading.ts';
import { refusalOf } from './refusal.ts';
import { searchAt, settledQuery } from './search.ts';
import { queryOf } from './search-query.ts';
import { readSearchPage } from './search-page.ts';
import { visitAt, visitLook } from './visit.ts';
import { visitBy } from './visit-rules.ts';
import { readWeiboComments } from './weibo-comments.ts';
import { isPlaceHeld, numbered, weiboPost } from './weibo-post.ts';
import { readWeiboSearch } from './weibo-search.ts';
import { saidIn, weiboWall } from './weibo-wall.ts';

/**
 * What Weibo's public pages and their JSON show a guest, as somebody saved it: the search of m.weibo.cn, one status, its
 * comments, the page of a post, and the result page of s.weibo.com. Shapes as of November 2026. Nothing logs in.
 */
export const readWeibo: Reader = (input) => {
  const platform = platformOf(input, 'weibo');
  const text = listText(input);
  const path = URL.canParse(input.capture.address) ? new URL(input.capture.address).pathname : '';
  const named = numbered(idOf(/\/(?:detail|status)\/(\w+)$/.exec(path)?.[1]));
  if (isWebPage(text))
    return named === null ? readSearchPage(input) : readPostPage(text, named, input, platform);
  const query = queryOf(input.capture.address)?.query ?? settledQuery(input);
  if (query === null && isArchived(input) && !ANSWERS.test(path)) return platformReading([], {});
  const data = parseJson(text);
  if (!isObject(data)) return noJson(text, query, input, platform);
  const comments = readWeiboComments(data, input, platform);
  if (comments !== null) return comments;
  const asked = numbered(idOf(askedStatus(input)));
  if (asked !== null) return readStatus(data, asked, input, platform);
  return readWeiboSearch(data, query, input, platform);
};

/** What Weibo's pages ask their servers for, as far as it is read here. */
const ANSWERS = /\/(container\/getIndex|statuses\/(show|extend|buildComments)|comments\/(hotflow|show))$/;

function noJson(text: string, query: string | null, input: ReadInput, platform: PlatformId): Reading {
  const refusal = refusalOf(input);
  if (refusal !== null && query !== null)
    return searchReading([searchAt(input, platform, { query, ...refusal })]);
  if (refusal !== null) return unreadablePlatform(input, refusal.reason, refusal.detail);
  if (text.trim() === '') return unreadablePlatform(input, 'no-bytes', 'The answer is empty.');
  return unreadablePlatform(input, 'not-json', 'The answer is no JSON, or was cut short.');
}

/** The number of the status that an address asks for. */
function askedStatus({ capture }: ReadInput): string | null {
  if (!URL.canParse(capture.address)) return null;
  const { pathname, searchParams } = new URL(capture.address);
  return /\/statuses\/(show|extend)$/.test(pathname) ? searchParams.get('id') : null;
}

function readStatus(data: JsonObject, asked: string, input: ReadInput, platform: PlatformId): Reading {
  const inner = objectAt(data, 'data');
  const found = Object.keys(inner).length > 0 ? inner : data;
  // The rest of a long post (`extend`) comes without its author and its number.
  const mblog =
    textAt(found, 'longTextContent') === null
      ? found
      : { mid: asked, user: {}, text: at(found, 'longTextContent'), ...found };
  const post = isPlaceHeld(mblog) ? null : weiboPost(mblog, input, platform);
  const notice = post === null ? (saidIn(data) ?? firstText(mblog, 'text', 'text_raw')) : null;
  if (post === null && notice === null && refusalOf(input) === null && weiboWall(data) === null)
    return unreadablePlatform(input, 'no-known-shape', 'The answer holds neither a post nor words.', 'visit');
  return visited(input, platform, { native: post?.native ?? asked, notice }, post, weiboWall(data) !== null);
}

/** The page of one post: its data stand in a script, and a notice in a box. */
function readPostPage(text: string, named: string, input: ReadInput, platform: PlatformId): Reading {
  const first = listAt({ data: assignedData(text, '$render_data') }, 'data')[0];
  const mblog = objectAt(first, 'status');
  const post = isPlaceHeld(mblog) ? null : weiboPost(mblog, input, platform);
  const box = /<p[^>]*class="?h5-4con"?[^>]*>([\s\S]{0,600}?)<\/p>/.exec(text)?.[1];
  const notice = post !== null ? null : box === undefined ? textAt(mblog, 'text') : plainText(box);
  if (post === null && notice === null && refusalOf(input) === null)
    return unreadablePlatform(
      input,
      'no-known-shape',
      'The page holds neither a post nor a notice.',
      'visit',
    );
  return visited(
    input,
    platform,
    { native: post?.native ?? named, notice: notice && plainText(notice) },
    post,
    false,
  );
}

function visited(
  input: ReadInput,
  platform: PlatformId,
  said: { readonly native: string; readonly notice: string | null },
  post: ReturnType<typeof weiboPost>,
  isWall: boolean,
): Reading {
  const known = post && { author: post.author, posted: post.posted?.instant ?? null };
  const plain = visitAt(input, platform, { ...said, ...known });
  const visit: VisitDraft = isWall ? { ...plain, ...visitBy('weibo/sent-to-login') } : plain;
  return platformReading([visitLook(input, visit)], { visits: [visit], posts: post === null ? [] : [post] });
}
