import type { FollowedTime } from './kaplan-meier.ts';

/** What stands below a survival curve at one time. */
export type RiskRow = {
  readonly time: number;
  /** Entered before this time (or at 0) and not gone before it. */
  readonly atRisk: number;
  /** Events, and those lost from sight, up to and with this time. */
  readonly events: number;
  readonly lost: number;
  /** Entered at this time or later. */
  readonly entering: number;
};

/** How many a survival curve rests on at these times (Kaplan–Meier's risk sets). O(n) for each time. */
export function riskTable(
  observations: readonly FollowedTime[],
  times: readonly number[],
): readonly RiskRow[] {
  return times.map((time) => {
    const row = { time, atRisk: 0, events: 0, lost: 0, entering: 0 };
    for (const { entry = 0, time: until, event, weight = 1 } of observations) {
      if (entry >= time && entry > 0) row.entering += weight;
      else if (until >= time) row.atRisk += weight;
      if (until <= time) row[event ? 'events' : 'lost'] += weight;
    }
    return row;
  });
}
