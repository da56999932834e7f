import type { Instant, ItemId } from '../../domain/index.ts';

/** A title on a list, by what it says: two collectors of one list have other items and the same titles. */
export type ListEntry = { readonly key: string; readonly itemId: ItemId; readonly rank: number };

/** One look at a list. Those that could not read it hold nothing, and widen what they stand between. */
export type ListLook = {
  readonly at: Instant;
  readonly readable: boolean;
  readonly entries: readonly ListEntry[];
};

/**
 * The looks in order of time. Of several at one instant the fullest stands, with what only the others show put behind it:
 * what one of them shows was there.
 */
export function inOrder(looks: readonly ListLook[]): readonly ListLook[] {
  const moments = Map.groupBy(looks, ({ at }) => at);
  return [...moments.values()].map(together).sort((a, b) => (a.at < b.at ? -1 : 1));
}

function together(looks: readonly ListLook[]): ListLook {
  const [best, ...others] = looks.toSorted((a, b) => fullness(b) - fullness(a));
  if (!best) throw new RangeError('expected a look at every instant');
  const held = new Set(best.entries.map(({ itemId }) => itemId));
  const more = others.flatMap(({ entries }) => entries).filter(({ itemId }) => !held.has(itemId));
  const once = [...new Map(more.map((entry) => [entry.itemId, entry])).values()];
  return once.length === 0 ? best : { ...best, entries: [...best.entries, ...once] };
}

const fullness = ({ readable, entries }: ListLook): number => (readable ? 1 + entries.length : 0);

/** Ranks up to this part of a list are high. */
const HIGH_PART = 0.2;

/** The last rank that counts as high on a list of this length; 0 where it has fewer than five. */
export function highRank(length: number): number {
  return Math.floor(length * HIGH_PART);
}
