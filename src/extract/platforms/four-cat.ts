import type {
  AuthorKind,
  CommentSightDraft,
  PlatformId,
  PostDraft,
  SearchDraft,
} from '../../domain/index.ts';
import { readCount } from '../../text/count.ts';
import type { Reader, ReadInput } from '../reader.ts';
import { authorOf } from './author.ts';
import { cell, missingColumns, readSheet, type Sheet } from './columns.ts';
import { sightOf } from './comments.ts';
import { firstOf, firstText, type JsonObject } from './fields.ts';
import { idOf, postOf } from './post.ts';
import { onePerId, platformOf, recordLook, searchReading, unreadablePlatform, viewerOf } from './reading.ts';
import { badRows } from './rows.ts';
import { narrowed } from './search-doubts.ts';
import { queryOf } from './search-query.ts';
import { scopeOf } from './search-scope.ts';

/**
 * A table as 4CAT exports it: `id`, `thread_id`, `author…`, `body`, `timestamp` and what else its platform has. Columns
 * as of November 2026. Addresses are not kept but where they name the post alone.
 */
export const readFourCat: Reader = (input) => {
  const sheet = readSheet(input);
  if (sheet.fault) return unreadablePlatform(input, sheet.fault.reason, sheet.fault.detail);
  const missing = missingColumns(sheet.header, ['id', 'body']);
  if (missing !== null) return unreadablePlatform(input, 'columns-missing', missing);
  const areComments = input.source.settings['rows'] === 'comments' || sheet.rows.some(isComment);
  return areComments ? readComments(sheet, input) : readPosts(sheet, input);
};

