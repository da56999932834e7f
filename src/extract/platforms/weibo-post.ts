import type { AuthorKind, PlatformId, PostDraft } from '../../domain/index.ts';
import { weiboNumber } from '../../text/weibo-id.ts';
import type { ReadInput } from '../reader.ts';
import { authorOf } from './author.ts';
import { at, firstOf, isObject, isTrue, objectAt, type JsonObject } from './fields.ts';
import { idOf, postOf } from './post.ts';

/** A post of Weibo (`mblog`), as m.weibo.cn and weibo.com give it in JSON; shapes as of November 2026. */
export function weiboPost(mblog: JsonObject, input: ReadInput, platform: PlatformId): PostDraft | null {
  const native = weiboId(mblog);
  const user = objectAt(mblog, 'user');
  return postOf(input, platform, {
    native,
    author: authorOf(
      input,
      ['id', 'idstr', 'screen_name'].map((key) => at(user, key)),
      kindOf(user),
    ),
    posted: at(mblog, 'created_at'),
    texts: [at(mblog, 'longText', 'longTextContent') ?? firstOf(mblog, 'text', 'text_raw')],
    markup: true,
    address: native === null ? null : weiboAddress(native, input),
    counts: {
      comments: at(mblog, 'comments_count'),
      likes: at(mblog, 'attitudes_count'),
      shares: at(mblog, 'reposts_count'),
      views: null,
    },
  });
}

/** Where a post stands; null where an answer of this shape came from elsewhere, for its numbers are not Weibo's. */
export function weiboAddress(native: string, { capture }: Pick<ReadInput, 'capture'>): string | null {
  const { protocol, hostname } = URL.canParse(capture.address)
    ? new URL(capture.address)
    : { protocol: 'file:', hostname: '' };
  const isElsewhere = /^https?:$/.test(protocol) && !/(^|\.)weibo\.(com|cn)$/.test(hostname);
  return isElsewhere ? null : `https://m.weibo.cn/detail/${native}`;
}

/** The number of a post, by which it is known whichever form of its id stands there. */
export const weiboId = (mblog: JsonObject): string | null =>
  numbered(idOf(firstOf(mblog, 'mid', 'idstr', 'id', 'mblogid', 'bid')));

/** The number of a post from either form of its id; what is neither stays. */
export const numbered = (id: string | null): string | null => (id === null ? null : (weiboNumber(id) ?? id));

/** A post whose place is held by the platform's words: no author stands beside it, or it is marked as gone. */
export function isPlaceHeld({ deleted, user }: JsonObject): boolean {
  return isTrue(deleted) || deleted === '1' || !isObject(user);
}

/** `verified_type`: 1 a government, 3 a medium, 0 and others verified in some other way, -1 and 200 and over none. */
function kindOf(user: JsonObject): AuthorKind {
  if (Object.keys(user).length === 0) return 'unknown';
  const type = Number(at(user, 'verified_type') ?? NaN);
  if (type === 1) return 'state';
  if (type === 3) return 'media';
  if (at(user, 'verified') === true && type < 200) return 'verified';
  return at(user, 'verified') === undefined && Number.isNaN(type) ? 'unknown' : 'private';
}
