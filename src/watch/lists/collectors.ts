import { toMs, type CollectorAgreement, type SourceId } from '../../domain/index.ts';
import { quantile } from '../../stats/quantile.ts';
import { inOrder, type ListLook } from './list-looks.ts';

type Collected = { readonly sourceId: SourceId; readonly looks: readonly ListLook[] };

/**
 * What two collectors of one list say of it at about the same time. Each look is paired with the other's nearest, once;
 * what differs within a pair may have changed in the time between, so the pairs' distance is given.
 *
 * @param within the farthest two looks may lie apart, in milliseconds
 */
export function agreementOf(a: Collected, b: Collected, within: number): CollectorAgreement {
  const pairs = pairsOf(inOrder(a.looks).filter(isFull), inOrder(b.looks).filter(isFull), within);
  const counts = { onlyA: 0, onlyB: 0, both: 0 };
  const distances: number[] = [];
  for (const [one, other] of pairs) {
    const [ranksA, ranksB] = [one, other].map(
      ({ entries }) => new Map(entries.map(({ key, rank }) => [key, rank])),
    );
    for (const [key, rank] of ranksA ?? []) {
      const there = ranksB?.get(key);
      if (there === undefined) counts.onlyA += 1;
      else {
        counts.both += 1;
        distances.push(Math.abs(there - rank));
      }
    }
    counts.onlyB += [...(ranksB?.keys() ?? [])].filter((key) => !ranksA?.has(key)).length;
  }
  const all = counts.onlyA + counts.onlyB + counts.both;
  return {
    ...{ a: a.sourceId, b: b.sourceId, pairs: pairs.length, within, ...counts },
    jaccard: all === 0 ? null : counts.both / all,
    rankDistance: distances.length === 0 ? null : quantile(distances, 0.5).value,
  };
}

const isFull = ({ readable, entries }: ListLook): boolean => readable && entries.length > 0;

function pairsOf(
  a: readonly ListLook[],
  b: readonly ListLook[],
  within: number,
): readonly (readonly [ListLook, ListLook])[] {
  const pairs: (readonly [ListLook, ListLook])[] = [];
  let from = 0;
  for (const look of a) {
    const at = toMs(look.at);
    while (from < b.length && toMs(b[from]?.at ?? look.at) < at - within) from += 1;
    const next = b[from + 1];
    const here = b[from];
    if (!here) break;
    const isNextNearer = next !== undefined && Math.abs(toMs(next.at) - at) < Math.abs(toMs(here.at) - at);
    const nearest = isNextNearer ? next : here;
    if (Math.abs(toMs(nearest.at) - at) > within) continue;
    pairs.push([look, nearest]);
    from += isNextNearer ? 2 : 1;
  }
  return pairs;
}
