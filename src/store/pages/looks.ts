import { sql } from 'kysely';
import type {
  CaptureId,
  Instant,
  LookId,
  LookKind,
  LookOutcome,
  SourceId,
  Span,
  StoryId,
  VantageId,
} from '../../domain/index.ts';
import { listOf } from '../door.ts';
import type { Store } from '../open.ts';

/** How many looks in one stretch of a timeline could be read, and how many could not. `at` counts steps from its start. */
export type LookBucket = {
  readonly vantageId: VantageId;
  readonly at: number;
  readonly read: number;
  readonly unread: number;
};

/** A stretch of steps, both ends included, in which looks saw items of a story. */
export type PresenceBucket = {
  readonly vantageId: VantageId;
  readonly from: number;
  readonly to: number;
  readonly sightings: number;
};

/** The looks of a time, counted in `steps` equal stretches for each vantage. */
export async function countLooks({ db }: Store, span: Span, steps: number): Promise<readonly LookBucket[]> {
  const { rows } = await sql<LookBucket>`
    select s.vantage_id as "vantageId", ${stepOf(sql`greatest(l.span_from, ${span.from})`, span, steps)} as at,
      count(*) filter (where l.outcome = 'seen') as read, count(*) filter (where l.outcome <> 'seen') as unread
    from look l join source s on s.id = l.source_id
    where l.kind <> 'history' and l.span_from <= ${span.to} and l.span_to >= ${span.from}
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

/**
 * Where on the same timeline the items of a story were seen. `offset 0` keeps the way from item to sightings a walk along
 * the index: joined freely, all sightings there are were read for a few hundred.
 */
export async function countPresence(
  { db }: Store,
  story: StoryId,
  span: Span,
  steps: number,
): Promise<readonly PresenceBucket[]> {
  const { rows } = await sql<PresenceBucket>`
    select s.vantage_id as "vantageId", ${stepOf(sql`greatest(l.span_from, ${span.from})`, span, steps)} as from,
      ${stepOf(sql`least(l.span_to, ${span.to})`, span, steps)} as to, count(*) as sightings
    from story_member m
      cross join lateral (select sighting.look_id from sighting where sighting.item_id = m.item_id offset 0) as g
      join look l on l.id = g.look_id
      join source s on s.id = l.source_id
    where m.story_id = ${story} and l.span_from <= ${span.to} and l.span_to >= ${span.from}
    group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return rows;
}

function stepOf(at: ReturnType<typeof sql>, span: Span, steps: number) {
  const seconds = Math.max(1, (Date.parse(span.to) - Date.parse(span.from)) / 1000);
  return sql`least(${steps - 1}::int, floor(extract(epoch from (${at}::timestamptz - ${span.from}::timestamptz))
    * ${steps}::float8 / ${seconds}::float8)::int)`;
}

/** Looks of one source that came to the same thing for the same reason. */
export type Trouble = {
  readonly sourceId: SourceId;
  readonly vantageId: VantageId;
  readonly kind: LookKind;
  readonly outcome: LookOutcome;
  readonly reason: string;
  readonly detail: string;
  readonly looks: number;
  readonly from: Instant;
  readonly to: Instant;
};

/** Looks of a time that could not be read, added up, the most first. */
export async function findTroubles({ db }: Store, span: Span): Promise<readonly Trouble[]> {
  const { rows } = await sql<Trouble>`
    select l.source_id as "sourceId", s.vantage_id as "vantageId", l.kind, l.outcome, l.reason, min(l.detail) as detail,
      count(*) as looks, min(l.span_from) as from, max(l.span_to) as to
    from look l join source s on s.id = l.source_id
    where l.outcome <> 'seen' and l.span_from <= ${span.to} and l.span_to >= ${span.from}
    group by 1, 2, 3, 4, 5 order by looks desc, 1, 3, 4, 5`.execute(db);
  return rows;
}

export type LookLine = {
  readonly id: LookId;
  readonly sourceId: SourceId;
  readonly kind: LookKind;
  readonly subject: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly outcome: LookOutcome;
  readonly reason: string;
  readonly detail: string;
  readonly captureId: CaptureId | null;
  readonly sightings: number;
};

/** Which looks: of a vantage, of some sources or of a capture, of some kinds, within a time. */
export type LookChoice = {
  readonly vantage?: VantageId;
  readonly sources?: readonly SourceId[];
  readonly capture?: CaptureId;
  readonly kinds?: readonly LookKind[];
  readonly span?: Span;
};

/** A slice of the chosen looks, one by one, the latest first. */
export async function findLooks(
  { db }: Store,
  choice: LookChoice,
  { offset = 0, limit }: { readonly offset?: number; readonly limit: number },
): Promise<readonly LookLine[]> {
  const { rows } = await sql<LookLine>`
    select l.id, l.source_id as "sourceId", l.kind, l.subject, l.span_from as from, l.span_to as to, l.outcome,
      l.reason, l.detail, l.capture_id as "captureId",
      (select count(*) from sighting g where g.look_id = l.id) as sightings
    from ${chosen(choice)} order by l.span_from desc, l.id offset ${offset} limit ${limit}`.execute(db);
  return rows;
}

/** How many looks {@link findLooks} has to show in all. */
export async function countChosenLooks({ db }: Store, choice: LookChoice): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${chosen(choice)}`.execute(db);
  return rows[0]?.total ?? 0;
}

function chosen({ vantage, sources, capture, kinds, span }: LookChoice) {
  return sql`look l join source s on s.id = l.source_id
    where ${vantage === undefined ? sql`true` : sql`s.vantage_id = ${vantage}`}
      and ${sources === undefined ? sql`true` : sql`l.source_id in ${listOf(sources)}`}
      and ${capture === undefined ? sql`true` : sql`l.capture_id = ${capture}`}
      and ${kinds === undefined ? sql`true` : sql`l.kind in ${listOf(kinds)}`}
      and ${span === undefined ? sql`true` : sql`l.span_from <= ${span.to} and l.span_to >= ${span.from}`}`;
}
