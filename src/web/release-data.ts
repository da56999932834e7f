import {
  isCompared,
  isId,
  releasedId,
  type ItemId,
  type PagePicture,
  type PictureSighting,
  type ReleaseCell,
  type ReleasedPicture,
  type ReleaseMatrix,
} from '../domain/index.ts';
import { loadMatrix, type CellsAsked } from '../store/index.ts';
import {
  findItemLines,
  findRelease,
  findVeils,
  type ItemLine,
  type ReleaseLine,
  type Veils,
} from '../store/pages/index.ts';
import type { Room } from './room.ts';

/** A picture of a release with what the page of the release says of it. */
export type Released = ReleasedPicture & { readonly page: PagePicture | undefined };

/** A release with everything its pages need. */
export type ReleaseData = {
  readonly release: ReleaseLine;
  /** Null before a pass has judged it. */
  readonly matrix: ReleaseMatrix | null;
  readonly pictures: readonly Released[];
  /** The items its cells and sightings name. */
  readonly items: ReadonlyMap<ItemId, ItemLine>;
  readonly veils: Veils;
};

/**
 * Everything on the pages of a release, or what of it the page of one cell needs; undefined when there is no such
 * release.
 */
export async function loadRelease(
  room: Room,
  id: string,
  asked: CellsAsked | null = null,
): Promise<ReleaseData | undefined> {
  const { store } = room;
  const release = isId('release', id) ? await findRelease(store, id) : undefined;
  if (release === undefined) return undefined;
  const [matrix, veils] = await Promise.all([loadMatrix(store, release.id, asked), findVeils(store)]);
  const named = [
    ...(matrix?.sightings.map(({ itemId }) => itemId) ?? []),
    ...(matrix?.cells.flatMap(({ best }) => best?.itemId ?? []) ?? []),
  ];
  const lines = await findItemLines(store, [...new Set(named)]);
  const items = new Map(lines.map((line): [ItemId, ItemLine] => [line.id, line]));
  return { release, matrix, pictures: picturesOf(release, matrix), items, veils };
}

/** Its pictures as they were judged; before that, those that will be. */
export function picturesOf(release: ReleaseLine, matrix: ReleaseMatrix | null): readonly Released[] {
  const byAddress = new Map(release.pictures.map((picture) => [picture.address, picture]));
  const judged = matrix?.pictures ?? unjudged(release);
  return judged.map((one) => ({ ...one, page: byAddress.get(one.address) }));
}

function unjudged(release: ReleaseLine): readonly ReleasedPicture[] {
  return release.pictures
    .filter(({ role }) => isCompared(role))
    .map(({ address, pictureId }, place) => ({
      ...{ id: releasedId(release.id, address), releaseId: release.id, position: place + 1, address },
      pictureId,
    }));
}

/** What was concluded of one picture at one audience as a whole. */
export function cellAt(
  matrix: Pick<ReleaseMatrix, 'cells'> | null,
  released: string,
  vantage: string,
): ReleaseCell | undefined {
  return matrix?.cells.find(
    (one) => one.releasedId === released && one.vantageId === vantage && one.sourceId === null,
  );
}

/** One picture at one audience, and everything the answer rests on. */
export type ReleaseCellData = ReleaseData & {
  readonly picture: Released;
  readonly cell: ReleaseCell;
  readonly sources: readonly ReleaseCell[];
  readonly sightings: readonly PictureSighting[];
};

/** The cell an address asks for; undefined when there is none. */
export function findCell(data: ReleaseData, released: string, vantage: string): ReleaseCellData | undefined {
  const picture = data.pictures.find((one) => one.id === released);
  const cell = cellAt(data.matrix, released, vantage);
  if (picture === undefined || cell === undefined) return undefined;
  const cells = data.matrix?.cells.filter((one) => one.releasedId === released && one.vantageId === vantage);
  const sightings = data.matrix?.sightings.filter(
    (one) => one.releasedId === released && one.vantageId === vantage,
  );
  return {
    ...{ ...data, picture, cell, sightings: sightings ?? [] },
    sources: (cells ?? []).filter(({ sourceId }) => sourceId !== null),
  };
}
