import type { ItemId, Story, StoryWords, Voice } from '../domain/index.ts';
import { byTime, Grouping, type Grouped } from '../group/index.ts';
import type { Meaning } from './encoder/meaning.ts';
import { itemBlocks, readTimetable } from './item-blocks.ts';
import type { Progress } from './progress.ts';
import type { Workshop } from './workshop.ts';

export type Groups = {
  readonly voices: readonly Voice[];
  readonly stories: readonly Story[];
  /** What each story could be known by in a text that was not joined to it. */
  readonly words: readonly StoryWords[];
};

/**
 * Near copies become one voice, items about one event become a story. Worked out afresh from all items on each run, in
 * order of time, so that it is the same in whatever order they arrived.
 *
 * @param meaning gives items their vectors; null without an encoder
 */
export async function group(
  { store }: Workshop,
  progress: Progress,
  meaning: Meaning | null,
): Promise<Groups> {
  progress.start('order', 1);
  const timetable = await readTimetable(store);
  progress.step();
  progress.end();
  progress.start('group', timetable.blocks.size);
  progress.say(`${timetable.items} items`);
  const grouping = new Grouping(timetable.rubrics);
  const all: Grouped[] = [];
  for await (const { block, items } of itemBlocks(store, timetable)) {
    const encoded = await meaning?.encode(items, (what) => progress.say(what));
    all.push(grouping.take(block, encoded ?? items));
    progress.step();
  }
  all.push(grouping.finish());
  progress.end();
  return gather(all);
}

function gather(all: readonly Grouped[]): Groups {
  const told = all.flatMap(({ stories }) => stories).sort(byTime);
  return {
    voices: all.flatMap(({ voices }) => voices),
    stories: told.map(({ story }) => story),
    words: told.map(({ words }) => words),
  };
}

/** The voice of an item; one without copies is its own. */
export function voiceLookup(voices: readonly Voice[]): (item: ItemId) => string {
  const byItem = new Map<ItemId, string>();
  for (const voice of voices) for (const member of voice.members) byItem.set(member.itemId, voice.id);
  return (item) => byItem.get(item) ?? item;
}
