import type { Observatory } from '../../domain/index.ts';
import { countDisappearances, countVisited, type PlatformTotals, type Store } from '../../store/index.ts';
import { countOnPlatforms } from '../../store/pages/index.ts';
import { firstVisits } from './first-visits.ts';

/** Counts all posts that were visited or whose comments were seen. O(visits): a pass keeps it beside the curves. */
export async function countTotals(
  store: Store,
  observatory: Pick<Observatory, 'sources'>,
): Promise<PlatformTotals> {
  return {
    classes: await countDisappearances(store),
    visited: await countVisited(store),
    platforms: await countOnPlatforms(store),
    first: await firstVisits(store, observatory),
  };
}
