import type { PlatformId, PostDraft, Reading } from '../../domain/index.ts';
import { hostOf } from '../../text/address.ts';
import { isWebPage, listText } from '../lists/list-text.ts';
import type { Reader, ReadInput } from '../reader.ts';
import { authorOf } from './author.ts';
import { sightOf } from './comments.ts';
import { asText, at, isObject, listAt, objectAt, parseJson, textAt, type JsonObject } from './fields.ts';
import { idOf, postOf } from './post.ts';
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

/**
 * What a Mastodon server answers in JSON, live or saved: `/api/v2/search`, `/api/v1/timelines/tag/…`, one status, and the
 * context of one (its replies). As documented by Mastodon 4.3 (November 2024) and unchanged to November 2026.
 */
export const readMastodon: Reader = (input) => {
  const platform = platformOf(input, 'mastodon');
  const path = pathOf(input);
  if (isArchived(input) && !ANSWERS.test(path)) return platformReading([], {});
  const status = /\/api\/v1\/statuses\/(\w+)$/.exec(path)?.[1];
  if (status !== undefined) return readStatus(input, platform, status);
  const searched = queryOf(input.capture.address)?.query ?? settledQuery(input);
  const refusal = refusalOf(input);
  if (refusal !== null) {
    if (searched === null) return unreadablePlatform(input, refusal.reason, refusal.detail);
    return searchReading([
      searchAt(input, platform, { query: searched, ...refusal, notice: errorOf(input) }),
    ]);
  }
  return readAnswer(input, platform, searched);
};

/** What is read of a server's API. */
const ANSWERS = /\/api\/v[12]\/(search$|timelines\/|statuses\/)/;

function readAnswer(input: ReadInput, platform: PlatformId, searched: string | null): Reading {
  const text = listText(input);
  if (text.trim() === '') return unreadablePlatform(input, 'no-bytes', 'The answer is empty.');
  if (isWebPage(text)) return unreadablePlatform(input, 'html', 'JSON was due and a web page came.');
  const data = parseJson(text);
  if (data === undefined)
    return unreadablePlatform(input, 'not-json', 'The answer is no JSON, or was cut short.');
  const context = /\/api\/v1\/statuses\/(\w+)\/context$/.exec(pathOf(input))?.[1];
  if (context !== undefined && Array.isArray(at(data, 'descendants')))
    return readContext(data, input, platform, context);
  const statuses = Array.isArray(data) ? data : at(data, 'statuses');
  if (!Array.isArray(statuses))
    return unreadablePlatform(
      input,
      'no-known-shape',
      errorOf(input) ?? 'The answer holds no list of statuses.',
    );
  const posts = statuses.flatMap((one) => mastodonPost(one, input, platform) ?? []);
  if (searched === null && posts.length === 0)
    return unreadablePlatform(input, 'no-posts', 'The list holds no status, and nothing says what it lists.');
  if (searched === null) return platformReading([recordLook(input, '')], { posts });
  // A bare empty list is the answer to a search only where the address says that one was made.
  if (statuses.length === 0 && Array.isArray(data) && queryOf(input.capture.address) === null)
    return searchReading([searchAt(input, platform, { query: searched, ...UNNAMED })]);
  const isFullText = !Array.isArray(data);
  const list = { posts, held: statuses.length };
  return searchedText(input, platform, searched, list, isFullText);
}

const UNNAMED = {
  answer: 'unreadable',
  reason: 'no-posts',
  detail: 'The list holds no status, and its address does not say that it is the answer to a search.',
} as const;

/** The server searches the texts of statuses only for members: a guest's empty list says nothing (SearchService, 4.x). */
function searchedText(
  input: ReadInput,
  platform: PlatformId,
  query: string,
  list: Parameters<typeof searchedList>[3],
  isFullText: boolean,
): Reading {
  const isUnsearched = isFullText && list.held === 0 && viewerOf(input).state !== 'member';
  const hasMore = hasNextPage(input, list.held);
  const some = 'a server shows the posts that reached it, and others may hold more';
  if (!isUnsearched) return searchedList(input, platform, query, list, { hasMore, detail: some });
  const detail = 'the server searches texts for members only, so that an empty list says nothing to a guest';
  return searchedList(
    input,
    platform,
    query,
    { posts: [], held: 0 },
    {
      answer: 'refused',
      reason: 'guests-not-searched',
      detail,
    },
  );
}

