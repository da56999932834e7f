import { sql, type Kysely } from 'kysely';
import {
  SEARCH_ANSWERS,
  type Instant,
  type PlatformId,
  type PostId,
  type Search,
  type SearchId,
  type SourceId,
} from '../../domain/index.ts';
import { chunksOf, insertRows, listOf } from '../door.ts';
import type { Store } from '../open.ts';
import type { SearchTable } from '../tables-platform.ts';
import type { Tables } from '../tables.ts';
import { toTimestamp } from '../values.ts';
import { insertBest, type KeyedRow } from './best-row.ts';
import { toViewer, viewerColumns } from './columns.ts';

/** Keeps searches with their results in order. Their posts must be saved before. Of two readings the one that saw more stands. */
export async function insertSearches(db: Kysely<Tables>, searches: readonly Search[]): Promise<void> {
  await insertBest(db, 'search', searches.map(searchRow));
  for (const chunk of chunksOf(searches, 1_000)) await replaceResults(db, chunk);
}

/** The results are those of the search that stands, whichever capture brought it. */
async function replaceResults(db: Kysely<Tables>, searches: readonly Search[]): Promise<void> {
  const ids = searches.map(({ id }) => id);
  const rows = await db.selectFrom('search').select(['id', 'key']).where('id', 'in', listOf(ids)).execute();
  const standing = new Map(rows.map(({ id, key }) => [id, key]));
  const mine = new Map(
    searches.filter((one) => keyOf(one) === standing.get(one.id)).map((one) => [one.id, one]),
  );
  await db
    .deleteFrom('search_result')
    .where('search_id', 'in', listOf([...mine.keys()]))
    .execute();
  const results = [...mine.values()].flatMap((search) =>
    search.results.map((post_id, position) => ({ search_id: search.id, position, post_id })),
  );
  await insertRows(db, 'search_result', results);
}

/** The searches on some sources, ordered by their time, then by id. */
export async function loadSearches({ db }: Store, sources: readonly SourceId[]): Promise<readonly Search[]> {
  const rows = await db
    .selectFrom('search')
    .selectAll()
    .where('source_id', 'in', listOf(sources))
    .orderBy('at')
    .orderBy('id')
    .execute();
  const results = await resultsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toSearch(row, results.get(row.id) ?? []));
}

async function resultsOf(
  db: Kysely<Tables>,
  ids: readonly SearchId[],
): Promise<ReadonlyMap<SearchId, readonly PostId[]>> {
  const found = new Map<SearchId, PostId[]>();
  for (const chunk of chunksOf(ids, 1_000)) {
    const rows = await db
      .selectFrom('search_result')
      .selectAll()
      .where('search_id', 'in', listOf(chunk))
      .orderBy('search_id')
      .orderBy('position')
      .execute();
    for (const { search_id, post_id } of rows) {
      const posts = found.get(search_id) ?? [];
      posts.push(post_id);
      found.set(search_id, posts);
    }
  }
  return found;
}

/** When a platform was searched since a time, by whomever: measuring can change what is measured. The earliest first. */
export async function searchTimes(
  { db }: Store,
  { platform, since }: { readonly platform: PlatformId; readonly since: Instant },
): Promise<readonly Instant[]> {
  const rows = await db
    .selectFrom('search')
    .select('at')
    .where('platform', '=', platform)
    .where('answer', '<>', 'not-tried')
    .where('at', '>', sql<Instant>`${toTimestamp(since)}::timestamptz`)
    .orderBy('at')
    .execute();
  return rows.map(({ at }) => at);
}

/** The more a search says, the smaller: results before none before a notice, as the vocabulary orders them. */
const keyOf = (search: Search): string =>
  `${SEARCH_ANSWERS.indexOf(search.answer)} ${String(1e6 - search.results.length).padStart(7, '0')} ${search.captureId ?? '~'}`;

function searchRow(search: Search): KeyedRow {
  const { id, platform, query, answer, reason, detail, scope, notice, stated } = search;
  return {
    ...{ id, source_id: search.sourceId, capture_id: search.captureId, platform, query },
    at: toTimestamp(search.at),
    ...viewerColumns(search.viewer),
    ...{ answer, reason, detail, scope, notice, stated, has_more: search.hasMore },
    key: keyOf(search),
  };
}

function toSearch(row: SearchTable, results: readonly PostId[]): Search {
  const { id, platform, query, at, answer, reason, detail, scope, notice, stated } = row;
  return {
    ...{ id, platform, query, at, answer, reason, detail, scope, notice, stated, results },
    ...{ sourceId: row.source_id, captureId: row.capture_id, viewer: toViewer(row), hasMore: row.has_more },
  };
}
