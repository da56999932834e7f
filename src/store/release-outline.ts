import type { ReleaseId, ReleaseMatrix } from '../domain/index.ts';
import { listOf } from './door.ts';
import type { Store } from './open.ts';
import { toCell, toMatrix, toReleased } from './release-rows.ts';

/** A matrix without what single sources showed, and without its sightings: enough to sum it up. */
export type MatrixOutline = Omit<ReleaseMatrix, 'sightings'>;

/** The outlines of the latest releases, or of those of some releases that were judged, the latest first. */
export async function loadOutlines(
  { db }: Store,
  of: { readonly limit: number } | { readonly releases: readonly ReleaseId[] },
): Promise<MatrixOutline[]> {
  const latest = db
    .selectFrom('release_matrix')
    .selectAll()
    .orderBy('released_from', 'desc')
    .orderBy('release_id');
  const chosen =
    'limit' in of ? latest.limit(of.limit) : latest.where('release_id', 'in', listOf(of.releases));
  const rows = await chosen.execute();
  const ids = rows.map((row) => row.release_id);
  const pictures = await db
    .selectFrom('release_picture')
    .selectAll()
    .where('release_id', 'in', listOf(ids))
    .orderBy('position')
    .execute();
  const cells = await db
    .selectFrom('release_cell as c')
    .innerJoin('release_picture as p', 'p.id', 'c.released_id')
    .where('p.release_id', 'in', listOf(ids))
    .where('c.source_id', 'is', null)
    .selectAll('c')
    .select('p.release_id')
    .orderBy('p.position')
    .orderBy('c.position')
    .execute();
  const picturesOf = Map.groupBy(pictures, (row) => row.release_id);
  const cellsOf = Map.groupBy(cells, (row) => row.release_id);
  return rows.map((row) => ({
    ...toMatrix(row),
    pictures: (picturesOf.get(row.release_id) ?? []).map(toReleased),
    cells: (cellsOf.get(row.release_id) ?? []).map(toCell),
  }));
}
