import { toMs, type ItemId, type ListStep } from '../../domain/index.ts';
import type { ExitEvidence } from './exit-rules.ts';
import { highRank, type ListLook } from './list-looks.ts';
import { isStill } from './rhythm.ts';

/** A stay as it is followed: the looks that saw it, by their number among readable looks. */
export type Run = {
  readonly itemId: ItemId;
  readonly first: number;
  last: number;
  readonly steps: ListStep[];
};

/** A title that is back within so many looks has hardly left. */
const SOON = 3;

export function evidenceOf(run: Run, looks: readonly ListLook[], near: number): ExitEvidence {
  const [last, after] = [looks[run.last], looks[run.last + 1]];
  const lastRank = run.steps.at(-1)?.rank;
  if (!last || lastRank === undefined) throw new RangeError('expected a stay with a look in it');
  const length = last.entries.length;
  const stands = { lastRank, highRank: highRank(length), length, near, fallen: fallenIn(run.steps) };
  if (!after)
    return {
      ...{ ...stands, left: false, gap: 0, lengthChange: 0, othersGone: 0 },
      ...{ wasReplaced: false, cameBack: false },
    };
  return {
    ...{ ...stands, left: true, gap: toMs(after.at) - toMs(movedAt(looks, run.last).at) },
    lengthChange: after.entries.length - length,
    othersGone: othersGone(run.itemId, last, after),
    wasReplaced: wasReplaced(lastRank, last, after),
    cameBack: looks
      .slice(run.last + 1, run.last + 1 + SOON)
      .some(({ entries }) => entries.some(({ itemId }) => itemId === run.itemId)),
  };
}

/** The first of the looks up to this one that show the list as it stands: from then on nobody knows that it was looked at anew. */
function movedAt(looks: readonly ListLook[], at: number): ListLook {
  let first = at;
  while (first > 0 && isStill(looks[first - 1], looks[first] as ListLook)) first -= 1;
  return looks[first] as ListLook;
}

function othersGone(itemId: ItemId, last: ListLook, after: ListLook): number {
  const here = new Set(after.entries.map((one) => one.itemId));
  const others = last.entries.filter((one) => one.itemId !== itemId);
  return others.length === 0 ? 0 : others.filter((one) => !here.has(one.itemId)).length / others.length;
}

/** A title that leaves lets those below it move up; where they stay, its place was filled and not left. */
function wasReplaced(rank: number, last: ListLook, after: ListLook): boolean {
  const at = ({ entries }: ListLook, place: number) => entries.find((one) => one.rank === place)?.itemId;
  const now = at(after, rank);
  const isNew = now !== undefined && !last.entries.some(({ itemId }) => itemId === now);
  const beside = [rank - 1, rank + 1].flatMap((place) => {
    const before = at(last, place);
    return before === undefined ? [] : [before === at(after, place)];
  });
  return isNew && beside.length > 0 && beside.every((is) => is);
}

function fallenIn(steps: readonly ListStep[]): number {
  const [c, b, a] = [steps.at(-1)?.rank, steps.at(-2)?.rank, steps.at(-3)?.rank];
  return a !== undefined && b !== undefined && c !== undefined && a < b && b < c ? c - a : 0;
}
