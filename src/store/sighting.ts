import type { Kysely } from 'kysely';
import type {
  CaptureId,
  Instant,
  ItemId,
  LookId,
  LookKind,
  Sighting,
  SourceId,
  VersionId,
} from '../domain/index.ts';
import { chunksOf, differs, insertRows, listOf, type NewRow } from './door.ts';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

/**
 * An item on a list twice in one look stands at its better rank. A look that is read again has seen what the reader of
 * today reads.
 */
export async function insertSightings(db: Kysely<Tables>, sightings: readonly Sighting[]): Promise<void> {
  const best = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const key = `${sighting.lookId} ${sighting.itemId}`;
    const other = best.get(key);
    if (other === undefined || isBetter(sighting, other)) best.set(key, sighting);
  }
  const rows: NewRow[] = [...best]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { lookId, itemId, rank, versionId }]) => ({
      ...{ look_id: lookId, item_id: itemId },
      ...{ rank, version_id: versionId },
    }));
  const better = 'least(sighting.rank, excluded.rank)';
  const conflict = `on conflict (look_id, item_id) do update
    set rank = ${better}, version_id = coalesce(excluded.version_id, sighting.version_id)
    where sighting.rank is distinct from ${better} or ${differs('sighting', ['version_id'])}`;
  await insertRows(db, 'sighting', rows, conflict);
}

/** Of two sightings at the same rank, the version with the smaller id, whichever came first. */
function isBetter(a: Sighting, b: Sighting): boolean {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) < rankOf(b);
  return (a.versionId ?? '') < (b.versionId ?? '');
}

const rankOf = (sighting: Sighting): number => sighting.rank ?? Number.POSITIVE_INFINITY;

/** A sighting with the look it belongs to: the span from the look's start to its end. */
export type SightingInTime = {
  readonly itemId: ItemId;
  readonly lookId: LookId;
  readonly rank: number | null;
  readonly sourceId: SourceId;
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: LookKind;
  readonly captureId: CaptureId | null;
  readonly versionId: VersionId | null;
};

/** When and where these items were seen, ordered by the start of the look, its id and the item's id. */
export async function sightingsOf(store: Store, itemIds: readonly ItemId[]): Promise<SightingInTime[]> {
  const found: SightingInTime[] = [];
  for (const chunk of chunksOf([...new Set(itemIds)], 5_000)) {
    for (const sighting of await sightingsOfChunk(store, chunk)) found.push(sighting);
  }
  return found.sort(
    (a, b) => compare(a.from, b.from) || compare(a.lookId, b.lookId) || compare(a.itemId, b.itemId),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sightingsOfChunk(store: Store, itemIds: readonly ItemId[]): Promise<SightingInTime[]> {
  return store.db
    .selectFrom('sighting')
    .innerJoin('look', 'look.id', 'sighting.look_id')
    .where('sighting.item_id', 'in', listOf(itemIds))
    .select([
      'sighting.item_id as itemId',
      'sighting.look_id as lookId',
      'sighting.rank',
      'look.source_id as sourceId',
      'look.span_from as from',
      'look.span_to as to',
      'look.kind',
      'look.capture_id as captureId',
      'sighting.version_id as versionId',
    ])
    .execute();
}

/** For every item that a look has seen: the start of the earliest look that saw it. */
export async function firstSightings(store: Store): Promise<Map<ItemId, Instant>> {
  const rows = await store.db
    .selectFrom('sighting')
    .innerJoin('look', 'look.id', 'sighting.look_id')
    .groupBy('sighting.item_id')
    .select((eb) => ['sighting.item_id', eb.fn.min('look.span_from').as('first')])
    .execute();
  return new Map(rows.map((row) => [row.item_id, row.first]));
}
