import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { PictureSighting, ReleaseCell, ReleaseId, ReleaseMatrix } from '../domain/index.ts';
import { insertRows, listOf, type NewRow } from './door.ts';
import type { Store } from './open.ts';
import { toCell, toMatrix, toReleased, toSighting } from './release-rows.ts';
import type { ReleaseMatrixTable } from './tables-released.ts';
import type { Tables } from './tables.ts';
import { toTimestamp } from './values.ts';

/**
 * Puts the matrix of one release in the place of the one before, whole or not at all. The release, items and pictures
 * must be in the store.
 */
export async function replaceMatrix({ db }: Store, matrix: ReleaseMatrix): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('release_matrix').where('release_id', '=', matrix.releaseId).execute();
    await insertRows(trx, 'release_matrix', [matrixRow(matrix)]);
    await insertRows(trx, 'release_picture', pictureRows(matrix));
    await insertParts(trx, matrix);
  });
}

/** Lets go of the matrices of all other releases. */
export async function keepMatricesOf({ db }: Store, releases: readonly ReleaseId[]): Promise<void> {
  await db.deleteFrom('release_matrix').where('release_id', 'not in', listOf(releases)).execute();
}

async function insertParts(trx: Kysely<Tables>, { cells, sightings }: ReleaseMatrix): Promise<void> {
  await insertRows(trx, 'release_cell', numbered(cells).map(cellRow));
  await insertRows(trx, 'picture_sighting', numbered(sightings).map(sightingRow));
}

type Numbered<Row> = { readonly row: Row; readonly position: number };

/** Each with its place among those of the same released picture. */
function numbered<Row extends Pick<ReleaseCell, 'releasedId'>>(rows: readonly Row[]): Numbered<Row>[] {
  return [...Map.groupBy(rows, ({ releasedId }) => releasedId).values()].flatMap((own) =>
    own.map((row, position) => ({ row, position })),
  );
}

const matrixRow = (matrix: ReleaseMatrix): NewRow => ({
  release_id: matrix.releaseId,
  released_from: toTimestamp(matrix.released.from),
  released_to: toTimestamp(matrix.released.to),
  released_by: matrix.releasedBy,
  judged_from: toTimestamp(matrix.judged.from),
  judged_to: toTimestamp(matrix.judged.to),
  method: matrix.method,
  pairs_compared: matrix.pairs.compared,
  pairs_failed: matrix.pairs.failed,
});

const pictureRows = ({ pictures }: ReleaseMatrix): NewRow[] =>
  pictures.map(({ id, releaseId, position, address, pictureId }) => ({
    ...{ id, release_id: releaseId, position, address, picture_id: pictureId },
  }));

const firstColumns = ({ firstSeen }: Pick<ReleaseCell, 'firstSeen'>): NewRow => ({
  first_after: firstSeen?.after ? toTimestamp(firstSeen.after) : null,
  first_at: firstSeen === null ? null : toTimestamp(firstSeen.at),
});

function cellRow({ row: cell, position }: Numbered<ReleaseCell>): NewRow {
  const { coverage, best } = cell;
  return {
    ...{ id: cell.id, released_id: cell.releasedId, vantage_id: cell.vantageId, source_id: cell.sourceId },
    ...{ position, state: cell.state, counted: cell.counted, in_part: cell.inPart },
    ...{ rule_id: cell.rule.id, rule_version: cell.rule.version, reason: cell.reason },
    ...{ coverage_state: coverage.state, coverage_rule_id: coverage.rule.id },
    ...{ coverage_rule_version: coverage.rule.version, coverage_reason: coverage.reason },
    judged_from: toTimestamp(coverage.judged.from),
    judged_to: toTimestamp(coverage.judged.to),
    ...{ looks: coverage.looks, read_share: coverage.readShare },
    ...firstColumns(cell),
    ...{ before_release: cell.beforeRelease, voices: cell.voices, compared: cell.compared },
    searched: cell.searched,
    best_item_id: best?.itemId ?? null,
    best_source_id: best?.sourceId ?? null,
    best_copy_id: best?.copyId ?? null,
  };
}

function sightingRow({ row: one, position }: Numbered<PictureSighting>): NewRow {
  return {
    ...{ released_id: one.releasedId, position, item_id: one.itemId, source_id: one.sourceId },
    ...{ vantage_id: one.vantageId, copy_id: one.copyId, address: one.address },
    ...{ caption: one.caption, credit: one.credit, capture_id: one.captureId, published: one.published },
    ...firstColumns(one),
    last_at: one.lastSeen === null ? null : toTimestamp(one.lastSeen),
    ...{ before_release: one.beforeRelease, voice: one.voice, shows: one.shows },
    ...{ rule_id: one.rule.id, rule_version: one.rule.version, relation: one.relation },
    clocks_apart: one.clocksApart,
  };
}

/** All matrices, ordered by release. */
export async function loadMatrices(store: Store): Promise<ReleaseMatrix[]> {
  const rows = await store.db.selectFrom('release_matrix').selectAll().orderBy('release_id').execute();
  const matrices: ReleaseMatrix[] = [];
  for (const row of rows) matrices.push(await withParts(store, row, null));
  return matrices;
}

/** Which cells of a matrix are wanted: those of one picture at one audience. */
export type CellsAsked = { readonly released: string; readonly vantage: string };

/** The matrix of one release, or what of it one cell rests on; null when there is none. */
export async function loadMatrix(
  store: Store,
  id: ReleaseId,
  asked: CellsAsked | null = null,
): Promise<ReleaseMatrix | null> {
  const row = await store.db
    .selectFrom('release_matrix')
    .selectAll()
    .where('release_id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : withParts(store, row, asked);
}

async function withParts(
  { db }: Store,
  row: ReleaseMatrixTable,
  asked: CellsAsked | null,
): Promise<ReleaseMatrix> {
  const pictures = await db
    .selectFrom('release_picture')
    .selectAll()
    .where('release_id', '=', row.release_id)
    .orderBy('position')
    .execute();
  const cells = await db
    .selectFrom('release_cell as c')
    .innerJoin('release_picture as p', 'p.id', 'c.released_id')
    .where('p.release_id', '=', row.release_id)
    .where(cellAsked('c', asked))
    .selectAll('c')
    .orderBy('p.position')
    .orderBy('c.position')
    .execute();
  const sightings = await db
    .selectFrom('picture_sighting as s')
    .innerJoin('release_picture as p', 'p.id', 's.released_id')
    .where('p.release_id', '=', row.release_id)
    .where(cellAsked('s', asked))
    .selectAll('s')
    .orderBy('p.position')
    .orderBy('s.position')
    .execute();
  return {
    ...toMatrix(row),
    pictures: pictures.map(toReleased),
    cells: cells.map(toCell),
    sightings: sightings.map(toSighting),
  };
}

const cellAsked = (table: 'c' | 's', asked: CellsAsked | null): RawBuilder<boolean> =>
  asked === null
    ? sql`true`
    : sql`(${sql.ref(`${table}.released_id`)}, ${sql.ref(`${table}.vantage_id`)}) = (${asked.released}, ${asked.vantage})`;
