import type { Kysely } from 'kysely';
import type { Voice, VoiceMember } from '../domain/index.ts';
import { insertRows } from './door.ts';
import { memberRow } from './member.ts';
import type { Tables } from './tables.ts';

/** Writes the members of voices in the order the voices name them. */
export async function insertVoiceMembers(db: Kysely<Tables>, voices: readonly Voice[]): Promise<void> {
  const rows = voices.flatMap((voice) =>
    voice.members.map((member, position) => ({
      voice_id: voice.id,
      ...memberRow(member, position),
      from_id: member.from,
      taken_by: member.by,
      via: member.via,
      overlap: member.overlap,
      changed: member.changed,
    })),
  );
  await insertRows(db, 'voice_member', rows);
}

/** The members of all voices, by voice, in their order. */
export async function voiceMembers(db: Kysely<Tables>): Promise<ReadonlyMap<string, readonly VoiceMember[]>> {
  const rows = await db
    .selectFrom('voice_member')
    .selectAll()
    .orderBy('voice_id')
    .orderBy('position')
    .execute();
  const members = new Map<string, VoiceMember[]>();
  for (const { voice_id: voice, item_id: itemId, score, reason, ...row } of rows) {
    const { from_id: from, taken_by: by, via, overlap, changed } = row;
    const member: VoiceMember = { itemId, score, reason, from, by, via, overlap, changed };
    const list = members.get(voice);
    if (list === undefined) members.set(voice, [member]);
    else list.push(member);
  }
  return members;
}
