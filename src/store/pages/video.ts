import { sql } from 'kysely';
import type {
  Clip,
  ClipId,
  ClipPiece,
  ClipStill,
  ClipUse,
  Instant,
  ItemId,
  PageVideo,
  PictureId,
  SourceId,
} from '../../domain/index.ts';
import { factsOf } from '../clip.ts';
import { toStill, usesOf } from '../clip-use.ts';
import { listOf } from '../door.ts';
import type { Store } from '../open.ts';
import type { ClipStillTable, ClipTable, ClipUseTable } from '../tables-clips.ts';

/** A clip on a page, without its frames. */
export type ClipLine = Omit<Clip, 'frames'> & {
  readonly frames: number;
  readonly address: string;
  readonly at: Instant;
  readonly sourceId: SourceId;
};

/** What a clip shares with another. */
export type SharedClip = {
  readonly other: ClipLine;
  /** Whether the other one was captured first. */
  readonly isOtherFirst: boolean;
  /** In the order of the copy, which is the clip captured later. */
  readonly pieces: readonly ClipPiece[];
  /** Items that show the other clip. */
  readonly items: readonly ItemId[];
};

/** A video of an item and what is known of its bytes. */
export type ItemVideo = {
  readonly video: PageVideo;
  /** Its poster, where its bytes are held. */
  readonly posterId: PictureId | null;
  /** The clip, or null: its bytes were not captured. */
  readonly clip: ClipLine | null;
  readonly shared: readonly SharedClip[];
  /** Pictures held anywhere that are frames of it. */
  readonly stills: readonly (ClipStill & { readonly items: readonly ItemId[] })[];
};

/** The videos of an item in page order: which seconds of other clips they show, and which pictures are stills of them. */
export async function findVideosOf(store: Store, id: ItemId): Promise<readonly ItemVideo[]> {
  const item = await store.db.selectFrom('item').select('videos').where('id', '=', id).executeTakeFirst();
  const videos = item?.videos ?? [];
  if (videos.length === 0) return [];
  const addresses = videos.flatMap(({ address, poster }) => [address, poster].flatMap((one) => one ?? []));
  const [clips, posters] = [await clipsAt(store, id, addresses), await postersOf(store, id)];
  const uses = await usesOfClips(
    store,
    [...clips.values()].map((clip) => clip.id),
  );
  const stills = await stillsOf(
    store,
    [...clips.values()].map((clip) => clip.id),
  );
  return videos.map((video) => {
    const clip = clips.get(video.address ?? '') ?? null;
    return {
      video,
      posterId: posters.get(video.poster ?? '') ?? null,
      clip,
      shared: clip === null ? [] : (uses.get(clip.id) ?? []),
      stills: clip === null ? [] : (stills.get(clip.id) ?? []),
    };
  });
}

type ClipRow = ClipTable & { frames: number; address: string; at: Instant; source_id: SourceId };

const CLIP_COLUMNS = sql`clip.*, (select count(*)::int from clip_frame f where f.clip_id = clip.id) as frames`;

/** Clips captured at these addresses by the source of an item, by address; of several the one captured first. */
async function clipsAt(
  { db }: Store,
  id: ItemId,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, ClipLine>> {
  const { rows } = await sql<ClipRow>`
    select distinct on (c.address) ${CLIP_COLUMNS}, c.address, c.at, c.source_id
    from item i join capture c on split_part(c.source_id, '/', 1) = split_part(i.source_id, '/', 1)
      join clip on clip.sha256 = c.sha256
    where i.id = ${id} and c.address in ${listOf(addresses)}
    order by c.address, c.at, c.id`.execute(db);
  return new Map(rows.map((row) => [row.address, lineOf(row)]));
}

function lineOf(row: ClipRow): ClipLine {
  return { ...factsOf(row), frames: row.frames, address: row.address, at: row.at, sourceId: row.source_id };
}

async function postersOf({ db }: Store, id: ItemId): Promise<ReadonlyMap<string, PictureId>> {
  const rows = await db
    .selectFrom('item_picture')
    .select(['address', 'picture_id'])
    .where('item_id', '=', id)
    .orderBy('picture_id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.address, row.picture_id]));
}

async function usesOfClips(
  { db }: Store,
  ids: readonly ClipId[],
): Promise<ReadonlyMap<ClipId, readonly SharedClip[]>> {
  const found = new Map<ClipId, SharedClip[]>();
  if (ids.length === 0) return found;
  const mine = listOf(ids);
  const { rows } = await sql<ClipUseTable>`
    select * from clip_use where original_id in ${mine} or copy_id in ${mine}
    order by original_id, copy_id, position`.execute(db);
  const uses = usesOf(rows);
  const others = await linesOf({ db }, [...new Set(uses.flatMap(({ original, copy }) => [original, copy]))]);
  for (const use of uses)
    for (const id of ids) {
      const shared = sharedBy(id, use, others);
      if (shared !== null) found.set(id, [...(found.get(id) ?? []), shared]);
    }
  return found;
}

type Shown = { readonly line: ClipLine; readonly items: readonly ItemId[] };

function sharedBy(id: ClipId, use: ClipUse, others: ReadonlyMap<ClipId, Shown>): SharedClip | null {
  if (use.original !== id && use.copy !== id) return null;
  const isOtherFirst = use.copy === id;
  const other = others.get(isOtherFirst ? use.original : use.copy);
  if (other === undefined) return null;
  return { other: other.line, isOtherFirst, pieces: use.pieces, items: other.items };
}

/** Clips by their ids, each with the items whose video it is. */
async function linesOf(
  { db }: Pick<Store, 'db'>,
  ids: readonly ClipId[],
): Promise<ReadonlyMap<ClipId, Shown>> {
  const { rows } = await sql<ClipRow & { items: readonly ItemId[] | null }>`
    select ${CLIP_COLUMNS}, c.address, c.at, c.source_id,
      (select jsonb_agg(distinct i.id) from capture held
        join item i on split_part(i.source_id, '/', 1) = split_part(held.source_id, '/', 1)
        cross join lateral jsonb_array_elements(i.videos) as named(video)
        where held.sha256 = clip.sha256 and named.video ->> 'address' = held.address) as items
    from clip join capture c on c.id = clip.capture_id where clip.id in ${listOf(ids)}`.execute(db);
  return new Map(rows.map((row) => [row.id, { line: lineOf(row), items: row.items ?? [] }]));
}

async function stillsOf(
  { db }: Store,
  ids: readonly ClipId[],
): Promise<ReadonlyMap<ClipId, ItemVideo['stills']>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<ClipStillTable & { items: readonly ItemId[] | null }>`
    select s.*, (select jsonb_agg(distinct ip.item_id) from item_picture ip join item i on i.id = ip.item_id
      where ip.picture_id = s.picture_id) as items
    from clip_still s where s.clip_id in ${listOf(ids)} order by s.clip_id, s.ms, s.picture_id`.execute(db);
  const stills = rows.map((row) => ({ ...toStill(row), items: row.items ?? [] }));
  return Map.groupBy(stills, ({ clipId }) => clipId);
}
