import type { Instant, ItemId } from '../../domain/index.ts';

/** A title on a list, by what it says: two collectors of one list have other items and the same titles. */
export type ListEntry = { readonly key: string; readonly itemId: ItemId; readonly rank: number };

/** One look at a list. Those that could not read it hold nothing, and widen what they stand between. */
export type ListLook = {
  readonly at: Instant;
  readonly readable: boolean;
  readonly entries: readonly ListEntry[];
};

/** The looks in order of time; of several at one instant the fullest. */
export function inOrder(looks: readonly ListLook[]): readonly ListLook[] {
  const best = new Map<Instant, ListLook>();
  for (const look of looks) {
    const held = best.get(look.at);
    if (!held || fullness(look) > fullness(held)) best.set(look.at, look);
  }
  return [...best.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

const fullness = ({ readable, entries }: ListLook): number => (readable ? 1 + entries.length : 0);

/** Ranks up to this part of a list, and never fewer than three, are high. */
const HIGH_PART = 0.2;

/** The last rank that counts as high on a list of this length. */
export function highRank(length: number): number {
  return Math.max(3, Math.floor(length * HIGH_PART));
}
