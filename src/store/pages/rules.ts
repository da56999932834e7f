import { sql } from 'kysely';
import type { Store } from '../open.ts';

export type RuleUse = { readonly id: string; readonly version: number; readonly results: number };

/** The rules that have given results, and how many. */
export async function countRules({ db }: Store): Promise<readonly RuleUse[]> {
  const { rows } = await sql<RuleUse>`
    select rule_id as id, rule_version as version, count(*) as results from (
      select rule_id, rule_version from coverage union all select rule_id, rule_version from gap
      union all select rule_id, rule_version from finding
      union all select rule_id, rule_version from release_cell
      union all select rule_id, rule_version from picture_sighting) as used
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}
