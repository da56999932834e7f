import {
  RELEASE_CELL_STATES,
  type Observatory,
  type Release,
  type ReleaseCell,
  type ReleaseCellState,
  type ReleaseMatrix,
  type Vantage,
} from '../domain/index.ts';
import type { Name } from './sentences/phrasing.ts';

/** A release with what was concluded of it. */
export type JudgedRelease = {
  readonly release: Pick<Release, 'id' | 'sourceId' | 'title' | 'address'>;
  readonly matrix: Omit<ReleaseMatrix, 'sightings'>;
};

/** How many pictures of a release one vantage was shown, and how. */
export type VantageSummary = {
  readonly vantage: Pick<Vantage, 'id' | 'name'>;
  /** Pictures in each state; they add up to all pictures of the release. */
  readonly states: { readonly [State in ReleaseCellState]: number };
  /** Whole, cropped and altered together. */
  readonly shown: number;
  /** Of those shown, the ones first seen before the release. */
  readonly beforeRelease: number;
  /** Why the unseen ones could not be judged, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly pictures: number }[];
};

export type ReleaseSummary = {
  readonly release: JudgedRelease['release'];
  /** Name of the source that released it. */
  readonly by: Name;
  readonly pictures: number;
  readonly released: ReleaseMatrix['released'];
  readonly releasedBy: ReleaseMatrix['releasedBy'];
  /** IANA zone of the source that released it: times are told in it. */
  readonly zone: string;
  /** In the order of the file; an audience that only reads the releasing source itself is left out. */
  readonly vantages: readonly VantageSummary[];
};

/** A release summed up, audience by audience; null when it has no picture that is compared. */
export function summarise(
  { release, matrix }: JudgedRelease,
  { vantages, sources }: Pick<Observatory, 'vantages' | 'sources'>,
): ReleaseSummary | null {
  if (matrix.pictures.length === 0) return null;
  const source = sources.find(({ id }) => id === release.sourceId);
  const cells = Map.groupBy(
    matrix.cells.filter(({ sourceId }) => sourceId === null),
    ({ vantageId }) => vantageId,
  );
  return {
    ...{ release, by: source?.name ?? release.sourceId, pictures: matrix.pictures.length },
    ...{ released: matrix.released, releasedBy: matrix.releasedBy, zone: source?.zone ?? 'UTC' },
    vantages: vantages.flatMap((vantage) => {
      const own = cells.get(vantage.id) ?? [];
      return own.length === 0 || own.every(isReleasedHere) ? [] : [toSummary(vantage, own)];
    }),
  };
}

const isReleasedHere = ({ rule }: ReleaseCell): boolean => rule.id === 'cell/released-here';

const SHOWN: ReadonlySet<ReleaseCellState> = new Set(['shown-whole', 'cropped', 'altered']);

function toSummary(vantage: Vantage, cells: readonly ReleaseCell[]): VantageSummary {
  const counts = RELEASE_CELL_STATES.map((state) => [
    state,
    cells.filter((cell) => cell.state === state).length,
  ]);
  const shown = cells.filter(({ state }) => SHOWN.has(state));
  const unseen = Map.groupBy(
    cells.filter(({ state }) => state === 'unseen'),
    ({ reason }) => reason,
  );
  return {
    vantage: { id: vantage.id, name: vantage.name },
    states: Object.fromEntries(counts) as VantageSummary['states'],
    shown: shown.length,
    beforeRelease: shown.filter((cell) => cell.beforeRelease).length,
    reasons: [...unseen]
      .map(([reason, all]) => ({ reason, pictures: all.length }))
      .sort((a, b) => b.pictures - a.pictures || (a.reason < b.reason ? -1 : 1)),
  };
}
