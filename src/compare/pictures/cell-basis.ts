import type { Coverage, ReleasedPicture, ReleasedSubject, SourceId } from '../../domain/index.ts';
import type { ReleaseEvidence } from './cells.ts';
import type { Sighted } from './find-sightings.ts';
import { wasJudged } from './judged-pair.ts';

const ORDER = ['whole', 'cropped', 'altered', 'another-frame'] as const;

/** Those that show the most of a picture, earliest first. */
export function fullestOf(sighted: readonly Sighted[]): readonly Sighted[] {
  const fullest = ORDER.find((shows) => sighted.some(({ sighting }) => sighting.shows === shows));
  return sighted.filter(({ sighting }) => sighting.shows === fullest);
}

type Place = Pick<Coverage<ReleasedSubject>, 'vantageId' | 'sourceId'>;

/** Whether something of a source counts for a place: that source, or an audience but for the releaser. */
function isOf({ vantageId, sourceId }: Place, { observed, release }: ReleaseEvidence) {
  return (source: SourceId): boolean =>
    sourceId === null
      ? observed.get(source)?.health.source.vantageId === vantageId && source !== release.sourceId
      : source === sourceId;
}

/** How many different pictures from here were compared with a released one. */
export function comparedHere(
  place: Place,
  { pictureId }: ReleasedPicture,
  evidence: ReleaseEvidence,
): number {
  if (pictureId === null) return 0;
  const isHere = isOf(place, evidence);
  const copies = evidence.shown.filter(({ item }) => isHere(item.sourceId)).map(({ copyId }) => copyId);
  return new Set(copies.filter((copy) => wasJudged(evidence.pairOf(pictureId, copy)))).size;
}

/** Among how many different pictures from here, on whatever item, a released one was sought by its fingerprint. */
export function searchedHere(
  place: Place,
  { pictureId }: ReleasedPicture,
  evidence: ReleaseEvidence,
): number {
  if (pictureId === null || !evidence.hasPrint(pictureId)) return 0;
  const isHere = isOf(place, evidence);
  const own = [...evidence.searched].filter(([source]) => isHere(source));
  return new Set(own.flatMap(([, pictures]) => [...pictures])).size;
}
