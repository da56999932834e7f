import type { CommentBounds, CommentCause, CommentSight } from '../../domain/index.ts';
import { CLOSED_WORDS, COMMENT_RULES, type SightEvidence } from './bound-rules.ts';

/**
 * How many of the comments a count shows could be seen at that sight, at the least and at the most, and what may be behind
 * the rest. At the least: what the capture holds. At the most: everything that was not loaded might have been seen too.
 */
export function boundsOf(sight: CommentSight): CommentBounds {
  const shown = shownRange(sight);
  const evidence = evidenceOf(sight, shown?.low ?? null);
  const rule = COMMENT_RULES.find((one) => one.applies(evidence));
  if (!rule) throw new RangeError('expected the last rule of comments to apply to everything');
  return {
    sightId: sight.id,
    shown,
    seen: { low: evidence.seen, high: mostSeen(sight, shown) },
    causes: shown === null || evidence.seen >= shown.low ? [] : causesOf(sight, shown),
    rule: { id: rule.id, version: rule.version },
    reason: rule.reason,
  };
}

type Range = { readonly low: number; readonly high: number | null };

function shownRange({ shown, shownLow, shownHigh }: CommentSight): Range | null {
  if (shown === null) return null;
  return shownLow === null ? { low: shown, high: shown } : { low: shownLow, high: shownHigh };
}

function evidenceOf(sight: CommentSight, shown: number | null): SightEvidence {
  // Whether the count holds replies is often not known: then they may be none of those it shows.
  const seen = sight.visible + (sight.nestedCounted === true ? sight.repliesVisible : 0);
  return { ...sight, shown, seen };
}

/** What was not loaded might have been seen; what the count leaves out cannot be among those it shows. */
function mostSeen(sight: CommentSight, shown: Range | null): number | null {
  const { visible, repliesVisible, repliesDeclared, nestedCounted } = sight;
  const replies = nestedCounted === false ? 0 : Math.max(repliesVisible, repliesDeclared ?? repliesVisible);
  const held = visible + (nestedCounted === false ? 0 : repliesVisible);
  if (shown === null) return held;
  const isOpen = goesOn(sight) || (nestedCounted !== false && repliesDeclared === null);
  if (shown.high === null) return isOpen ? null : visible + replies;
  return isOpen ? Math.max(held, shown.high) : Math.max(held, Math.min(shown.high, visible + replies));
}

const goesOn = ({ hasMore, cap, visible }: CommentSight): boolean =>
  hasMore === true || (hasMore === null && cap === null) || (cap !== null && visible >= cap);

/** A platform that ends its pages early does so after at least this many. */
const LEAST_PAGE = 20;

/** Every cause that the sight does not exclude, in the order of printing. */
function causesOf(sight: CommentSight, shown: Range): readonly CommentCause[] {
  const { cap, visible, hasMore, repliesVisible, repliesDeclared, nestedCounted, curated, notice, viewer } =
    sight;
  const isClosed = notice !== null && CLOSED_WORDS.test(notice);
  const possible: readonly (readonly [CommentCause, boolean])[] = [
    ['collector-cap', cap !== null && visible >= cap],
    ['page-cap', hasMore === false && cap === null && visible >= LEAST_PAGE],
    ['not-loaded', hasMore !== false],
    ['nested', nestedCounted !== false && (repliesDeclared === null || repliesDeclared > repliesVisible)],
    ['curated', curated !== false],
    ['filter-notice', notice !== null && !isClosed],
    ['closed', isClosed],
    ['guest', viewer.state !== 'member'],
    ['rounded-count', shown.low !== shown.high],
    ['count-includes-gone', true],
    ['not-shown', true],
  ];
  return possible.filter(([, is]) => is).map(([cause]) => cause);
}
