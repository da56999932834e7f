import {
  cellId,
  countLists,
  listNames,
  type Coverage,
  type ListOf,
  type Observatory,
  type PictureId,
  type Release,
  type ReleaseCell,
  type ReleasedPicture,
  type ReleasedSubject,
  type ReleaseMatrix,
  type SourceId,
  type VantageId,
} from '../../domain/index.ts';
import { countVoices, coverSources, coverVantage, type Observed, type Question } from '../coverage.ts';
import { earliestOf } from '../sighting.ts';
import { cellRuleFor, type CellEvidence } from './cell-rules.ts';
import { comparedHere, fullestOf, searchedHere } from './cell-basis.ts';
import { isRecognisable, questionOf } from './picture-question.ts';
import { findSightings, type PictureOnItem, type Sighted, type SightingContext } from './find-sightings.ts';

/** Everything the cells of one release rest on. */
export type ReleaseEvidence = Omit<SightingContext, 'healthOf'> & {
  readonly release: Pick<Release, 'id' | 'sourceId'>;
  readonly observatory: Pick<Observatory, 'vantages' | 'sources'>;
  readonly observed: ReadonlyMap<SourceId, Observed>;
  /** Those of its pictures that can be read and are not too plain to be known again. */
  readonly recognisable: ReadonlySet<PictureId>;
  /** Pictures on items that were compared. */
  readonly shown: readonly PictureOnItem[];
  /** The pictures of each source, on whatever item, among which near copies were sought by fingerprint. */
  readonly searched: ReadonlyMap<SourceId, ReadonlySet<PictureId>>;
  /** Whether there is enough in a picture for its fingerprint to be sought. */
  readonly hasPrint: (picture: PictureId) => boolean;
  /** Sources with a picture on an item of the same stories whose bytes are not held: it may be any picture. */
  readonly unheldAt: ReadonlySet<SourceId>;
};

type Judged = Pick<ReleaseMatrix, 'cells' | 'sightings'>;

/** The cells of every picture of a release, and everything that was seen of it. */
export function judgeRelease(evidence: ReleaseEvidence): Judged {
  const judged = evidence.pictures.map((picture) => judgePicture(picture, evidence));
  return {
    cells: judged.flatMap(({ cells }) => cells),
    sightings: judged.flatMap(({ sightings }) => sightings),
  };
}

function judgePicture(picture: ReleasedPicture, evidence: ReleaseEvidence): Judged {
  const healthOf = (source: SourceId) => evidence.observed.get(source)?.health;
  const sighted = findSightings(picture, evidence.shown, { ...evidence, healthOf });
  const { sources, vantages } = evidence.observatory;
  const listOf = listNames(sources);
  const question = questionOf(picture, sighted, evidence);
  const observed = sources.flatMap(({ id }) => evidence.observed.get(id) ?? []);
  const answers = coverSources(question, observed, listOf);
  const about: About = { picture, sighted, evidence, question, listOf };
  return {
    cells: vantages.flatMap(({ id }) =>
      cellsOf(
        id,
        answers.filter(({ vantageId }) => vantageId === id),
        about,
      ),
    ),
    sightings: sighted.map(({ sighting }) => sighting),
  };
}

type Answer = Coverage<ReleasedSubject>;
type About = {
  readonly picture: ReleasedPicture;
  readonly sighted: readonly Sighted[];
  readonly evidence: ReleaseEvidence;
  readonly question: Question<ReleasedSubject>;
  readonly listOf: ListOf;
};

/** The cell of a vantage, followed by those of its sources. */
function cellsOf(vantageId: VantageId, answers: readonly Answer[], about: About): readonly ReleaseCell[] {
  const isReleaser = ({ sourceId }: Answer): boolean => sourceId === about.evidence.release.sourceId;
  const others = countLists(
    answers.filter((one) => !isReleaser(one)),
    about.listOf,
  );
  const own = answers.filter(isReleaser).map((one) => ({ ...one, counted: false }));
  const judges = others.length > 0 ? others : own.map((one) => ({ ...one, counted: true }));
  if (judges.length === 0) return [];
  const places = new Map([...others, ...own].map((one) => [one.sourceId, toCell(one, about)]));
  const bySource = answers.flatMap(({ sourceId }) => places.get(sourceId) ?? []);
  const counted = about.evidence.observatory.sources.filter(({ id }) =>
    judges.some(({ sourceId }) => sourceId === id),
  );
  const voices = countVoices(about.question, counted);
  const whole = toCell(coverVantage(vantageId, judges, voices), about);
  const parts = bySource.filter((cell) => cell.rule.id !== 'cell/released-here');
  return [{ ...whole, inPart: isInPart(parts) }, ...bySource];
}

