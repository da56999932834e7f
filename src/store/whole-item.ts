import { sql } from 'kysely';
import type { Instant, Item, ItemId } from '../domain/index.ts';
import { listOf } from './door.ts';
import { toItems } from './item.ts';
import type { Store } from './open.ts';
import type { ItemTable } from './tables-items.ts';

/** An item, and when the first look saw it; null where no look did. */
export type ItemWithFirst = Item & { readonly firstSeen: Instant | null };

/** Those of these items whose text is held whole: no titles, no summaries, nothing cut. Ordered by id. */
export async function wholeItems(store: Store, ids: readonly ItemId[]): Promise<ItemWithFirst[]> {
  const { rows } = await sql<ItemTable & { first_seen: Instant | null }>`
    select i.*, (select min(l.span_from) from sighting s join look l on l.id = s.look_id
                 where s.item_id = i.id) as first_seen
    from item i
    where i.id in ${listOf(ids)} and i.kind <> 'listing' and i.detail = 'full'
      and jsonb_array_length(i.blocks) > 0 and coalesce(i.page ->> 'cut', '') = ''
    order by i.id`.execute(store.db);
  const items = await toItems(store, rows);
  return items.map((item, at) => ({ ...item, firstSeen: rows[at]?.first_seen ?? null }));
}
