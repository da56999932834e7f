import {
  isId,
  nameIn,
  type Element,
  type Instant,
  type NamedEvent,
  type PictureId,
  type Span,
  type StoryId,
} from '../domain/index.ts';
import {
  findChapters,
  findCorrectionsOfStory,
  countHeldPictures,
  countLooks,
  countPresence,
  findCoverages,
  findFindings,
  findPictureMatches,
  findRelatedToStory,
  findReleasedStates,
  findReleases,
  findStory,
  findStoryDrift,
  findTopItems,
  findTroubles,
  findVeils,
  type ChapterLine,
  type CorrectionLine,
  type CoverageLine,
  type FindingLine,
  type LookBucket,
  type PictureMatch,
  type PresenceBucket,
  type RelatedLine,
  type ReleasedState,
  type ReleaseLine,
  type StoryDrift,
  type StoryHead,
  type TopItem,
  type Trouble,
  type Veils,
} from '../store/pages/index.ts';
import type { StoryPlatforms } from '../pipeline/platforms/of-story.ts';
import type { Reader } from './reader.ts';
import type { Room } from './room.ts';
import { loadStoryPlatforms } from './story-platforms.ts';

/** Equal stretches that a timeline is cut into. */
export const STEPS = 168;

const ITEMS_A_COLUMN = 4;
const DRIFT_STEPS = 5;

/** A coverage, and whether something was seen before the time that observatory.yaml states for its release. */
export type Answer = CoverageLine & { readonly firstSeenBeforeRelease: boolean };

/** A story with its name from observatory.yaml, where it has one, and the elements a person named. */
export type StoryFrame = {
  readonly head: StoryHead;
  readonly event: NamedEvent | undefined;
  readonly elements: readonly Element[];
  /** Coverage of the story and of its elements, at each vantage as a whole. */
  readonly coverages: readonly Answer[];
  /** The judged time, or the story's own where nothing was judged. */
  readonly span: Span;
};

export type StoryData = StoryFrame & {
  readonly findings: readonly FindingLine[];
  readonly top: readonly TopItem[];
  readonly releases: readonly ReleaseLine[];
  /** What was concluded of their pictures; nothing before a pass has judged them. */
  readonly released: readonly ReleasedState[];
  readonly matches: readonly PictureMatch[];
  readonly held: ReadonlyMap<string, number>;
  readonly veils: Veils;
  /** Which element a picture is an example of. */
  readonly elementOf: ReadonlyMap<PictureId, Element>;
  readonly looks: readonly LookBucket[];
  readonly presence: readonly PresenceBucket[];
  readonly troubles: readonly Trouble[];
  readonly related: readonly RelatedLine[];
  readonly chapters: readonly ChapterLine[];
  readonly corrections: readonly CorrectionLine[];
  readonly drift: StoryDrift;
  readonly platforms: StoryPlatforms;
};

/** What every page about a story needs; undefined when there is no such story. */
export async function loadFrame(room: Room, id: string): Promise<StoryFrame | undefined> {
  const head = isId('story', id) ? await findStory(room.store, id) : undefined;
  if (head === undefined) return undefined;
  const event = room.atlas.event(head.eventId);
  const elements = event?.elements ?? [];
  const subjects = [head.id, ...elements.map((element) => element.id)];
  const lines = await findCoverages(room.store, subjects);
  const coverages = lines.map((line) => answerOf(line, event));
  return { head, event, elements, coverages, span: spanOf(head, coverages) };
}

/** The end of the interval of a first sighting decides: what was there by then was there before the release. */
export function answerOf(line: CoverageLine, event: NamedEvent | undefined): Answer {
  const { subject, firstSeen } = line;
  const of = subject.kind === 'story' ? event : event?.elements.find((one) => one.id === subject.id);
  const released = of?.released ?? null;
  return {
    ...line,
    firstSeenBeforeRelease: released !== null && firstSeen !== null && firstSeen.at < released,
  };
}

function spanOf(head: StoryHead, coverages: readonly CoverageLine[]): Span {
  const own = coverages.filter((one) => one.subject.kind === 'story');
  const from = own.map((one) => one.judged.from).sort()[0] ?? head.first;
  const to =
    own
      .map((one) => one.judged.to)
      .sort()
      .at(-1) ?? head.last;
  return from <= to ? { from, to } : { from: to, to: from };
}

/** Everything on a story's page; undefined when there is no such story. */
export async function loadStory(room: Room, id: string): Promise<StoryData | undefined> {
  const frame = await loadFrame(room, id);
  if (frame === undefined) return undefined;
  const { store } = room;
  const story: StoryId = frame.head.id;
  const subjects = [story, ...frame.elements.map((element) => element.id)];
  const [findings, top, releases, looks, presence, troubles, related, elementOf, drift] = await Promise.all([
    findFindings(store, subjects),
    findTopItems(store, story, ITEMS_A_COLUMN),
    findReleases(store, story),
    countLooks(store, frame.span, STEPS),
    countPresence(store, story, frame.span, STEPS),
    findTroubles(store, frame.span),
    findRelatedToStory(store, story),
    examplesOf(room, frame.elements),
    findStoryDrift(store, story, DRIFT_STEPS),
  ]);
  const [platforms, chapters, corrections, veils] = await Promise.all([
    loadStoryPlatforms(room, frame.head),
    findChapters(store, story),
    findCorrectionsOfStory(store, story),
    findVeils(store),
  ]);
  const released = await findReleasedStates(
    store,
    releases.map(({ id }) => id),
  );
  const [matches, held] = await Promise.all([
    findPictureMatches(store, story, [
      ...new Set(releases.flatMap((release) => release.held.map((picture) => picture.id))),
    ]),
    countHeldPictures(store, story),
  ]);
  return {
    ...{
      ...frame,
      findings,
      top,
      releases,
      released,
      matches,
      held,
      elementOf,
      looks,
      presence,
      troubles,
      related,
    },
    ...{ chapters, corrections, drift, veils, platforms },
  };
}

async function examplesOf(
  room: Room,
  elements: readonly Element[],
): Promise<ReadonlyMap<PictureId, Element>> {
  if (!elements.some((element) => element.pictures.length > 0)) return new Map();
  const examples = await room.findExamples();
  return new Map(
    elements.flatMap((element) =>
      [...(examples.get(element.id) ?? [])].map((picture): [PictureId, Element] => [picture, element]),
    ),
  );
}

/** The coverage of one subject at one vantage. */
export function coverageAt(
  frame: Pick<StoryFrame, 'coverages'>,
  subject: string,
  vantage: string,
): Answer | undefined {
  return frame.coverages.find((one) => one.subject.id === subject && one.vantageId === vantage);
}

/** When the story became public, as the file says. */
export function releaseOf(frame: StoryFrame): Instant | null {
  return frame.event?.released ?? null;
}

/** The title in the reader's language, where a person gave one. */
export function titleOf(reader: Reader, { event, head }: Pick<StoryFrame, 'event' | 'head'>): string {
  return event ? nameIn(event.name, reader.tongue) : head.title;
}
