import { textOf, type ItemId, type Story, type Voice } from '../domain/index.ts';
import { inOrder, type Groupable } from './groupable.ts';
import { findRubrics } from './rubrics.ts';
import { blockOf } from './stream/blocks.ts';
import { StoryStream, type ToldStory } from './stream/story-stream.ts';

/**
 * Items about one event, within and across languages: terms and names in a shared space, neighbours within three days,
 * each read again with its own neighbours, average linkage, all as a stream (see stream/). Only stories of two or more
 * items are returned. The id follows from the earliest member, so it stays when later items join; the order of the input
 * changes nothing. Items without words of their own (rows of a coded table) are left to the events a person named, and
 * columns (see rubrics.ts) are in no story.
 */
export function findStories(items: readonly Groupable[], voices: readonly Voice[]): readonly Story[] {
  return tellStories(items, voices).map(({ story }) => story);
}

/** {@link findStories}, each with the words of its titles. */
export function tellStories(items: readonly Groupable[], voices: readonly Voice[]): readonly ToldStory[] {
  const rubrics = findRubrics(items.map((item) => ({ ...item, text: textOf(item) })));
  const voiceOf = new Map<ItemId, string>(
    voices.flatMap(({ id, members }) => members.map(({ itemId }) => [itemId, id])),
  );
  const stream = new StoryStream((item) => voiceOf.get(item) ?? item);
  const told = inOrder(items.filter(({ id }) => !rubrics.has(id)));
  const blocks = Map.groupBy(told, ({ at }) => blockOf(at));
  const stories = [...blocks].flatMap(([block, of]) => stream.take(block, of));
  return [...stories, ...stream.finish()].sort(byTime);
}

/** Stories by when they began. */
export const byTime = ({ story: a }: ToldStory, { story: b }: ToldStory): number =>
  a.first < b.first ? -1 : a.first > b.first ? 1 : a.id < b.id ? -1 : 1;
