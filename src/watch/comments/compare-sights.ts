import { viewerKey, type CommentBounds, type CommentSight } from '../../domain/index.ts';
import { quantile } from '../../stats/quantile.ts';

/** A sight with its bounds. */
export type BoundSight = { readonly sight: CommentSight; readonly bounds: CommentBounds };

/** How a post stands among other posts of the same account. */
export type AmongControls = {
  /** Share of the comments counted that was seen, 0–1. */
  readonly share: number;
  readonly controls: number;
  /** Median share of the controls; null without any. */
  readonly median: number | null;
  /**
   * Chance of a share this low or lower if the post were one of the controls, (1 + those no higher) / (1 + all): exact for
   * exchangeable posts, and never below 1 / (1 + all). Null with fewer controls than {@link LEAST_CONTROLS}.
   */
  readonly chance: number | null;
};

/** With fewer controls the chance could not fall below a sixth. */
export const LEAST_CONTROLS = 5;
/** A control has at least half and at most twice as many comments: the share seen falls with the number. */
const SIZE = 2;

/**
 * A post beside others of its account that are of its size and were seen by the same viewer, in the same order, in the
 * same way: what they lack too is the platform's or the collector's habit. Null where the post shows no count.
 */
export function amongControls(target: BoundSight, others: readonly BoundSight[]): AmongControls | null {
  const share = shareOf(target);
  if (share === null) return null;
  const controls = latestOfEach(others.filter((other) => isControl(other, target)));
  const shares = controls.flatMap((one) => shareOf(one) ?? []);
  const noHigher = shares.filter((one) => one <= share).length;
  return {
    share,
    controls: shares.length,
    median: shares.length === 0 ? null : quantile(shares, 0.5).value,
    chance: shares.length < LEAST_CONTROLS ? null : (1 + noHigher) / (1 + shares.length),
  };
}

/** A post that was looked at five times is one control. */
function latestOfEach(sights: readonly BoundSight[]): readonly BoundSight[] {
  const ordered = sights.toSorted((a, b) => (a.sight.at < b.sight.at ? -1 : 1));
  return [...new Map(ordered.map((one) => [one.sight.postId, one])).values()];
}

function shareOf({ bounds }: BoundSight): number | null {
  return bounds.shown === null || bounds.shown.low === 0
    ? null
    : Math.min(1, bounds.seen.low / bounds.shown.low);
}

function isControl(other: BoundSight, target: BoundSight): boolean {
  const [a, b] = [other.sight, target.sight];
  const [size, own] = [other.bounds.shown?.low ?? 0, target.bounds.shown?.low ?? 0];
  return (
    a.postId !== b.postId &&
    a.author !== null &&
    a.author === b.author &&
    a.sourceId === b.sourceId &&
    viewerKey(a.viewer) === viewerKey(b.viewer) &&
    a.sort === b.sort &&
    a.cap === b.cap &&
    size > 0 &&
    size <= own * SIZE &&
    own <= size * SIZE
  );
}

/** What two viewers of one page saw of its comments. */
export type TwoViewers = {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  /** How many of each were put beside each other: the shorter sight, where one goes on; null: both are whole. */
  readonly first: number | null;
};

/**
 * Two sights of one post, comment by comment. Where either goes on only the first of each can be compared, as many as the
 * shorter holds, and only in one order of sorting.
 *
 * @returns null where they cannot be compared: other posts or sorting, or comments without keys
 */
export function alignSights(a: CommentSight, b: CommentSight): TwoViewers | null {
  if (a.postId !== b.postId || a.keys.length === 0 || b.keys.length === 0) return null;
  const areWhole = a.hasMore === false && b.hasMore === false;
  if (!areWhole && a.sort !== b.sort) return null;
  const first = areWhole ? null : Math.min(a.keys.length, b.keys.length);
  const [ofA, ofB] = [a, b].map(({ keys }) => new Set(keys.slice(0, first ?? undefined)));
  const both = [...(ofA ?? [])].filter((key) => ofB?.has(key)).length;
  return { both, onlyA: (ofA?.size ?? 0) - both, onlyB: (ofB?.size ?? 0) - both, first };
}
