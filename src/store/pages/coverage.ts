import { sql } from 'kysely';
import {
  LOOK_OUTCOMES,
  type CoverageId,
  type RuleRef,
  type SourceId,
  type Subject,
  type VantageId,
} from '../../domain/index.ts';
import type { Store } from '../open.ts';
import type { CoverageTable } from '../tables-judged.ts';

/** How many sources of a vantage gave each answer, and how many it has. */
export type SourceCounts = {
  readonly all: number;
  readonly covered: number;
  readonly silent: number;
  readonly unseen: number;
};

/** A coverage as pages show it: with the number of its items in place of their ids. */
export type CoverageLine = {
  readonly id: CoverageId;
  readonly subject: { readonly kind: Subject['kind']; readonly id: string };
  readonly vantageId: VantageId;
  readonly sourceId: SourceId | null;
  readonly state: CoverageTable['state'];
  /** False for a source that stands in no count, because another source of its vantage collects the same list. */
  readonly counted: boolean;
  readonly inPart: boolean;
  readonly rule: RuleRef;
  readonly reason: string;
  readonly judged: { readonly from: CoverageTable['judged_from']; readonly to: CoverageTable['judged_to'] };
  readonly looks: CoverageTable['looks'];
  /** The looks the answer rests on: of a silent vantage those at its silent sources alone, where they are kept. */
  readonly behind: CoverageTable['looks'];
  /** How many sources of a vantage as a whole gave each answer; null where theirs are not kept, as for found stories. */
  readonly sourceCounts: SourceCounts | null;
  readonly readShare: number;
  readonly firstSeen: {
    readonly after: CoverageTable['first_after'];
    readonly at: NonNullable<CoverageTable['first_at']>;
  } | null;
  readonly bestRank: number | null;
  readonly minutesOnList: number | null;
  readonly voices: number;
  readonly items: number;
};

/**
 * The coverages of subjects: at vantages as a whole, or source by source at one vantage.
 *
 * @param of ids of a story and its elements
 */
export async function findCoverages(
  { db }: Store,
  of: readonly string[],
  sourcesAt: VantageId | null = null,
): Promise<readonly CoverageLine[]> {
  if (of.length === 0) return [];
  const scope =
    sourcesAt === null
      ? sql`c.source_id is null`
      : sql`c.source_id is not null and c.vantage_id = ${sourcesAt}`;
  const { rows } = await sql<Row>`
    select c.*, ${SILENT_LOOKS} as behind, ${SOURCE_COUNTS} as source_counts, (select count(*) from coverage_item ci where ci.coverage_id = c.id) as items from coverage c
    where c.subject_id in (${sql.join(of)}) and ${scope} order by c.subject_id, c.vantage_id, c.source_id`.execute(
    db,
  );
  return rows.map(toLine);
}

type Row = CoverageTable & {
  readonly items: number;
  readonly behind: CoverageTable['looks'] | null;
  readonly source_counts: SourceCounts | null;
};

/** The answers of the sources behind a vantage's answer `c`, counted; null where none are kept. */
export const SOURCE_COUNTS = sql`(
  select jsonb_build_object('all', count(*), 'covered', count(*) filter (where p.state = 'covered'),
    'silent', count(*) filter (where p.state = 'silent'), 'unseen', count(*) filter (where p.state = 'unseen'))
  from coverage p where c.source_id is null and p.subject_id = c.subject_id and p.subject_kind = c.subject_kind
    and p.vantage_id = c.vantage_id and p.source_id is not null and p.counted having count(*) > 0)`;

const SILENT_LOOKS = sql`(
  select jsonb_build_object(${sql.join(
    LOOK_OUTCOMES.map((outcome) => sql`${sql.lit(outcome)}, sum((p.looks ->> ${sql.lit(outcome)})::bigint)`),
  )})
  from coverage p where c.state = 'silent' and c.source_id is null and p.subject_id = c.subject_id
    and p.subject_kind = c.subject_kind and p.vantage_id = c.vantage_id and p.source_id is not null
    and p.state = 'silent' and p.counted having count(*) > 0)`;

function toLine(row: Row): CoverageLine {
  return {
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    vantageId: row.vantage_id,
    sourceId: row.source_id,
    state: row.state,
    counted: row.counted,
    inPart: row.in_part,
    rule: { id: row.rule_id, version: row.rule_version },
    reason: row.reason,
    judged: { from: row.judged_from, to: row.judged_to },
    looks: row.looks,
    behind: row.behind ?? row.looks,
    sourceCounts: row.source_counts,
    readShare: row.read_share,
    firstSeen: row.first_at === null ? null : { after: row.first_after, at: row.first_at },
    bestRank: row.best_rank,
    minutesOnList: row.minutes_on_list,
    voices: row.voices,
    items: row.items,
  };
}
