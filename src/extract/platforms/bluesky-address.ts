import type { ReadInput } from '../reader.ts';
import { at, listAt } from './fields.ts';
import { idOf } from './post.ts';

/** What is read of the AppView. */
export const ANSWERS =
  /\/xrpc\/app\.bsky\.(feed\.(searchPosts|getPosts|getPostThread)|unspecced\.getPostThreadV2)(\?|$)/;

/** The posts that an address asks for by name, by the last part of their AT-URIs. */
export function askedPosts({ capture }: ReadInput): readonly string[] {
  if (!URL.canParse(capture.address)) return [];
  const { pathname, searchParams } = new URL(capture.address);
  if (!/\/xrpc\/app\.bsky\.(feed\.(getPosts|getPostThread)|unspecced\.getPostThreadV2)$/.test(pathname))
    return [];
  const uris = [
    ...searchParams.getAll('uris'),
    ...searchParams.getAll('uris[]'),
    ...searchParams.getAll('uri'),
    ...searchParams.getAll('anchor'),
  ];
  return [...new Set(uris.flatMap((uri) => keyOf(uri) ?? []))];
}

/** `at://did/app.bsky.feed.post/3k…` is known as `3k…`. */
export function keyOf(uri: unknown): string | null {
  const key =
    typeof uri === 'string' ? /\/app\.bsky\.feed\.post\/([\w.:~-]{1,512})$/.exec(uri)?.[1] : undefined;
  return key === undefined ? null : idOf(key);
}

/** A thread that comes as a list names the post it was asked for: it is the one at depth 0, shown or not. */
export function anchorIn(data: unknown, { capture }: ReadInput): readonly string[] {
  if (!/\.getPostThreadV2(\?|$)/.test(capture.address)) return [];
  const anchor = listAt(data, 'thread').find((item) => at(item, 'depth') === 0);
  const key = keyOf(at(anchor, 'uri'));
  return key === null ? [] : [key];
}
