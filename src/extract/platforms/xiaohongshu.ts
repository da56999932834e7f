import type { AuthorKind, PlatformId, PostDraft } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { authorOf } from './author.ts';
import { at, firstOf, isObject, listAt, objectAt, type JsonObject } from './fields.ts';
import { idOf, postOf } from './post.ts';

/**
 * A note of Xiaohongshu: from its search and explore API (`note_card`), from the data embedded in a page (`note`, keys in
 * camel case) or as a collector cut it out of the page (`title`, `likes`). Known as of November 2026 from what public
 * collectors read (Zeeschuimer, 4CAT). Addresses work only with a token that belongs to a session: it is not kept.
 */
export function xiaohongshuPost(found: JsonObject, input: ReadInput, platform: PlatformId): PostDraft | null {
  const note = noteOf(found);
  const user = objectAt(note, 'user');
  const counts = countersOf(note);
  const native = idOf(firstOf(found, 'note_id', 'noteId', 'id') ?? firstOf(note, 'note_id', 'noteId', 'id'));
  return postOf(input, platform, {
    native,
    author: authorOf(input, [...accountOf(user), at(found, 'author_name')], kindOf(user)),
    posted: firstOf(note, 'time', 'timestamp', 'publish_time') ?? cornerTime(note),
    texts: [firstOf(note, 'display_title', 'displayTitle', 'title'), firstOf(note, 'desc')],
    address: native === null ? null : `https://www.xiaohongshu.com/explore/${native}`,
    counts: {
      comments: xiaohongshuComments(found),
      likes: firstOf(counts, 'liked_count', 'likedCount') ?? at(found, 'likes'),
      shares: firstOf(counts, 'share_count', 'shared_count', 'shareCount'),
      views: null,
    },
  });
}

/** The counter of comments as it is printed. */
export const xiaohongshuComments = (found: JsonObject): unknown =>
  firstOf(countersOf(noteOf(found)), 'comment_count', 'commentCount');

const countersOf = (note: JsonObject): JsonObject => ({
  ...objectAt(note, 'interactInfo'),
  ...objectAt(note, 'interact_info'),
});

/** What makes an object a note and not a stub of a tile, which has an address and nothing to read. */
export function isNote(value: JsonObject): boolean {
  const kind = firstOf(value, 'model_type', 'modelType');
  if (kind !== undefined && kind !== 'note') return false;
  if (isObject(at(value, 'note_card')) || isObject(at(value, 'noteCard'))) return true;
  if (isObject(at(value, 'note', 'interactInfo')) || isObject(at(value, 'note', 'user'))) return true;
  const isFromPage = at(value, '_zs-origin') === 'html' || at(value, 'author_name') !== undefined;
  return (
    isFromPage ||
    (isObject(at(value, 'user')) && firstOf(value, 'desc', 'display_title', 'title') !== undefined)
  );
}

function noteOf(found: JsonObject): JsonObject {
  const inner = ['note_card', 'noteCard', 'note'].map((key) => at(found, key)).find(isObject);
  return inner ?? found;
}

const accountOf = (user: JsonObject): readonly unknown[] =>
  ['user_id', 'userId', 'nickname', 'nick_name', 'nickName'].map((key) => at(user, key));

/** `red_official_verify_type`: 0 none, 1 a person, 2 an organisation. Search results do not say. */
function kindOf(user: JsonObject): AuthorKind {
  const mark = firstOf(user, 'red_official_verify_type', 'redOfficialVerifyType');
  if (mark === undefined) return 'unknown';
  return Number(mark) > 0 ? 'verified' : 'private';
}

/** Search results print the day in a corner of the tile. */
function cornerTime(note: JsonObject): unknown {
  const tags = [...listAt(note, 'corner_tag_info'), ...listAt(note, 'cornerTagInfo')];
  return at(
    tags.find((tag) => at(tag, 'type') === 'publish_time'),
    'text',
  );
}
