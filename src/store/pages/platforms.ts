import { sql } from 'kysely';
import type { PlatformId } from '../../domain/index.ts';
import type { Store } from '../open.ts';

export type PlatformCounts = {
  readonly platform: PlatformId;
  /** Posts whose comments were seen. */
  readonly sights: number;
  /** Posts that were visited and of which no visit could look. */
  readonly blind: number;
};

/** What a platform's page counts beside verdicts and intervals. */
export async function countOnPlatforms({ db }: Store): Promise<readonly PlatformCounts[]> {
  // Sums and counts come as text.
  const { rows } = await sql<{ platform: PlatformId; sights: string; blind: string }>`
    select platform, sum(sights) as sights, sum(blind) as blind from (
      select platform, count(distinct post_id) as sights, 0 as blind from comment_sight group by platform
      union all
      select v.platform, 0, count(distinct v.post_id) from post_visit v
      where not exists (select from disappearance d where d.post_id = v.post_id) group by v.platform) as counts
    group by platform order by platform`.execute(db);
  return rows.map((row) => ({ ...row, sights: Number(row.sights), blind: Number(row.blind) }));
}
