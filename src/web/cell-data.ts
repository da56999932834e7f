import { nameIn, type Element, type LookKind, type SourceId } from '../domain/index.ts';
import {
  countChosenLooks,
  findCoverages,
  findFindings,
  findItemsOfCoverage,
  findLooks,
  type FindingLine,
  type ItemLine,
  type LookChoice,
  type LookLine,
} from '../store/pages/index.ts';
import type { Slice } from './parts/paging.ts';
import type { Reader } from './reader.ts';
import type { Room } from './room.ts';
import { answerOf, coverageAt, loadFrame, titleOf, type Answer, type StoryFrame } from './story-data.ts';

export const ITEMS_SHOWN = 60;
export const LOOKS_A_PAGE = 60;

export type CellData = {
  readonly frame: StoryFrame;
  /** The story, or one of its elements. */
  readonly subject: string;
  readonly name: string;
  readonly vantage: string;
  readonly coverage: Answer;
  readonly sources: readonly Answer[];
  readonly items: readonly ItemLine[];
  readonly counted: Counted;
  readonly looks: readonly LookLine[];
  /** How many looks there are to list in all, and which of them are shown. */
  readonly total: number;
  readonly slice: Slice;
  readonly findings: readonly FindingLine[];
};

/** Which looks an answer rests on: of which kinds, and at which sources, null for all of the audience's. */
type Counted = { readonly kinds: readonly LookKind[]; readonly sources: readonly SourceId[] | null };

/** One cell of the table, as its address asks for it. */
type CellAsked = {
  readonly id: string;
  readonly element: string | undefined;
  readonly vantage: string;
  readonly slice: Slice;
  /** Items to list at most; as data all of them. */
  readonly items: number;
};

/** Everything the answer of one cell rests on; undefined when there is no such cell. */
export async function loadCell(
  room: Room,
  reader: Reader,
  { id, element, vantage, slice, items: atMost }: CellAsked,
): Promise<CellData | undefined> {
  const frame = await loadFrame(room, id);
  const part = frame?.elements.find((one) => one.id === element);
  if (frame === undefined || (element !== undefined && part === undefined)) return undefined;
  const subject = part?.id ?? frame.head.id;
  const coverage = coverageAt(frame, subject, vantage);
  if (coverage === undefined) return undefined;
  const { store } = room;
  const lines = await findCoverages(store, [subject], coverage.vantageId);
  const sources = lines.map((line) => answerOf(line, frame.event));
  const counted = { kinds: countedKinds(part), sources: decidingSources(coverage, sources) };
  const choice = choiceOf(coverage, counted);
  const [items, looks, total, findings] = await Promise.all([
    findItemsOfCoverage(store, coverage.id, atMost),
    findLooks(store, choice, slice),
    countChosenLooks(store, choice),
    findFindings(store, [subject]),
  ]);
  return {
    ...{ frame, subject, name: part ? nameIn(part.name, reader.tongue) : titleOf(reader, frame) },
    ...{ vantage, coverage, sources, items, counted, looks, total, slice },
    findings: findings.filter((one) => one.vantageId === vantage),
  };
}

/** As the judging counts them: a derived history is no look of its own. */
function countedKinds(part: Element | undefined): readonly LookKind[] {
  return part?.kind === 'picture' ? ['list', 'page', 'picture'] : ['list', 'page'];
}

/** A silence rests on its silent sources alone. Of a found story's sources no answers are kept: then all are listed. */
function decidingSources(coverage: Answer, sources: readonly Answer[]): readonly SourceId[] | null {
  const silent = sources
    .filter((one) => one.state === 'silent' && one.counted)
    .flatMap((one) => one.sourceId ?? []);
  return coverage.state === 'silent' && silent.length > 0 ? silent : null;
}

function choiceOf({ vantageId, judged }: Answer, { kinds, sources }: Counted): LookChoice {
  return { ...(sources === null ? { vantage: vantageId } : { sources }), span: judged, kinds };
}
