import type { CommentSightDraft } from './comments.ts';
import type { PostDraft } from './post.ts';
import type { SearchDraft } from './probe.ts';
import type { MeasurementDraft } from './reachability.ts';
import type { VisitDraft } from './visit.ts';

/** What a capture of a platform holds beside looks: readers fill in what they found, and leave the rest empty. */
export type PlatformReading = {
  readonly posts: readonly PostDraft[];
  readonly searches: readonly SearchDraft[];
  readonly visits: readonly VisitDraft[];
  readonly comments: readonly CommentSightDraft[];
  readonly measurements: readonly MeasurementDraft[];
};

export const NOTHING_OF_PLATFORMS: PlatformReading = {
  posts: [],
  searches: [],
  visits: [],
  comments: [],
  measurements: [],
};
