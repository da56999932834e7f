import type {
  FollowedPost,
  MatchedAuthors,
  PlatformId,
  PostId,
  Probe,
  Pseudonym,
  SourceId,
  Watch,
} from '../../domain/index.ts';
import { followedBy, textsOf, type Store } from '../../store/index.ts';
import { compareWithin, namedControls } from '../../watch/index.ts';
import { loadNames } from './joined-visits.ts';

type Asked = { readonly probes: readonly Probe[]; readonly watches: readonly Watch[] };

/**
 * Who wrote about what a probe searches for, found page by page: few did. Of them alone, and of posts with named controls,
 * all posts are read again when the rest has been seen, and compared.
 */
export class PostsAbout {
  private readonly store: Store;
  private readonly asked: Asked;
  private readonly authors = new Set<Pseudonym>();

  constructor(store: Store, asked: Asked) {
    this.store = store;
    this.asked = asked;
  }

  async add(posts: readonly FollowedPost[]): Promise<void> {
    if (this.asked.probes.length === 0) return;
    const texts = await this.texts(posts);
    for (const { postId, author } of posts)
      if (author !== null && this.asked.probes.some(({ matches }) => matches(texts.get(postId) ?? '')))
        this.authors.add(author);
  }

  /** Compares within authors, for every probe whose subject the watched posts of a platform tell of. */
  async compare(platform: PlatformId, tables: ReadonlySet<SourceId>): Promise<readonly MatchedAuthors[]> {
    const { probes, watches } = this.asked;
    if (probes.length === 0) return [];
    const named = namedControls(watches, platform, await loadNames(this.store));
    const posts = await this.concerned(platform, [...named.targets.keys(), ...named.controls.keys()]);
    const watched = posts.filter(({ sourceId }) => !tables.has(sourceId));
    const texts = await this.texts(watched);
    return compareWithin(watched, { platform, probes, texts, named });
  }

  /** Posts of those who wrote about it, the named ones, and others of the authors of these. */
  private async concerned(platform: PlatformId, ids: readonly PostId[]): Promise<readonly FollowedPost[]> {
    const named = await followedBy(this.store, { platform, authors: [], posts: ids });
    const authors = new Set([...this.authors, ...named.flatMap(({ author }) => author ?? [])]);
    return followedBy(this.store, { platform, authors: [...authors].sort(), posts: ids });
  }

  private texts(posts: readonly FollowedPost[]): Promise<ReadonlyMap<PostId, string>> {
    return textsOf(
      this.store,
      posts.map(({ postId }) => postId),
    );
  }
}
