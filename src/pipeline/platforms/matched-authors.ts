import {
  NOT_VISIBLE,
  type Disappearance,
  type PlatformId,
  type Probe,
  type VisitClass,
} from '../../domain/index.ts';
import { mantelHaenszel } from '../../stats/mantel-haenszel.ts';
import { loadPosts, type Store } from '../../store/index.ts';
import type { WatchedPosts } from './watched-posts.ts';

/** Posts about what a probe searches for, beside other posts of the same authors: who writes is held constant. */
export type MatchedAuthors = {
  readonly platform: PlatformId;
  readonly probeId: Probe['id'];
  /** Authors of whom both kinds of posts were watched. */
  readonly authors: number;
  readonly about: { readonly posts: number; readonly gone: number };
  readonly others: { readonly posts: number; readonly gone: number };
  /** The common odds ratio (Mantel–Haenszel) with its 95 % interval; null where no author's posts tell. */
  readonly oddsRatio: { readonly value: number; readonly low: number; readonly high: number } | null;
};

const isGone = ({ class: kind }: Disappearance): boolean =>
  (NOT_VISIBLE as readonly VisitClass[]).includes(kind);

/** Compares within authors, for every probe whose subject their watched posts tell of. */
export async function matchedAuthors(
  store: Store,
  { platform, posts, tables }: WatchedPosts,
  probes: readonly Probe[],
): Promise<readonly MatchedAuthors[]> {
  const own = posts.filter(({ sourceId, author }) => author !== null && !tables.has(sourceId));
  if (own.length === 0 || probes.length === 0) return [];
  const held = await loadPosts(
    store,
    own.map(({ postId }) => postId),
  );
  const byAuthor = [...Map.groupBy(own, ({ author }) => author).values()];
  return probes.flatMap(({ id: probeId, matches }) => {
    const says = ({ postId }: Disappearance): boolean => matches(held.get(postId)?.text ?? '');
    const pairs = byAuthor
      .map((all) => ({ about: all.filter(says), others: all.filter((one) => !says(one)) }))
      .filter(({ about, others }) => about.length > 0 && others.length > 0);
    return pairs.length === 0 ? [] : [matched(platform, probeId, pairs)];
  });
}

type Pair = { readonly about: readonly Disappearance[]; readonly others: readonly Disappearance[] };

function matched(platform: PlatformId, probeId: Probe['id'], pairs: readonly Pair[]): MatchedAuthors {
  const { value, low, high, n } = mantelHaenszel(
    pairs.map(({ about, others }) => ({
      ...{ exposedWithEvent: goneOf(about), exposedWithout: about.length - goneOf(about) },
      ...{ otherWithEvent: goneOf(others), otherWithout: others.length - goneOf(others) },
    })),
  );
  const sum = (kind: keyof Pair) => ({
    posts: pairs.reduce((all, pair) => all + pair[kind].length, 0),
    gone: pairs.reduce((all, pair) => all + goneOf(pair[kind]), 0),
  });
  return {
    ...{ platform, probeId, authors: pairs.length, about: sum('about'), others: sum('others') },
    oddsRatio: n === 0 ? null : { value, low, high },
  };
}

const goneOf = (posts: readonly Disappearance[]): number => posts.filter(isGone).length;
