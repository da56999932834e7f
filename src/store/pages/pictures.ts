import { sql, type Kysely } from 'kysely';
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
import type { ReleaseTable, Tables } from '../tables.ts';

/** Where the bytes of a picture are; undefined when there is no such picture. */
export async function findPicture(
  db: Kysely<Tables>,
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
export async function findReleases(db: Kysely<Tables>, story: StoryId): Promise<readonly ReleaseLine[]> {
  const { rows } = await sql<Omit<ReleaseLine, 'held'> & { held: readonly HeldPicture[] | null }>`
    with member as (select item_id from story_member where story_id = ${story})
    select r.id, r.source_id as "sourceId", r.title, r.address, r.published, r.published_at as "publishedAt", r.pictures,
      (select jsonb_agg(jsonb_build_object('address', ip.address, 'id', p.id, 'pdq', p.pdq, 'quality', p.quality))
       from item_picture ip join picture p on p.id = ip.picture_id where ip.item_id = r.id) as held
    from release r
    where exists (select 1 from member m join item i on i.id = m.item_id
        where i.capture_id = r.capture_id or i.address = r.address)
      or exists (select 1 from item_picture mine join item_picture theirs on theirs.picture_id = mine.picture_id
        join member m on m.item_id = theirs.item_id where mine.item_id = r.id)
    order by r.published_at nulls last, r.id`.execute(db);
  return rows.map((row) => ({ ...row, held: row.held ?? [] }));
}

export type ShownPicture = {
  readonly vantageId: VantageId;
  readonly sourceId: SourceId;
  readonly itemId: string;
  readonly pdq: Pdq;
  readonly quality: number;
};

/** The fingerprinted pictures of a story's members, with who showed them. */
export async function findShownPictures(
  db: Kysely<Tables>,
  story: StoryId,
): Promise<readonly ShownPicture[]> {
  const { rows } = await sql<ShownPicture>`
    select distinct s.vantage_id as "vantageId", i.source_id as "sourceId", i.id as "itemId", p.pdq, p.quality
    from story_member m join item i on i.id = m.item_id join source s on s.id = i.source_id
      join item_picture ip on ip.item_id = i.id join picture p on p.id = ip.picture_id
    where m.story_id = ${story}`.execute(db);
  return rows;
}
