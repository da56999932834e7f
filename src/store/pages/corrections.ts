import {
  correctionStates,
  type Correction,
  type CorrectionState,
  type ItemId,
  type StoryId,
} from '../../domain/index.ts';
import { loadCorrections } from '../correction.ts';
import { listOf } from '../door.ts';
import { itemFacts, type ItemFacts } from '../item-facts.ts';
import type { Store } from '../open.ts';

/** A correction, what it comes to, and what the items it names are called; null for one that is not held. */
export type CorrectionLine = Correction & {
  readonly state: CorrectionState;
  readonly item: ItemFacts | null;
  readonly other: ItemFacts | null;
};

/** Those that speak of an item, or all; the earliest first. People write them one by one, so they are few. */
export async function findCorrections(store: Store, of?: ItemId): Promise<readonly CorrectionLine[]> {
  const corrections = await loadCorrections(store);
  const named = corrections.flatMap(({ itemId, otherId }): ItemId[] => [itemId, otherId ?? itemId]);
  const facts = await itemFacts(store, named);
  const states = correctionStates(corrections, (item) => facts.has(item));
  const wanted = corrections.filter((one) => of === undefined || one.itemId === of || one.otherId === of);
  return wanted.map((one) => ({
    ...one,
    state: states.get(one) ?? 'waiting',
    item: facts.get(one.itemId) ?? null,
    other: one.otherId === null ? null : (facts.get(one.otherId) ?? null),
  }));
}

/** Those that speak of members of a story: of who came, of who left it, and of whom others were put with. */
export async function findCorrectionsOfStory(
  store: Store,
  story: StoryId,
): Promise<readonly CorrectionLine[]> {
  const all = await findCorrections(store);
  const named = all.flatMap(({ itemId, otherId }): ItemId[] => [itemId, otherId ?? itemId]);
  const members = await store.db
    .selectFrom('story_member')
    .where('story_id', '=', story)
    .where('item_id', 'in', listOf(named))
    .select('item_id')
    .execute();
  const inStory = new Set(members.map((row) => row.item_id));
  return all.filter(
    ({ itemId, otherId }) => inStory.has(itemId) || (otherId !== null && inStory.has(otherId)),
  );
}
