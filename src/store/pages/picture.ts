import { sql } from 'kysely';
import type {
  CaptureId,
  Instant,
  ItemId,
  PagePicture,
  Picture,
  PictureId,
  PictureSighting,
  ReleasedId,
  ReleaseId,
  ReleaseMatrix,
  SourceId,
} from '../../domain/index.ts';
import { listOf } from '../door.ts';
import type { Store } from '../open.ts';
import { toSighting } from '../release-rows.ts';
import type { ReleaseMatrixTable, PictureSightingTable } from '../tables-released.ts';
import { ITEM_COLUMNS, type ItemLine } from './story.ts';

/** A held picture, and the capture that brought it. */
export type HeldPictureLine = Picture & {
  readonly address: string;
  readonly sourceId: SourceId;
  readonly at: Instant;
};

/** A held picture; undefined when there is none with this id. */
export async function findHeldPicture({ db }: Store, id: PictureId): Promise<HeldPictureLine | undefined> {
  return db
    .selectFrom('picture as p')
    .innerJoin('capture as c', 'c.id', 'p.capture_id')
    .select(['p.id', 'p.sha256', 'p.capture_id as captureId', 'p.width', 'p.height', 'p.pdq', 'p.quality'])
    .select(['c.address', 'c.source_id as sourceId', 'c.at'])
    .where('p.id', '=', id)
    .executeTakeFirst();
}

/** What the page of a release or of an item says of a picture. */
type OnPage = Pick<PagePicture, 'caption' | 'credit' | 'alt' | 'role'>;

/** A picture as one of those a source released together. */
export type ReleasedAs = OnPage & {
  readonly id: ReleasedId;
  readonly releaseId: ReleaseId;
  readonly title: string;
  readonly address: string;
  readonly sourceId: SourceId;
  readonly captureId: CaptureId;
  readonly position: number;
  /** Pictures of the release that are compared. */
  readonly of: number;
  readonly released: ReleaseMatrix['released'];
  readonly releasedBy: ReleaseMatrix['releasedBy'];
  readonly judged: ReleaseMatrix['judged'];
  readonly method: string;
};

/** The releases a picture belongs to, the earliest first. */
export async function findReleasedAs({ db }: Store, id: PictureId): Promise<readonly ReleasedAs[]> {
  type Row = Omit<ReleasedAs, 'released' | 'releasedBy' | 'judged' | keyof OnPage> &
    Pick<
      ReleaseMatrixTable,
      'released_from' | 'released_to' | 'released_by' | 'judged_from' | 'judged_to'
    > & {
      readonly on: OnPage | null;
    };
  const { rows } = await sql<Row>`
    select p.id, r.id as "releaseId", r.title, r.address, r.source_id as "sourceId", r.capture_id as "captureId",
      p.position, (select count(*)::int from release_picture o where o.release_id = r.id) as of,
      m.released_from, m.released_to, m.released_by, m.judged_from, m.judged_to, m.method,
      (select shown from jsonb_array_elements(r.pictures) shown where shown ->> 'address' = p.address limit 1) as on
    from release_picture p join release r on r.id = p.release_id join release_matrix m on m.release_id = r.id
    where p.picture_id = ${id} order by m.released_from, r.id, p.position`.execute(db);
  return rows.map(({ on, released_from, released_to, released_by, judged_from, judged_to, ...row }) => ({
    ...row,
    ...(on === null ? UNSAID : onPage(on)),
    ...{ released: { from: released_from, to: released_to }, releasedBy: released_by },
    judged: { from: judged_from, to: judged_to },
  }));
}

const UNSAID: OnPage = { caption: null, credit: null, alt: null, role: 'unknown' };

const onPage = ({ caption, credit, alt, role }: OnPage): OnPage => ({ caption, credit, alt, role });

/** The title of the item that shows a picture, and who published it. */
type Shower = Pick<ItemLine, 'title' | 'language' | 'outlet'>;

/** A sighting with what its item is called. */
export type SightingLine = PictureSighting & Shower;

/** Where released pictures were seen, in the order of their sightings: the earliest first. */
export async function findPictureSightings(
  { db }: Store,
  ids: readonly ReleasedId[],
): Promise<readonly SightingLine[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PictureSightingTable & Shower>`
    select s.*, i.title, i.language, i.outlet from picture_sighting s join item i on i.id = s.item_id
    where s.released_id in ${listOf(ids)}
    order by s.position, s.released_id`.execute(db);
  return rows.map((row) => ({
    ...toSighting(row),
    ...{ title: row.title, language: row.language, outlet: row.outlet },
  }));
}

/** A released picture of which another is a copy, or another frame. */
export type OriginalLine = {
  readonly id: PictureId;
  readonly releaseId: ReleaseId;
  readonly title: string;
  readonly position: number;
  readonly shows: PictureSighting['shows'];
  readonly relation: PictureSighting['relation'];
  readonly clocksApart: PictureSighting['clocksApart'];
};

/** The released pictures that this one was related to, the surest first; itself is not among them. */
export async function findOriginals({ db }: Store, id: PictureId): Promise<readonly OriginalLine[]> {
  const { rows } = await sql<OriginalLine>`
    select distinct on ((s.relation ->> 'confidence')::float, r.picture_id, r.release_id)
      r.picture_id as id, r.release_id as "releaseId", l.title, r.position, s.shows, s.relation,
      s.clocks_apart as "clocksApart"
    from picture_sighting s join release_picture r on r.id = s.released_id join release l on l.id = r.release_id
    where s.copy_id = ${id} and r.picture_id <> ${id}
    order by (s.relation ->> 'confidence')::float desc, r.picture_id, r.release_id, s.position`.execute(db);
  return rows;
}

/** An item on whose page the very bytes of a picture stand, and what is said of it there. */
export type StandingLine = ItemLine & OnPage & { readonly captureId: CaptureId };

/** Where the very bytes of a picture stand, the earliest first. */
export async function findStandings({ db }: Store, id: PictureId): Promise<readonly StandingLine[]> {
  const { rows } = await sql<ItemLine & { id: ItemId; captureId: CaptureId; on: OnPage | null }>`
    select ${ITEM_COLUMNS}, i.capture_id as "captureId", (select shown from jsonb_array_elements(i.pictures) shown
      where shown ->> 'address' = p.address limit 1) as on
    from (select item_id, min(address) as address from item_picture where picture_id = ${id} group by 1) p
      join item i on i.id = p.item_id join source s on s.id = i.source_id
    order by coalesce(i.published_at, i.seen_at), i.id`.execute(db);
  return rows.map(({ on, ...row }) => ({ ...row, ...(on === null ? UNSAID : onPage(on)) }));
}
