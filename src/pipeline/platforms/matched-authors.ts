import {
  NOT_VISIBLE,
  type Disappearance,
  type PlatformId,
  type Probe,
  type VisitClass,
  type Watch,
} from '../../domain/index.ts';
import { conditionalLogistic } from '../../stats/conditional-logistic.ts';
import { mantelHaenszel } from '../../stats/mantel-haenszel.ts';
import { loadPosts, type Store } from '../../store/index.ts';
import { agesOf } from '../../watch/index.ts';
import { compareTimes, type GroupedAge, type TimesCompared } from './compare-times.ts';
import { loadNames } from './joined-visits.ts';
import { matchedSets, namedControls, strataOf, type MatchedPost, type Stratum } from './matched-posts.ts';
import type { WatchedPosts } from './watched-posts.ts';

type Odds = { readonly value: number; readonly low: number; readonly high: number };

/** Posts about what a probe searches for, beside controls: other posts of the same authors, and those that a person named. */
export type MatchedAuthors = {
  readonly platform: PlatformId;
  readonly probeId: Probe['id'];
  /** Authors, or posts with named controls, of whom both kinds of posts were watched. */
  readonly authors: number;
  readonly about: { readonly posts: number; readonly gone: number };
  readonly others: { readonly posts: number; readonly gone: number };
  /** Of the others, those that observatory.yaml names as controls. */
  readonly named: number;
  /** The common odds ratio (Mantel–Haenszel) with its 95 % interval; null where no author's posts tell. */
  readonly oddsRatio: Odds | null;
  /** The odds ratio of posts that went with controls that stayed, by conditional logistic regression; `sets`: those that tell. */
  readonly matched: (Odds & { readonly sets: number; readonly p: number }) | null;
  /** Whether those about it went at other ages than the rest of their strata; null where ages are not known or nothing went. */
  readonly times: (TimesCompared & { readonly posts: number }) | null;
};

const isGone = ({ class: kind }: Disappearance): boolean =>
  (NOT_VISIBLE as readonly VisitClass[]).includes(kind);

type Asked = { readonly probes: readonly Probe[]; readonly watches: readonly Watch[] };

/** Compares within authors, for every probe whose subject their watched posts tell of. */
export async function matchedAuthors(
  store: Store,
  { platform, posts, tables }: WatchedPosts,
  { probes, watches }: Asked,
): Promise<readonly MatchedAuthors[]> {
  const own = posts.filter(({ sourceId }) => !tables.has(sourceId));
  if (own.length === 0 || probes.length === 0) return [];
  const held = await loadPosts(
    store,
    own.map(({ postId }) => postId),
  );
  const named = namedControls(watches, platform, await loadNames(store));
  return probes.flatMap((probe) => {
    const says = ({ postId }: Disappearance): boolean => probe.matches(held.get(postId)?.text ?? '');
    const strata = strataOf(own, { probe, says, named });
    return strata.length === 0 ? [] : [matched(platform, probe.id, strata)];
  });
}

function matched(platform: PlatformId, probeId: Probe['id'], strata: readonly Stratum[]): MatchedAuthors {
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

const goneOf = (posts: readonly MatchedPost[]): number => posts.filter(({ post }) => isGone(post)).length;

function oddsOfSets(strata: readonly Stratum[]): MatchedAuthors['matched'] {
  const { value, low, high, n, p } = conditionalLogistic(
    strata.flatMap((stratum) => matchedSets(stratum, isGone)),
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
    { cohort: 'watched', counts: NOT_VISIBLE },
  ).ages.map((age) => ({ ...age, group, stratum }));
