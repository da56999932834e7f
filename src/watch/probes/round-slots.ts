import { type Instant, type Probe, type ProbeRole, type Search, type SourceId } from '../../domain/index.ts';
import { plainQuery } from './query.ts';

/** One search that a round should have. */
export type Slot = {
  readonly role: Exclude<ProbeRole, 'second-viewer'>;
  readonly sourceId: SourceId;
  readonly query: string;
};

/**
 * The controls that tell whether searching works come first, so that a search that fails for everything costs no search
 * for the target; the target stands between these and those of its own weight, so that no search for it is far from a control.
 */
const ORDER: readonly Slot['role'][] = ['truism', 'nonsense', 'target', 'sister', 'same-people', 'elsewhere'];

/** Every search of a round, in the order in which they are made. */
export function slotsOf(probe: Probe, sourceId: SourceId): readonly Slot[] {
  const targets: Slot[] = probe.queries.map((query) => ({ role: 'target', sourceId, query }));
  const controls = probe.controls.flatMap(({ kind, queries, sourceId: elsewhere }) =>
    queries.map((query): Slot => ({ role: kind, sourceId: elsewhere ?? sourceId, query })),
  );
  return [...targets, ...controls].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
}

/** Whether some search between two times was for this. */
export const wasMade = (
  slot: Slot,
  searches: readonly Search[],
  { from, to }: { readonly from: Instant; readonly to: Instant },
): boolean =>
  searches.some(
    ({ sourceId, query, at, answer }) =>
      sourceId === slot.sourceId &&
      plainQuery(query) === plainQuery(slot.query) &&
      at >= from &&
      at <= to &&
      answer !== 'not-tried',
  );
