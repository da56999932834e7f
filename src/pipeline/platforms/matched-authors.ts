import {
  type MatchedAuthors,
  type PlatformId,
  type PostId,
  type Probe,
  type Pseudonym,
  type SourceId,
  type Watch,
} from '../../domain/index.ts';
import { conditionalLogistic } from '../../stats/conditional-logistic.ts';
import { mantelHaenszel } from '../../stats/mantel-haenszel.ts';
import { followedBy, textsOf, type FollowedPost, type Store } from '../../store/index.ts';
import { agesOf } from '../../watch/index.ts';
import { compareTimes, type GroupedAge } from './compare-times.ts';
import { loadNames } from './joined-visits.ts';
import { matchedSets, namedControls, strataOf, type MatchedPost, type Stratum } from './matched-posts.ts';
import { isGone } from './watched-posts.ts';

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
    // Gone before anyone watched: as in the curves, another population.
    const seen = watched.filter(({ lastSeen, reappeared }) => lastSeen !== null || reappeared !== null);
    // What was not read cannot be called another subject, unless a person said what the post is.
    const isTold = ({ postId }: FollowedPost): boolean =>
      texts.has(postId) || named.targets.has(postId) || named.controls.has(postId);
    const own = seen.filter(isTold);
    const leftOut = { unseen: watched.length - seen.length, unread: seen.length - own.length };
    return probes.flatMap((probe) => {
      const says = ({ postId }: FollowedPost): boolean => probe.matches(texts.get(postId) ?? '');
      const strata = strataOf(own, { probe, says, named });
      return strata.length === 0 ? [] : [{ ...matched(platform, probe.id, strata), leftOut }];
    });
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

function matched(
  platform: PlatformId,
  probeId: Probe['id'],
  strata: readonly Stratum[],
): Omit<MatchedAuthors, 'leftOut'> {
  const { value, low, high, n } = mantelHaenszel(
    strata.map(({ about, others }) => ({
      ...{ exposedWithEvent: goneOf(about), exposedWithout: about.length - goneOf(about) },
      ...{ otherWithEvent: goneOf(others), otherWithout: others.length - goneOf(others) },
    })),
  );
  const all = (kind: 'about' | 'others') => strata.flatMap((stratum) => stratum[kind]);
  const sum = (kind: 'about' | 'others') => ({ posts: all(kind).length, gone: goneOf(all(kind)) });
  return {
    ...{ platform, probeId, authors: strata.length, about: sum('about'), others: sum('others') },
    named: all('others').filter(({ isNamed }) => isNamed).length,
    oddsRatio: n === 0 ? null : { value, low, high },
    matched: oddsOfSets(strata),
    times: timesOf(strata),
  };
}

/** As in the curves: what was visible again had not gone. */
const stayedAway = (post: FollowedPost): boolean => isGone(post) && post.reappeared === null;

const goneOf = (posts: readonly MatchedPost[]): number => posts.filter(({ post }) => stayedAway(post)).length;

function oddsOfSets(strata: readonly Stratum[]): MatchedAuthors['matched'] {
  const { value, low, high, n, p } = conditionalLogistic(
    strata.flatMap((stratum) => matchedSets(stratum, stayedAway)),
  );
  return n === 0 ? null : { value, low, high, sets: n, p };
}

/** Only strata in which both kinds have ages say anything. */
function timesOf(strata: readonly Stratum[]): MatchedAuthors['times'] {
  const all = strata.flatMap(({ key, about, others }): readonly GroupedAge[] => {
    const [one, other] = [agesIn(about, key, 'about'), agesIn(others, key, 'others')];
    return one.length === 0 || other.length === 0 ? [] : [...one, ...other];
  });
  if (all.every(({ right }) => right === Infinity)) return null;
  const compared = compareTimes(all);
  return compared.df === 0 ? null : { ...compared, posts: all.length };
}

const agesIn = (posts: readonly MatchedPost[], stratum: string, group: string): readonly GroupedAge[] =>
  agesOf(
    posts.map(({ post }) => post),
    { cohort: 'watched' },
  ).ages.map((age) => ({ ...age, group, stratum }));
