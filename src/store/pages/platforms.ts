import { sql } from 'kysely';
import type { PlatformId, SourceId, VisitClass } from '../../domain/index.ts';
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
      select platform, count(*) as sights, 0 as blind
      from (select distinct platform, post_id from comment_sight) as sighted group by platform
      union all
      select v.platform, 0, count(distinct v.post_id) from post_visit v
      where not exists (select from disappearance d where d.post_id = v.post_id) group by v.platform) as counts
    group by platform order by platform`.execute(db);
  return rows.map((row) => ({ ...row, sights: Number(row.sights), blind: Number(row.blind) }));
}

/** How long after their posting the posts of a platform were first visited. */
export type FirstVisits = {
  readonly platform: PlatformId;
  /** Posts whose time of posting is known, and those of which it is not. */
  readonly dated: number;
  readonly undated: number;
  readonly late: number;
  readonly later: number;
};

/** How late is late, in milliseconds; and what tells a table of posts that were found gone, which nobody watched. */
export type Lateness = {
  readonly late: number;
  readonly later: number;
  /** Sources that are tables of visits, and the classes of what is not visible: one with nothing else is left out. */
  readonly tables: readonly SourceId[];
  readonly gone: readonly VisitClass[];
};

/** Counts posts by how late they were first visited, by whomever, platform by platform. */
export async function countFirstVisits(
  { db }: Store,
  { late, later, tables, gone }: Lateness,
): Promise<readonly FirstVisits[]> {
  const waited = sql`extract(epoch from watched_from - posted) * 1000`;
  const { rows } = await sql<Readonly<Record<keyof FirstVisits, string>>>`
    select platform, count(posted) as dated, count(*) - count(posted) as undated,
      count(*) filter (where ${waited} > ${late}) as late, count(*) filter (where ${waited} > ${later}) as later
    from (
      select distinct on (post_id) platform, posted, watched_from from disappearance
      where source_id not in (
        select source_id from disappearance where source_id = any(${[...tables]}::text[])
        group by source_id having bool_and(class = any(${[...gone]}::text[])))
      order by post_id, watched_from) as post_once
    group by platform order by platform`.execute(db);
  return rows.map(({ platform, ...counts }) => ({
    platform: platform as PlatformId,
    ...{ dated: Number(counts.dated), undated: Number(counts.undated) },
    ...{ late: Number(counts.late), later: Number(counts.later) },
  }));
}
