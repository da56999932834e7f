import { HOUR, toMs, type CommentSight } from '../../domain/index.ts';

/** What two viewers of one page saw of its comments. */
export type TwoViewers = {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  /** How many of each were looked for in the other: as many as the shorter holds, where one goes on; null: both are whole. */
  readonly first: number | null;
};

/** Comments come and go: what two viewers saw farther apart than this may differ by time alone. */
export const FARTHEST = HOUR;

/**
 * Two sights of one post, comment by comment. Where either goes on only the first of each can be looked for, as many as the
 * shorter holds, and only in one known order of sorting; one that stands farther down in the other was seen by both.
 *
 * @returns null where they cannot be compared: other posts or sorting, more than {@link FARTHEST} apart, comments without
 * keys, replies opened by one alone, or a sight that may be a later page or a part of one
 */
export function alignSights(a: CommentSight, b: CommentSight): TwoViewers | null {
  if (a.postId !== b.postId || Math.abs(toMs(a.at) - toMs(b.at)) > FARTHEST) return null;
  if (![a, b].every(isFromTheTop) || !haveLikeReplies(a, b)) return null;
  const areWhole = a.hasMore === false && b.hasMore === false;
  if (!areWhole && (a.sort === null || a.sort !== b.sort)) return null;
  const first = areWhole ? null : Math.min(a.keys.length, b.keys.length);
  const [ofA, ofB] = [a, b].map(({ keys }) => keys.slice(0, first ?? undefined));
  const [heldA, heldB] = [new Set(a.keys), new Set(b.keys)];
  const sought = [...new Set([...(ofA ?? []), ...(ofB ?? [])])];
  const onlyA = sought.filter((key) => !heldB.has(key)).length;
  const onlyB = sought.filter((key) => !heldA.has(key)).length;
  return { both: sought.length - onlyA - onlyB, onlyA, onlyB, first };
}

/**
 * With keys, or seen to be empty. Of later pages nobody says whether comments go on, for what they hold is never the whole;
 * so a sight of which that is not known may be one.
 */
const isFromTheTop = ({ keys, visible, hasMore }: CommentSight): boolean =>
  hasMore !== null && (keys.length > 0 || (visible === 0 && !hasMore));

/** Keys do not tell comments from replies: what one viewer alone unfolded would look as if the other lacked it. */
const haveLikeReplies = (a: CommentSight, b: CommentSight): boolean =>
  (a.repliesVisible === 0 && b.repliesVisible === 0) || [a, b].every(areUnfolded);

const areUnfolded = ({ visible, repliesVisible, repliesDeclared }: CommentSight): boolean =>
  visible === 0 || (repliesDeclared !== null && repliesVisible >= repliesDeclared);
