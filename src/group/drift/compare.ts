import type { DriftAspect, DriftKind } from '../../domain/index.ts';
import type { Claims } from './claims.ts';
import { compareAgency } from './compare-agency.ts';
import { compareClauses } from './compare-clauses.ts';
import { compareScales } from './compare-scales.ts';
import { compareAttribution, compareNegations } from './compare-source.ts';
import { compareValues } from './compare-values.ts';
import type { Stretch } from './find-hits.ts';

/** One change between two sentences that are versions of each other, with the stretches that differ. */
export type Difference = {
  readonly kind: DriftKind;
  readonly aspect: DriftAspect;
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
};

/** What the second sentence claims otherwise than the first. Empty where only the wording differs. */
export function compareClaims(before: Claims, after: Claims): Difference[] {
  const steps = [
    ...compareScales(before, after),
    ...compareValues(before, after),
    ...compareAttribution(before, after),
    ...compareAgency(before, after),
    ...compareNegations(before, after),
  ];
  return merge([...steps, ...compareClauses(before, after, steps)]);
}

/** A claim hedged twice is one claim: two words that moved the same way in one respect are one step. */
function merge(steps: readonly Difference[]): Difference[] {
  const groups = Map.groupBy(steps, ({ kind, aspect }) => `${kind} ${aspect}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || first.kind === 'changed') return group;
    return [
      { ...first, before: group.flatMap((step) => step.before), after: group.flatMap((step) => step.after) },
    ];
  });
}
