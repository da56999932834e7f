import type { CommentBounds, CommentCause, CommentSight } from '../../domain/index.ts';
import { COMMENT_RULES, LEAST_PAGE, type SightEvidence } from './bound-rules.ts';
import { kindsOfNotice } from './notice-kinds.ts';

/**
 * How many of the comments a count shows could be seen at that sight, at the least and at the most, and what may be behind
 * the rest. At the least: what the capture holds. At the most: everything that was not loaded might have been seen too.
 */
export function boundsOf(sight: CommentSight): CommentBounds {
  const shown = shownRange(sight);
  const evidence = evidenceOf(sight, shown);
  const rule = COMMENT_RULES.find((one) => one.applies(evidence));
  if (!rule) throw new RangeError('expected the last rule of comments to apply to everything');
  return {
    sightId: sight.id,
    shown,
    seen: { low: evidence.seen, high: mostSeen(sight, shown) },
    causes: shown === null || evidence.seen >= (shown.high ?? Infinity) ? [] : causesOf(sight, shown),
    rule: { id: rule.id, version: rule.version },
    reason: rule.reason,
  };
}

type Range = { readonly low: number; readonly high: number | null };

function shownRange({ shown, shownLow, shownHigh }: CommentSight): Range | null {
  if (shown === null) return null;
  return shownLow === null ? { low: shown, high: shown } : { low: shownLow, high: shownHigh };
}

function evidenceOf(sight: CommentSight, shown: Range | null): SightEvidence {
  const { comments, replies } = distinct(sight);
  // Whether the count holds replies is often not known: then they may be none of those it shows.
  const seen = comments + (sight.nestedCounted === true ? replies : 0);
  return { ...sight, shown: shown?.low ?? null, most: shown?.high ?? null, comments, seen };
}

/**
 * One comment may come on two pages. Where keys were kept there are as many comments as keys at the least, and nobody knows
 * whether those that came twice were replies.
 */
function distinct({ visible, repliesVisible, keys }: CommentSight) {
  const twice = keys.length === 0 ? 0 : Math.max(0, visible + repliesVisible - keys.length);
  const comments = Math.max(0, visible - twice);
  // Of both together as many are left as there are keys.
  return { comments, replies: Math.max(0, visible + repliesVisible - twice - comments) };
}

/** What was not loaded might have been seen; what the count leaves out cannot be among those it shows. */
function mostSeen(sight: CommentSight, shown: Range | null): number | null {
  const { visible, repliesVisible, repliesDeclared, nestedCounted } = sight;
  const isOpen = mayGoOn(sight) || (nestedCounted !== false && !areRepliesKnown(sight));
  const held = visible + (nestedCounted === false ? 0 : repliesVisible);
  const there = visible + (nestedCounted === false ? 0 : Math.max(repliesVisible, repliesDeclared ?? 0));
  if (!isOpen) return Math.max(held, Math.min(shown?.high ?? Infinity, there));
  if (shown === null || shown.high === null) return null;
  // A count below what was seen is behind the times, and bounds nothing.
  return (nestedCounted === true ? held : visible) > shown.high ? null : Math.max(held, shown.high);
}

/** What comments declare bounds their replies only where it does not fall short of those that were seen. */
const areRepliesKnown = ({ repliesVisible, repliesDeclared }: CommentSight): boolean =>
  repliesDeclared !== null && repliesDeclared >= repliesVisible;

/** Comments may have followed: the capture says so, nobody says, the way in brings no more, or lists of this length end early. */
const mayGoOn = ({ hasMore, cap, visible }: CommentSight): boolean =>
  hasMore !== false || (cap !== null && visible >= cap) || visible >= LEAST_PAGE;

/** Every cause that the sight does not exclude, in the order of printing. */
function causesOf(sight: CommentSight, shown: Range): readonly CommentCause[] {
  const { cap, visible, hasMore, repliesVisible, repliesDeclared, nestedCounted, curated, viewer } = sight;
  const says = kindsOfNotice(sight.notice);
  const possible: readonly (readonly [CommentCause, boolean])[] = [
    ['collector-cap', cap !== null && visible >= cap],
    ['page-cap', hasMore === false && cap === null && visible >= LEAST_PAGE],
    ['not-loaded', hasMore !== false],
    [
      'nested',
      nestedCounted !== false && (!areRepliesKnown(sight) || (repliesDeclared ?? 0) > repliesVisible),
    ],
    ['curated', curated !== false || says.includes('curated')],
    ['filter-notice', says.includes('filtered')],
    ['closed', says.includes('closed')],
    ['guest', viewer.state !== 'member'],
    ['rounded-count', shown.low !== shown.high],
    ['count-includes-gone', true],
    ['not-shown', true],
  ];
  return possible.filter(([, is]) => is).map(([cause]) => cause);
}
