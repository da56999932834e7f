import { sql } from 'kysely';
import type {
  Instant,
  ItemId,
  PictureId,
  ReleaseCellState,
  ReleasedId,
  ReleaseId,
  ReleaseMatrix,
  SightingShows,
  SourceId,
  VantageId,
} from '../../domain/index.ts';
import { listOf } from '../door.ts';
import type { Store } from '../open.ts';
import { RELEASE_COLUMNS, toReleaseLine, type ReleaseLine, type ReleaseRow } from './pictures.ts';
import { ITEM_COLUMNS, type ItemLine } from './story.ts';

/** A release; undefined when there is none with this id. */
export async function findRelease({ db }: Store, id: ReleaseId): Promise<ReleaseLine | undefined> {
  const { rows } = await sql<ReleaseRow>`
    select ${RELEASE_COLUMNS} from release r where r.id = ${id}`.execute(db);
  return rows.map(toReleaseLine)[0];
}

/** A release, and when it was made as far as that was judged; null before the first pass that judges it. */
export type JudgedRelease = ReleaseLine & {
  readonly releasedFrom: Instant | null;
  readonly releasedTo: Instant | null;
  readonly releasedBy: ReleaseMatrix['releasedBy'] | null;
};

/** A slice of all releases, the latest first, and how many there are. */
export async function findAllReleases(
  { db }: Store,
  slice: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly releases: readonly JudgedRelease[] }> {
  const counted = await sql<{ total: number }>`select count(*) as total from release`.execute(db);
  const { rows } = await sql<ReleaseRow & Pick<JudgedRelease, 'releasedFrom' | 'releasedTo' | 'releasedBy'>>`
    with chosen as (
      select r.id, m.released_from, m.released_to, m.released_by, coalesce(m.released_from, r.published_at, c.at) as time
      from release r join capture c on c.id = r.capture_id left join release_matrix m on m.release_id = r.id
      order by time desc, r.id offset ${slice.offset} limit ${slice.limit}
    )
    select ${RELEASE_COLUMNS}, chosen.released_from as "releasedFrom", chosen.released_to as "releasedTo",
      chosen.released_by as "releasedBy"
    from chosen join release r on r.id = chosen.id order by chosen.time desc, r.id`.execute(db);
  return {
    total: counted.rows[0]?.total ?? 0,
    releases: rows.map((row) => ({ ...row, ...toReleaseLine(row) })),
  };
}

/** How many pictures of a release have one state at one audience, for one reason. */
export type StateCount = {
  readonly releaseId: ReleaseId;
  readonly vantageId: VantageId;
  readonly state: ReleaseCellState;
  readonly reason: string;
  readonly pictures: number;
};

/** The cells of whole audiences, counted. */
export async function countStates(
  { db }: Store,
  releases: readonly ReleaseId[],
): Promise<readonly StateCount[]> {
  if (releases.length === 0) return [];
  const { rows } = await sql<StateCount>`
    select p.release_id as "releaseId", c.vantage_id as "vantageId", c.state, c.reason, count(*) as pictures
    from release_cell c join release_picture p on p.id = c.released_id
    where c.source_id is null and p.release_id in ${listOf(releases)}
    group by 1, 2, 3, 4 order by 1, 2, 5 desc, 3, 4`.execute(db);
  return rows;
}

/** What was concluded of one picture of a release at one audience as a whole. */
export type ReleasedState = {
  readonly releaseId: ReleaseId;
  readonly releasedId: ReleasedId;
  /** As the page of the release names the picture. */
  readonly address: string;
  readonly vantageId: VantageId;
  readonly state: ReleaseCellState;
  readonly reason: string;
};

/** The cells of whole audiences, in the order of the pictures. */
export async function findReleasedStates(
  { db }: Store,
  releases: readonly ReleaseId[],
): Promise<readonly ReleasedState[]> {
  if (releases.length === 0) return [];
  const { rows } = await sql<ReleasedState>`
    select p.release_id as "releaseId", p.id as "releasedId", p.address, c.vantage_id as "vantageId", c.state, c.reason
    from release_cell c join release_picture p on p.id = c.released_id
    where c.source_id is null and p.release_id in ${listOf(releases)}
    order by p.release_id, p.position, c.position`.execute(db);
  return rows;
}

