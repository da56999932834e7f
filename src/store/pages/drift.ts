import { sql } from 'kysely';
import type { DriftStep, ItemId, StoryId, VoiceDrift } from '../../domain/index.ts';
import { listOf } from '../door.ts';
import { toDrift, toStep } from '../drift.ts';
import type { Store } from '../open.ts';
import type { DriftStepTable } from '../tables-judged.ts';
import { ITEM_COLUMNS, type ItemLine } from './story.ts';

/** What drifted in a voice, with the items that the steps name. */
export type DriftOfItem = VoiceDrift & { readonly items: readonly ItemLine[] };

/** What drifted in the voice of an item; null where it has none, or none of which two wordings could be compared. */
export async function findDriftOf(store: Store, id: ItemId): Promise<DriftOfItem | null> {
  const { db } = store;
  const voice = await db
    .selectFrom('voice_drift as d')
    .innerJoin('voice_member as m', 'm.voice_id', 'd.voice_id')
    .selectAll('d')
    .where('m.item_id', '=', id)
    .orderBy('d.voice_id')
    .executeTakeFirst();
  if (voice === undefined) return null;
  const of = voice.voice_id;
  const [steps, traces] = await Promise.all([
    db.selectFrom('drift_step').selectAll().where('voice_id', '=', of).orderBy('position').execute(),
    db.selectFrom('drift_trace').selectAll().where('voice_id', '=', of).orderBy('position').execute(),
  ]);
  const drift = toDrift(voice, steps, traces);
  const told = drift.traces.flatMap(({ wordings }) => wordings.map(({ itemId }) => itemId));
  return { ...drift, items: await linesOf(store, [...told, ...drift.steps.flatMap(namedBy)]) };
}

export type StoryDrift = { readonly steps: readonly DriftStep[]; readonly items: readonly ItemLine[] };

/**
 * The firmest steps among the members of a story: both sentences stand and a claim moved up or down a scale or had a
 * value replaced; the earliest of each, those that strengthened a claim first.
 */
export async function findStoryDrift(store: Store, id: StoryId, limit: number): Promise<StoryDrift> {
  const { rows } = await sql<DriftStepTable>`
    with told as (
      select distinct on (d.aspect, d.before, d.after_words) d.*, coalesce(i.published_at, i.seen_at) as at
      from story_member m join drift_step d on d.item_id = m.item_id join item i on i.id = d.item_id
      where m.story_id = ${id} and d.aspect <> 'sentence' and d.before is not null and d.after is not null
        and d.kind in ('strengthened', 'weakened', 'changed')
      order by d.aspect, d.before, d.after_words, at, d.item_id, d.position
    )
    select * from told
    order by case kind when 'strengthened' then 0 when 'changed' then 1 else 2 end, at, item_id, position
    limit ${limit}`.execute(store.db);
  const steps = rows.map(toStep);
  return { steps, items: await linesOf(store, steps.flatMap(namedBy)) };
}

const namedBy = ({ itemId, fromItemId, firstItemId }: DriftStep): ItemId[] => [
  itemId,
  fromItemId,
  firstItemId,
];

async function linesOf({ db }: Store, ids: readonly ItemId[]): Promise<readonly ItemLine[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ItemLine>`
    select ${ITEM_COLUMNS} from item i join source s on s.id = i.source_id
    where i.id in ${listOf([...new Set(ids)])}
    order by coalesce(i.published_at, i.seen_at), i.id`.execute(db);
  return rows;
}