const isShown = ({ state }: Pick<ReleaseCell, 'state'>): boolean =>
  state === 'shown-whole' || state === 'cropped' || state === 'altered';

/** Some of them showed it and some, read throughout, did not; another frame is not this one. */
function isInPart(parts: readonly ReleaseCell[]): boolean {
  const counted = parts.filter((cell) => cell.counted);
  return parts.some(isShown) && counted.some((cell) => !isShown(cell) && cell.coverage.state === 'silent');
}

function toCell(answer: Answer, about: About): ReleaseCell {
  const { picture, evidence } = about;
  const here = sightedHere(answer, about);
  const deciding = fullestOf(here);
  const [best] = deciding;
  const compared = comparedHere(answer, picture, evidence);
  const otherTime = here.some(({ sighting }) => sighting.shows === 'other-time');
  const basis = toEvidence(answer, { deciding, compared, otherTime }, about);
  const rule = cellRuleFor(basis);
  return {
    id: cellId(picture.id, answer.vantageId, answer.sourceId),
    ...{ releasedId: picture.id, vantageId: answer.vantageId, sourceId: answer.sourceId },
    ...{ state: rule.state, counted: answer.counted, inPart: false },
    ...{ rule: { id: rule.id, version: rule.version } },
    reason: rule.reason(basis),
    coverage: {
      ...{ state: answer.state, rule: answer.rule, reason: answer.reason },
      ...{ judged: answer.judged, looks: answer.looks, readShare: answer.readShare },
    },
    firstSeen: earliestOf(deciding.flatMap(({ sighting }) => sighting.firstSeen ?? [])),
    beforeRelease: deciding.some(({ sighting }) => sighting.beforeRelease),
    voices: new Set(deciding.map(({ sighting }) => sighting.voice)).size,
    best: best ? bestOf(best) : null,
    ...{ compared, searched: searchedHere(answer, picture, evidence) },
  };
}

const bestOf = ({ sighting: { itemId, sourceId, copyId } }: Sighted) => ({ itemId, sourceId, copyId });

/** Of a vantage what its sources show, but for the one that released it, unless it is the only one. */
function sightedHere({ vantageId, sourceId }: Answer, { sighted, evidence }: About): readonly Sighted[] {
  const certain = sighted.filter(({ sighting }) => sighting.shows !== 'may-be');
  if (sourceId !== null) return certain.filter(({ sighting }) => sighting.sourceId === sourceId);
  const here = certain.filter(({ sighting }) => sighting.vantageId === vantageId);
  const others = here.filter(({ sighting }) => sighting.sourceId !== evidence.release.sourceId);
  return isReleasersOnly(vantageId, evidence) ? here : others;
}

function isReleasersOnly(vantageId: VantageId, { observatory, release }: ReleaseEvidence): boolean {
  return observatory.sources.every((one) => one.vantageId !== vantageId || one.id === release.sourceId);
}

type Basis = Pick<CellEvidence, 'compared' | 'otherTime'> & { readonly deciding: readonly Sighted[] };

function toEvidence(answer: Answer, { deciding, ...basis }: Basis, about: About): CellEvidence {
  const { picture, evidence } = about;
  const shows = deciding[0]?.sighting.shows ?? null;
  return {
    released:
      answer.sourceId === null
        ? isReleasersOnly(answer.vantageId, evidence)
        : answer.sourceId === evidence.release.sourceId,
    held: picture.pictureId !== null,
    recognisable: isRecognisable(picture, evidence),
    shows: shows === 'may-be' || shows === 'other-time' ? null : shows,
    onlyBefore: deciding.every(({ sighting }) => sighting.beforeRelease),
    ...basis,
    coverage: answer,
  };
}
