import { sql } from 'kysely';
import type {
  Instant,
  ItemId,
  PictureId,
  PictureRelationKind,
  ReleasedId,
  ReleaseId,
  SightingShows,
  SourceId,
  VantageId,
} from '../../domain/index.ts';
import type { Store } from '../open.ts';

/** What one outlet wrote below a released picture, beside what the release itself says. */
export type OutletCaption = {
  readonly releasedId: ReleasedId;
  /** Place in the release, from 1. */
  readonly position: number;
  readonly pictureId: PictureId | null;
  readonly vantageId: VantageId;
  readonly sourceId: SourceId;
  readonly itemId: ItemId;
  readonly title: string;
  /** BCP 47 of the item; null when unknown. */
  readonly language: string | null;
  readonly copyId: PictureId;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly releasedCaption: string | null;
  readonly releasedCredit: string | null;
  readonly shows: SightingShows;
  readonly firstAt: Instant | null;
};

/** The captions of a release by outlet, in the order of its pictures, of vantages and of time. What may be it is left out. */
export async function findOutletCaptions({ db }: Store, id: ReleaseId): Promise<readonly OutletCaption[]> {
  const { rows } = await sql<OutletCaption>`
    select p.id as "releasedId", p.position, p.picture_id as "pictureId", s.vantage_id as "vantageId",
      s.source_id as "sourceId", s.item_id as "itemId", i.title, i.language, s.copy_id as "copyId", s.caption, s.credit,
      own.shown ->> 'caption' as "releasedCaption", own.shown ->> 'credit' as "releasedCredit", s.shows,
      s.first_at as "firstAt"
    from release_picture p join picture_sighting s on s.released_id = p.id
      join item i on i.id = s.item_id join vantage v on v.id = s.vantage_id join release r on r.id = p.release_id
      left join lateral (select shown from jsonb_array_elements(r.pictures) as shown
        where shown ->> 'address' = p.address limit 1) as own on true
    where p.release_id = ${id} and s.shows <> 'may-be'
    order by p.position, v.position, s.position`.execute(db);
  return rows;
}

/** One picture of a contact sheet, with the copies of it that were seen. */
export type ContactPrint = {
  readonly releasedId: ReleasedId;
  readonly position: number;
  readonly address: string;
  readonly pictureId: PictureId | null;
  readonly width: number | null;
  readonly height: number | null;
  /** Each other picture that shows it or may, by vantage: the fullest first. */
  readonly copies: readonly {
    readonly copyId: PictureId;
    readonly vantageId: VantageId;
    readonly shows: SightingShows;
    readonly kind: PictureRelationKind;
    readonly items: number;
  }[];
};

/** All pictures of a release in its order, each with every copy that was seen. */
export async function findContactSheet({ db }: Store, id: ReleaseId): Promise<readonly ContactPrint[]> {
  const { rows } = await sql<ContactPrint>`
    select p.id as "releasedId", p.position, p.address, p.picture_id as "pictureId", held.width, held.height,
      (select coalesce(jsonb_agg(to_jsonb(one) order by one.place, one."vantageId", one."copyId"), '[]'::jsonb) from (
        select s.copy_id as "copyId", s.vantage_id as "vantageId", s.shows, s.relation ->> 'kind' as kind,
          count(distinct s.item_id) as items,
          array_position(array['whole', 'cropped', 'altered', 'another-frame', 'may-be'], s.shows) as place
        from picture_sighting s where s.released_id = p.id and s.copy_id is distinct from p.picture_id
        group by 1, 2, 3, 4) as one) as copies
    from release_picture p left join picture held on held.id = p.picture_id
    where p.release_id = ${id} order by p.position`.execute(db);
  return rows.map((row) => ({
    ...row,
    copies: row.copies.map(({ copyId, vantageId, shows, kind, items }) => ({
      ...{ copyId, vantageId, shows, kind, items },
    })),
  }));
}
