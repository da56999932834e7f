import { sql } from 'kysely';
import type {
  CaptureId,
  Instant,
  ItemId,
  Pdq,
  PictureId,
  PictureRelation,
  PictureSighting,
  ReleasedPicture,
  Sha256,
  SourceId,
  VantageId,
} from '../../domain/index.ts';
import type { Store } from '../open.ts';
import { toReleased, toSighting } from '../release-cell.ts';
import { itemsSighted, type ShowingItem } from './releases.ts';

export type PictureFacts = {
  readonly id: PictureId;
  readonly sha256: Sha256;
  readonly captureId: CaptureId;
  readonly width: number;
  readonly height: number;
  readonly pdq: Pdq;
  /** PDQ's measure of how much there is to fingerprint, 0–100. */
  readonly quality: number;
  /** Where its bytes came from and when. */
  readonly address: string;
  readonly at: Instant;
};

/** Where the very bytes of a picture stand, as items have them now. */
export type Appearance = {
  readonly itemId: ItemId;
  readonly title: string;
  readonly sourceId: SourceId;
  readonly vantageId: VantageId;
  /** As the page names the picture. */
  readonly address: string;
  readonly firstSeen: Instant | null;
};

/** A picture that was compared with this one: an original it was taken from or may be, or a copy of it. */
export type RelatedPicture = {
  readonly id: PictureId;
  /** `original`: the other is the released one. */
  readonly as: 'original' | 'copy';
  readonly method: string;
  readonly relation: PictureRelation;
};

export type PicturePage = {
  readonly facts: PictureFacts;
  /** Its places in releases; empty for a picture that was not released. */
  readonly released: readonly (ReleasedPicture & { readonly title: string })[];
  /** Everything seen of it where it was released, earliest first. */
  readonly sightings: readonly PictureSighting[];
  /** Items of these sightings, by id. */
  readonly items: ReadonlyMap<string, ShowingItem>;
  readonly appearances: readonly Appearance[];
  /** Pictures that are no other picture, the surest first. */
  readonly related: readonly RelatedPicture[];
};

/** One picture with all its sightings and relations; null when it is not held. */
export async function findPicturePage(store: Store, id: PictureId): Promise<PicturePage | null> {
  const facts = await factsOf(store, id);
  if (facts === undefined) return null;
  return {
    facts,
    released: await releasedAs(store, id),
    sightings: await sightingsOfPicture(store, id),
    items: await itemsSighted(store, sql`p.picture_id = ${id}`),
    appearances: await appearancesOf(store, id),
    related: await relatedTo(store, id),
  };
}

function factsOf({ db }: Store, id: PictureId): Promise<PictureFacts | undefined> {
  return db
    .selectFrom('picture as p')
    .innerJoin('capture as c', 'c.id', 'p.capture_id')
    .select(['p.id', 'p.sha256', 'p.capture_id as captureId', 'p.width', 'p.height', 'p.pdq', 'p.quality'])
    .select(['c.address', 'c.at'])
    .where('p.id', '=', id)
    .executeTakeFirst();
}

async function releasedAs({ db }: Store, id: PictureId): Promise<PicturePage['released']> {
  const rows = await db
    .selectFrom('release_picture as p')
    .innerJoin('release as r', 'r.id', 'p.release_id')
    .selectAll('p')
    .select('r.title')
    .where('p.picture_id', '=', id)
    .orderBy('r.published_at')
    .orderBy('p.id')
    .execute();
  return rows.map((row) => ({ ...toReleased(row), title: row.title }));
}

async function sightingsOfPicture({ db }: Store, id: PictureId): Promise<readonly PictureSighting[]> {
  const rows = await db
    .selectFrom('picture_sighting as s')
    .innerJoin('release_picture as p', 'p.id', 's.released_id')
    .selectAll('s')
    .where('p.picture_id', '=', id)
    .orderBy('s.released_id')
    .orderBy('s.position')
    .execute();
  return rows.map(toSighting);
}

async function appearancesOf({ db }: Store, id: PictureId): Promise<readonly Appearance[]> {
  const { rows } = await sql<Appearance>`
    select i.id as "itemId", i.title, i.source_id as "sourceId", s.vantage_id as "vantageId", ip.address,
      (select min(l.span_from) from sighting seen join look l on l.id = seen.look_id
        where seen.item_id = i.id) as "firstSeen"
    from item_picture ip join item i on i.id = ip.item_id join source s on s.id = i.source_id
    where ip.picture_id = ${id} order by "firstSeen" nulls last, i.id, ip.address`.execute(db);
  return rows;
}

async function relatedTo({ db }: Store, id: PictureId): Promise<readonly RelatedPicture[]> {
  const { rows } = await sql<RelatedPicture>`
    select distinct on (one.id) one.id, one."as", one.method, one.relation from (
      select r.copy as id, 'copy' as "as", r.method, r.relation, r.confidence from picture_relation r
        join release_picture p on p.picture_id = r.original join release_matrix m on m.release_id = p.release_id
        where r.original = ${id} and r.method = m.method and ${isAnything}
      union all
      select r.original, 'original', r.method, r.relation, r.confidence from picture_relation r
        join release_picture p on p.picture_id = r.original join release_matrix m on m.release_id = p.release_id
        where r.copy = ${id} and r.method = m.method and ${isAnything}) as one
    where one.id <> ${id} order by one.id, one.confidence desc, one."as"`.execute(db);
  return rows.toSorted((a, b) => b.relation.confidence - a.relation.confidence || (a.id < b.id ? -1 : 1));
}

const isAnything = sql`r.kind not in ('different', 'cannot-be-judged')`;
