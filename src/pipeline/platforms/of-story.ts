import type {
  Disappearance,
  EventId,
  Observatory,
  PostId,
  Probe,
  ProbeVerdict,
  SourceId,
  StoryId,
} from '../../domain/index.ts';
import {
  countVisited,
  findListsOfStory,
  findVisited,
  loadPostNames,
  loadPosts,
  loadVerdicts,
  postsWithSightsOf,
  resultsOfSearches,
  type PostsChosen,
  type Store,
  type StoryList,
  type VisitedCount,
} from '../../store/index.ts';
import { commentsOfPosts, type CommentsOfPost } from './comment-bounds.ts';
import { headsOfPosts, type PostHead } from './post-subjects.ts';
import { eventOfProbe, eventsOfSources, watchedId, type JoinedBy } from './story-links.ts';

/** A probe of a story with its rounds, the newest first. */
export type StoryProbe = {
  readonly probe: Probe;
  readonly joinedBy: JoinedBy;
  readonly rounds: readonly ProbeVerdict[];
};

/** What platforms showed of one story. */
export type StoryPlatforms = {
  readonly probes: readonly StoryProbe[];
  /** Every visited post once, platform by platform. */
  readonly counts: readonly VisitedCount[];
  /** A row a post and viewer; posts that a probe searches for or somebody watches first. */
  readonly visited: readonly Disappearance[];
  readonly comments: { readonly total: number; readonly posts: readonly CommentsOfPost[] };
  readonly lists: readonly StoryList[];
  /** What stands over each post of these. */
  readonly heads: ReadonlyMap<PostId, PostHead>;
};

/** What the store knows a story by, and the titles of its items. */
export type StoryOf = {
  readonly id: StoryId;
  readonly eventId: EventId | null;
  readonly titles: readonly string[];
};

/** Everything that platforms showed of a story; at most `limit` visits and as many posts with comments. */
export async function platformsOfStory(
  store: Store,
  observatory: Observatory,
  { story, limit }: { readonly story: StoryOf; readonly limit: number },
): Promise<StoryPlatforms> {
  const verdicts = await loadVerdicts(store);
  const probes = probesOf(observatory, story, verdicts);
  const chosen: PostsChosen = {
    sources: sourcesOf(observatory, story),
    posts: [
      ...new Set([...(await postsFound(store, probes)), ...(await postsWatched(store, observatory, story))]),
    ],
  };
  const page = { offset: 0, limit };
  const [counts, visited, sights, lists] = await Promise.all([
    countVisited(store, chosen),
    findVisited(store, chosen, page),
    postsWithSightsOf(store, chosen, page),
    findListsOfStory(store, story.id),
  ]);
  const heads = await headsOfPosts(store, observatory, [
    ...visited.map(({ postId }) => postId),
    ...sights.posts,
  ]);
  const isTold = (id: PostId): boolean => (heads.get(id)?.subjects.length ?? 0) > 0;
  return {
    ...{ probes, counts, lists, heads },
    visited: visited.toSorted((a, b) => Number(isTold(b.postId)) - Number(isTold(a.postId))),
    comments: { total: sights.total, posts: await commentsOfPosts(store, sights.posts) },
  };
}

function probesOf(
  observatory: Observatory,
  story: StoryOf,
  verdicts: readonly ProbeVerdict[],
): readonly StoryProbe[] {
  return observatory.probes.flatMap((probe) => {
    const joinedBy = joinOf(observatory, probe, story);
    if (joinedBy === null) return [];
    const rounds = verdicts.filter(({ probeId }) => probeId === probe.id);
    return [{ probe, joinedBy, rounds: rounds.toSorted(newestFirst) }];
  });
}

/** What was never searched stands last. */
function newestFirst(a: ProbeVerdict, b: ProbeVerdict): number {
  const [one, two] = [a.span?.from ?? '', b.span?.from ?? ''];
  return one === two ? (a.id < b.id ? -1 : 1) : one < two ? 1 : -1;
}

/** The file decides; where it names no event, the items do. */
function joinOf(observatory: Observatory, probe: Probe, { eventId, titles }: StoryOf): JoinedBy | null {
  const named = eventOfProbe(observatory, probe);
  if (named !== null) return named.eventId === eventId ? named.joinedBy : null;
  return titles.some((title) => probe.matches(title)) ? 'items' : null;
}

function sourcesOf(observatory: Observatory, { eventId }: StoryOf): readonly SourceId[] {
  if (eventId === null) return [];
  return [...eventsOfSources(observatory)].flatMap(([id, event]) => (event === eventId ? id : []));
}

/** Posts that searches for the target showed and that say what it says. */
async function postsFound(store: Store, probes: readonly StoryProbe[]): Promise<readonly PostId[]> {
  const found: PostId[] = [];
  for (const { probe, rounds } of probes) {
    const made = rounds.flatMap(({ searches }) => searches.filter(({ role }) => role === 'target'));
    const searches = made.flatMap(({ searchId }) => searchId ?? []);
    const results = await resultsOfSearches(store, { searches });
    const held = await loadPosts(
      store,
      results.map(({ postId }) => postId),
    );
    found.push(...[...held.values()].filter(({ text }) => probe.matches(text)).map(({ id }) => id));
  }
  return found;
}

/** Posts that observatory.yaml has watched for the story's event. */
async function postsWatched(
  store: Store,
  observatory: Observatory,
  { eventId }: StoryOf,
): Promise<readonly PostId[]> {
  const own = observatory.watches.filter((watch) => watch.eventId !== null && watch.eventId === eventId);
  if (own.length === 0) return [];
  const names = await loadPostNames(store);
  return own.flatMap((watch) => {
    const id = watchedId(observatory, watch);
    return id === null ? [] : [names.get(id)?.postId ?? id];
  });
}
