import { timeOf, type ItemId } from '../domain/index.ts';
import { isLabel, type KnownItem, type KnownItems } from '../group/index.ts';
import { itemFacts, type Store } from '../store/index.ts';

/** What correcting and cutting must know of these items, as far as they are held. */
export async function knownItems(
  store: Store,
  ids: readonly ItemId[],
  voiceOf: (item: ItemId) => string,
): Promise<KnownItems> {
  const facts = await itemFacts(store, ids);
  return new Map(
    Array.from(facts.values(), (item): [ItemId, KnownItem] => {
      const { id, title, language, firstSeen } = item;
      const at = timeOf(item, firstSeen);
      return [id, { title, language, at, voice: voiceOf(id), isLabel: isLabel(item) }];
    }),
  );
}
