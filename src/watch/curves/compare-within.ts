import type { FollowedPost, MatchedAuthors, PlatformId, PostId, Probe } from '../../domain/index.ts';
import { conditionalLogistic } from '../../stats/conditional-logistic.ts';
import { mantelHaenszel } from '../../stats/mantel-haenszel.ts';
import { agesOf } from '../visits/survival.ts';
import { compareTimes, type GroupedAge } from './compare-times.ts';
import {
  matchedSets,
  strataOf,
  type MatchedPost,
  type NamedControls,
  type Stratum,
} from './matched-posts.ts';
import { isGone } from './watched-part.ts';

type Asked = {
  readonly platform: PlatformId;
  readonly probes: readonly Probe[];
  /** The words of posts, where they are held. */
  readonly texts: ReadonlyMap<PostId, string>;
  readonly named: NamedControls;
};

/**
 * Posts about what a probe searches for beside other posts of their authors and the controls that a person named (Fu, Chan
 * and Chau 2013, matched by author): whether they went, and when. A comparison for every probe of which posts tell.
 */
export function compareWithin(
  watched: readonly FollowedPost[],
  { platform, probes, texts, named }: Asked,
): readonly MatchedAuthors[] {
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
