import { sha256, type CommentSightDraft, type PlatformId } from '../../domain/index.ts';
import { readCount } from '../../text/count.ts';
import type { ReadInput } from '../reader.ts';
import { asText, firstOf, firstText, listAt, type JsonObject } from './fields.ts';
import { isLaterPage } from './later-page.ts';
import { viewerOf } from './reading.ts';

/** One top-level comment as a capture holds it: only numbers and a key, never its text or its author. */
export type FoundComment = {
  readonly id: unknown;
  /** Replies that it says it has; null: it does not say. */
  readonly declared: number | null;
  /** Ids of its replies that the capture holds. */
  readonly replies: readonly unknown[];
};

/** A comment of Douyin or Xiaohongshu, whichever way it came. */
export function foundComment(data: JsonObject): FoundComment {
  const declared = Number(firstText(data, 'sub_comment_count', 'reply_comment_total') ?? NaN);
  const replies = [...listAt(data, 'sub_comments'), ...listAt(data, 'reply_comment')];
  return {
    id: firstOf(data, 'id', 'cid'),
    declared: Number.isSafeInteger(declared) && declared >= 0 ? declared : null,
    replies: replies.map((reply) => firstOf(reply, 'id', 'cid')),
  };
}

type Sight = Pick<CommentSightDraft, 'platform' | 'native'> &
  Partial<Omit<CommentSightDraft, 'visible' | 'repliesVisible' | 'repliesDeclared' | 'keys' | 'shown'>>;

/** A later page says nothing of those before it, also where it is the last. */
const ONLY_A_PAGE = 'A later page of comments: what is visible counts this page alone.';

/** What is to be said of the page of comments that an address asks for. */
export const pageNote = (input: ReadInput): string => (isLaterPage(input) ? ONLY_A_PAGE : '');

/** The comments of one post as one viewer saw them. `shown` is the counter as printed. */
export function sightOf(
  input: ReadInput,
  sight: Sight,
  shown: unknown,
  comments: readonly FoundComment[],
): CommentSightDraft {
  const count = readCount(shown);
  const known = comments.flatMap(({ declared }) => declared ?? []);
  return {
    ...{ author: null, posted: null, at: input.capture.at, viewer: viewerOf(input) },
    ...{ nestedCounted: null, sort: null, curated: null, notice: null, cap: null, hasMore: null },
    ...sight,
    ...(isLaterPage(input) && { hasMore: null, cap: null }),
    shown: count?.value ?? null,
    shownLow: count?.low ?? null,
    shownHigh: count?.high ?? null,
    visible: comments.length,
    repliesVisible: comments.reduce((sum, { replies }) => sum + replies.length, 0),
    repliesDeclared: known.length < comments.length ? null : known.reduce((sum, one) => sum + one, 0),
    keys: keysOf(sight.platform, sight.native, comments),
  };
}

/** Comments are told apart across two sights by hashes that are salted with their post: none leads back to a comment. */
function keysOf(platform: PlatformId, native: string, comments: readonly FoundComment[]): readonly string[] {
  const ids = comments.flatMap(({ id, replies }) => [id, ...replies]).flatMap((id) => asText(id) ?? []);
  const keys = ids.map((id) => sha256(`comment\n${platform}\n${native}\n${id}`).slice(0, 16));
  return [...new Set(keys)];
}
