import {
  isId,
  type ClockReading,
  type PictureFile,
  type PictureId,
  type SightingShows,
} from '../domain/index.ts';
import { expressionAgreement, type ExpressionAgreement } from '../report/index.ts';
import { loadClocks, loadCodes, loadQuestions, type AnsweredQuestion } from '../store/index.ts';
import {
  findHeldPicture,
  findPictureFile,
  findOriginals,
  findPictureSightings,
  findReleasedAs,
  findStandings,
  findVeils,
  type HeldPictureLine,
  type OriginalLine,
  type ReleasedAs,
  type SightingLine,
  type StandingLine,
  type Veils,
} from '../store/pages/index.ts';
import type { Reader } from './reader.ts';
import type { Room } from './room.ts';

/** Everything on a picture's page. */
export type PictureData = {
  readonly picture: HeldPictureLine;
  readonly released: readonly ReleasedAs[];
  /** Of the released picture that this is, in whatever release, the earliest first. */
  readonly sightings: readonly SightingLine[];
  readonly originals: readonly OriginalLine[];
  readonly standings: readonly StandingLine[];
  /** What its file says of itself; null while nobody has read it. */
  readonly file: PictureFile | null;
  readonly questions: readonly AnsweredQuestion[];
  /** Clocks that people read in it. */
  readonly clocks: readonly ClockReading[];
  /** Of the whole observatory; a page shows of it the faces in its picture. */
  readonly agreement: ExpressionAgreement;
};

/** What a picture's page needs; undefined when no picture with this id is held. */
export async function loadPicture({ store }: Room, id: string): Promise<PictureData | undefined> {
  const picture = isId('picture', id) ? await findHeldPicture(store, id) : undefined;
  if (picture === undefined) return undefined;
  const [released, originals, standings, file, questions, clocks, codes] = await Promise.all([
    findReleasedAs(store, picture.id),
    findOriginals(store, picture.id),
    findStandings(store, picture.id),
    findPictureFile(store, picture.id),
    loadQuestions(store, [picture.id]),
    loadClocks(store, [picture.id]),
    loadCodes(store),
  ]);
  const sightings = await findPictureSightings(
    store,
    released.map((one) => one.id),
  );
  return {
    ...{ picture, released, sightings: eachOnce(sightings), originals, standings },
    ...{ file: file ?? null, questions, clocks },
    agreement: expressionAgreement(codes),
  };
}

/** Two releases of one picture have its sightings twice. */
function eachOnce(sightings: readonly SightingLine[]): readonly SightingLine[] {
  const seen = new Map<string, SightingLine>();
  for (const one of sightings) {
    const key = `${one.itemId} ${one.address}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()].sort((a, b) => (beginOf(a) < beginOf(b) ? -1 : 1));
}

/** By the time that is printed first: when it was last looked for in vain, else when it was there. Unknown times last. */
const beginOf = ({ firstSeen }: SightingLine): string => firstSeen?.after ?? firstSeen?.at ?? '~';

/** A picture that was found to show this one, with its first sighting. */
export type Copy = {
  readonly id: PictureId;
  readonly first: SightingLine;
  readonly sightings: number;
};

const FULLEST: readonly SightingShows[] = [
  'cropped',
  'altered',
  'another-frame',
  'other-time',
  'may-be',
  'whole',
];

/** The different pictures among the sightings: where something can be seen by laying one over the other, first. */
export function copiesIn(sightings: readonly SightingLine[]): readonly Copy[] {
  const groups = Map.groupBy(sightings, ({ copyId }) => copyId);
  const rank = ({ first }: Copy) => FULLEST.indexOf(first.shows);
  return [...groups]
    .flatMap(([id, [first, ...others]]): Copy[] =>
      first ? [{ id, first, sightings: others.length + 1 }] : [],
    )
    .sort((a, b) => rank(a) - rank(b));
}

/** Blurred pictures as this page shows them: one that is asked for brings along what shows the same. */
export async function veilsOn({ store }: Room, reader: Reader, id: PictureId): Promise<Veils> {
  const veils = await findVeils(store);
  if (reader.query.get('show') !== id) return veils;
  return new Map([...veils].map(([key, veil]) => [key, { ...veil, marked: id }]));
}
