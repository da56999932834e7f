import { loadMeasurements, type Store } from '../../store/index.ts';
import { reachabilityOf, type Reachability } from '../../watch/index.ts';

export type { Reachability } from '../../watch/index.ts';

/** What imported measurements say of each host from each network. */
export async function reachability(store: Store): Promise<readonly Reachability[]> {
  return reachabilityOf(await loadMeasurements(store));
}
