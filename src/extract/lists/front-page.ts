import type { Find, Instant, LookDraft, Part } from '../../domain/index.ts';
import type { Reader, ReadInput } from '../reader.ts';
import { listText, isWebPage } from './list-text.ts';
import { isHistoryLines, readHistoryLines } from './history-lines.ts';
import {
  blindLook,
  partialLooks,
  reading,
  sectionOf,
  seenLook,
  selectorOf,
  unreadable,
  type LookFrame,
} from './looks.ts';
import { headingOf, LONGEST_LINE } from './markdown-line.ts';
import { withoutOutlet } from './outlet-of-title.ts';
import { statedTime } from './stated-time.ts';

/**
 * Headlines of front pages as Markdown tables, one table under each heading, the time of the update above them. The
 * row is the rank.
 */

const UPDATED =
  /(?:更新时间|更新時間|last updated|updated(?: at)?|업데이트)(?:\s*[:：])?[\s*`]*([^*`\n]{1,200})/i;
const DIVIDER = /^\|[\s:|-]+$/;
const CELL_LINK = /\[((?:[^\]\\]|\\.){0,400})\]\((\S+?)\)/;

type Row = { readonly title: string; readonly href: string };
type Section = {
  readonly name: string;
  readonly rows: Row[];
  lines: number;
  bad: number;
  lastIsBad: boolean;
};

/** Reads snapshots of front pages, and the derived history of their titles. */
export const readFrontPage: Reader = (input) => {
  const text = listText(input);
  if (isWebPage(text))
    return unreadable(input, 'html', 'A snapshot of headlines was due and a web page came.');
  if (isHistoryLines(text)) return readHistoryLines(text, input);
  const sections = sectionsOf(text);
  if (sections.length === 0)
    return unreadable(input, 'unknown-shape', 'The text holds no table of headlines.');
  const at = updatedAt(text, input);
  if (input.source.parts.length === 0)
    return reading(sections.flatMap((one) => looksOf(one, null, at, input)));
  return reading(input.source.parts.flatMap((part) => looksOfPart(part, sections, at, input)));
};

/** A page that was not rewritten for hours shows the hour of its update, whenever it was fetched. */
function updatedAt(text: string, input: ReadInput): Instant {
  const stated = statedTime(UPDATED.exec(text.slice(0, 3_000))?.[1] ?? null, input);
  return stated !== null && stated <= input.capture.at ? stated : input.capture.at;
}

function looksOfPart(part: Part, sections: readonly Section[], at: Instant, input: ReadInput): LookDraft[] {
  const chosen = sectionOf(part, sections, ({ name }) => name);
  if (chosen.section) return looksOf(chosen.section, part.part, at, input);
  const subject = selectorOf(part);
  const frame: LookFrame = { part: part.part, kind: 'list', subject, span: { from: at, to: at } };
  return [blindLook(frame, 'failed', chosen.reason, chosen.detail)];
}

function looksOf(section: Section, part: string | null, at: Instant, input: ReadInput): LookDraft[] {
  const frame: LookFrame = { part, kind: 'list', subject: section.name, span: { from: at, to: at } };
  const finds = section.rows.map((row, index): Find => withoutOutlet(row.title, row.href, index + 1, input));
  if (section.lastIsBad) {
    const detail = `The text ends within this table, after ${finds.length} headlines.`;
    return partialLooks(frame, finds, { outcome: 'unreadable', reason: 'cut-off', detail });
  }
  return [seenLook(frame, finds, input, section.bad > 0 ? `${section.bad} rows could not be read` : '')];
}

/** Headings that have a table below them. */
function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const heading = headingOf(line);
    const name = heading?.title.replace(/^[^\p{L}\p{N}]+/u, '');
    if (heading && heading.level > 1 && name !== undefined)
      sections.push({ name, rows: [], lines: 0, bad: 0, lastIsBad: false });
    const section = sections.at(-1);
    if (section && line.startsWith('|')) takeRow(line, section, index === lines.length - 1);
  }
  return sections.filter((section) => section.lines > 0);
}

function takeRow(line: string, section: Section, isLastLine: boolean): void {
  section.lines += 1;
  if (section.lines === 1 || DIVIDER.test(line)) return;
  const row = line.length > LONGEST_LINE ? null : rowOf(line);
  if (row) section.rows.push(row);
  else section.bad += 1;
  section.lastIsBad = isLastLine && row === null;
}

/** `| Title | [read on](address) |` or `| 3 | [Title](address) |`: the words are in the cell that is no number. */
function rowOf(line: string): Row | null {
  const [whole, label = '', href] = CELL_LINK.exec(line) ?? [];
  if (whole === undefined || href === undefined) return null;
  const before = line.slice(0, line.indexOf(whole));
  const cells = before.split(/(?<!\\)\|/).map((cell) => cell.trim());
  const words = cells.filter((cell) => cell !== '' && !/^\d+\.?$/.test(cell)).join(' ');
  const title = (words || label).replace(/\\([|[\]()*_`\\])/g, '$1').trim();
  return title === '' ? null : { title, href };
}
