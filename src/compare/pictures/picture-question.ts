import type { ReleasedPicture, ReleasedSubject, SourceId } from '../../domain/index.ts';
import type { Question } from '../coverage.ts';
import { LEAST_TIME } from '../rules.ts';
import type { ReleaseEvidence } from './cells.ts';
import type { Sighted } from './find-sightings.ts';
import { wasJudged } from './judged-pair.ts';

const SHOWN: ReadonlySet<string> = new Set(['whole', 'cropped', 'altered']);

/** A released picture is a subject that needs pictures; what may be it keeps a source from being called silent. */
export function questionOf(
  picture: ReleasedPicture,
  sighted: readonly Sighted[],
  evidence: ReleaseEvidence,
): Question<ReleasedSubject> {
  const shows = sighted.filter(({ sighting }) => SHOWN.has(sighting.shows));
  const known = isRecognisable(picture, evidence) ? 'yes' : 'no-pattern';
  return {
    subject: { kind: 'released', id: picture.id },
    needs: 'pictures',
    judged: evidence.judged,
    coverings: Map.groupBy(
      shows.map(({ covering }) => covering),
      ({ item }) => item.sourceId,
    ),
    mayBeAt: new Set([
      ...sighted.flatMap(({ sighting }) => (sighting.shows === 'may-be' ? sighting.sourceId : [])),
      ...(known === 'yes' ? [...notJudged(picture, evidence), ...evidence.unheldAt] : []),
    ]),
    leastTime: LEAST_TIME,
    mayStandInBody: true,
    recognisable: () => known,
    allSightings: false,
  };
}

/** Whether a released picture can be read and is not too plain to be known again. */
export const isRecognisable = ({ pictureId }: ReleasedPicture, { recognisable }: ReleaseEvidence): boolean =>
  pictureId !== null && recognisable.has(pictureId);

/** Sources with a picture that was not compared, or to no end: it may be any picture. */
function notJudged(
  { pictureId }: ReleasedPicture,
  { shown, pairOf }: Pick<ReleaseEvidence, 'shown' | 'pairOf'>,
): readonly SourceId[] {
  if (pictureId === null) return [];
  return shown.flatMap(({ item, copyId }) => (wasJudged(pairOf(pictureId, copyId)) ? [] : item.sourceId));
}
