import { sql } from 'kysely';
import type { CoverageState, EventId, Instant, StoryId, VantageId } from '../../domain/index.ts';
import type { Store } from '../open.ts';

/** Which stories the reader asked for. `state` counts only together with `vantage`, or for any vantage without one. */
export type StoryChoice = {
  /** Words that must stand in the story's title or in a member's; `''` for any. */
  readonly text: string;
  readonly vantage: VantageId | null;
  /** `part` is covered by some of the vantage's sources only. */
  readonly state: CoverageState | 'part' | null;
  readonly origin: 'named' | 'grouped';
  /** Rows to pass over, and how many to give; both from 0. */
  readonly offset: number;
  readonly limit: number;
};

export type StripCell = {
  readonly vantageId: VantageId;
  readonly state: CoverageState;
  readonly inPart: boolean;
  readonly voices: number;
  readonly readShare: number;
};

export type StoryLine = {
  readonly id: StoryId;
  readonly origin: 'named' | 'grouped';
  readonly eventId: EventId | null;
  readonly title: string;
  readonly language: string | null;
  readonly first: Instant;
  readonly last: Instant;
  readonly items: number;
  readonly voices: number;
  readonly strip: readonly StripCell[];
};

type Row = Omit<StoryLine, 'strip'> & { readonly total: number };

/** One page of stories: those of the most independent voices first, and how many fit the choice in all. */
export async function findStories(
  { db }: Store,
  choice: StoryChoice,
): Promise<{ readonly total: number; readonly stories: readonly StoryLine[] }> {
  const { rows } = await sql<Row>`
    with chosen as (
      select s.id, s.origin, s.event_id, s.title, s.language, s.first, s.last from story s
      where s.origin = ${choice.origin} and ${wantedText(choice.text)} and ${wantedState(choice)}
    ), voiced as (
      select m.story_id, count(*) as items
      from story_member m left join voice_member v on v.item_id = m.item_id
      where ${isNarrow(choice) ? sql`m.story_id in (select id from chosen)` : sql`true`} group by m.story_id, coalesce(v.voice_id, m.item_id)
    ), counted as (select story_id, count(*) as voices, sum(items) as items from voiced group by story_id)
    select c.id, c.origin, c.event_id as "eventId", c.title, c.language, c.first, c.last,
      coalesce(n.items, 0) as items, coalesce(n.voices, 0) as voices, count(*) over () as total
    from chosen c left join counted n on n.story_id = c.id
    order by coalesce(n.voices, 0) desc, c.last desc, c.id
    offset ${choice.offset} limit ${choice.limit}`.execute(db);
  const strips = await findStrips(
    { db },
    rows.map((row) => row.id),
  );
  return {
    total: rows[0]?.total ?? 0,
    stories: rows.map((row) => toLine(row, strips.get(row.id) ?? [])),
  };
}

function toLine(row: Row, strip: readonly StripCell[]): StoryLine {
  const { id, origin, eventId, title, language, first, last, items, voices } = row;
  return { id, origin, eventId, title, language, first, last, items, voices, strip };
}

/** The presence strips of stories: their coverage at each vantage as a whole. */
async function findStrips(
  { db }: Pick<Store, 'db'>,
  ids: readonly StoryId[],
): Promise<ReadonlyMap<string, readonly StripCell[]>> {
  if (ids.length === 0) return new Map();
  const cells = await db
    .selectFrom('coverage')
    .select(['subject_id', 'vantage_id as vantageId', 'state', 'in_part as inPart', 'voices'])
    .select('read_share as readShare')
    .where('subject_kind', '=', 'story')
    .where('subject_id', 'in', ids)
    .where('source_id', 'is', null)
    .execute();
  const strips = new Map<string, StripCell[]>();
  for (const { subject_id, ...cell } of cells)
    strips.set(subject_id, [...(strips.get(subject_id) ?? []), cell]);
  return strips;
}

/** Whether so few stories fit that counting all others would be the larger work. */
function isNarrow({ origin, text }: StoryChoice): boolean {
  return origin === 'named' || text !== '';
}

function wantedText(text: string) {
  if (text === '') return sql`true`;
  const pattern = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`(s.title ilike ${pattern} or s.id in (
    select sm.story_id from story_member sm join item i on i.id = sm.item_id where i.title ilike ${pattern}))`;
}

function wantedState({ vantage, state }: StoryChoice) {
  if (vantage === null && state === null) return sql`true`;
  const wanted = {
    covered: sql`c.state = 'covered' and not c.in_part`,
    part: sql`c.state = 'covered' and c.in_part`,
    silent: sql`c.state = 'silent'`,
    unseen: sql`c.state = 'unseen'`,
    any: sql`c.state = 'covered'`,
  }[state ?? 'any'];
  return sql`s.id in (select c.subject_id from coverage c where c.subject_kind = 'story'
    and c.source_id is null and ${wanted} and ${vantage === null ? sql`true` : sql`c.vantage_id = ${vantage}`})`;
}
