import type { Element } from 'domhandler';
import type { DateClaim, LiveEntry } from '../../../domain/index.ts';
import { readDate } from '../../../text/date.ts';
import { plainBlocks } from '../../markup/blocks.ts';
import { attribute, elementsBelow, foldSpace, shortText } from '../../markup/nodes.ts';
import { plainText } from '../../markup/plain.ts';
import type { ReadInput } from '../../reader.ts';
import { blocksInData } from '../blocks/data-body.ts';
import type { ArticleData } from '../claims/json-ld.ts';
import { liveRows } from './live-rows.ts';
import type { Metadata } from '../claims/metadata.ts';
import { isNoise } from '../container/noise.ts';
import type { PageMarks } from '../page-marks.ts';

type LivePage = {
  readonly metadata: Metadata;
  readonly data: ArticleData;
  readonly input: ReadInput;
  readonly marks: PageMarks;
};

/** A blog with more entries is kept as far as here. */
const MOST_ENTRIES = 1_000;

/**
 * The entries of a live blog in the order of the page: as its data or its markup names them, or as rows that are clearly
 * such. Where it tells of them in several ways, the one that tells of most. Empty for every other page.
 */
export function readLiveEntries(page: LivePage): LiveEntry[] {
  const ways = [fromData(page), fromMarkup(page.marks.updates, page)];
  const known = ways.reduce((a, b) => (b.length > a.length ? b : a));
  return known.length > 0 ? known : fromMarkup(liveRows(page.marks.live), page);
}

function fromData(page: LivePage): LiveEntry[] {
  const updates = page.data.things.flatMap((thing): unknown[] => [thing['liveBlogUpdate']].flat());
  return entriesFrom(updates.slice(0, MOST_ENTRIES), (update) => {
    if (typeof update !== 'object' || update === null) return null;
    const said = update as Readonly<Record<string, unknown>>;
    const title = textOf(said['headline']) ?? textOf(said['name']);
    const time = textOf(said['datePublished']) ?? textOf(said['dateCreated']) ?? textOf(said['dateModified']);
    return {
      title,
      time: time === null ? null : timeOf(time, 'json-ld', page),
      blocks: blocksInData(said['articleBody'] ?? said['description'] ?? said['text']),
    };
  });
}

function textOf(value: unknown): string | null {
  const plain = typeof value === 'string' ? plainText(value) : '';
  return plain === '' ? null : plain;
}

function fromMarkup(rows: readonly Element[], page: LivePage): LiveEntry[] {
  return entriesFrom(rows.slice(0, MOST_ENTRIES), (row) => {
    const inside = elementsBelow(row);
    const heading = inside.find(
      ({ name, attribs }) => /^h[1-6]$/.test(name) || attribs['itemprop'] === 'headline',
    );
    const clock = inside.find(isClock);
    const text = clock && (machineTime(clock) ?? shortText(clock, LONGEST_TIME));
    const leave = (element: Element) => element === heading || element === clock || isNoise(element);
    return {
      title: heading ? shortText(heading, LONGEST_TITLE) : null,
      time: text ? timeOf(text, 'visible', page) : null,
      blocks: plainBlocks(inside.find(isBody)?.children ?? row.children, leave),
    };
  });
}

const LONGEST_TITLE = 400;
const LONGEST_TIME = 80;

const isBody = ({ attribs }: Element): boolean => attribs['itemprop'] === 'articleBody';

function isClock({ name, attribs }: Element): boolean {
  return name === 'time' || attribs['itemprop'] === 'datePublished' || /\btime/i.test(attribs['class'] ?? '');
}

function machineTime(clock: Element): string | undefined {
  return attribute(clock, 'datetime') ?? attribute(clock, 'content');
}

/** A time of day alone means no instant, and is what the page says. */
function timeOf(text: string, from: DateClaim['from'], { metadata, input }: LivePage): DateClaim | null {
  const { capture, source } = input;
  const language = metadata.language ?? source.language;
  const date = readDate(text, { capturedAt: capture.at, zone: source.zone, language, from });
  if (date !== null) return date;
  const clock = /\d{1,2}[:.：]\d{2}|\d{1,2}\s?(?:am|pm|時|시|时|点)/i.test(text);
  const claim = {
    text: foldSpace(text),
    from,
    instant: null,
    precision: null,
    zone: 'none',
    doubt: null,
  } as const;
  return clock ? claim : null;
}

/** The entries of these rows: rows without title and text are left out, and equal ones are taken once. */
function entriesFrom<Row>(rows: readonly Row[], read: (row: Row) => LiveEntry | null): LiveEntry[] {
  const entries = new Map<string, LiveEntry>();
  for (const row of rows) {
    const entry = read(row);
    if (entry === null || (entry.title === null && entry.blocks.length === 0)) continue;
    const key = JSON.stringify([entry.title, entry.time?.text, entry.blocks]);
    if (!entries.has(key)) entries.set(key, entry);
  }
  return [...entries.values()];
}