/** A `Link` header says so; where none was kept, a list as long as was asked for goes on. */
function hasNextPage({ capture }: ReadInput, held: number): boolean | null {
  const link = capture.headers.find(([name]) => name.toLowerCase() === 'link')?.[1];
  if (link !== undefined) return /rel="?next"?/.test(link);
  const limit = URL.canParse(capture.address) ? new URL(capture.address).searchParams.get('limit') : null;
  return limit === null ? null : held >= Number(limit);
}

/** One status, or what stands in its place: a visit. */
function readStatus(input: ReadInput, platform: PlatformId, id: string): Reading {
  const data = parseJson(listText(input));
  const post = (input.capture.status ?? 200) < 400 ? mastodonPost(data, input, platform) : null;
  const native = post?.native ?? nativeOf(id, input);
  const isOdd = post === null && (input.capture.status ?? 200) < 400 && errorOf(input) === null;
  if (isOdd) return unreadablePlatform(input, 'no-known-shape', 'The answer is no status.', 'visit');
  const visit = visitAt(input, platform, {
    ...{ native, notice: post === null ? errorOf(input) : null },
    ...(post && { author: post.author, posted: post.posted?.instant ?? null }),
  });
  return platformReading([visitLook(input, visit)], { visits: [visit], posts: post === null ? [] : [post] });
}

/** Guests are given at most 60 replies (StatusesController, 4.x). */
const GUEST_CAP = 60;

function readContext(data: unknown, input: ReadInput, platform: PlatformId, id: string): Reading {
  const replies = listAt(data, 'descendants').filter(isObject);
  const direct = replies.filter((reply) => asText(at(reply, 'in_reply_to_id')) === id);
  const isGuest = viewerOf(input).state !== 'member';
  const comments = direct.map((reply) => {
    const below = replies.filter((one) => asText(at(one, 'in_reply_to_id')) === asText(at(reply, 'id')));
    const declared = Number(at(reply, 'replies_count'));
    return {
      id: at(reply, 'id'),
      declared: Number.isSafeInteger(declared) && declared >= 0 ? declared : null,
      replies: below.map((one) => at(one, 'id')),
    };
  });
  const sight = {
    ...{ platform, native: nativeOf(id, input), nestedCounted: false, sort: 'time' },
    ...{ cap: isGuest ? GUEST_CAP : null, hasMore: isGuest ? replies.length >= GUEST_CAP : null },
  };
  return platformReading([recordLook(input, '')], { comments: [sightOf(input, sight, null, comments)] });
}

/** A status, or the one that it boosts. Its addresses name its author; the one of the API names the status alone. */
export function mastodonPost(value: unknown, input: ReadInput, platform: PlatformId): PostDraft | null {
  if (!isObject(value)) return null;
  const status: JsonObject = isObject(at(value, 'reblog')) ? objectAt(value, 'reblog') : value;
  const id = idOf(at(status, 'id'));
  if (id === null || typeof at(status, 'content') !== 'string') return null;
  const account = objectAt(status, 'account');
  const host = serverOf(input);
  return postOf(input, platform, {
    native: nativeOf(id, input),
    author: authorOf(
      input,
      ['id', 'acct', 'username', 'display_name'].map((key) => at(account, key)),
    ),
    posted: at(status, 'created_at'),
    texts: [at(status, 'spoiler_text'), at(status, 'content')],
    markup: true,
    language: textAt(status, 'language'),
    address: host === null ? null : `https://${host}/api/v1/statuses/${id}`,
    counts: {
      comments: at(status, 'replies_count'),
      likes: at(status, 'favourites_count'),
      shares: at(status, 'reblogs_count'),
      views: null,
    },
  });
}

const pathOf = ({ capture }: ReadInput): string =>
  URL.canParse(capture.address) ? new URL(capture.address).pathname : '';

/** The server that was asked: the numbers of statuses are its own. */
const serverOf = ({ capture }: ReadInput): string | null =>
  /^https?:/.test(capture.address) ? hostOf(capture.address) : null;

const nativeOf = (id: string, input: ReadInput): string => {
  const host = serverOf(input);
  return host === null ? id : `${host}/${id}`;
};

/** The server's own words of an error. */
function errorOf(input: ReadInput): string | null {
  const data = parseJson(listText(input));
  return textAt(data, 'error') === null ? null : (textAt(data, 'error_description') ?? textAt(data, 'error'));
}
