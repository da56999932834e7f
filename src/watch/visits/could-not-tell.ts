import type { RuleRef, Visit } from '../../domain/index.ts';
import { isGone, isThere } from './told.ts';

/** Why a visit that came to something says nothing of when a post was visible. */
const RULES = {
  'visit/outage':
    'Most posts of the platform that were looked at within an hour came to the very same answer without a reason: for six hours that says nothing of one of them.',
  'visit/two-at-once':
    'Two visits at one instant contradict each other: which came first is not known, so neither says when.',
  'visit/redirected-unseen':
    'Another page answered where the post was never seen: it may never have been at this address.',
} as const;

export type DoubtRuleId = keyof typeof RULES;

const VERSION = 1;

/** The rules as rows, for the reference. */
export const DOUBT_RULES = Object.entries<string>(RULES).map(([id, because]) => ({
  ...{ id, version: VERSION, state: 'could not tell', because },
}));

/** The visits of a series, in order of time, that say nothing of when the post was visible, and why. */
export function couldNotTell(
  series: readonly Visit[],
  isDoubted: (visit: Visit) => boolean,
): ReadonlyMap<Visit, RuleRef> {
  const seen = series.findIndex(isThere);
  const instants = Map.groupBy(
    series.filter((visit) => isGone(visit) || isThere(visit)),
    ({ at }) => at,
  );
  const isTorn = ({ at }: Visit): boolean => {
    const same = instants.get(at) ?? [];
    return same.some(isGone) && same.some(isThere);
  };
  return new Map(
    series.flatMap((visit, index): [Visit, RuleRef][] => {
      const id = doubtOf(visit, { isTorn, isDoubted, isUnseen: seen < 0 || index < seen });
      return id === null ? [] : [[visit, { id, version: VERSION }]];
    }),
  );
}

type Asked = {
  readonly isTorn: (visit: Visit) => boolean;
  readonly isDoubted: (visit: Visit) => boolean;
  /** It was not seen before this visit. */
  readonly isUnseen: boolean;
};

function doubtOf(visit: Visit, { isTorn, isDoubted, isUnseen }: Asked): DoubtRuleId | null {
  if (isTorn(visit)) return 'visit/two-at-once';
  if (isDoubted(visit)) return 'visit/outage';
  return visit.class === 'redirected' && isUnseen ? 'visit/redirected-unseen' : null;
}
