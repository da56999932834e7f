import { sql } from 'kysely';
import {
  RELATION_KINDS,
  type EventId,
  type Ground,
  type Instant,
  type ItemId,
  type Labelled,
  type RelationKind,
  type StoryId,
} from '../../domain/index.ts';
import { listOf } from '../door.ts';
import type { Store } from '../open.ts';
import { ITEM_COLUMNS, type ItemLine } from './story.ts';

/** A story as lists of related ones show it. */
export type RelatedStory = {
  readonly id: StoryId;
  readonly eventId: EventId | null;
  readonly title: string;
  readonly language: string | null;
  readonly first: Instant;
  readonly last: Instant;
  readonly items: number;
};

/** What is related, why, and how far off in time: days from one to the other, negative where the other is earlier. */
export type RelatedLine = {
  readonly kind: RelationKind;
  readonly grounds: readonly Ground[];
  readonly bits: number;
  readonly days: number;
} & (
  { readonly story: RelatedStory; readonly item: null } | { readonly story: null; readonly item: ItemLine }
);

type Row = Pick<RelatedLine, 'kind' | 'grounds' | 'bits' | 'days'> & {
  readonly otherKind: 'story' | 'item';
  readonly otherId: string;
};

/** What is related to a story, firmest first. */
export async function findRelatedToStory(store: Store, id: StoryId): Promise<readonly RelatedLine[]> {
  const { rows } = await sql<Row>`
    select kind, grounds, bits, days, other_kind as "otherKind", other_id as "otherId"
    from relation where subject_id = ${id} order by position`.execute(store.db);
  return toLines(store, rows);
}

/**
 * What is related to an item, firmest first: through its stories, or through its voice where that is in none.
 *
 * @param limit the most that are given
 */
export async function findRelatedToItem(
  store: Store,
  id: ItemId,
  limit: number,
): Promise<readonly RelatedLine[]> {
  const { rows } = await sql<Row>`
    with mine as (
      select ${id}::text as id union select story_id from story_member where item_id = ${id}
      union select o.origin_id from voice_member v join voice o on o.id = v.voice_id where v.item_id = ${id}
    ), found as (
      select distinct on (r.other_id) r.kind, r.grounds, r.bits, r.days, r.other_kind as "otherKind",
        r.other_id as "otherId", array_position(${sql.val(ORDER)}::text[], r.kind) as firmness, r.position
      from relation r join mine on mine.id = r.subject_id collate "C"
      where not exists (select 1 from mine own where own.id = r.other_id)
      order by r.other_id, firmness, r.position
    )
    select kind, grounds, bits, days, "otherKind", "otherId" from found
    order by firmness, position, "otherId" limit ${limit}`.execute(store.db);
  return toLines(store, rows);
}

const ORDER = `{${RELATION_KINDS.join(',')}}`;

async function toLines(store: Store, rows: readonly Row[]): Promise<readonly RelatedLine[]> {
  const idsOf = (kind: Row['otherKind']): string[] =>
    rows.flatMap(({ otherKind, otherId }) => (otherKind === kind ? [otherId] : []));
  const stories = new Map<string, RelatedStory>(
    (await relatedStories(store, idsOf('story'))).map((one) => [one.id, one]),
  );
  const items = new Map<string, ItemLine>(
    (await itemLines(store, idsOf('item'))).map((one) => [one.id, one]),
  );
  return rows.flatMap(({ otherId, otherKind, ...rest }): RelatedLine[] => {
    const story = otherKind === 'story' ? stories.get(otherId) : undefined;
    if (story !== undefined) return [{ ...rest, story, item: null }];
    const item = otherKind === 'item' ? items.get(otherId) : undefined;
    return item === undefined ? [] : [{ ...rest, story: null, item }];
  });
}

async function relatedStories({ db }: Store, ids: readonly string[]): Promise<readonly RelatedStory[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<RelatedStory>`
    select s.id, s.event_id as "eventId", s.title, s.language, s.first, s.last,
      (select count(*) from story_member m where m.story_id = s.id) as items
    from story s where s.id in ${listOf(ids)}`.execute(db);
  return rows;
}

async function itemLines({ db }: Store, ids: readonly string[]): Promise<readonly ItemLine[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ItemLine>`
    select ${ITEM_COLUMNS} from item i join source s on s.id = i.source_id where i.id in ${listOf(ids)}`.execute(
    db,
  );
  return rows;
}

/** What an item says of itself, and the rule that says so; undefined where no rule applies. */
export async function findLabel({ db }: Store, id: ItemId): Promise<Labelled | undefined> {
  const row = await db.selectFrom('item_label').selectAll().where('item_id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const { item_id: itemId, label, rule_id, rule_version, words } = row;
  return { itemId, label, rule: { id: rule_id, version: rule_version }, words };
}
