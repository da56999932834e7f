import { sql } from 'kysely';
import type { JudgedRole, ReleaseId } from '../../domain/index.ts';
import type { Store } from '../open.ts';
import { loadRoles } from '../picture-role.ts';
import type { OtherPicture } from './release-list.ts';

/** A picture on an item of a release's stories that is taken for none of the event, and how that is known. */
export type LeftOutThere = OtherPicture & { readonly judged: JudgedRole };

/**
 * Held pictures on items of the stories a release belongs to that no comparison sees, for they are taken for logos, maps or
 * the like. At most `most` for each audience, the least sure first.
 *
 * @param leastSure a role that is less sure, 0–1, leaves no picture out
 */
export async function findLeftOutThere(
  store: Store,
  release: ReleaseId,
  { most, leastSure }: { readonly most: number; readonly leastSure: number },
): Promise<readonly LeftOutThere[]> {
  const { rows } = await sql<OtherPicture>`
    with story as (
      select distinct m.story_id from picture_sighting s join release_picture p on p.id = s.released_id
        join story_member m on m.item_id = s.item_id where p.release_id = ${release}
      union select m.story_id from release r join item i on i.capture_id = r.capture_id or i.address = r.address
        join story_member m on m.item_id = i.id where r.id = ${release}
    ), shown as (
      select s.vantage_id, ip.picture_id, min(i.id) as item_id, min(role.confidence) as confidence
      from (select distinct m.item_id from story join story_member m on m.story_id = story.story_id) as member
        join item i on i.id = member.item_id join source s on s.id = i.source_id
        join item_picture ip on ip.item_id = i.id join picture_role role on role.picture_id = ip.picture_id
      where role.confidence >= ${leastSure} and role.role not in ('photograph', 'drawing', 'unknown', 'poster')
      group by 1, 2
    ), ranked as (
      select *, row_number() over (partition by vantage_id order by confidence, picture_id) as place from shown
    )
    select r.vantage_id as "vantageId", r.picture_id as "pictureId", i.id as "itemId", i.source_id as "sourceId",
      i.outlet
    from ranked r join item i on i.id = r.item_id where r.place <= ${most} order by r.vantage_id, r.place`.execute(
    store.db,
  );
  const roles = await loadRoles(store, [...new Set(rows.map(({ pictureId }) => pictureId))]);
  const byPicture = new Map(roles.map((role) => [role.pictureId, role]));
  return rows.flatMap((row) => {
    const judged = byPicture.get(row.pictureId);
    return judged === undefined ? [] : [{ ...row, judged }];
  });
}
