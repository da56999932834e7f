import {
  commentSightId,
  measurementId,
  postId,
  searchId,
  visitId,
  type Capture,
  type Instant,
  type PlatformReading,
  type Post,
  type PostDraft,
  type Search,
  type SearchDraft,
  type SourceId,
} from '../../domain/index.ts';
import type { Rows } from '../batch.ts';

/** Adds what a reader found of a platform in one capture, under the source the capture is filed under. */
export function addPlatformRows(
  rows: Rows,
  reading: PlatformReading,
  capture: Capture,
  sourceId: SourceId,
): void {
  const at: Filed = { sourceId, captureId: capture.id };
  for (const draft of reading.posts) rows.posts.push(toPost(draft, capture.at, at));
  for (const draft of reading.searches) addSearch(rows, draft, at);
  for (const draft of reading.visits) {
    const visit = { ...draft, ...at, postId: postId(draft.platform, draft.native) };
    rows.visits.push({ ...visit, id: visitId(visit) });
  }
  for (const draft of reading.comments) {
    const sight = { ...draft, ...at, postId: postId(draft.platform, draft.native) };
    rows.comments.push({ ...sight, id: commentSightId(sight) });
  }
  for (const draft of reading.measurements)
    rows.measurements.push({ ...draft, ...at, id: measurementId(draft) });
}

type Filed = Pick<Post, 'sourceId' | 'captureId'>;

function toPost(draft: PostDraft, seenAt: Instant, at: Filed): Post {
  return { ...draft, ...at, seenAt, id: postId(draft.platform, draft.native) };
}

function addSearch(rows: Rows, draft: SearchDraft, at: Filed): void {
  const posts = draft.results.map((result) => toPost(result, draft.at, at));
  for (const post of posts) rows.posts.push(post);
  const search: Omit<Search, 'id'> = { ...draft, ...at, results: posts.map(({ id }) => id) };
  rows.searches.push({ ...search, id: searchId(search) });
}
