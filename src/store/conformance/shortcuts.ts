import type { Item } from '../../domain/index.ts';
import { saveCollected, streamItems, type Batch, type Store } from '../index.ts';

const EMPTY: Batch = { captures: [], looks: [], items: [], sightings: [], pictures: [], releases: [] };

/** Saves a batch of which only some parts matter. */
export function save(store: Store, batch: Partial<Batch>): Promise<void> {
  return saveCollected(store, { ...EMPTY, ...batch });
}

/** All items, read in pages. */
export async function items(store: Store, pageSize = 1_000): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of streamItems(store, { pageSize })) all.push(item);
  return all;
}
