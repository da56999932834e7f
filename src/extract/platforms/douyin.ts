import type { AuthorKind, PlatformId, PostDraft } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { authorOf } from './author.ts';
import { firstOf, firstText, objectAt, parseJson, type JsonObject } from './fields.ts';
import { idOf, postOf } from './post.ts';

/**
 * A video or picture post of Douyin, as its web pages get it in JSON (`aweme`), with keys in snake case from its API and in
 * camel case from what is embedded in a page. Known as of November 2026 from what public collectors read (Zeeschuimer,
 * 4CAT); a stream that is live stands in `rawdata`, as JSON in a text.
 */
export function douyinPost(found: JsonObject, input: ReadInput, platform: PlatformId): PostDraft | null {
  const stream = streamOf(found);
  const aweme = stream ?? found;
  const native = idOf(firstOf(found, 'aweme_id', 'awemeId', 'id', 'item_id'));
  const author = firstObject(aweme, 'author', 'authorInfo', 'owner');
  const counts = firstObject(aweme, 'statistics', 'stats');
  return postOf(input, platform, {
    native,
    author: authorOf(input, accountOf(found, author), kindOf(author)),
    posted: firstOf(aweme, 'create_time', 'createTime', 'createtime'),
    texts: [firstText(aweme, 'desc', 'title')],
    address: native === null ? null : `https://www.douyin.com/video/${native}`,
    counts: {
      comments: douyinComments(aweme),
      likes: firstOf(counts, 'digg_count', 'diggCount'),
      shares: firstOf(counts, 'share_count', 'shareCount'),
      // Guests are sent 0 plays for every video: that is no counter.
      views:
        Number(firstOf(counts, 'play_count', 'playCount')) > 0
          ? firstOf(counts, 'play_count', 'playCount')
          : null,
    },
  });
}

/** The counter of comments as it is printed. */
export const douyinComments = (aweme: JsonObject): unknown =>
  firstOf(firstObject(aweme, 'statistics', 'stats'), 'comment_count', 'commentCount');

/** What makes an object a post of Douyin. */
export const isAweme = (value: JsonObject): boolean =>
  firstOf(value, 'aweme_id', 'awemeId') !== undefined &&
  firstOf(value, 'author', 'authorInfo', 'desc') !== undefined;

function streamOf(found: JsonObject): JsonObject | null {
  const raw = firstOf(found, 'rawdata') ?? firstOf(firstObject(found, 'cell_room', 'cellRoom'), 'rawdata');
  const parsed = typeof raw === 'string' ? parseJson(raw) : raw;
  const stream = objectAt({ parsed }, 'parsed');
  return Object.keys(stream).length > 0 ? stream : null;
}

function accountOf(found: JsonObject, author: JsonObject): readonly unknown[] {
  const keys = ['uid', 'id', 'sec_uid', 'secUid', 'unique_id', 'short_id', 'nickname'];
  return [firstOf(found, 'author_user_id', 'authorUserId'), ...keys.map((key) => firstOf(author, key))];
}

/** The blue and yellow marks come with a reason; where the fields are there and empty, the account has none. */
function kindOf(author: JsonObject): AuthorKind {
  const keys = ['enterprise_verify_reason', 'enterpriseVerifyReason', 'custom_verify', 'customVerify'];
  if (keys.some((key) => firstText(author, key) !== null)) return 'verified';
  return keys.some((key) => Object.hasOwn(author, key)) ? 'private' : 'unknown';
}

function firstObject(value: unknown, ...keys: readonly string[]): JsonObject {
  return keys.map((key) => objectAt(value, key)).find((one) => Object.keys(one).length > 0) ?? {};
}
