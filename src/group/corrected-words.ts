import type { Story, StoryWords } from '../domain/index.ts';
import { writingOf } from '../text/script.ts';
import { tellingWords } from '../text/telling-words.ts';
import type { KnownItems } from './known-item.ts';

/**
 * The words that stories could be known by, after corrections: those of a story that was changed are made anew from the
 * title of the earliest item of each of its voices, so that what was taken out of it is no longer searched for.
 *
 * @param words those of the stories as found
 */
export function correctedWords(
  words: readonly StoryWords[],
  stories: { readonly found: readonly Story[]; readonly corrected: readonly Story[] },
  items: KnownItems,
): readonly StoryWords[] {
  const found = new Set(stories.found);
  const same = new Set(stories.corrected.flatMap((story) => (found.has(story) ? [story.id] : [])));
  const changed = stories.corrected.filter((story) => !found.has(story));
  return [
    ...words.filter(({ storyId }) => same.has(storyId)),
    ...changed.map((story) => wordsOf(story, items)),
  ];
}

function wordsOf(story: Story, items: KnownItems): StoryWords {
  const members = story.members.flatMap(({ itemId }) => items.get(itemId) ?? []);
  const voices = [...Map.groupBy(members, ({ voice }) => voice).values()];
  const speakers = voices.flatMap(
    (copies) => copies.find(({ title, isLabel }) => title !== '' && !isLabel) ?? [],
  );
  const titles = speakers.map(({ title, language }) => {
    const writing = writingOf(title, language);
    return { writing, isSeed: title === story.title, words: tellingWords(title, writing) };
  });
  return { storyId: story.id, titles };
}
