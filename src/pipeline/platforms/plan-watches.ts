import {
  postId,
  type Instant,
  type Platform,
  type PostId,
  type Visit,
  type Watch,
} from '../../domain/index.ts';
import { visitsOfPosts } from '../../store/index.ts';
import { disappearanceOf, planVisits, type VisitPlan, type Watched } from '../../watch/index.ts';
import type { Workshop } from '../workshop.ts';

/** A watch with the entry of the source whose platform, viewer and way in it takes. */
export type Post = {
  readonly watch: Watch;
  readonly entry: Workshop['observatory']['entries'][number];
  readonly platform: Platform;
  /** The watch's own name for the post: its address may name its author, and is kept nowhere. */
  readonly native: string;
  readonly id: PostId;
};

/** What is visited when. Asks for nothing from the network. */
export async function planWatches(
  workshop: Workshop,
  posts: readonly Post[],
  now: Instant,
): Promise<VisitPlan> {
  const visits = await visitsOfPosts(workshop.store, { posts: posts.map(({ id }) => id) });
  const byPost = Map.groupBy(visits, ({ postId: id }) => id);
  const watched = posts.map((post) => watchedOf(post, byPost.get(post.id) ?? []));
  return planVisits(watched, { now, perHost: workshop.observatory.network.perHost });
}

/** The watches of the file, each with its source. The file has been checked: every source is there, with its platform. */
export function postsWatched({ observatory }: Pick<Workshop, 'observatory'>): readonly Post[] {
  return observatory.watches.map((watch) => {
    const entry = observatory.entries.find(({ sourceId, parts }) =>
      [sourceId, ...parts.map((part) => part.sourceId)].includes(watch.sourceId),
    );
    if (entry?.platform === undefined)
      throw new Error(`expected the source of watch ${watch.id} to belong to a platform`);
    const native = `watch/${watch.id}`;
    return { watch, entry, platform: entry.platform, native, id: postId(entry.platform.id, native) };
  });
}

function watchedOf({ watch }: Post, visits: readonly Visit[]): Watched {
  const made = visits.filter((visit) => visit.class !== 'not-tried');
  const found = disappearanceOf(made);
  const isAway = found !== null && found.firstNotSeen !== null && found.reappeared === null;
  return {
    ...{ id: watch.id, host: new URL(watch.address).host, posted: watch.posted, until: watch.until },
    firstVisit: made[0]?.at ?? null,
    lastVisit: visits.at(-1)?.at ?? null,
    untried: visits.length - 1 - visits.findLastIndex((visit) => visit.class !== 'not-tried'),
    gone: isAway ? found.firstNotSeen : null,
  };
}
