import type { ItemId, Membership, Story, StoryInChapters, Voice } from '../domain/index.ts';
import { chaptersByStory, insertChapters } from './chapter.ts';
import { insertRows } from './door.ts';
import { insertStoryMembers } from './member.ts';
import type { Store } from './open.ts';
import { toTimestamp } from './values.ts';
import { insertVoiceMembers, voiceMembers } from './voice-member.ts';

/** Replaces all voices and stories by these, whole or not at all. Their items must be in the store. */
export async function replaceGroups(
  store: Store,
  groups: { readonly voices: readonly Voice[]; readonly stories: readonly StoryInChapters[] },
): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    for (const table of ['voice_member', 'voice', 'story_member', 'story'] as const) {
      await trx.deleteFrom(table).execute();
    }
    const voices = groups.voices.map((voice) => ({ id: voice.id, origin_id: voice.originId }));
    await insertRows(trx, 'voice', voices);
    await insertVoiceMembers(trx, groups.voices);
    await insertRows(trx, 'story', groups.stories.map(storyRow));
    await insertStoryMembers(trx, groups.stories);
    await insertChapters(trx, groups.stories);
  });
}

const storyRow = (story: Story) => ({
  id: story.id,
  origin: story.origin,
  event_id: story.eventId,
  title: story.title,
  language: story.language,
  first: toTimestamp(story.first),
  last: toTimestamp(story.last),
});

type MemberRow = {
  readonly id: string;
  readonly item_id: ItemId;
  readonly score: number;
  readonly reason: string;
};

/** All voices with their members, ordered by id. */
export async function loadVoices(store: Store): Promise<Voice[]> {
  const rows = await store.db.selectFrom('voice').selectAll().orderBy('id').execute();
  const members = await voiceMembers(store.db);
  return rows.map((row) => ({ id: row.id, originId: row.origin_id, members: members.get(row.id) ?? [] }));
}

/** All stories with their members, ordered by id. */
export async function loadStories(store: Store): Promise<StoryInChapters[]> {
  const rows = await store.db.selectFrom('story').selectAll().orderBy('id').execute();
  const members = membersById(
    await store.db
      .selectFrom('story_member')
      .select(['story_id as id', 'item_id', 'score', 'reason'])
      .orderBy('story_id')
      .orderBy('position')
      .execute(),
  );
  const chapters = await chaptersByStory(store);
  return rows.map(({ event_id, ...row }) => ({
    ...row,
    eventId: event_id,
    members: members.get(row.id) ?? [],
    chapters: chapters.get(row.id) ?? [],
  }));
}

function membersById(rows: readonly MemberRow[]): Map<string, Membership[]> {
  const members = new Map<string, Membership[]>();
  for (const row of rows) {
    const list = members.get(row.id) ?? [];
    list.push({ itemId: row.item_id, score: row.score, reason: row.reason });
    members.set(row.id, list);
  }
  return members;
}
