import { nameIn, type VantageId } from '../domain/index.ts';
import {
  findCoverages,
  findFindings,
  findStories,
  type CoverageLine,
  type StoryChoice,
  type StoryLine,
} from '../store/pages/index.ts';
import { SHADES } from './parts/glyph.ts';
import { slicesOf, type Slice } from './parts/paging.ts';
import type { Reader } from './reader.ts';
import type { Room } from './room.ts';
import type { Row, Table } from './twin.ts';

const NAMED_AT_MOST = 100;

/** The stories of a page, with what its lines say of them. */
export type Found = {
  readonly named: readonly StoryLine[];
  readonly grouped: readonly StoryLine[];
  readonly total: number;
  /** The lead sentence of each named story, in the reader's language, by story. */
  readonly leads: ReadonlyMap<string, string>;
  /** Coverage of the elements of named stories. */
  readonly elements: readonly CoverageLine[];
};

/** Which stories a reader asks for. */
export type Choice = Pick<StoryChoice, 'text' | 'vantage' | 'state'>;

export function choiceOf(room: Room, query: URLSearchParams): Choice {
  const vantage = query.get('vantage');
  const known = room.atlas.vantages.some((one) => one.id === vantage);
  return {
    text: (query.get('q') ?? '').slice(0, 200).toWellFormed().trim(),
    vantage: known ? (vantage as VantageId) : null,
    state: SHADES.find((shade) => shade === query.get('state')) ?? null,
  };
}

/** Whether anything was asked for. */
export const isChosen = ({ text, vantage, state }: Choice): boolean =>
  text !== '' || vantage !== null || state !== null;

/** Named stories on the first page, and a slice of those that were found. */
export async function findOfChoice(room: Room, reader: Reader, choice: Choice, slice: Slice): Promise<Found> {
  const [namedOnes, groupedOnes] = await Promise.all([
    findStories(room.store, { ...choice, origin: 'named', offset: 0, limit: NAMED_AT_MOST }),
    findStories(room.store, { ...choice, origin: 'grouped', ...slice }),
  ]);
  const shown = slice.offset === 0 ? namedOnes.stories : [];
  const events = shown.flatMap((story) => room.atlas.event(story.eventId) ?? []);
  const [findings, elements] = await Promise.all([
    findFindings(
      room.store,
      shown.map((story) => story.id),
    ),
    findCoverages(
      room.store,
      events.flatMap((event) => event.elements.map((element) => element.id)),
    ),
  ]);
  const whole = findings.filter((finding) => finding.vantageId === null);
  const leads = new Map(whole.map((finding) => [finding.subject.id, finding.sentence[reader.tongue]]));
  return { named: shown, grouped: groupedOnes.stories, total: groupedOnes.total, leads, elements };
}

/** Every story of a choice as a row. */
export function tableOf(room: Room, reader: Reader, choice: Choice): Table {
  const { vantages } = room.atlas;
  const columns = ['id', 'origin', 'title', 'language', 'first', 'last', 'items', 'voices'];
  const rowOf = (story: StoryLine) => ({
    ...{ id: story.id, origin: story.origin, title: titleOf(room, reader, story), language: story.language },
    ...{ first: story.first, last: story.last, items: story.items, voices: story.voices },
    ...Object.fromEntries(
      vantages.map(({ id }) => {
        const cell = story.strip.find((one) => one.vantageId === id);
        return [id, cell ? (cell.inPart ? 'part' : cell.state) : 'unseen'];
      }),
    ),
  });
  const rows = allStories(room, choice, rowOf);
  return { columns: [...columns, ...vantages.map((vantage) => vantage.id)], rows };
}

/** Watched events first, as on the page. */
async function* allStories(
  { store }: Room,
  choice: Choice,
  rowOf: (story: StoryLine) => Row,
): AsyncGenerator<readonly Row[]> {
  for (const origin of ['named', 'grouped'] as const)
    yield* slicesOf(async (slice) =>
      (await findStories(store, { ...choice, origin, ...slice })).stories.map(rowOf),
    );
}

function titleOf(room: Room, reader: Reader, story: Pick<StoryLine, 'eventId' | 'title'>): string {
  const event = room.atlas.event(story.eventId);
  return event ? nameIn(event.name, reader.tongue) : story.title;
}
