import { at, isObject, listAt, textAt, type JsonObject } from './fields.ts';

/**
 * The thread of an answer, as `getPostThread` nests it. `getPostThreadV2`, which Bluesky's own pages ask since 2025, lists
 * the same posts in order, each with its depth; above the one that was asked for it is negative.
 */
export function threadIn(data: unknown): JsonObject {
  const thread = at(data, 'thread');
  if (isObject(thread)) return thread;
  const items = listAt(data, 'thread').filter(isObject);
  const anchor = items.findIndex((item) => at(item, 'depth') === 0);
  const item = items[anchor];
  return item === undefined ? {} : nodeOf(item, items.slice(anchor + 1), 1);
}

/** Replies stand behind what they reply to, one deeper, until the next that is not deeper. */
function nodeOf(item: JsonObject, after: readonly JsonObject[], depth: number): JsonObject {
  const end = after.findIndex((one) => depthOf(one) < depth);
  const below = end < 0 ? after : after.slice(0, end);
  const replies = below.flatMap((one, place) =>
    depthOf(one) === depth && depth < DEEPEST ? [nodeOf(one, below.slice(place + 1), depth + 1)] : [],
  );
  return { uri: at(item, 'uri'), ...shownIn(item), replies };
}

/** Only replies and their replies are counted. */
const DEEPEST = 3;

const depthOf = (item: JsonObject): number => Number(at(item, 'depth') ?? NaN);

/** Marks that stand in place of a post; one for members alone is not shown to this viewer either. */
function shownIn(item: JsonObject): JsonObject {
  const kind = textAt(item, 'value', '$type') ?? '';
  if (kind.endsWith('#threadItemNotFound')) return { notFound: true };
  if (/#threadItem(Blocked|NoUnauthenticated)$/.test(kind)) return { blocked: true };
  return { post: at(item, 'value', 'post') };
}
