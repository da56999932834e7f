import { sql } from 'kysely';
import type { JudgedRole, PictureId, PictureRole } from '../domain/index.ts';
import { insertRows, listOf, overwrite } from './door.ts';
import type { Store } from './open.ts';
import type { PictureRoleTable } from './tables-clips.ts';

/** What the pages that show a picture say of it. */
export type Standing = {
  readonly pictureId: PictureId;
  /** How many items show it in each role. */
  readonly roles: Readonly<Partial<Record<PictureRole, number>>>;
  /** Items of one source with different titles that show it, of the source with most. The parts of a source are one. */
  readonly titles: number;
};

/** How each of these pictures stands on the pages that show it, ordered by id. Releases are pages too. */
export async function pictureStandings({ db }: Store, ids: readonly PictureId[]): Promise<Standing[]> {
  const { rows } = await sql<{ pictureId: PictureId; roles: Standing['roles']; titles: number }>`
    with stands as materialized (
      select picture_id, item_id, address from item_picture where picture_id in ${listOf(ids)}),
    page as (
      select stands.*, split_part(i.source_id, '/', 1) as source, i.title, i.pictures
      from stands join item i on i.id = stands.item_id where i.pictures <> '[]'::jsonb
      union all select stands.*, split_part(r.source_id, '/', 1), r.title, r.pictures
      from stands join release r on r.id = stands.item_id where r.pictures <> '[]'::jsonb),
    shown as (
      select picture_id, item_id, source, lower(title) as title, named.picture ->> 'role' as role
      from page cross join lateral jsonb_array_elements(page.pictures) as named(picture)
      where named.picture ->> 'address' = page.address),
    by_role as (select picture_id, role, count(distinct item_id)::int as items from shown group by 1, 2),
    by_source as (select picture_id, source, count(distinct title)::int as titles from shown group by 1, 2)
    select r.picture_id as "pictureId", jsonb_object_agg(r.role, r.items) as roles,
      (select max(s.titles) from by_source s where s.picture_id = r.picture_id) as titles
    from by_role r where r.role is not null group by r.picture_id order by r.picture_id`.execute(db);
  return rows;
}

const COLUMNS = [
  ...['role', 'rule_id', 'rule_version', 'confidence', 'bytes_role', 'bytes_rule', 'bytes_confidence'],
  ...['page_role', 'titles'],
];

/** Keeps the roles of these pictures in place of what was known. The pictures must be in the store. */
export async function saveRoles(store: Store, roles: readonly JudgedRole[]): Promise<void> {
  const rows = roles.map(roleRow);
  const conflict = `on conflict (picture_id) do update set ${overwrite(COLUMNS)}`;
  await store.db.transaction().execute((trx) => insertRows(trx, 'picture_role', rows, conflict));
}

function roleRow(judged: JudgedRole): {
  readonly [Column in keyof PictureRoleTable]: PictureRoleTable[Column];
} {
  const { byBytes } = judged;
  return {
    ...{
      picture_id: judged.pictureId,
      role: judged.role,
      rule_id: judged.rule,
      rule_version: judged.version,
    },
    ...{ confidence: judged.confidence, page_role: judged.byPage, titles: judged.titles },
    ...{ bytes_role: byBytes.role, bytes_rule: byBytes.rule, bytes_confidence: byBytes.confidence },
  };
}

/** The roles of these pictures, or of all that have one, ordered by picture. */
export async function loadRoles({ db }: Store, ids?: readonly PictureId[]): Promise<JudgedRole[]> {
  const all = db.selectFrom('picture_role').selectAll().orderBy('picture_id');
  const rows = await (ids === undefined ? all : all.where('picture_id', 'in', listOf(ids))).execute();
  return rows.map((row) => ({
    ...{ pictureId: row.picture_id, role: row.role, rule: row.rule_id, version: row.rule_version },
    ...{ confidence: row.confidence, byPage: row.page_role, titles: row.titles },
    byBytes: { role: row.bytes_role, rule: row.bytes_rule, confidence: row.bytes_confidence },
  }));
}
