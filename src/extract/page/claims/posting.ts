import type { Counts } from '../../../domain/index.ts';

/** Types of schema.org that say "this is what one person posted", not "this is an article". */
const POSTING = /^(?:SocialMediaPosting|DiscussionForumPosting)$/;

type Fields = Readonly<Record<string, unknown>>;

/**
 * What a platform prints beside a post, from the page's own schema.org description: `commentCount` is what it says there
 * is, the `comment` list is what the page lets a visitor see. The two often differ, for reasons the page does not give.
 *
 * @returns null when the thing described is no post
 */
export function readPosting(thing: Fields): Counts | null {
  const types = [thing['@type']].flat();
  if (!types.some((type) => typeof type === 'string' && POSTING.test(type))) return null;
  const statistics = [thing['interactionStatistic']].flat().filter(isFields);
  return {
    commentsShown: count(thing['commentCount']) ?? statistic(statistics, 'CommentAction'),
    commentsVisible: thing['comment'] === undefined ? null : [thing['comment']].flat().length,
    likes: statistic(statistics, 'LikeAction'),
    shares: statistic(statistics, 'ShareAction'),
  };
}

function statistic(statistics: readonly Fields[], action: string): number | null {
  const found = statistics.find(({ interactionType: type }) =>
    (isFields(type) ? String(type['@type']) : String(type)).endsWith(action),
  );
  return found ? count(found['userInteractionCount']) : null;
}

/** Whole and not negative; platforms write numbers as texts too. */
function count(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
