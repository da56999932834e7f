import { sql } from 'kysely';
import type {
  CaptureId,
  DateClaim,
  Instant,
  PictureId,
  ReleaseCellState,
  ReleasedId,
  ReleaseId,
  ReleaseMatrix,
  SourceId,
  VantageId,
} from '../../domain/index.ts';
import { loadMatrix } from '../release-cell.ts';
import type { Store } from '../open.ts';

/** How many pictures of a release are in each state for one vantage; a state without any is left out. */
export type StateCounts = {
  readonly vantageId: VantageId;
  readonly states: Readonly<Partial<Record<ReleaseCellState, number>>>;
};

/** A release as a list shows it. */
export type ReleaseEntry = {
  readonly id: ReleaseId;
  readonly sourceId: SourceId;
  readonly captureId: CaptureId;
  readonly title: string;
  readonly address: string;
  readonly published: DateClaim | null;
  readonly releasedFrom: Instant;
  readonly releasedBy: ReleaseMatrix['releasedBy'];
  /** Its pictures that are compared, in page order; null where the bytes are not held. */
  readonly pictures: readonly (PictureId | null)[];
  /** In the order of observatory.yaml. */
  readonly vantages: readonly StateCounts[];
};

export type Paging = { readonly offset: number; readonly limit: number };

/** Releases that were judged, the latest first, and how many there are. */
export async function findReleaseEntries(
  { db }: Store,
  { offset, limit }: Paging,
): Promise<{ readonly entries: readonly ReleaseEntry[]; readonly all: number }> {
  const { rows } = await sql<ReleaseEntry>`${entriesWhere(sql`true`)}
    order by m.released_from desc, r.id limit ${limit} offset ${offset}`.execute(db);
  const { all } = await db
    .selectFrom('release_matrix')
    .select((eb) => eb.fn.countAll().as('all'))
    .executeTakeFirstOrThrow();
  return { entries: rows, all: Number(all) };
}

const entriesWhere = (condition: ReturnType<typeof sql>) => sql`
  select r.id, r.source_id as "sourceId", r.capture_id as "captureId", r.title, r.address, r.published,
    m.released_from as "releasedFrom", m.released_by as "releasedBy",
    (select coalesce(jsonb_agg(p.picture_id order by p.position), '[]'::jsonb)
      from release_picture p where p.release_id = r.id) as pictures,
    (select coalesce(jsonb_agg(jsonb_build_object('vantageId', counts.vantage_id, 'states', counts.states)
        order by v.position), '[]'::jsonb)
      from (select one.vantage_id, jsonb_object_agg(one.state, one.count) as states
        from (select c.vantage_id, c.state, count(*) as count from release_cell c
            join release_picture p on p.id = c.released_id
            where p.release_id = r.id and c.source_id is null group by 1, 2) as one
        group by 1) as counts join vantage v on v.id = counts.vantage_id) as vantages
  from release r join release_matrix m on m.release_id = r.id where ${condition}`;

/** What the page of a release says of one of its pictures, and what is known of the bytes. */
export type ReleasedFacts = {
  readonly id: ReleasedId;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly alt: string | null;
  /** Null where the bytes are not held. */
  readonly width: number | null;
  readonly height: number | null;
};

/** An item that a cell or a sighting names. */
export type ShowingItem = {
  readonly id: string;
  readonly title: string;
  readonly address: string | null;
  readonly language: string | null;
  readonly sourceId: SourceId;
};

export type ReleasePage = {
  readonly entry: ReleaseEntry;
  readonly matrix: ReleaseMatrix;
  /** By the id of the released picture. */
  readonly facts: ReadonlyMap<string, ReleasedFacts>;
  /** Every item with a sighting, by id. */
  readonly items: ReadonlyMap<string, ShowingItem>;
};

/** One release with its matrix and everything its page names; null when it was not judged. */
export async function findReleasePage(store: Store, id: ReleaseId): Promise<ReleasePage | null> {
  const { rows } = await sql<ReleaseEntry>`${entriesWhere(sql`r.id = ${id}`)}`.execute(store.db);
  const [entry] = rows;
  const matrix = entry === undefined ? null : await loadMatrix(store, id);
  if (entry === undefined || matrix === null) return null;
  const facts = await factsOf(store, id);
  const items = await itemsSighted(store, sql`p.release_id = ${id}`);
  return { entry, matrix, facts, items };
}

async function factsOf({ db }: Store, id: ReleaseId): Promise<ReleasePage['facts']> {
  const { rows } = await sql<ReleasedFacts>`
    select distinct on (p.id) p.id, shown ->> 'caption' as caption, shown ->> 'credit' as credit, shown ->> 'alt' as alt,
      held.width, held.height
    from release_picture p join release r on r.id = p.release_id
      left join picture held on held.id = p.picture_id
      left join lateral jsonb_array_elements(r.pictures) with ordinality as all_shown(shown, place)
        on shown ->> 'address' = p.address
    where p.release_id = ${id} order by p.id, place`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Items with a sighting of these released pictures; `p` names the released picture. */
export async function itemsSighted(
  { db }: Store,
  condition: ReturnType<typeof sql>,
): Promise<ReadonlyMap<string, ShowingItem>> {
  const { rows } = await sql<ShowingItem>`
    select distinct i.id, i.title, i.address, i.language, i.source_id as "sourceId"
    from picture_sighting s join release_picture p on p.id = s.released_id join item i on i.id = s.item_id
    where ${condition}`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