/** A row whose address names the post of its thread and not its own id is a comment. */
function isComment(row: JsonObject): boolean {
  const [id, thread] = [cell(row, 'id'), idOf(cell(row, 'thread_id'))];
  const last = (firstText(row, 'url', 'post_url') ?? '').split(/[?#]/)[0]?.split('/').at(-1);
  return thread !== null && thread !== id && last === thread;
}

type Seen = { readonly row: JsonObject; readonly post: PostDraft };

function readPosts(sheet: Sheet, input: ReadInput) {
  const seen = sheet.rows.flatMap((row) => {
    const post = toPost(row, input);
    return post === null ? [] : [{ row, post }];
  });
  const all = sheet.rows.length + sheet.bad;
  const unread = badRows(all - seen.length, all);
  if (seen.length === 0) return unreadablePlatform(input, 'no-posts', unread || 'The table holds no line.');
  const searches = searchesOf(seen, input, unread);
  const reading = searchReading(searches, { posts: seen.map(({ post }) => post) });
  return searches.length > 0 ? reading : { ...reading, looks: [recordLook(input, unread)] };
}

function toPost(row: JsonObject, input: ReadInput): PostDraft | null {
  const native = idOf(cell(row, 'id'));
  const platform = platformIn(row, input);
  return postOf(input, platform, {
    native,
    author: authorOf(input, accountOf(row), kindOf(row)),
    posted: firstOf(row, 'unix_timestamp', 'timestamp'),
    texts: [firstText(row, 'title', 'display_title'), firstText(row, 'body')],
    language: firstText(row, 'language', 'lang'),
    address: native === null ? null : addressOf(row, native),
    counts: {
      comments: firstText(row, 'comments', 'comment_count', 'num_comments', 'replies', 'reply_count'),
      likes: firstText(row, 'likes', 'like_count', 'digg_count', 'num_likes', 'favourites'),
      shares: firstText(row, 'shares', 'share_count', 'reposts', 'retweet_count', 'forward_count'),
      views: firstText(row, 'views', 'play_count', 'view_count', 'impression_count'),
    },
  });
}

/** Every column about the author that can be an account; pictures and addresses of profiles are none. */
const accountOf = (row: JsonObject): readonly unknown[] =>
  Object.entries(row).flatMap(([column, value]) =>
    /^(author|user)/.test(column) && !/avatar|thumbnail|url|region|country|location/.test(column)
      ? [value]
      : [],
  );

function kindOf(row: JsonObject): AuthorKind {
  const mark = firstText(row, 'author_verified', 'verified', 'author_is_verified')?.toLowerCase();
  if (mark === undefined) return 'unknown';
  return /^(true|yes|1)$/.test(mark) ? 'verified' : 'private';
}

const pageOf = (row: JsonObject): string =>
  firstText(row, 'collected_from_url', 'post_source_domain', 'source_platform_url') ?? '';

const HOSTS: Readonly<Record<string, RegExp>> = {
  douyin: /douyin\.com/,
  xiaohongshu: /xiaohongshu\.com|rednote\.com/,
};

const hostIn = (row: JsonObject): string | undefined =>
  Object.keys(HOSTS).find((name) =>
    HOSTS[name]?.test(`${pageOf(row)} ${firstText(row, 'url', 'post_url') ?? ''}`.slice(0, 400)),
  );

const platformIn = (row: JsonObject, input: ReadInput): PlatformId =>
  platformOf(input, hostIn(row) ?? 'unknown');

function addressOf(row: JsonObject, native: string): string | null {
  const host = hostIn(row);
  if (host === 'douyin') return `https://www.douyin.com/video/${native}`;
  return host === 'xiaohongshu' ? `https://www.xiaohongshu.com/explore/${native}` : null;
}

/**
 * One search for each query and part that the pages name, else for the query that the settings name; in the order of the
 * table. What the page of a row says it searched for is not overruled.
 */
function searchesOf(seen: readonly Seen[], input: ReadInput, detail: string): readonly SearchDraft[] {
  const { query: given } = input.source.settings;
  const named = (row: JsonObject): string | null =>
    queryOf(pageOf(row))?.query ?? (typeof given === 'string' && given !== '' ? given : null);
  // On Douyin only the first video of a collection was on the screen.
  const shown = seen.filter(({ row }) => cell(row, '4CAT_first_video_displayed') !== 'no');
  const searched = shown.flatMap(({ row, post }) => {
    const query = named(row);
    return query === null ? [] : [{ row, post, query, scope: scopeOf(pageOf(row)) }];
  });
  const groups = Map.groupBy(searched, ({ query, scope }) => `${query}\n${scope.said}`);
  return [...groups.values()].map((group): SearchDraft => ({
    ...{
      platform: platformIn(group[0]?.row ?? {}, input),
      query: group[0]?.query ?? '',
      at: input.capture.at,
    },
    ...{ viewer: viewerOf(input), answer: 'results', reason: '', detail, scope: 'all', notice: null },
    ...{ stated: null, hasMore: null, results: onePerId(group.map(({ post }) => post)) },
    ...(group[0] && narrowed(group[0].scope, detail)),
  }));
}

/** With `rows: comments` each row is a comment, and `thread_id` names its post. */
function readComments(sheet: Sheet, input: ReadInput) {
  const byPost = Map.groupBy(sheet.rows, (row) => idOf(cell(row, 'thread_id')) ?? '');
  const strays = byPost.get('')?.length ?? 0;
  byPost.delete('');
  const comments = [...byPost].map(([native, rows]): CommentSightDraft => {
    const platform = platformIn(rows[0] ?? {}, input);
    const found = rows.map((row) => ({
      id: cell(row, 'id'),
      declared: readCount(cell(row, 'replies'))?.value ?? null,
      replies: [],
    }));
    return sightOf(input, { platform, native }, null, found);
  });
  const unread = badRows(sheet.bad + strays, sheet.rows.length + sheet.bad);
  if (comments.length === 0)
    return unreadablePlatform(input, 'no-comments', unread || 'The table holds no line.');
  const reading = searchReading([], { comments });
  return { ...reading, looks: [recordLook(input, unread)] };
}
