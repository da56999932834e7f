import { HOUR, toMs, type ItemId } from '../../domain/index.ts';
import { quantile } from '../../stats/quantile.ts';
import { highRank, type ListLook } from './list-looks.ts';

/** Looks this many times their median distance apart are still near each other. */
const NEAR = 1.5;
/** Where a list has shown too few titles sink to know how fast they do, looks farther apart are not near. */
const FARTHEST = 2 * HOUR;
/** Fewer titles that sank from a high rank do not tell how fast they do. */
const LEAST_FALLS = 20;

/**
 * How far apart two looks may lie, in milliseconds, for a title between them not to have sunk: no farther than half again
 * the usual distance of looks, and no farther than the quicker quarter of this list's titles took from the highest fifth
 * out of it.
 */
export function nearOf(looks: readonly ListLook[]): number {
  const moved = looks.filter((look, at) => at === 0 || !isStill(looks[at - 1], look));
  const gaps = moved.slice(1).map((look, at) => toMs(look.at) - toMs(moved[at]?.at ?? look.at));
  if (gaps.length === 0) return 0;
  const falls = fallsOf(looks);
  const quick = falls.length < LEAST_FALLS ? FARTHEST : quantile(falls, 0.25).value;
  return Math.min(NEAR * quantile(gaps, 0.5).value, quick);
}

/** A list that stands still may be an old copy of itself. */
export function isStill(before: ListLook | undefined, look: ListLook): boolean {
  return (
    before?.entries.length === look.entries.length &&
    look.entries.every(({ itemId, rank }, at) => {
      const old = before.entries[at];
      return old?.itemId === itemId && old.rank === rank;
    })
  );
}

/** Of titles that were seen high and then lower before they were gone: milliseconds from the last high rank. */
function fallsOf(looks: readonly ListLook[]): readonly number[] {
  const falls: number[] = [];
  let open = new Map<ItemId, { readonly high: number; readonly isLower: boolean }>();
  for (const { at, entries } of looks) {
    const [ms, top] = [toMs(at), highRank(entries.length)];
    const next: typeof open = new Map();
    for (const { itemId, rank } of entries) {
      const held = open.get(itemId);
      if (rank <= top) next.set(itemId, { high: ms, isLower: false });
      else if (held) next.set(itemId, { ...held, isLower: true });
    }
    for (const [itemId, { high, isLower }] of open) if (isLower && !next.has(itemId)) falls.push(ms - high);
    open = next;
  }
  return falls;
}
