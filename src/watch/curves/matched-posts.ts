import {
  DAY,
  postId,
  toMs,
  type FollowedPost,
  type PlatformId,
  type PostId,
  type Probe,
  type Watch,
} from '../../domain/index.ts';
import type { MatchedSet } from '../../stats/conditional-logistic.ts';

/** Posts of the same author this far apart, in milliseconds, are alike in what its account was then. */
const NEAR = 30 * DAY;

/** A watched post with what it is in a comparison. */
export type MatchedPost = {
  readonly post: FollowedPost;
  /** It tells of what the probe searches for, by its words or because a person watches it as such with a control. */
  readonly isAbout: boolean;
  /** A person named it as a control. */
  readonly isNamed: boolean;
};

/** Posts that are compared with each other alone: of one author, and the controls that a person named for them. */
export type Stratum = {
  readonly key: string;
  readonly about: readonly MatchedPost[];
  readonly others: readonly MatchedPost[];
};

/** What observatory.yaml says of controls: by post, the post that it is a control of. */
export type NamedControls = {
  readonly controls: ReadonlyMap<PostId, PostId>;
  /** The watched posts that have a control, with the events they are watched for. */
  readonly targets: ReadonlyMap<PostId, Watch['eventId']>;
};

/** The controls of one platform that are named, by the posts' own ids where those are known. */
export function namedControls(
  watches: readonly Watch[],
  platform: PlatformId,
  names: { readonly of: (id: PostId) => PostId },
): NamedControls {
  const idOf = (id: string): PostId => names.of(postId(platform, `watch/${id}`));
  const named = watches.flatMap(({ id, control }) => (control === null ? [] : [{ id, control }]));
  const targets = new Set(named.map(({ control }) => control));
  return {
    controls: new Map(named.map(({ id, control }) => [idOf(id), idOf(control)])),
    targets: new Map(
      watches.filter(({ id }) => targets.has(id)).map(({ id, eventId }) => [idOf(id), eventId]),
    ),
  };
}

type Asked = {
  readonly probe: Pick<Probe, 'eventId'>;
  readonly says: (post: FollowedPost) => boolean;
  readonly named: NamedControls;
};

/** The strata of a probe in which there is something to compare: posts about its target, and others near them in time. */
export function strataOf(posts: readonly FollowedPost[], { probe, says, named }: Asked): readonly Stratum[] {
  const byId = new Map(posts.map((post) => [post.postId, post]));
  const placed = posts.flatMap((post): (MatchedPost & { readonly key: string })[] => {
    const of = named.controls.get(post.postId);
    const key = keyOf(of === undefined ? post : (byId.get(of) ?? post), named);
    if (key === null) return [];
    const isTarget = probe.eventId !== null && named.targets.get(post.postId) === probe.eventId;
    return [{ key, post, isAbout: of === undefined && (isTarget || says(post)), isNamed: of !== undefined }];
  });
  return [...Map.groupBy(placed, ({ key }) => key)].flatMap(([key, own]) => {
    const about = own.filter(({ isAbout }) => isAbout);
    const others = own.filter((one) => !one.isAbout && (one.isNamed || isNear(one, about)));
    return about.length === 0 || others.length === 0 ? [] : [{ key, about, others }];
  });
}

/** Its author; of a post whose author is not known and that has a named control, the post itself. */
const keyOf = ({ author, postId: id }: FollowedPost, { targets }: NamedControls): string | null =>
  author ?? (targets.has(id) ? id : null);

const isNear = ({ post }: MatchedPost, about: readonly MatchedPost[]): boolean =>
  about.some((one) => apart(post, one.post) <= NEAR);

/** Milliseconds between two postings; infinite where either is not known. */
const apart = (a: FollowedPost, b: FollowedPost): number =>
  a.posted === null || b.posted === null ? Infinity : Math.abs(toMs(a.posted) - toMs(b.posted));

/**
 * Posts that went, each with posts of its stratum that stayed as its controls: the nearest in time, in turns, each with one
 * case alone, so that sets do not depend on each other.
 */
export function matchedSets(
  { about, others }: Stratum,
  isGone: (post: FollowedPost) => boolean,
): readonly MatchedSet[] {
  const all = [...about, ...others].toSorted((a, b) => (a.post.postId < b.post.postId ? -1 : 1));
  const cases = all.filter(({ post }) => isGone(post)).map((one) => ({ one, controls: [] as MatchedPost[] }));
  const free = new Set(all.filter(({ post }) => !isGone(post)));
  while (free.size > 0 && cases.length > 0)
    for (const { one, controls } of cases) {
      const nearest = nearestOf(one, free);
      if (nearest === undefined) break;
      free.delete(nearest);
      controls.push(nearest);
    }
  return cases
    .filter(({ controls }) => controls.length > 0)
    .map(({ one, controls }) => ({
      caseExposed: one.isAbout,
      controls: controls.length,
      controlsExposed: controls.filter(({ isAbout }) => isAbout).length,
    }));
}

function nearestOf(one: MatchedPost, free: ReadonlySet<MatchedPost>): MatchedPost | undefined {
  let nearest: MatchedPost | undefined;
  let least = NaN;
  for (const other of free) {
    const away = apart(other.post, one.post);
    if (away >= least) continue;
    [nearest, least] = [other, away];
  }
  return nearest;
}