/** Items as lists show them, by id; one that is no longer there is left out. */
export async function findItemLines({ db }: Store, ids: readonly ItemId[]): Promise<readonly ItemLine[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ItemLine>`
    select ${ITEM_COLUMNS} from item i join source s on s.id = i.source_id
    where i.id in ${listOf(ids)} order by i.id`.execute(db);
  return rows;
}

/** Where a picture on an item's page is one of a release. */
export type ReleasedOnItem = {
  /** As the page of the item names the picture. */
  readonly address: string;
  readonly releaseId: ReleaseId;
  readonly releasedId: ReleasedId;
  readonly position: number;
  readonly title: string;
  readonly shows: SightingShows;
};

/** The pictures of an item that are sightings of a released one, the fullest first; what may be one is left out. */
export async function findReleasedOnItem({ db }: Store, item: ItemId): Promise<readonly ReleasedOnItem[]> {
  const { rows } = await sql<ReleasedOnItem>`
    select distinct s.address, r.id as "releaseId", p.id as "releasedId", p.position, r.title, s.shows,
      array_position(array['whole', 'cropped', 'altered', 'another-frame'], s.shows) as place
    from picture_sighting s join release_picture p on p.id = s.released_id join release r on r.id = p.release_id
    where s.item_id = ${item} and s.shows <> 'may-be'
    order by place, r.id, p.position, s.address`.execute(db);
  return rows.map(({ address, releaseId, releasedId, position, title, shows }) => ({
    ...{ address, releaseId, releasedId, position, title, shows },
  }));
}

/** A picture an audience was shown of the stories a release belongs to, and the item that showed it. */
export type OtherPicture = {
  readonly vantageId: VantageId;
  readonly pictureId: PictureId;
  readonly itemId: ItemId;
  readonly sourceId: SourceId;
  readonly outlet: string | null;
};

/**
 * What each audience was shown near a release: photographs and drawings on items of its stories that are no sighting of
 * any of its pictures. At most `most` for each audience, those on most items first.
 */
export async function findOtherPictures(
  { db }: Store,
  release: ReleaseId,
  most: number,
): Promise<readonly OtherPicture[]> {
  const { rows } = await sql<OtherPicture>`
    with own as (select id, picture_id from release_picture where release_id = ${release}),
    seen as (select distinct s.item_id, s.copy_id from picture_sighting s join own on own.id = s.released_id),
    story as (
      select distinct m.story_id from seen join story_member m on m.item_id = seen.item_id
      union select m.story_id from release r join item i on i.capture_id = r.capture_id or i.address = r.address
        join story_member m on m.item_id = i.id where r.id = ${release}
    ), shown as (
      select s.vantage_id, ip.picture_id, min(i.id) as item_id, count(distinct i.id) as items
      from (select distinct m.item_id from story join story_member m on m.story_id = story.story_id) as member
        join item i on i.id = member.item_id join source s on s.id = i.source_id
        join item_picture ip on ip.item_id = i.id
        join lateral jsonb_array_elements(i.pictures) as page(picture) on page.picture ->> 'address' = ip.address
      where page.picture ->> 'role' in ('photograph', 'drawing')
        and not exists (select 1 from seen where seen.copy_id = ip.picture_id)
        and not exists (select 1 from own where own.picture_id = ip.picture_id)
      group by 1, 2
    ), ranked as (
      select *, row_number() over (partition by vantage_id order by items desc, picture_id) as place from shown
    )
    select r.vantage_id as "vantageId", r.picture_id as "pictureId", i.id as "itemId", i.source_id as "sourceId",
      i.outlet
    from ranked r join item i on i.id = r.item_id where r.place <= ${most} order by r.vantage_id, r.place`.execute(
    db,
  );
  return rows;
}
