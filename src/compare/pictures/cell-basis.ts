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

/** How many different pictures from a source, or from an audience but for the releaser, were compared with one. */
export function comparedHere(
  { vantageId, sourceId }: Pick<Coverage<ReleasedSubject>, 'vantageId' | 'sourceId'>,
  { pictureId }: ReleasedPicture,
  { shown, pairOf, observed, release }: ReleaseEvidence,
): number {
  if (pictureId === null) return 0;
  const isHere = (source: SourceId): boolean =>
    sourceId === null
      ? observed.get(source)?.health.source.vantageId === vantageId && source !== release.sourceId
      : source === sourceId;
  const copies = shown.filter(({ item }) => isHere(item.sourceId)).map(({ copyId }) => copyId);
  return new Set(copies.filter((copy) => wasJudged(pairOf(pictureId, copy)))).size;
}
