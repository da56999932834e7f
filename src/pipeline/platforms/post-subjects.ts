import type {
  Author,
  Instant,
  Observatory,
  Post,
  PostId,
  Probe,
  ProbeId,
  ProbeVerdict,
  SearchId,
} from '../../domain/index.ts';
import { loadPostNames, loadPosts, loadVerdicts, resultsOfSearches, type Store } from '../../store/index.ts';
import { watchedId } from './story-links.ts';

/** Why a post is told of: a probe found it, it says what a probe searches for, or somebody watches it. */
export type PostSubject =
  | { readonly how: 'found' | 'says'; readonly probeId: ProbeId }
  | { readonly how: 'watch' | 'control'; readonly watch: string };

/** What stands over a post: when and by what kind of account it was posted, and why it is told of. */
export type PostHead = {
  readonly posted: Instant | null;
  readonly author: Pick<Author, 'kind' | 'name'> | null;
  readonly subjects: readonly PostSubject[];
};

/** The heads of some posts; a post of which nothing is held has an empty one. */
export async function headsOfPosts(
  store: Store,
  observatory: Observatory,
  ids: readonly PostId[],
): Promise<ReadonlyMap<PostId, PostHead>> {
  const unique = [...new Set(ids)];
  const [held, results, names, verdicts] = await Promise.all([
    loadPosts(store, unique),
    resultsOfSearches(store, { posts: unique }),
    loadPostNames(store),
    loadVerdicts(store),
  ]);
  const probeOf = targetSearches(verdicts);
  const shownBy = Map.groupBy(results, ({ postId }) => postId);
  const watches = Map.groupBy(
    observatory.watches.flatMap((watch) => {
      const id = watchedId(observatory, watch);
      return id === null ? [] : [{ watch, postId: names.get(id)?.postId ?? id }];
    }),
    ({ postId }) => postId,
  );
  const headOf = (id: PostId): PostHead => {
    const post = held.get(id);
    const found = new Set((shownBy.get(id) ?? []).flatMap(({ searchId }) => probeOf.get(searchId) ?? []));
    const watched = (watches.get(id) ?? []).map(({ watch }): PostSubject => ({
      how: watch.control === null ? 'watch' : 'control',
      watch: watch.id,
    }));
    return {
      posted: post?.posted?.instant ?? null,
      author: post === undefined ? null : { kind: post.author.kind, name: post.author.name },
      subjects: [...probesSaid(observatory.probes, post, found), ...watched],
    };
  };
  return new Map(unique.map((id) => [id, headOf(id)]));
}

/** Only a post that says what the target says was found: a platform answers with whatever is near. */
function probesSaid(
  probes: readonly Probe[],
  post: Post | undefined,
  found: ReadonlySet<ProbeId>,
): readonly PostSubject[] {
  if (post === undefined || post.text === '') return [];
  return probes
    .filter((probe) => probe.matches(post.text))
    .map(({ id }) => ({ how: found.has(id) ? 'found' : 'says', probeId: id }));
}

/** The searches for the target itself, with the probe they were made for. */
function targetSearches(verdicts: readonly ProbeVerdict[]): ReadonlyMap<SearchId, ProbeId> {
  return new Map(
    verdicts.flatMap(({ probeId, searches }) =>
      searches.flatMap(({ role, searchId }): [SearchId, ProbeId][] =>
        role === 'target' && searchId !== null ? [[searchId, probeId]] : [],
      ),
    ),
  );
}
