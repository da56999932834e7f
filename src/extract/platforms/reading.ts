import {
  NOTHING_OF_PLATFORMS,
  type LookDraft,
  type PlatformId,
  type PlatformReading,
  type Reading,
  type SearchAnswer,
  type SearchDraft,
  type Viewer,
} from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';

/** Who looked, as the capture says. */
export const viewerOf = (input: ReadInput): Viewer =>
  input.capture.viewer ?? { state: 'unknown', region: null };

/** The platform a source belongs to; where it names none, the one that the shape is known to be of. */
export const platformOf = (input: ReadInput, known: string): PlatformId =>
  input.source.platform?.id ?? (known as PlatformId);

/**
 * Whether a capture came out of an archive of a browser or a crawler: those hold scripts, styles and counters of all kinds
 * beside what was looked for, and of what is nothing of ours no look is made.
 */
export const isArchived = ({ capture }: ReadInput): boolean =>
  capture.origin.kind === 'disk' && capture.origin.member !== null;

type Said = Pick<LookDraft, 'outcome' | 'reason' | 'detail'>;

/** One look at the moment of the capture; what it found stands beside it and not under it. */
export function platformLook(
  input: ReadInput,
  kind: LookDraft['kind'],
  said: Said,
  subject = input.capture.address,
): LookDraft {
  const { at } = input.capture;
  return { part: null, kind, subject, span: { from: at, to: at }, ...said, finds: [] };
}

/** Nothing could be read, and why. */
export function unreadablePlatform(
  input: ReadInput,
  reason: string,
  detail: string,
  kind: LookDraft['kind'] = 'list',
): Reading {
  return platformReading([platformLook(input, kind, { outcome: 'unreadable', reason, detail })], {});
}

/**
 * A record of what somebody collected: it was read, and its words stand in tables of their own. `history`: it is no list
 * that was looked at throughout, so it must never make a source silent.
 */
export function recordLook(input: ReadInput, detail: string): LookDraft {
  return platformLook(input, 'history', { outcome: 'seen', reason: '', detail });
}

export function platformReading(looks: readonly LookDraft[], found: Partial<PlatformReading>): Reading {
  return { looks, releases: [], follow: [], platform: { ...NOTHING_OF_PLATFORMS, ...found } };
}

const OUTCOME_OF: Readonly<Record<SearchAnswer, LookDraft['outcome']>> = {
  results: 'seen',
  none: 'empty',
  notice: 'refused',
  refused: 'refused',
  unreadable: 'unreadable',
  failed: 'failed',
  'not-tried': 'not-tried',
};

/** The look that a search is. */
export function searchLook(search: SearchDraft): LookDraft {
  const { query, at, answer, reason, detail } = search;
  const outcome = OUTCOME_OF[answer];
  return {
    ...{ part: null, kind: 'search', subject: query, span: { from: at, to: at }, outcome },
    ...{ reason: outcome === 'seen' ? '' : reason || answer, detail, finds: [] },
  };
}

/** Searches with their looks and their posts. */
export function searchReading(
  searches: readonly SearchDraft[],
  found: Partial<PlatformReading> = {},
): Reading {
  const posts = [...searches.flatMap(({ results }) => results), ...(found.posts ?? [])];
  return platformReading(searches.map(searchLook), { ...found, searches, posts: onePerId(posts) });
}

/** The last of several accounts of one post: later rows of a file know more. */
export function onePerId<Post extends { readonly platform: string; readonly native: string }>(
  posts: readonly Post[],
): readonly Post[] {
  return [...new Map(posts.map((post) => [`${post.platform}\n${post.native}`, post])).values()];
}
