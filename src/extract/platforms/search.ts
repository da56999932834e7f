import type { PlatformId, PlatformReading, PostDraft, Reading, SearchDraft } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { doubtOf } from './search-doubts.ts';
import { onePerId, searchReading, viewerOf } from './reading.ts';

type Made = Pick<SearchDraft, 'query' | 'answer'> &
  Partial<Omit<SearchDraft, 'query' | 'answer' | 'platform' | 'at' | 'viewer'>>;

/** One search at the moment of the capture, as far as what came answers what was asked. */
export function searchAt(input: ReadInput, platform: PlatformId, made: Made): SearchDraft {
  return {
    ...{ platform, at: input.capture.at, viewer: viewerOf(input) },
    ...{ reason: '', detail: '', scope: 'all', notice: null, stated: null, hasMore: null, results: [] },
    ...made,
    ...doubtOf(input, made),
  };
}

/**
 * A search that was answered with a list: `results`, or `none` where the list is empty and nothing else is said. A list
 * of which nothing could be read is neither.
 *
 * @param held how many things the list holds, read or not
 */
export function searchedList(
  input: ReadInput,
  platform: PlatformId,
  query: string,
  { posts, held }: { readonly posts: readonly PostDraft[]; readonly held: number },
  said: Partial<Made> = {},
): Reading {
  const results = onePerId(posts);
  if (results.length === 0 && held > 0) {
    const detail = `None of ${held} entries of the list is in a known shape.`;
    const unread = { answer: 'unreadable', reason: 'no-known-shape', detail } as const;
    return searchReading([searchAt(input, platform, { ...said, ...unread, query })]);
  }
  const answer = results.length > 0 ? 'results' : 'none';
  const reason = results.length > 0 ? '' : 'none';
  return searchRead(searchAt(input, platform, { answer, reason, results, ...said, query }), results);
}

/** A search with its posts; where nothing shows what was searched for, the posts were seen all the same. */
export function searchRead(
  search: SearchDraft,
  posts: readonly PostDraft[],
  found: Partial<PlatformReading> = {},
): Reading {
  return searchReading([search], search.reason === 'query-not-echoed' ? { ...found, posts } : found);
}

/** What a source's settings say was searched for, for files that do not say it. */
export function settledQuery(input: ReadInput): string | null {
  const { query } = input.source.settings;
  return typeof query === 'string' && query.trim() !== '' ? query.trim() : null;
}
