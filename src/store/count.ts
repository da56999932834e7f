import type { Store } from './open.ts';

/** How many items, sightings and looks the store holds. */
export async function countRows(store: Store): Promise<Record<'items' | 'sightings' | 'looks', number>> {
  const count = async (table: 'item' | 'sighting' | 'look') => {
    const row = await store.db
      .selectFrom(table)
      .select((all) => all.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  return { items: await count('item'), sightings: await count('sighting'), looks: await count('look') };
}
