import { sql } from 'kysely';
import type { Chapter, StoryId } from '../../domain/index.ts';
import type { Store } from '../open.ts';

export type ChapterLine = Omit<Chapter, 'members'> & { readonly items: number; readonly voices: number };

/** The chapters of a story in their order, with their counts; none where it is short. */
export async function findChapters({ db }: Store, story: StoryId): Promise<readonly ChapterLine[]> {
  const { rows } = await sql<ChapterLine>`
    select c.id, c.title, c.language, c.first, c.last, count(m.item_id) as items,
      count(distinct coalesce(v.voice_id, m.item_id)) as voices
    from chapter c left join chapter_member m on m.chapter_id = c.id left join voice_member v on v.item_id = m.item_id
    where c.story_id = ${story} group by c.id order by c.position`.execute(db);
  return rows;
}
