import type { OriginSign } from '../../domain/index.ts';
import type { Overlap } from '../copies/overlap.ts';
import type { Groupable } from '../groupable.ts';
import type { Held } from './held.ts';

/** Two items that are one voice, with how sure and why. */
export type Tie = {
  /** The one taken before the other. */
  readonly earlier: Held;
  readonly later: Held;
  /** The one that the other names as where it was taken from; null where neither names the other. */
  readonly source: Held | null;
  /** Null where the tie does not tell who was taken from whom: both lean on a third. */
  readonly by: OriginSign | null;
  readonly score: number;
  readonly reason: string;
  readonly overlap: Overlap | null;
};

/** Remembers items in order of time, and ties each to those before it. */
export type TieFinder = (held: Held, item: Groupable) => readonly Tie[];

type Claim = { readonly source: Held; readonly copy: Held };

/** A tie that one of the two names itself. */
export function namedTie({ source, copy }: Claim, why: Pick<Tie, 'by' | 'score' | 'reason'>): Tie {
  const [earlier, later] = source.key < copy.key ? [source, copy] : [copy, source];
  return { earlier, later, source, overlap: null, ...why };
}
