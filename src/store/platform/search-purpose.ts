import type { SearchId, SearchPurpose } from '../../domain/index.ts';
import { insertRows } from '../door.ts';
import type { Store } from '../open.ts';

/** Keeps what searches were made for. Their searches must be saved before; the first word about a search stands. */
export async function savePurposes({ db }: Store, purposes: readonly SearchPurpose[]): Promise<void> {
  const rows = purposes.map(({ searchId, probeId, isolation }) => ({
    ...{ search_id: searchId, probe_id: probeId, isolation_id: isolation?.id ?? null },
    ...{ step: isolation?.step ?? null, slot: isolation?.slot ?? null },
  }));
  await insertRows(db, 'search_purpose', rows, 'on conflict (search_id) do nothing');
}

/** What searches were made for, by search; of those that others made nothing is known. */
export async function loadPurposes({ db }: Store): Promise<ReadonlyMap<SearchId, SearchPurpose>> {
  const rows = await db.selectFrom('search_purpose').selectAll().orderBy('search_id').execute();
  return new Map(
    rows.map(({ search_id: searchId, probe_id: probeId, isolation_id: id, step, slot }) => [
      searchId,
      {
        searchId,
        probeId,
        isolation: id === null || step === null || slot === null ? null : { id, step, slot },
      },
    ]),
  );
}
