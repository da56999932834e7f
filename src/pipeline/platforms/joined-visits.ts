import {
  DAY,
  earlier,
  HOUR,
  shift,
  type Disappearance,
  type Post,
  type PostId,
  type PostName,
  type Visit,
} from '../../domain/index.ts';
import { loadPostNames, loadPosts, visitsOfPosts, type Store } from '../../store/index.ts';
import { disappearancesOf } from '../../watch/index.ts';
import type { BesideVisits } from './beside-visits.ts';

/** Which posts are known by more than one name. */
export class Names {
  readonly #byWatch: ReadonlyMap<PostId, PostName>;
  readonly #byPost: ReadonlyMap<PostId, readonly PostName[]>;

  constructor(names: ReadonlyMap<PostId, PostName>) {
    this.#byWatch = names;
    this.#byPost = Map.groupBy(names.values(), ({ postId }) => postId);
  }

  /** The id under which a post is told of, whatever name it is asked by. */
  of(id: PostId): PostId {
    return this.#byWatch.get(id)?.postId ?? id;
  }

  /** All names of a post, its own first. */
  all(id: PostId): readonly PostId[] {
    return [id, ...(this.#byPost.get(id) ?? []).map(({ watchedId }) => watchedId)];
  }

  /** Posts that have several names, behind one id and up to another. */
  within(after: PostId | null, to: PostId | null): readonly PostId[] {
    return [...this.#byPost.keys()].filter(
      (id) => (after === null || id > after) && (to === null || id <= to),
    );
  }

  /** Whether its visits are told of under another name, or together with those of another. */
  isJoined(id: PostId): boolean {
    return this.#byWatch.has(id) || this.#byPost.has(id);
  }

  native(id: PostId): string | null {
    return this.#byPost.get(id)?.[0]?.native ?? null;
  }
}

export const loadNames = async (store: Store): Promise<Names> => new Names(await loadPostNames(store));

/** The visits to some posts under all of their names, told under one. */
export async function joinedVisits(
  store: Store,
  names: Names,
  posts: readonly PostId[],
): Promise<readonly Visit[]> {
  const visits = await visitsOfPosts(store, { posts: posts.flatMap((id) => names.all(id)) });
  return visits.map((visit) => {
    const postId = names.of(visit.postId);
    return postId === visit.postId
      ? visit
      : { ...visit, postId, native: names.native(postId) ?? visit.native };
  });
}

/** What visits come to, with the author and the time of posting from the post itself where no visit brought them. */
export async function disappearancesWith(
  store: Store,
  visits: readonly Visit[],
  beside: BesideVisits,
): Promise<readonly Disappearance[]> {
  const found = disappearancesOf(visits, beside);
  const bare = found.filter(({ author, posted }) => author === null || posted === null);
  if (bare.length === 0) return found;
  const posts = await loadPosts(
    store,
    bare.map(({ postId }) => postId),
  );
  return found.map((one) => completed(one, posts.get(one.postId)));
}

function completed(one: Disappearance, post: Post | undefined): Disappearance {
  if (post === undefined) return one;
  const author = one.author === null ? post.author.pseudonym : one.author;
  const authorKind = one.authorKind === 'unknown' ? post.author.kind : one.authorKind;
  return { ...one, author, authorKind, ...(one.posted === null && postedSpan(post, one)) };
}

/** When it was posted, at the earliest and at the latest; a claim wider than a day says nothing here. */
function postedSpan({ posted }: Post, { watchedFrom }: Disappearance) {
  const at = posted?.instant ?? null;
  const width = WIDTH[posted?.precision ?? ''];
  if (at === null || width === undefined || posted?.doubt !== null || at > watchedFrom) return null;
  return { posted: at, postedBy: earlier(shift(at, width), watchedFrom) };
}

/** Milliseconds for which a claim may be off, at most. */
const WIDTH: Readonly<Partial<Record<string, number>>> = {
  second: 0,
  minute: 0,
  hour: HOUR - 1,
  day: DAY - 1,
};
