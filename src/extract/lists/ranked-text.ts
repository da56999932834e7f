import type { Find, LookDraft, Part, Reading } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { listing } from './listing.ts';
import { LONGEST_LINE } from './markdown-line.ts';
import {
  blindLook,
  partialLooks,
  reading,
  seenLook,
  selectorOf,
  spanOf,
  unreadable,
  type LookFrame,
} from './looks.ts';

/**
 * Several ranked lists in one text: a header line `id | name`, then lines `3. title [URL:…] [MOBILE:…]`, an empty line
 * after each list. Collectors write a last section `==== … ====` with the ids of lists they could not get.
 */

const HEADER = /^([\w.-]{1,64}) \| (.+)$/;
const LINE = /^(\d{1,4})\. (\S.*)$/;
const MARK = / \[[A-Z]{2,10}:/;
const FAILED_SECTION = /^={3}.*={3}$/;

type RankedList = {
  readonly id: string;
  readonly finds: Find[];
  /** Lines that are neither a title nor an end. */
  bad: number;
  /** The empty line that closes a list was there. */
  closed: boolean;
};

type Parsed = { readonly lists: readonly RankedList[]; readonly failed: readonly string[] };

/** Whether a text begins as these lists do, with the name of one. */
export function isRankedText(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n');
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return (HEADER.test(first) || FAILED_SECTION.test(first)) && !LINE.test(first);
}

/** One look a list, at the moment of the capture; one a part where the source has parts. */
export function readRankedText(text: string, input: ReadInput): Reading {
  const parsed = parse(text, input);
  if (parsed.lists.length + parsed.failed.length === 0)
    return unreadable(input, 'no-list', 'The text holds the end of a collector’s text and no list.');
  if (input.source.parts.length === 0)
    return reading([
      ...parsed.lists.flatMap((list) => looksOf(list, null, input)),
      ...parsed.failed.map((id) => collectorFailed({ part: null, ...placeOf(id, input) })),
    ]);
  return reading(input.source.parts.flatMap((part) => looksOfPart(part, parsed, input)));
}

function looksOfPart(part: Part, { lists, failed }: Parsed, input: ReadInput): LookDraft[] {
  const id = selectorOf(part);
  const list = lists.find((one) => one.id === id);
  if (list) return looksOf(list, part.part, input);
  const frame: LookFrame = { part: part.part, ...placeOf(id, input) };
  return [
    failed.includes(id)
      ? collectorFailed(frame)
      : blindLook(frame, 'failed', 'list-missing', `The text holds no list "${id}".`),
  ];
}

const placeOf = (id: string, input: ReadInput): Omit<LookFrame, 'part'> => ({
  kind: 'list',
  subject: id,
  span: spanOf(input),
});

const collectorFailed = (frame: LookFrame): LookDraft =>
  blindLook(frame, 'failed', 'collector-failed', 'The collector says that it could not get this list.');

function looksOf(list: RankedList, part: string | null, input: ReadInput): LookDraft[] {
  const frame: LookFrame = { part, ...placeOf(list.id, input) };
  if (!list.closed) {
    const detail = `The text ends within this list, after ${list.finds.length} titles.`;
    return partialLooks(frame, list.finds, { outcome: 'unreadable', reason: 'cut-off', detail });
  }
  return [seenLook(frame, list.finds, input, list.bad > 0 ? `${list.bad} lines could not be read` : '')];
}

function parse(text: string, input: ReadInput): Parsed {
  const lists: RankedList[] = [];
  const failed: string[] = [];
  let current: RankedList | null = null;
  let inFailed = false;
  for (const line of text.split('\n')) {
    const [, id] = LINE.test(line) ? [] : (HEADER.exec(line) ?? []);
    if (id !== undefined) {
      if (current) current.closed = true;
      current = { id, finds: [], bad: 0, closed: false };
      lists.push(current);
      inFailed = false;
    } else if (FAILED_SECTION.test(line)) {
      inFailed = true;
      current = null;
    } else if (inFailed) {
      if (line.trim() !== '') failed.push(line.trim().split(/\s/)[0] ?? '');
    } else if (current) {
      takeLine(line, current, input);
    }
  }
  if (current && !current.closed) current.closed = endsWhole(current);
  return { lists, failed };
}

/** A text may end without a last line break: its last line is whole when it has an address like the lines before it. */
function endsWhole({ finds, bad }: RankedList): boolean {
  const [first, last] = [finds.at(0), finds.at(-1)];
  return bad === 0 && last !== undefined && (first?.item.address === null || last.item.address !== null);
}

function takeLine(line: string, list: RankedList, input: ReadInput): void {
  if (line.trim() === '') {
    list.closed = true;
    return;
  }
  const [, rank, rest = ''] = line.length > LONGEST_LINE ? [] : (LINE.exec(line) ?? []);
  const marksAt = rest.search(MARK);
  const title = marksAt < 0 ? rest : rest.slice(0, marksAt);
  const marks = marksAt < 0 ? '' : rest.slice(marksAt).trimEnd();
  // A line cut within its address still has an open bracket.
  if (rank === undefined || title.trim() === '' || (marks !== '' && !marks.endsWith(']'))) {
    list.bad += 1;
    return;
  }
  const [, href = null] = /\[URL:([^\]]*)\]/.exec(marks) ?? [];
  list.finds.push(listing(title, href, Number(rank), input));
}
