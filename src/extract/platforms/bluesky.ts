import type { Author, AuthorKind, PlatformId, PostDraft, Reading, VisitDraft } from '../../domain/index.ts';
import { isWebPage, listText } from '../lists/list-text.ts';
import type { Reader, ReadInput } from '../reader.ts';
import { authorOf } from './author.ts';
import { anchorIn, ANSWERS, askedPosts, keyOf } from './bluesky-address.ts';
import { threadIn } from './bluesky-thread.ts';
import { sightOf, type FoundComment } from './comments.ts';
import { at, isObject, listAt, objectAt, parseJson, textAt, type JsonObject } from './fields.ts';
import { postOf } from './post.ts';
import {
  isArchived,
  platformOf,
  platformReading,
  recordLook,
  searchReading,
  unreadablePlatform,
  viewerOf,
} from './reading.ts';
import { refusalOf } from './refusal.ts';
import { searchAt, searchedList, settledQuery } from './search.ts';
import { queryOf } from './search-query.ts';
import { visitAt, visitLook } from './visit.ts';
import { visitBy } from './visit-rules.ts';

/**
 * What Bluesky's public AppView answers in JSON, live or saved: `app.bsky.feed.searchPosts`, `getPosts`, `getPostThread`,
 * `app.bsky.unspecced.getPostThreadV2` (lexicons as of November 2026). A post is known by the last part of its AT-URI; the part before names its author and is
 * not kept, so that no address is either.
 */
export const readBluesky: Reader = (input) => {
  const platform = platformOf(input, 'bluesky');
  if (isArchived(input) && !ANSWERS.test(input.capture.address)) return platformReading([], {});
  const text = listText(input);
  const data = parseJson(text);
  const named = askedPosts(input);
  const asked = named.length > 0 ? named : anchorIn(data, input);
  if (asked.length > 0) return readVisited(data, asked, input, platform);
  const query = queryOf(input.capture.address)?.query ?? settledQuery(input);
  const refusal = refusalOf(input);
  if (refusal !== null && query !== null)
    return searchReading([searchAt(input, platform, { query, ...refusal, notice: errorOf(data) })]);
  if (refusal !== null) return unreadablePlatform(input, refusal.reason, refusal.detail);
  if (text.trim() === '') return unreadablePlatform(input, 'no-bytes', 'The answer is empty.');
  if (isWebPage(text)) return unreadablePlatform(input, 'html', 'JSON was due and a web page came.');
  if (data === undefined)
    return unreadablePlatform(input, 'not-json', 'The answer is no JSON, or was cut short.');
  return readPosts(data, query, input, platform);
};

function readPosts(data: unknown, query: string | null, input: ReadInput, platform: PlatformId): Reading {
  const list = at(data, 'posts');
  if (!Array.isArray(list))
    return unreadablePlatform(input, 'no-known-shape', errorOf(data) ?? 'The answer holds no list of posts.');
  const posts = list.flatMap((one) => blueskyPost(one, input, platform) ?? []);
  if (query !== null) {
    const hits = at(data, 'hitsTotal');
    const stated = typeof hits === 'number' && Number.isSafeInteger(hits) ? hits : null;
    return searchedList(
      input,
      platform,
      query,
      { posts, held: list.length },
      { stated, hasMore: textAt(data, 'cursor') !== null },
    );
  }
  if (posts.length === 0)
    return unreadablePlatform(input, 'no-posts', 'The list holds no post, and nothing says what it lists.');
  return platformReading([recordLook(input, '')], { posts });
}

/** A visit for every post that was asked for: the AppView leaves out those that it does not show, without a word. */
function readVisited(
  data: unknown,
  asked: readonly string[],
  input: ReadInput,
  platform: PlatformId,
): Reading {
  const thread = threadIn(data);
  const shown = [...listAt(data, 'posts'), at(thread, 'post')];
  const posts = shown.flatMap((one) => blueskyPost(one, input, platform) ?? []);
  const isAnswer = Array.isArray(at(data, 'posts')) || Object.keys(thread).length > 0;
  const status = input.capture.status ?? 200;
  if (!isAnswer && errorOf(data) === null && status < 400)
    return unreadablePlatform(input, 'no-known-shape', 'The answer holds no posts.', 'visit');
  const visits = asked.map((native) => visited(native, posts, data, input, platform));
  const isThread = at(thread, 'post') !== undefined;
  return platformReading(
    visits.map((visit) => visitLook(input, visit)),
    { visits, posts, comments: isThread ? threadSight(thread, input, platform) : [] },
  );
}

