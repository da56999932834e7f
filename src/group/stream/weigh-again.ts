import { nearestOf, widen } from '../expansion.ts';
import { likenessTogether } from '../likeness.ts';
import { isOpen, type LiveEdge, type Near, type Standing } from './standing.ts';

/**
 * Looks again at every two neighbours of which one is open (see expansion.ts). Most have the neighbours they had a block
 * ago: only what changed is worked out anew.
 */
export function weighAgain(live: readonly Standing[], edges: readonly LiveEdge[]): void {
  const changed = new Set(moveOpen(live, edges));
  for (const edge of edges)
    if (edge.b.age === 0 || changed.has(edge.a) || changed.has(edge.b))
      edge.likeness = likenessTogether(edge.a, edge.b, edge.atFirst);
}

/** Puts open units where they stand with the neighbours they have now, and says which have others than before. */
function moveOpen(live: readonly Standing[], edges: readonly LiveEdge[]): readonly Standing[] {
  const near = nearestLive(live, edges);
  return live.filter((standing, at) => {
    const now = near[at] ?? [];
    if (!isOpen(standing) || isSame(standing.near, now)) return false;
    standing.near = now;
    standing.wide = widen(
      standing,
      now.map(({ to, weight }) => ({ unit: to.unit, placed: to.placed, weight })),
    );
    return true;
  });
}

function nearestLive(live: readonly Standing[], edges: readonly LiveEdge[]): readonly (readonly Near[])[] {
  const positions = new Map(live.map((standing, at) => [standing, at]));
  const positionOf = (standing: Standing): number => positions.get(standing) ?? -1;
  const between = edges.map(({ a, b, atFirst }) => ({
    a: positionOf(a),
    b: positionOf(b),
    likeness: atFirst.likeness,
  }));
  return nearestOf(live.length, between).map((all) =>
    all.flatMap(({ to, weight }) => {
      const standing = live[to];
      return standing === undefined ? [] : [{ to: standing, weight }];
    }),
  );
}

const isSame = (before: readonly Near[], now: readonly Near[]): boolean =>
  before.length === now.length &&
  now.every(({ to, weight }, at) => before[at]?.to === to && before[at].weight === weight);
