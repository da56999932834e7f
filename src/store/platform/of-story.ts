import { sql } from 'kysely';
import {
  NOT_VISIBLE,
  type Disappearance,
  type EventId,
  type Instant,
  type PlatformId,
  type PostId,
  type SearchId,
  type SourceId,
  type StoryId,
} from '../../domain/index.ts';
import type { Store } from '../open.ts';
import type { DisappearanceTable } from '../tables-platform.ts';
import { toDisappearance } from './disappearance.ts';

/** Posts that some sources brought, and some by their ids. */
export type PostsChosen = { readonly sources: readonly SourceId[]; readonly posts: readonly PostId[] };

const chosenBy = ({ sources, posts }: PostsChosen) =>
  sql`(source_id = any(${[...sources]}::text[]) or post_id = any(${[...posts]}::text[]))`;

/** What the visits to posts came to: each post counts once, by the viewer who visited it most. The four add up to `posts`. */
export type VisitedCount = {
  readonly platform: PlatformId;
  readonly posts: number;
  /** Visible at the last visit that could look, and never not. */
  readonly visible: number;
  /** Visible at one visit and at no later one. */
  readonly gone: number;
  /** Not visible at a visit, and visible again at a later one. */
  readonly back: number;
  /** Not visible at any visit. */
  readonly never: number;
};

/** Counts visited posts platform by platform: all of them, or those chosen. */
export async function countVisited({ db }: Store, chosen?: PostsChosen): Promise<readonly VisitedCount[]> {
  const wanted = chosen === undefined ? sql`true` : chosenBy(chosen);
  const isAway = sql`class = any(${[...NOT_VISIBLE]}::text[])`;
  const { rows } = await sql<Readonly<Record<keyof VisitedCount, string>>>`
    with post_once as (
      select distinct on (post_id) platform, class, last_seen, reappeared from disappearance where ${wanted}
      order by post_id, visits desc, source_id, viewer_state, viewer_region)
    select platform, count(*) as posts, count(*) filter (where not ${isAway}) as visible,
      count(*) filter (where ${isAway} and last_seen is not null and reappeared is null) as gone,
      count(*) filter (where ${isAway} and last_seen is not null and reappeared is not null) as back,
      count(*) filter (where ${isAway} and last_seen is null) as never
    from post_once group by platform order by platform`.execute(db);
  return rows.map(({ platform, ...counts }) => ({
    platform: platform as PlatformId,
    ...{ posts: Number(counts.posts), visible: Number(counts.visible), gone: Number(counts.gone) },
    ...{ back: Number(counts.back), never: Number(counts.never) },
  }));
}

/** What visits to some posts came to, a row a viewer: those named first, then those that went, the latest first. */
export async function findVisited(
  { db }: Store,
  chosen: PostsChosen,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly Disappearance[]> {
  const { rows } = await sql<DisappearanceTable>`
    select * from disappearance where ${chosenBy(chosen)}
    order by post_id = any(${[...chosen.posts]}::text[]) desc, first_not_seen desc nulls last,
      post_id, source_id, viewer_state, viewer_region
    offset ${offset} limit ${limit}`.execute(db);
  return rows.map(toDisappearance);
}

/** Posts of which comments were seen: those named first, then by id. */
export async function postsWithSightsOf(
  { db }: Store,
  chosen: PostsChosen,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly posts: readonly PostId[] }> {
  const { rows } = await sql<{ post_id: PostId; total: string }>`
    select post_id, count(*) over () as total from comment_sight where ${chosenBy(chosen)} group by post_id
    order by post_id = any(${[...chosen.posts]}::text[]) desc, post_id
    offset ${offset} limit ${limit}`.execute(db);
  return { total: Number(rows[0]?.total ?? 0), posts: rows.map((row) => row.post_id) };
}

/** Which searches showed which posts. */
export async function resultsOfSearches(
  { db }: Store,
  asked: { readonly searches: readonly SearchId[] } | { readonly posts: readonly PostId[] },
): Promise<readonly { readonly searchId: SearchId; readonly postId: PostId }[]> {
  const wanted =
    'searches' in asked
      ? sql`search_id = any(${[...asked.searches]}::text[])`
      : sql`post_id = any(${[...asked.posts]}::text[])`;
  const { rows } = await sql<{ searchId: SearchId; postId: PostId }>`
    select distinct search_id as "searchId", post_id as "postId" from search_result where ${wanted}
    order by 1, 2`.execute(db);
  return rows;
}

/** A list on which items of a story stood. */
export type StoryList = {
  readonly sourceId: SourceId;
  readonly items: number;
  readonly bestRank: number;
  readonly first: Instant;
  readonly last: Instant;
};

export async function findListsOfStory({ db }: Store, id: StoryId): Promise<readonly StoryList[]> {
  const { rows } = await sql<Omit<StoryList, 'items'> & { items: string }>`
    select l.source_id as "sourceId", count(distinct s.item_id) as items, min(s.rank) as "bestRank",
      min(l.span_from) as first, max(l.span_from) as last
    from story_member m join sighting s on s.item_id = m.item_id join look l on l.id = s.look_id
    where m.story_id = ${id} and s.rank is not null and l.kind = 'list' and l.span_from = l.span_to
    group by l.source_id order by l.source_id`.execute(db);
  return rows.map((row) => ({ ...row, items: Number(row.items) }));
}

/** The story of every event that observatory.yaml names, as the last pass found it. */
export async function storiesOfEvents({ db }: Store): Promise<ReadonlyMap<EventId, StoryId>> {
  const { rows } = await sql<{ id: StoryId; event: EventId }>`
    select id, event_id as event from story where event_id is not null order by id`.execute(db);
  return new Map(rows.map(({ event, id }) => [event, id]));
}
