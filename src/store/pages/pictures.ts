import { sql } from 'kysely';
import type {
  CaptureId,
  PagePicture,
  Pdq,
  PictureId,
  ReleaseId,
  SourceId,
  StoryId,
  VantageId,
} from '../../domain/index.ts';
import type { Store } from '../open.ts';
import type { ReleaseTable } from '../tables-pictures.ts';

/** Where the bytes of a picture are; undefined when there is no such picture. */
export async function findPicture(
  { db }: Store,
  id: PictureId,
): Promise<{ readonly captureId: CaptureId; readonly sha256: string } | undefined> {
  return db
    .selectFrom('picture')
    .select(['capture_id as captureId', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export type ReleaseLine = {
  readonly id: ReleaseId;
  readonly sourceId: SourceId;
  readonly captureId: CaptureId;
  readonly title: string;
  readonly address: string;
  readonly published: ReleaseTable['published'];
  readonly publishedAt: ReleaseTable['published_at'];
  readonly pictures: readonly PagePicture[];
  /** Fingerprints of its pictures, where their bytes are held. */
  readonly held: readonly HeldPicture[];
};

export type HeldPicture = {
  readonly address: string;
  readonly id: PictureId;
  readonly pdq: Pdq;
  /** PDQ's measure of how much there is to fingerprint, 0–100. */
  readonly quality: number;
};

/**
 * Releases that belong to a story: their page is a member, or a member shows one of their pictures.
 */
export async function findReleases({ db }: Store, story: StoryId): Promise<readonly ReleaseLine[]> {
  const { rows } = await sql<ReleaseRow>`
    with member as (select item_id from story_member where story_id = ${story})
    select ${RELEASE_COLUMNS} from release r
    where exists (select 1 from member m join item i on i.id = m.item_id
        where i.capture_id = r.capture_id or i.address = r.address)
      or exists (select 1 from item_picture mine join item_picture theirs on theirs.picture_id = mine.picture_id
        join member m on m.item_id = theirs.item_id where mine.item_id = r.id)
    order by r.published_at nulls last, r.id`.execute(db);
  return rows.map(toReleaseLine);
}

export type ReleaseRow = Omit<ReleaseLine, 'held'> & { held: readonly HeldPicture[] | null };

/** The columns of {@link ReleaseRow}, with `r` the release. */
export const RELEASE_COLUMNS = sql`r.id, r.source_id as "sourceId", r.capture_id as "captureId", r.title, r.address,
  r.published, r.published_at as "publishedAt", r.pictures,
  (select jsonb_agg(distinct jsonb_build_object('address', ip.address, 'id', p.id, 'pdq', p.pdq, 'quality', p.quality))
   from jsonb_array_elements(r.pictures) as shown(picture)
     join item_picture ip on md5(ip.address) = md5(picture ->> 'address') and ip.address = picture ->> 'address'
     join picture p on p.id = ip.picture_id) as held`;

/** The page was read before its pictures were fetched: which picture each is, is known from what is held. */
export function toReleaseLine(row: ReleaseRow): ReleaseLine {
  const held = row.held ?? [];
  const idOf = (address: string) => held.find((one) => one.address === address)?.id ?? null;
  const pictures = row.pictures.map((one) => ({ ...one, pictureId: one.pictureId ?? idOf(one.address) }));
  return { ...row, held, pictures };
}

/** How often a vantage's members of a story show a near copy of one picture of a release. */
export type PictureMatch = {
  readonly pictureId: PictureId;
  readonly vantageId: VantageId;
  readonly items: number;
};

/** Fingerprints of less than this quality match by chance (PDQ's own advice), 0–100. */
const LEAST_QUALITY = 50;

/** Hamming distance, of 256 bits, up to which two fingerprints are taken for one picture. */
const NEAR = 31;

/** Near copies of some pictures among the pictures that members of a story show. */
export async function findPictureMatches(
  { db }: Store,
  story: StoryId,
  pictures: readonly PictureId[],
): Promise<readonly PictureMatch[]> {
  if (pictures.length === 0) return [];
  const { rows } = await sql<PictureMatch>`
    with ours as (
      select p.id, ('x' || p.pdq)::bit(256) as bits from picture p
      where p.id in (${sql.join(pictures)}) and p.quality >= ${LEAST_QUALITY}
    ), theirs as (${shownBy(story)})
    select ours.id as "pictureId", theirs.vantage_id as "vantageId", count(distinct theirs.item_id) as items
    from ours join theirs on bit_count(ours.bits # theirs.bits) <= ${NEAR}
    where theirs.quality >= ${LEAST_QUALITY} group by 1, 2`.execute(db);
  return rows;
}

/** How many different pictures of a story's members are held from each vantage. */
export async function countHeldPictures(
  { db }: Store,
  story: StoryId,
): Promise<ReadonlyMap<VantageId, number>> {
  const { rows } = await sql<{ vantage_id: VantageId; pictures: number }>`
    select vantage_id, count(distinct id) as pictures from (${shownBy(story)}) as shown group by 1`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.vantage_id, row.pictures]));
}

const shownBy = (story: StoryId) => sql`
  select distinct s.vantage_id, i.id as item_id, p.id, ('x' || p.pdq)::bit(256) as bits, p.quality
  from story_member m join item i on i.id = m.item_id join source s on s.id = i.source_id
    join item_picture ip on ip.item_id = i.id join picture p on p.id = ip.picture_id
  where m.story_id = ${story}`;
