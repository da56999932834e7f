import { HOUR, NOT_VISIBLE, type Observatory } from '../../domain/index.ts';
import type { Store } from '../../store/index.ts';
import { countFirstVisits, type FirstVisits } from '../../store/pages/index.ts';
import { LATE } from '../../watch/index.ts';

/** Hours after posting that count as late, and as much later: part of what goes has gone by the first, much by the second. */
export const LATE_HOURS = { late: LATE / HOUR, later: 1 } as const;

/** How late the posts of each platform were first visited; tables of posts that were found gone are left out, as in curves. */
export function firstVisits(
  store: Store,
  { sources }: Pick<Observatory, 'sources'>,
): Promise<readonly FirstVisits[]> {
  const tables = sources.filter(({ connector }) => connector === 'visits').map(({ id }) => id);
  return countFirstVisits(store, {
    ...{ late: LATE, later: LATE_HOURS.later * HOUR, tables, gone: NOT_VISIBLE },
  });
}
