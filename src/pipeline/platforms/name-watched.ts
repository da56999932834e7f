import { postId, type Instant, type PostId, type PostName } from '../../domain/index.ts';
import { postNamedBy } from '../../extract/index.ts';
import { loadPostNames, savePostNames, type Store } from '../../store/index.ts';
import type { NAME_RULES } from './name-rules.ts';
import type { Post } from './plan-watches.ts';

const VERSION = 1;

/**
 * Which posts the watched ones are, as far as their addresses and earlier visits tell. What addresses say is kept anew each
 * time: a person may have written another into the file.
 */
export async function nameWatched(
  store: Store,
  posts: readonly Post[],
  at: Instant,
): Promise<ReadonlyMap<PostId, PostName>> {
  await savePostNames(
    store,
    posts.flatMap((post) => nameByAddress(post, at) ?? []),
  );
  return loadPostNames(store);
}

function nameByAddress(post: Post, at: Instant): PostName | null {
  const { watch, entry } = post;
  const named = postNamedBy(watch.address, { at, connector: entry.entry.connector });
  return named && nameOf(post, named.native, named.rule, at);
}

/** What a first visit taught: a later one that is led elsewhere teaches nothing, it was redirected. */
export function nameByVisit(
  post: Post,
  found: { readonly native: string; readonly rule: (typeof NAME_RULES)[number]['id'] },
  at: Instant,
): PostName {
  return nameOf(post, found.native, found.rule, at);
}

function nameOf({ id, platform }: Post, native: string, rule: string, since: Instant): PostName {
  return {
    ...{ watchedId: id, postId: postId(platform.id, native), platform: platform.id, native, since },
    rule: { id: rule, version: VERSION },
  };
}
