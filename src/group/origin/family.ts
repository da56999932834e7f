import { ORIGIN_SIGNS } from '../../domain/index.ts';
import type { Held } from '../ties/held.ts';
import { leans } from '../ties/outlet-names.ts';
import type { Tie } from '../ties/tie.ts';
import { directionOf, doesName, type Direction } from './direction.ts';

/** Who was taken from whom: the surest tie to a source for each member that has one; nobody descends from himself. */
export type Family = { readonly origin: Held; readonly parents: ReadonlyMap<Held, Direction> };

/** Reads the ties of one voice. `members` are in order of time. */
export function familyOf(members: readonly Held[], ties: readonly Tie[]): Family {
  const directions = ties.flatMap((tie) => directionOf(tie) ?? []);
  const origin = originOf(members, directions);
  const parents = new Map<Held, Direction>();
  const root = makeRoots();
  for (const direction of directions.sort(surestFirst)) {
    const { source, copy } = direction;
    if (copy === origin || parents.has(copy) || root.of(source) === copy) continue;
    parents.set(copy, direction);
    root.set(copy, source);
  }
  return { origin, parents };
}

/**
 * The earliest that others name and that does not itself lean on another text; else the earliest that does not lean, a
 * title on a list only where nothing else is held; where all lean, the earliest.
 */
function originOf(members: readonly Held[], directions: readonly Direction[]): Held {
  const own = members.filter(({ leaning }) => leaning === null || leaning.dependency === 'original');
  const named = new Set(
    directions
      .filter(({ tie, source, copy }) => tie.source === source || doesName(copy, source))
      .map(({ source }) => source),
  );
  const origin =
    own.find((held) => named.has(held)) ?? own.find(({ isListing }) => !isListing) ?? own[0] ?? members[0];
  if (origin === undefined) throw new Error('expected a voice with members but received none');
  return origin;
}

const sureness = ({ by }: Direction): number => ORIGIN_SIGNS.length - ORIGIN_SIGNS.indexOf(by);
/** Likeness in steps of two points: of two that are as like, the earlier is the likelier source. */
const likeness = ({ tie }: Direction): number => Math.round((tie.overlap?.jaccard ?? 0) * 50);

function surestFirst(a: Direction, b: Direction): number {
  return (
    sureness(b) - sureness(a) ||
    likeness(b) - likeness(a) ||
    a.source.ms - b.source.ms ||
    a.source.key - b.source.key ||
    a.copy.key - b.copy.key
  );
}

/** The root of each tree so far, with path halving. */
function makeRoots() {
  const parent = new Map<Held, Held>();
  const of = (held: Held): Held => {
    let here = held;
    for (let above = parent.get(here); above !== undefined; above = parent.get(here)) {
      const top = parent.get(above);
      if (top !== undefined) parent.set(here, top);
      here = above;
    }
    return here;
  };
  return { of, set: (held: Held, above: Held) => parent.set(held, above) };
}

/** Whether it leans on a text that nobody of the voice is. */
export const leansOnAnother = ({ leaning }: Held): boolean =>
  leans(leaning) || (leaning !== null && leaning.dependency !== 'original');
