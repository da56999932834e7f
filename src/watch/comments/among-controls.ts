import { toMs, viewerKey, type CommentBounds, type CommentSight } from '../../domain/index.ts';
import { quantile } from '../../stats/quantile.ts';
import { kindsOfNotice } from './notice-kinds.ts';

/** A sight with its bounds. */
export type BoundSight = { readonly sight: CommentSight; readonly bounds: CommentBounds };

/** How a post stands among other posts of the same account. */
export type AmongControls = {
  /** Share of the comments counted that was seen, 0–1; of a rounded count the largest it can be. */
  readonly share: number;
  /** Whether the comments were loaded to their end: what stopped before says how far somebody scrolled. */
  readonly isLoaded: boolean;
  readonly controls: number;
  /** Median share of the controls; null without any. */
  readonly median: number | null;
  /**
   * Chance of a share this low or lower if the post were one of the controls, (1 + those no higher) / (1 + all): exact for
   * exchangeable posts. Null with fewer controls than {@link LEAST_CONTROLS}.
   */
  readonly chance: number | null;
  /** The least that the chance can be with so many controls, 1 / (1 + all): at it the number of controls speaks. */
  readonly floor: number;
};

/** With fewer controls the chance could not fall below a sixth. */
export const LEAST_CONTROLS = 5;
/** A control has at least half and at most twice as many comments: the share seen falls with the number. */
const SIZE = 2;
/** A control was at least half and at most twice as old when its comments were seen: they gather, and go, with time. */
const AGE = 2;

/**
 * A post beside others of its account that are of its size and age and were seen by the same viewer, in the same order, in
 * the same way and to the end: what they lack too is the platform's or the collector's habit. Null where the post shows no
 * count.
 */
export function amongControls(target: BoundSight, others: readonly BoundSight[]): AmongControls | null {
  const share = shareOf(target);
  if (share === null) return null;
  const isLoaded = isToItsEnd(target.sight);
  const alike = isLoaded ? latestOfEach(others.filter((other) => isControl(other, target))) : [];
  const shares = alike.flatMap((one) => shareOf(one) ?? []);
  const noHigher = shares.filter(({ low }) => low <= share.high).length;
  const highs = shares.map(({ high }) => high);
  return {
    ...{ share: share.high, isLoaded, controls: shares.length },
    median: highs.length === 0 ? null : quantile(highs, 0.5).value,
    chance: highs.length < LEAST_CONTROLS ? null : (1 + noHigher) / (1 + highs.length),
    floor: 1 / (1 + highs.length),
  };
}

/** A post that was looked at five times is one control. */
function latestOfEach(sights: readonly BoundSight[]): readonly BoundSight[] {
  const ordered = sights.toSorted((a, b) => (a.sight.at < b.sight.at ? -1 : 1));
  return [...new Map(ordered.map((one) => [one.sight.postId, one])).values()];
}

/** A rounded count makes the share uncertain, and ties are counted against a finding. */
function shareOf({ bounds: { shown, seen } }: BoundSight) {
  if (shown === null || shown.low === 0) return null;
  const high = Math.min(1, seen.low / shown.low);
  return { low: shown.high === null ? 0 : Math.min(1, seen.low / shown.high), high };
}

/** To its end: the capture says so, or a way in with a known limit stopped before it. */
const isToItsEnd = ({ hasMore, cap, visible }: CommentSight): boolean =>
  (hasMore === false || (hasMore === null && cap !== null)) && (cap === null || visible < cap);

function isControl(other: BoundSight, target: BoundSight): boolean {
  const [a, b] = [other.sight, target.sight];
  return (
    a.postId !== b.postId &&
    a.author !== null &&
    a.author === b.author &&
    isToItsEnd(a) &&
    wayOf(a) === wayOf(b) &&
    isWithin(other.bounds.shown?.low ?? 0, target.bounds.shown?.low ?? 0, SIZE) &&
    isWithin(ageOf(a), ageOf(b), AGE)
  );
}

/** All that may make one viewer's number another without the post: source, viewer, order, limit, what counts, what shows. */
function wayOf({
  sourceId,
  viewer,
  sort,
  cap,
  hasMore,
  nestedCounted,
  curated,
  notice,
}: CommentSight): string {
  const says = kindsOfNotice(notice).filter((kind) => kind !== 'filtered');
  return JSON.stringify([sourceId, viewerKey(viewer), sort, cap, hasMore, nestedCounted, curated, says]);
}

/** Milliseconds from the posting to the sight; 0, and so comparable with nothing, where it is not known. */
const ageOf = ({ at, posted }: CommentSight): number =>
  posted === null ? 0 : Math.max(0, toMs(at) - toMs(posted));

const isWithin = (one: number, other: number, times: number): boolean =>
  one > 0 && other > 0 && one <= other * times && other <= one * times;
