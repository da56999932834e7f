import { isId, type ItemId } from '../domain/index.ts';
import { itemFacts, itemsAt, type Store } from '../store/index.ts';
import { canonicalAddress } from '../text/address.ts';
import { UsageError } from './command.ts';

/** The page of an item, here or on any other machine that serves this observatory. */
const ITEM_PAGE = /\/items\/(item_[0-9a-f]{20})(?:\.json)?(?:[?#].*)?$/;

/**
 * The held item that a person names: by its id, by the address of its page here, or by the address it was read from.
 *
 * @throws UsageError where none is held under that name, or several are
 */
export async function namedItem(store: Store, name: string): Promise<ItemId> {
  const id = ITEM_PAGE.exec(name)?.[1] ?? name;
  if (!isId('item', id)) return itemAt(store, name);
  if ((await itemFacts(store, [id])).has(id)) return id;
  throw new UsageError(
    `no item ${id} is held here; the id of an item stands in the address of its page: /items/item_…`,
  );
}

async function itemAt(store: Store, address: string): Promise<ItemId> {
  const found = await itemsAt(store, [address, canonicalAddress(address) ?? address]);
  const [first] = found;
  if (first === undefined)
    throw new UsageError(
      `no item was read from "${address}"; name it by its id (item_…) or by the address of its page`,
    );
  if (found.length === 1) return first.id;
  const lines = found.map(({ id, kind, sourceId, title }) => `  ${id}  ${kind} at ${sourceId}: ${title}`);
  throw new UsageError(
    `${found.length} items were read from "${address}"; name one by its id:\n${lines.join('\n')}`,
  );
}
