import { sql } from 'kysely';
import type {
  CaptureId,
  CoverageId,
  EventId,
  Instant,
  ItemDetail,
  ItemId,
  PictureId,
  StoryId,
  VersionId,
  Wording,
} from '../../domain/index.ts';
import type { Store } from '../open.ts';
import type { ItemTable } from '../tables-items.ts';
import { ITEM_COLUMNS, type ItemLine } from './story.ts';

/** An item in full, with the pictures of it that are held. */
export type FullItem = Omit<ItemTable, 'key' | 'given_by'> & {
  readonly held: readonly {
    readonly address: string;
    readonly id: PictureId;
    /** Pixels. */
    readonly width: number;
    readonly height: number;
  }[];
};

/** An item; undefined when there is none with this id. */
export async function findItem({ db }: Store, id: ItemId): Promise<FullItem | undefined> {
  const row = await db.selectFrom('item').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const held = await db
    .selectFrom('item_picture')
    .innerJoin('picture', 'picture.id', 'item_picture.picture_id')
    .select(['item_picture.address', 'picture.id', 'picture.width', 'picture.height'])
    .where('item_picture.item_id', '=', id)
    .execute();
  return { ...withoutMarks(row), held };
}

/** Without the columns that only merging needs. */
function withoutMarks(row: ItemTable): Omit<ItemTable, 'key' | 'given_by'> {
  return Object.fromEntries(
    Object.entries(row).filter(([column]) => column !== 'key' && column !== 'given_by'),
  ) as Omit<ItemTable, 'key' | 'given_by'>;
}

/** What an item said from its first look to its last in these words, and the capture that saw it so first. */
export type VersionLine = Wording & {
  readonly id: VersionId;
  readonly detail: ItemDetail;
  readonly first: Instant;
  readonly last: Instant;
  readonly captureId: CaptureId | null;
};

/** The wordings in which an item was seen, the earliest first. */
export async function findVersions({ db }: Store, id: ItemId): Promise<readonly VersionLine[]> {
  const { rows } = await sql<VersionLine>`
    select v.id, v.detail, v.title, v.blocks, v.pictures, v.entries, v.published, v.changed, v.cut, min(l.span_from) as first, max(l.span_to) as last,
      (array_agg(l.capture_id order by l.span_from, l.id) filter (where l.capture_id is not null))[1] as "captureId"
    from item_version v join sighting s on s.version_id = v.id join look l on l.id = s.look_id
    where v.item_id = ${id} group by v.id order by first, v.id`.execute(db);
  return rows;
}

export type Related = ItemLine & {
  readonly reason: string;
  readonly score: number;
  readonly storyId: StoryId | null;
};

/** The most copies that are listed. */
const MOST_COPIES = 40;

/**
 * The other members of the item's voice, the first of them and how many there are. `isOrigin` marks the likely origin of
 * all of them.
 */
export async function findCopies(
  { db }: Store,
  id: ItemId,
): Promise<{
  readonly copies: readonly (Related & { readonly isOrigin: boolean })[];
  readonly total: number;
}> {
  const { rows } = await sql<Related & { isOrigin: boolean }>`
    select ${ITEM_COLUMNS}, m.reason, m.score, null as "storyId", o.origin_id = i.id as "isOrigin"
    from voice_member mine join voice o on o.id = mine.voice_id
      join voice_member m on m.voice_id = mine.voice_id and m.item_id <> mine.item_id
      join item i on i.id = m.item_id join source s on s.id = i.source_id
    where mine.item_id = ${id} order by o.origin_id = i.id desc, coalesce(i.published_at, i.seen_at), i.id
    limit ${MOST_COPIES}`.execute(db);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from voice_member mine
      join voice_member m on m.voice_id = mine.voice_id and m.item_id <> mine.item_id
    where mine.item_id = ${id}`.execute(db);
  return { copies: rows, total: counted[0]?.total ?? 0 };
}

/** Members of the item's stories that have another voice, those of the surest membership first. */
export async function findStoryMates({ db }: Store, id: ItemId, limit: number): Promise<readonly Related[]> {
  const { rows } = await sql<Related>`
    with mate as (
      select distinct on (m.item_id) m.item_id, m.score, m.reason, m.story_id
      from story_member mine join story_member m on m.story_id = mine.story_id and m.item_id <> mine.item_id
      where mine.item_id = ${id} and not exists (
        select 1 from voice_member a join voice_member b on b.voice_id = a.voice_id
        where a.item_id = mine.item_id and b.item_id = m.item_id)
      order by m.item_id, m.score desc, m.story_id
    ), best as (
      select distinct on (coalesce(v.voice_id, mate.item_id)) mate.*
      from mate left join voice_member v on v.item_id = mate.item_id
      order by coalesce(v.voice_id, mate.item_id), mate.score desc, mate.item_id
    ), top as (select * from best order by score desc, item_id limit ${limit})
    select ${ITEM_COLUMNS}, top.reason, top.score, top.story_id as "storyId"
    from top join item i on i.id = top.item_id join source s on s.id = i.source_id
    order by top.score desc, i.id`.execute(db);
  return rows;
}

export type StoryOfItem = {
  readonly id: StoryId;
  readonly eventId: EventId | null;
  readonly title: string;
  readonly language: string | null;
  readonly score: number;
  readonly reason: string;
};

/** The stories an item belongs to, and why. */
export async function findStoriesOf({ db }: Store, id: ItemId): Promise<readonly StoryOfItem[]> {
  return db
    .selectFrom('story_member as m')
    .innerJoin('story as s', 's.id', 'm.story_id')
    .select(['s.id', 's.event_id as eventId', 's.title', 's.language', 'm.score', 'm.reason'])
    .where('m.item_id', '=', id)
    .orderBy('s.origin', 'desc')
    .orderBy('m.score', 'desc')
    .orderBy('s.id')
    .execute();
}

/** Items that a coverage rests on. */
export async function findItemsOfCoverage(
  { db }: Store,
  id: CoverageId,
  limit: number,
): Promise<readonly (ItemLine & { readonly captureId: CaptureId })[]> {
  const { rows } = await sql<ItemLine & { captureId: CaptureId }>`
    select ${ITEM_COLUMNS}, ci.capture_id as "captureId"
    from coverage_item ci join item i on i.id = ci.item_id join source s on s.id = i.source_id
    where ci.coverage_id = ${id} order by coalesce(i.published_at, i.seen_at), i.id limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** How many items were read from a capture. */
export async function countItemsOfCapture({ db }: Store, id: CaptureId): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from item i where i.capture_id = ${id}`.execute(db);
  return rows[0]?.total ?? 0;
}

/** Items read from a capture. */
export async function findItemsOfCapture(
  { db }: Store,
  id: CaptureId,
  limit: number,
): Promise<readonly ItemLine[]> {
  const { rows } = await sql<ItemLine>`
    select ${ITEM_COLUMNS} from item i join source s on s.id = i.source_id where i.capture_id = ${id}
    order by i.id limit ${limit}`.execute(db);
  return rows;
}
