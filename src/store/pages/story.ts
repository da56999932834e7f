import { sql } from 'kysely';
import type {
  ChapterId,
  DateClaim,
  EventId,
  Finding,
  Instant,
  ItemDetail,
  ItemId,
  ItemKind,
  ItemLabel,
  Leaning,
  PagePicture,
  PictureId,
  PageVideo,
  SourceId,
  StoryId,
  VantageId,
  VoiceId,
} from '../../domain/index.ts';
import { listOf } from '../door.ts';
import type { Store } from '../open.ts';
import type { FindingTable } from '../tables-judged.ts';

export type StoryHead = {
  readonly id: StoryId;
  readonly origin: 'named' | 'grouped';
  readonly eventId: EventId | null;
  readonly title: string;
  readonly language: string | null;
  readonly first: Instant;
  readonly last: Instant;
  readonly items: number;
  readonly voices: number;
};

/** A story and its counts; undefined when there is none with this id. */
export async function findStory({ db }: Store, id: StoryId): Promise<StoryHead | undefined> {
  const { rows } = await sql<StoryHead>`
    select s.id, s.origin, s.event_id as "eventId", s.title, s.language, s.first, s.last, count(m.item_id) as items,
      count(distinct coalesce(v.voice_id, m.item_id)) as voices
    from story s left join story_member m on m.story_id = s.id left join voice_member v on v.item_id = m.item_id
    where s.id = ${id} group by s.id`.execute(db);
  return rows[0];
}

/** An item as lists of items show it. */
export type ItemLine = {
  readonly id: ItemId;
  readonly kind: ItemKind;
  readonly detail: ItemDetail;
  readonly title: string;
  readonly language: string | null;
  readonly outlet: string | null;
  readonly sourceId: SourceId;
  readonly vantageId: VantageId;
  readonly seenAt: Instant;
  readonly publishedAt: Instant | null;
  /** How precisely the page dated it; null where that is not known. */
  readonly publishedPrecision: DateClaim['precision'];
  /** How it leans on another text, as it says or as a researcher coded it; null where nothing says so. */
  readonly leaning: Leaning['dependency'] | null;
  /** What it says of itself; null where no rule says so. */
  readonly label: ItemLabel | null;
  readonly bestRank: number | null;
  readonly pictures: number;
  readonly voiceId: VoiceId | null;
};

/** The start of an item list: the columns of {@link ItemLine}, with `i` the item and `s` its source. */
export const ITEM_COLUMNS = sql`i.id, i.kind, i.detail, i.title, i.language, i.outlet, i.source_id as "sourceId",
  s.vantage_id as "vantageId", i.seen_at as "seenAt", i.published_at as "publishedAt",
  i.published ->> 'precision' as "publishedPrecision", i.leaning ->> 'dependency' as leaning,
  (select l.label from item_label l where l.item_id = i.id) as label,
  (select min(g.rank) from sighting g where g.item_id = i.id) as "bestRank", jsonb_array_length(i.pictures) as pictures,
  (select min(vm.voice_id) from voice_member vm where vm.item_id = i.id) as "voiceId"`;

export type TopItem = ItemLine & {
  /** Members of this story at this vantage that are copies of it, itself not counted. */
  readonly copies: number;
  readonly videos: readonly PageVideo[];
  /** The first photograph or drawing on it whose bytes are held. */
  readonly picture: { readonly id: PictureId; readonly alt: string | null } | null;
};

type TopRow = ItemLine & {
  copies: number;
  videos: readonly PageVideo[];
  shown: readonly PagePicture[];
  held: readonly { address: string; id: PictureId }[] | null;
};

