import {
  correctionId,
  makeId,
  type Correction,
  type Story,
  type StoryInChapters,
} from '../../src/domain/index.ts';
import { type Items } from './hostile-collected.ts';
import { at } from './hostile-file.ts';

/** What people corrected: in force, waiting and replaced, with words that would be markup. */
export function correctionsOf({ article, copy, hostile, formula }: Items): Correction[] {
  const said = [
    { itemId: hostile.id, kind: 'with', otherId: article.id, because: 'one <b>ferry</b>', by: 'Ada <i>' },
    { itemId: formula.id, kind: 'apart', otherId: article.id, because: 'another ferry', by: '' },
    { itemId: copy.id, kind: 'apart', otherId: null, because: 'first thought', by: '' },
    { itemId: copy.id, kind: 'with', otherId: article.id, because: 'second thought', by: '' },
    { itemId: article.id, kind: 'with', otherId: makeId('item', 'gone'), because: 'to come', by: '' },
  ] as const;
  return said.map((one, hour) => {
    const whole = { ...one, at: at(`06T0${hour}:00:00`) };
    return { ...whole, id: correctionId(whole) };
  });
}

/** A story cut behind its first item. */
export function cutOf(story: Story): StoryInChapters {
  const parts = [story.members.slice(0, 1), story.members.slice(1)];
  return {
    ...story,
    chapters: parts.map((members, number) => ({
      ...{ id: makeId('chapter', story.id, number), title: `Chapter <u>${number}</u>`, language: 'en' },
      ...{ first: story.first, last: story.last, members: members.map(({ itemId }) => itemId) },
    })),
  };
}
