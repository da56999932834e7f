import type { Story, StoryInChapters, Voice } from '../domain/index.ts';
import { chaptersOf, isLong } from '../group/index.ts';
import type { Store } from '../store/index.ts';
import { voiceLookup } from './group.ts';
import { knownItems } from './known-items.ts';

/** Every story, those that last longer than a week in chapters. Titles are read a story at a time. */
export async function inChapters(
  store: Store,
  stories: readonly Story[],
  voices: readonly Voice[],
): Promise<readonly StoryInChapters[]> {
  const voiceOf = voiceLookup(voices);
  const told: StoryInChapters[] = [];
  for (const story of stories) {
    const ids = isLong(story) ? story.members.map(({ itemId }) => itemId) : [];
    const items = ids.length === 0 ? new Map() : await knownItems(store, ids, voiceOf);
    told.push({ ...story, chapters: chaptersOf(story, items) });
  }
  return told;
}
