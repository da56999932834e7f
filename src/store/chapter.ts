import type { Kysely } from 'kysely';
import type { Chapter, ItemId, StoryId, StoryInChapters } from '../domain/index.ts';
import { insertRows } from './door.ts';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';
import { toTimestamp } from './values.ts';

/** Writes the chapters of stories that are written already. */
export async function insertChapters(db: Kysely<Tables>, stories: readonly StoryInChapters[]): Promise<void> {
  const chapters = stories.flatMap((story) =>
    story.chapters.map((chapter, position) => ({ ...chapter, storyId: story.id, position })),
  );
  const rows = chapters.map(({ id, storyId, position, title, language, first, last }) => ({
    ...{ id, story_id: storyId, position, title, language },
    ...{ first: toTimestamp(first), last: toTimestamp(last) },
  }));
  await insertRows(db, 'chapter', rows);
  const members = chapters.flatMap(({ id, members: items }) =>
    items.map((item, position) => ({ chapter_id: id, item_id: item, position })),
  );
  await insertRows(db, 'chapter_member', members);
}

/** The chapters of each story that has some, in their order. */
export async function chaptersByStory({ db }: Store): Promise<ReadonlyMap<StoryId, readonly Chapter[]>> {
  const rows = await db.selectFrom('chapter').selectAll().orderBy('story_id').orderBy('position').execute();
  const members = await db
    .selectFrom('chapter_member')
    .selectAll()
    .orderBy('chapter_id')
    .orderBy('position')
    .execute();
  const items = Map.groupBy(members, (row) => row.chapter_id);
  const chapters = rows.map(({ id, story_id: storyId, title, language, first, last }) => ({
    storyId,
    chapter: {
      id,
      title,
      language,
      first,
      last,
      members: (items.get(id) ?? []).map((one): ItemId => one.item_id),
    },
  }));
  const byStory = Map.groupBy(chapters, ({ storyId }) => storyId);
  return new Map([...byStory].map(([story, all]) => [story, all.map(({ chapter }) => chapter)]));
}
