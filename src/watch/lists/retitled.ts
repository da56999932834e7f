import type { ItemId } from '../../domain/index.ts';
import type { ListEntry, ListLook } from './list-looks.ts';

/** Titles with this part of their pairs of letters in common (Dice 1945) are one title that was reworded. */
const NEAR_SAME = 0.6;
/** Shorter titles share their letters by chance. */
const LEAST_PAIRS = 3;
/** A reworded title keeps about its place: farther away it is another. */
const NEAR_RANKS = 5;

/**
 * The looks with every title under the id it first had: one that goes as another of nearly the same words comes, about as
 * high, was reworded and has not left. What has the same id needs no joining, whatever it says.
 */
export function joinRetitled(looks: readonly ListLook[]): readonly ListLook[] {
  const first = new Map<ItemId, ItemId>();
  let before: readonly ListEntry[] = [];
  return looks.map((look) => {
    const held = new Set(before.map(({ itemId }) => itemId));
    const known = look.entries.map((entry) => ({
      ...entry,
      itemId: first.get(entry.itemId) ?? entry.itemId,
    }));
    const here = new Set(known.map(({ itemId }) => itemId));
    const gone = before.filter(({ itemId }) => !here.has(itemId));
    const entries = known.map((entry) => {
      if (held.has(entry.itemId)) return entry;
      const place = gone.findIndex((old) => isReworded(old, entry));
      const [old] = place === -1 ? [] : gone.splice(place, 1);
      if (old === undefined) return entry;
      first.set(entry.itemId, old.itemId);
      return { ...entry, itemId: old.itemId };
    });
    before = entries;
    return { ...look, entries };
  });
}

const isReworded = (old: ListEntry, now: ListEntry): boolean =>
  Math.abs(old.rank - now.rank) <= NEAR_RANKS && likenessOf(old.key, now.key) >= NEAR_SAME;

function likenessOf(a: string, b: string): number {
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)];
  if (Math.min(pairsA.length, pairsB.length) < LEAST_PAIRS) return 0;
  const left = [...pairsB];
  const common = pairsA.filter((pair) => {
    const at = left.indexOf(pair);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
  return (2 * common) / (pairsA.length + pairsB.length);
}

function pairsOf(text: string): readonly string[] {
  const letters = Array.from(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s\p{P}\p{S}]/gu, ''),
  );
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
}
