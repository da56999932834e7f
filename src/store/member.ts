import type { Kysely } from 'kysely';
import type { Membership } from '../domain/index.ts';
import { insertRows, type NewRow } from './door.ts';
import type { Tables } from './tables.ts';

type Groups = readonly { readonly id: string; readonly members: readonly Membership[] }[];

/** Writes the members of groups in the order the groups name them. */
export async function insertMembers(
  db: Kysely<Tables>,
  {
    table,
    key,
    groups,
  }: { table: 'voice_member' | 'story_member'; key: 'voice_id' | 'story_id'; groups: Groups },
): Promise<void> {
  const rows: NewRow[] = groups.flatMap((group) =>
    group.members.map((member, position) => ({
      [key]: group.id,
      item_id: member.itemId,
      score: member.score,
      reason: member.reason,
      position,
    })),
  );
  await insertRows(db, table, rows);
}
