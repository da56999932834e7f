import { timeOf, type ItemId, type Story, type StoryWords, type Voice } from '../domain/index.ts';
import { findVoices, tellStories, type Groupable } from '../group/index.ts';
import { firstSightings, streamItems } from '../store/index.ts';
import type { Meaning } from './encoder/meaning.ts';
import type { Progress } from './progress.ts';
import type { Workshop } from './workshop.ts';

export type Groups = {
  readonly voices: readonly Voice[];
  readonly stories: readonly Story[];
  /** What each story could be known by in a text that was not joined to it. */
  readonly words: readonly StoryWords[];
};

/**
 * Near copies become one voice, items about one event become a story. Worked out afresh from all items on each run.
 *
 * @param meaning gives items their vectors; null without an encoder
 */
export async function group(
  { store }: Workshop,
  progress: Progress,
  meaning: Meaning | null,
): Promise<Groups> {
  progress.start('group', 3);
  progress.say('reading items');
  const first = await firstSightings(store);
  const items: Groupable[] = [];
  for await (const item of streamItems(store))
    items.push({ ...item, at: timeOf(item, first.get(item.id) ?? item.seenAt) });
  progress.step();
  progress.say(`finding voices among ${items.length} items`);
  const voices = findVoices(items);
  progress.step();
  progress.say('finding stories');
  const told = tellStories((await meaning?.encode(items, (what) => progress.say(what))) ?? items, voices);
  progress.step();
  progress.end();
  return { voices, stories: told.map(({ story }) => story), words: told.map(({ words }) => words) };
}

/** The voice of an item; one without copies is its own. */
export function voiceLookup(voices: readonly Voice[]): (item: ItemId) => string {
  const byItem = new Map<ItemId, string>();
  for (const voice of voices) for (const member of voice.members) byItem.set(member.itemId, voice.id);
  return (item) => byItem.get(item) ?? item;
}