/** The first items of each voice at each vantage, those that show most elements first, then the illustrated and the fullest; at most `perVantage` of each. */
export async function findTopItems(
  { db }: Store,
  id: StoryId,
  perVantage: number,
): Promise<readonly TopItem[]> {
  const { rows } = await sql<TopRow>`
    with member as (
      select i.id, s.vantage_id, i.detail, coalesce(i.published_at, i.seen_at) as at,
        coalesce(v.voice_id, i.id) as voice,
        (select count(distinct c.subject_id) from coverage_item ci join coverage c on c.id = ci.coverage_id
         where ci.item_id = i.id and c.subject_kind = 'element') as elements
      from story_member m join item i on i.id = m.item_id join source s on s.id = i.source_id
        left join voice_member v on v.item_id = i.id
      where m.story_id = ${id}
    ), voiced as (
      select *, row_number() over (partition by vantage_id, voice order by at, id) as place,
        count(*) over (partition by vantage_id, voice) - 1 as copies
      from member
    ), ranked as (
      select *, row_number() over (partition by vantage_id
        order by elements desc, exists (select 1 from item_picture p where p.item_id = voiced.id) desc,
          case detail when 'full' then 0 when 'entry' then 1 else 2 end, copies desc, at, id) as number
      from voiced where place = 1
    )
    select ${ITEM_COLUMNS}, r.copies, i.videos, i.pictures as shown,
      (select jsonb_agg(jsonb_build_object('address', p.address, 'id', p.picture_id)) from item_picture p
       where p.item_id = i.id) as held
    from ranked r join item i on i.id = r.id join source s on s.id = i.source_id
    where r.number <= ${perVantage} order by s.vantage_id, r.number`.execute(db);
  return rows.map(({ shown, held, ...row }) => ({ ...row, picture: firstHeld(shown, held ?? []) }));
}

const OF_THE_STORY: ReadonlySet<string> = new Set(['photograph', 'drawing', 'unknown']);

function firstHeld(shown: readonly PagePicture[], held: readonly { address: string; id: PictureId }[]) {
  for (const picture of shown) {
    if (!OF_THE_STORY.has(picture.role)) continue;
    const found = held.find((one) => one.address === picture.address);
    if (found) return { id: found.id, alt: picture.alt ?? picture.caption };
  }
  return null;
}

export type Member = ItemLine & { readonly score: number; readonly reason: string };

/** A slice of a story's members, at one vantage or at all, of one chapter or of all, earliest first, and how many there are. */
export async function findMembers(
  { db }: Store,
  of: {
    readonly story: StoryId;
    readonly vantage: VantageId | null;
    readonly chapter: ChapterId | null;
    readonly offset: number;
    readonly limit: number;
  },
): Promise<{ readonly total: number; readonly members: readonly Member[] }> {
  const chosen = sql`
    from story_member m join item i on i.id = m.item_id join source s on s.id = i.source_id
    where m.story_id = ${of.story} and ${of.vantage === null ? sql`true` : sql`s.vantage_id = ${of.vantage}`}
      and ${of.chapter === null ? sql`true` : sql`m.item_id in (select item_id from chapter_member where chapter_id = ${of.chapter})`}`;
  const counted = await sql<{ total: number }>`select count(*) as total ${chosen}`.execute(db);
  const { rows } = await sql<Member>`
    with member as (
      select m.item_id, m.score, m.reason, coalesce(i.published_at, i.seen_at) as at ${chosen}
      order by at, m.item_id offset ${of.offset} limit ${of.limit}
    )
    select ${ITEM_COLUMNS}, m.score, m.reason
    from member m join item i on i.id = m.item_id join source s on s.id = i.source_id order by m.at, i.id`.execute(
    db,
  );
  return { total: counted.rows[0]?.total ?? 0, members: rows };
}

export type FindingLine = Omit<Finding, 'subject'> & {
  readonly subject: { readonly kind: 'story' | 'element'; readonly id: string };
};

/** The findings about a story and its elements: those about the whole first. */
export async function findFindings({ db }: Store, of: readonly string[]): Promise<readonly FindingLine[]> {
  if (of.length === 0) return [];
  const rows = await db
    .selectFrom('finding')
    .selectAll()
    .where(sql<boolean>`subject_id in ${listOf(of)}`)
    .orderBy('id')
    .execute();
  const place = new Map(of.map((id, index) => [id, index]));
  return rows
    .map(toFinding)
    .sort(
      (a, b) =>
        (place.get(a.subject.id) ?? 0) - (place.get(b.subject.id) ?? 0) ||
        Number(a.vantageId !== null) - Number(b.vantageId !== null),
    );
}

function toFinding(row: FindingTable): FindingLine {
  return {
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    vantageId: row.vantage_id,
    verdict: row.verdict,
    rule: { id: row.rule_id, version: row.rule_version },
    sentence: row.sentence,
    causes: row.causes,
    steps: row.steps,
    evidence: row.evidence,
    asOf: row.as_of,
  };
}