function visited(
  native: string,
  posts: readonly PostDraft[],
  data: unknown,
  input: ReadInput,
  platform: PlatformId,
): VisitDraft {
  const post = posts.find((one) => one.native === native);
  const notice = post === undefined ? errorOf(data) : null;
  const visit = visitAt(input, platform, {
    ...{ native, notice },
    ...(post && { author: post.author, posted: post.posted?.instant ?? null }),
  });
  const isLeftOut = post === undefined && notice === null && visit.class === 'visible';
  const isAllRead = listAt(data, 'posts').length === posts.length;
  return isLeftOut ? { ...visit, ...unsaid(data, isAllRead) } : visit;
}

/** What stands in the place of a post without words: a mark in a thread, nothing at all, or a form that is not known. */
function unsaid(data: unknown, isAllRead: boolean): Pick<VisitDraft, 'class' | 'rule'> {
  const { blocked, notFound } = threadIn(data);
  if (blocked === true) return visitBy('bluesky/no-view');
  if (notFound === true) return visitBy('bluesky/not-found');
  const isList = Array.isArray(at(data, 'posts'));
  return visitBy(isList && isAllRead ? 'bluesky/not-returned' : 'bluesky/unknown-form');
}

/** A thread goes six levels deep unless it is asked for more, and the AppView hides replies without saying how many. */
function threadSight(thread: JsonObject, input: ReadInput, platform: PlatformId) {
  const native = keyOf(at(thread, 'post', 'uri'));
  if (native === null) return [];
  const comments = listAt(thread, 'replies').flatMap((reply) => commentOf(reply) ?? []);
  const sight = { platform, native, nestedCounted: false, sort: null };
  return [sightOf(input, sight, at(thread, 'post', 'replyCount'), comments)];
}

function commentOf(reply: unknown): FoundComment | null {
  const key = keyOf(at(reply, 'post', 'uri'));
  if (key === null) return null;
  const declared = at(reply, 'post', 'replyCount');
  return {
    id: key,
    declared: typeof declared === 'number' && Number.isSafeInteger(declared) ? declared : null,
    replies: listAt(reply, 'replies').flatMap((one) => keyOf(at(one, 'post', 'uri')) ?? []),
  };
}

function blueskyPost(value: unknown, input: ReadInput, platform: PlatformId): PostDraft | null {
  if (!isObject(value) || !isObject(at(value, 'record'))) return null;
  const record = objectAt(value, 'record');
  return postOf(input, platform, {
    native: keyOf(at(value, 'uri')),
    author: authorIn(value, input),
    posted: at(record, 'createdAt'),
    // Who asks not to be shown to guests is counted and not read.
    texts: asksNotToBeShown(value) && viewerOf(input).state !== 'member' ? [] : [at(record, 'text')],
    language: textAt({ first: listAt(record, 'langs')[0] }, 'first'),
    counts: {
      comments: at(value, 'replyCount'),
      likes: at(value, 'likeCount'),
      shares: at(value, 'repostCount'),
      views: null,
    },
  });
}

function authorIn(post: JsonObject, input: ReadInput): Author {
  const author = objectAt(post, 'author');
  const isVerified = textAt(author, 'verification', 'verifiedStatus') === 'valid';
  const kind: AuthorKind = isVerified ? 'verified' : 'unknown';
  return authorOf(
    input,
    ['did', 'handle', 'displayName'].map((key) => at(author, key)),
    kind,
  );
}

const asksNotToBeShown = (post: JsonObject): boolean =>
  listAt(post, 'author', 'labels').some((label) => at(label, 'val') === '!no-unauthenticated');

/** The server's own words of an error, without the author that an AT-URI in them names. */
function errorOf(data: unknown): string | null {
  const error = textAt(data, 'error');
  if (error === null) return null;
  const message = textAt(data, 'message')?.replace(/at:\/\/[^\s/]+/g, 'at://…');
  return message === undefined ? error : `${error}: ${message}`;
}
