import {
  NOT_VISIBLE,
  toMs,
  type AuthorKind,
  type Cohort,
  type FollowedPost,
  type PlatformId,
  type SourceId,
  type VisitClass,
} from '../../domain/index.ts';
import { LATE } from '../visits/plan-visits.ts';
import { agesOf } from '../visits/survival.ts';
import { AgeSum } from './age-sum.ts';

/** Posts that one source or kind of source watched of one group of authors, as counts. */
export class WatchedPart {
  readonly platform: PlatformId;
  /** A source that brings somebody's table of visits; null for all others together. */
  readonly given: SourceId | null;
  readonly group: string;
  posts = 0;
  gone = 0;
  late = 0;
  private readonly sums = new Map<Cohort, AgeSum>();

  constructor({ platform, given, group }: Pick<WatchedPart, 'platform' | 'given' | 'group'>) {
    this.platform = platform;
    this.given = given;
    this.group = group;
  }

  add(posts: readonly FollowedPost[]): void {
    this.posts += posts.length;
    this.gone += posts.filter(isGone).length;
    this.late += posts.filter(beganLate).length;
    // Whether it is a table of gone posts is known when all of it is read: such a source is counted both ways.
    for (const cohort of this.given === null ? (['watched'] as const) : (['watched', 'table'] as const))
      this.ages(cohort).add(agesOf(posts, { cohort }));
  }

  ages(cohort: Cohort): AgeSum {
    const sum = this.sums.get(cohort) ?? new AgeSum();
    this.sums.set(cohort, sum);
    return sum;
  }
}

export const isGone = ({ class: kind }: Pick<FollowedPost, 'class'>): boolean =>
  (NOT_VISIBLE as readonly VisitClass[]).includes(kind);

const beganLate = ({ posted, watchedFrom }: FollowedPost): boolean =>
  posted !== null && toMs(watchedFrom) - toMs(posted) > LATE;

/** What is told of the posts of a platform: each once, however many viewers and sources watched it. */
export type WatchedPosts = {
  readonly platform: PlatformId;
  readonly parts: readonly WatchedPart[];
  /** Sources that are somebody's table of posts that were found gone. */
  readonly tables: ReadonlySet<SourceId>;
};

/** Counts posts as they come, some at a time, by platform, way in and kind of author. */
export class WatchedTally {
  private readonly given: ReadonlySet<SourceId>;
  private readonly parts = new Map<string, WatchedPart>();

  /** @param given sources that bring somebody's table of visits */
  constructor(given: ReadonlySet<SourceId>) {
    this.given = given;
  }

  add(page: readonly FollowedPost[]): void {
    const { given, parts } = this;
    for (const posts of Map.groupBy(page, (post) => keyOf(post, given)).values()) addTo(parts, posts, given);
  }

  /** What was counted, by platform. */
  get platforms(): readonly WatchedPosts[] {
    return [...Map.groupBy(this.parts.values(), ({ platform }) => platform)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([platform, own]) => ({ platform, parts: own.toSorted(byKey), tables: tablesAmong(own) }));
  }
}

function addTo(
  parts: Map<string, WatchedPart>,
  posts: readonly FollowedPost[],
  given: ReadonlySet<SourceId>,
): void {
  const [first] = posts;
  if (first === undefined) return;
  const key = keyOf(first, given);
  const part =
    parts.get(key) ??
    new WatchedPart({
      platform: first.platform,
      given: given.has(first.sourceId) ? first.sourceId : null,
      group: groupOf(first.authorKind),
    });
  parts.set(key, part);
  part.add(posts);
}

const keyOf = ({ platform, sourceId, authorKind }: FollowedPost, given: ReadonlySet<SourceId>): string =>
  JSON.stringify([platform, given.has(sourceId) ? sourceId : null, groupOf(authorKind)]);

const groupOf = (kind: AuthorKind): string => (kind === 'private' || kind === 'unknown' ? kind : 'official');

const byKey = (a: WatchedPart, b: WatchedPart): number =>
  `${a.given ?? ''} ${a.group}` < `${b.given ?? ''} ${b.group}` ? -1 : 1;

/** A table of which nothing stayed was drawn from what had gone: it has no denominator, and no rate comes of it. */
function tablesAmong(parts: readonly WatchedPart[]): ReadonlySet<SourceId> {
  const bySource = Map.groupBy(parts, ({ given }) => given);
  return new Set(
    [...bySource].flatMap(([given, own]) =>
      given !== null && own.every(({ posts, gone }) => gone === posts) ? [given] : [],
    ),
  );
}

/** The parts that are a table of posts that were found gone, or those that are none. */
export function partsOf({ parts, tables }: WatchedPosts, cohort: Cohort): readonly WatchedPart[] {
  return parts.filter(({ given }) => (given !== null && tables.has(given)) === (cohort === 'table'));
}
