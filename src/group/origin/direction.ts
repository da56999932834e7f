import type { OriginSign } from '../../domain/index.ts';
import type { Held } from '../ties/held.ts';
import { leans } from '../ties/outlet-names.ts';
import type { Tie } from '../ties/tie.ts';

/** Which of two tied items was taken from the other, most likely. */
export type Direction = {
  readonly source: Held;
  readonly copy: Held;
  readonly tie: Tie;
  readonly by: OriginSign;
};

/**
 * Null where the tie does not tell. What one says beats the clock: who names the other was taken from it, and so was who leans on another text while the
 * other does not. Else the later was taken from the earlier, and of two at one time the part from the whole.
 */
export function directionOf(tie: Tie): Direction | null {
  const { earlier, later, by } = tie;
  // Two lists picked one title: neither wrote it, and neither took it from the other.
  if (by === null || (earlier.isListing && later.isListing && tie.source === null)) return null;
  const source =
    tie.source ??
    namedOf(earlier, later) ??
    writerOf(earlier, later) ??
    independentOf(earlier, later) ??
    firstOf(tie);
  return { source, copy: source === earlier ? later : earlier, tie, by };
}

function namedOf(a: Held, b: Held): Held | null {
  const [aNamesB, bNamesA] = [doesName(a, b), doesName(b, a)];
  if (aNamesB === bNamesA) return null;
  return aNamesB ? b : a;
}

/** A list takes a title from a text, never a text from a list. */
function writerOf(a: Held, b: Held): Held | null {
  if (a.isListing === b.isListing) return null;
  return a.isListing ? b : a;
}

export const doesName = (one: Held, other: Held): boolean =>
  other.outletKey !== '' && one.names.some(({ key }) => key === other.outletKey);

function independentOf(a: Held, b: Held): Held | null {
  const [aLeans, bLeans] = [leans(a.leaning), leans(b.leaning)];
  if (aLeans === bLeans) return null;
  return aLeans ? b : a;
}

function firstOf({ earlier, later, overlap }: Tie): Held {
  if (earlier.ms !== later.ms) return earlier.ms < later.ms ? earlier : later;
  const { pieces } = overlap ?? {};
  if (pieces !== undefined && pieces.earlier !== pieces.later)
    return pieces.earlier > pieces.later ? earlier : later;
  return earlier.key < later.key ? earlier : later;
}
