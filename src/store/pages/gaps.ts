import { sql } from 'kysely';
import type { EventId, GapId, SourceId, StoryId, VantageId } from '../../domain/index.ts';
import type { Store } from '../open.ts';
import type { FindingTable, GapTable } from '../tables-judged.ts';
import { SOURCE_COUNTS, type SourceCounts } from './coverage.ts';

export type GapLine = {
  readonly id: GapId;
  readonly subject: { readonly kind: 'story' | 'element'; readonly id: string };
  /** The story a reader is sent to, and its title; an element's is that of its event. */
  readonly storyId: StoryId | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly eventId: EventId | null;
  readonly vantageId: VantageId;
  readonly sourceId: SourceId | null;
  readonly rule: { readonly id: string; readonly version: number };
  /** Of a gap of the audience as a whole: how many of its sources gave each answer, where theirs are kept. */
  readonly sourceCounts: SourceCounts | null;
  readonly readShare: number;
  readonly voicesElsewhere: number;
  readonly sentence: FindingTable['sentence'] | null;
};

type Row = GapTable & {
  source_id: SourceId | null;
  story_id: StoryId | null;
  title: string | null;
  language: string | null;
  event_id: EventId | null;
  sentence: FindingTable['sentence'] | null;
  source_counts: SourceCounts | null;
  total: number;
};

/** Gaps, those of named subjects and of the most voices elsewhere first. */
export async function findGaps(
  { db }: Store,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly gaps: readonly GapLine[] }> {
  const { rows } = await sql<Row>`
    select g.*, c.source_id, ${SOURCE_COUNTS} as source_counts, st.id as story_id, st.title, st.language, st.event_id, count(*) over () as total,
      (select f.sentence from finding f where f.subject_kind = g.subject_kind and f.subject_id = g.subject_id
       and f.vantage_id = g.vantage_id and c.source_id is null order by f.id limit 1) as sentence
    from gap g join coverage c on c.id = g.here
      left join element e on g.subject_kind = 'element' and e.id = g.subject_id
      left join story st on st.id = g.subject_id or (st.event_id = e.event_id and st.origin = 'named')
    order by g.subject_kind, c.source_id is not null, g.voices_elsewhere desc, g.id
    offset ${page.offset} limit ${page.limit}`.execute(db);
  return { total: rows[0]?.total ?? 0, gaps: rows.map(toLine) };
}

function toLine(row: Row): GapLine {
  return {
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    storyId: row.story_id,
    title: row.title,
    language: row.language,
    eventId: row.event_id,
    vantageId: row.vantage_id,
    sourceId: row.source_id,
    rule: { id: row.rule_id, version: row.rule_version },
    sourceCounts: row.source_counts,
    readShare: row.read_share,
    voicesElsewhere: row.voices_elsewhere,
    sentence: row.sentence,
  };
}
