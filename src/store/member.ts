import type { Kysely } from 'kysely';
import type { Membership } from '../domain/index.ts';
import { insertRows, type NewRow } from './door.ts';
import type { Tables } from './tables.ts';

type Groups = readonly { readonly id: string; readonly members: readonly Membership[] }[];

/** Writes the members of stories in the order the stories name them. */
export async function insertStoryMembers(db: Kysely<Tables>, stories: Groups): Promise<void> {
  const rows: NewRow[] = stories.flatMap(({ id, members }) =>
    members.map((member, position) => ({ story_id: id, ...memberRow(member, position) })),
  );
  await insertRows(db, 'story_member', rows);
}

/** The columns that every kind of member has. */
export const memberRow = ({ itemId, score, reason }: Membership, position: number) => ({
  item_id: itemId,
  score,
  reason,
  position,
});
