import { sql } from 'kysely';
import type { DateClaim, Instant, Item, ItemId } from '../domain/index.ts';
import { chunksOf, listOf } from './door.ts';
import type { Store } from './open.ts';

/** What can be said of an item without its text. */
export type ItemFacts = Pick<Item, 'id' | 'title' | 'language' | 'outlet' | 'codes' | 'address'> & {
  readonly published: DateClaim | null;
  /** Start of the earliest look that saw it; when its capture arrived, where none did. */
  readonly firstSeen: Instant;
};

/** What is known of these items, as far as they are held. */
export async function itemFacts(
  store: Store,
  ids: readonly ItemId[],
): Promise<ReadonlyMap<ItemId, ItemFacts>> {
  const found = new Map<ItemId, ItemFacts>();
  for (const chunk of chunksOf([...new Set(ids)], 5_000)) {
    const { rows } = await sql<ItemFacts>`
      select i.id, i.title, i.language, i.outlet, i.codes, i.address, i.published,
        coalesce((select min(l.span_from) from sighting s join look l on l.id = s.look_id where s.item_id = i.id),
          i.seen_at) as "firstSeen"
      from item i where i.id in ${listOf(chunk)}`.execute(store.db);
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

/** The items that have one of these addresses: a page may be read from several sources. */
export async function itemsAt(
  store: Store,
  addresses: readonly string[],
): Promise<readonly Pick<Item, 'id' | 'kind' | 'sourceId' | 'title'>[]> {
  return store.db
    .selectFrom('item')
    .where('address', 'in', listOf(addresses))
    .select(['id', 'kind', 'source_id as sourceId', 'title'])
    .orderBy('id')
    .execute();
}
