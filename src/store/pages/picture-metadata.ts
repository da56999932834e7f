import { sql } from 'kysely';
import type {
  CaptureId,
  Instant,
  ItemId,
  PictureFile,
  PictureId,
  ReleasedId,
  ReleaseId,
  SourceId,
  VantageId,
} from '../../domain/index.ts';
import type { Store } from '../open.ts';
import { loadPictureFiles } from '../picture-file.ts';

/** What the file of a picture says of itself; undefined where nobody has read it. */
export async function findPictureFile(store: Store, id: PictureId): Promise<PictureFile | undefined> {
  const [file] = await loadPictureFiles(store, [id]);
  return file;
}

/** A picture of a release, at its place on the page from 0. */
export type ReleasedFile = {
  readonly place: number;
  readonly address: string;
  readonly caption: string | null;
  readonly credit: string | null;
  /** Null where its bytes are not held. */
  readonly pictureId: PictureId | null;
  readonly file: PictureFile | null;
};

/** A release with what the files of its pictures say. */
export type ReleaseFiles = {
  /** When it came out, as claimed. */
  readonly released: Instant | null;
  /** When its page was captured. */
  readonly seenAt: Instant;
  /** In page order. */
  readonly pictures: readonly ReleasedFile[];
};

/** Undefined where there is no such release. */
export async function findReleaseFiles(store: Store, id: ReleaseId): Promise<ReleaseFiles | undefined> {
  const release = await store.db
    .selectFrom('release')
    .innerJoin('capture', 'capture.id', 'release.capture_id')
    .select(['release.published_at as released', 'capture.at as seenAt'])
    .where('release.id', '=', id)
    .executeTakeFirst();
  if (release === undefined) return undefined;
  const { rows } = await sql<Omit<ReleasedFile, 'file'>>`
    select (shown.place - 1)::integer as place, shown.picture ->> 'address' as address,
      shown.picture ->> 'caption' as caption, shown.picture ->> 'credit' as credit,
      (select ip.picture_id from item_picture ip join picture p on p.id = ip.picture_id
         join capture c on c.id = p.capture_id
       where ip.item_id = r.id and ip.address = shown.picture ->> 'address'
       order by c.at, ip.picture_id limit 1) as "pictureId"
    from release r cross join lateral jsonb_array_elements(r.pictures) with ordinality as shown(picture, place)
    where r.id = ${id} order by shown.place`.execute(store.db);
  const ids = rows.flatMap(({ pictureId }) => pictureId ?? []);
  const files = new Map((await loadPictureFiles(store, ids)).map((file) => [file.pictureId, file]));
  const fileOf = (pictureId: PictureId | null) =>
    (pictureId === null ? undefined : files.get(pictureId)) ?? null;
  return { ...release, pictures: rows.map((row) => ({ ...row, file: fileOf(row.pictureId) })) };
}

/** What stood beside one sighting of a released picture. */
export type SightingCaption = {
  /** The picture as it stands in its release. */
  readonly releasedId: ReleasedId;
  readonly itemId: ItemId;
  readonly sourceId: SourceId;
  readonly vantageId: VantageId;
  readonly captureId: CaptureId;
  /** When that capture arrived. */
  readonly seenAt: Instant;
  readonly address: string;
  readonly language: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
};

/**
 * Captions and credits beside the sightings of a release's pictures, picture by picture, earliest first. What stands
 * beside another frame of the moment, or beside what only may be the picture, is no caption of it; and the release is
 * not compared with itself.
 */
export async function findCaptions({ db }: Store, id: ReleaseId): Promise<readonly SightingCaption[]> {
  return db
    .selectFrom('picture_sighting as s')
    .innerJoin('release_picture as r', 'r.id', 's.released_id')
    .innerJoin('release as own', 'own.id', 'r.release_id')
    .innerJoin('item as i', 'i.id', 's.item_id')
    .innerJoin('capture as c', 'c.id', 's.capture_id')
    .where('r.release_id', '=', id)
    .whereRef('s.source_id', '<>', 'own.source_id')
    .where('s.shows', 'in', ['whole', 'cropped', 'altered'])
    .select(['s.released_id as releasedId', 's.item_id as itemId', 's.source_id as sourceId'])
    .select(['s.vantage_id as vantageId', 's.capture_id as captureId', 's.address', 'i.language'])
    .select(['s.caption', 's.credit', 'c.at as seenAt'])
    .orderBy('r.position')
    .orderBy('s.position')
    .execute();
}
