import type { Find, Instant, LookDraft, Part, Reading } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { isObject, numberField, parseJson, textField, type JsonObject } from './list-text.ts';
import { blindLook, reading, sectionOf, selectorOf, spanOf, unreadable, type LookFrame } from './looks.ts';
import { statedTime } from './stated-time.ts';
import { withoutOutlet } from './outlet-of-title.ts';

/**
 * A derived history of a list, one JSON object a line: when a title was first seen (`first_seen`, `first_rank`), or
 * first and last (`first`, `last`, `last_rank`). Its looks are of kind `history`: they can cover and never be silent.
 */

type Sight = { readonly at: Instant; readonly list: string | null; readonly find: Find };

const LIST_KEYS = ['platform', 'feed', 'site', 'list'];

/** Whether a text is such a history, by its first line. */
export function isHistoryLines(text: string): boolean {
  const start = text.trimStart();
  const firstLine = start.slice(0, start.indexOf('\n') < 0 ? undefined : start.indexOf('\n'));
  const first = parseJson(firstLine);
  return (
    isObject(first) && ('first_seen' in first || ('first' in first && 'last' in first)) && 'title' in first
  );
}

/** One look for each moment at which the history puts a title on a list. */
export function readHistoryLines(text: string, input: ReadInput): Reading {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => sightsOf(parseJson(line), input));
  const bad = read.filter((sights) => sights.length === 0).length;
  const detail = bad > 0 ? `${bad} of ${lines.length} lines could not be read` : '';
  const sights = read.flat();
  if (sights.length === 0) return unreadable(input, 'no-history', detail, 'history');
  if (input.source.parts.length === 0) return reading(looksOf(sights, null, input.capture.address, detail));
  return reading(input.source.parts.flatMap((part) => looksOfPart(part, sights, detail, input)));
}

function looksOfPart(part: Part, sights: readonly Sight[], detail: string, input: ReadInput): LookDraft[] {
  const lists = [...new Set(sights.flatMap(({ list }) => list ?? []))];
  const chosen = sectionOf(part, lists, (list) => list);
  const own = sights.filter(({ list }) => list !== null && list === chosen.section);
  const subject = selectorOf(part);
  if (chosen.section !== null) return looksOf(own, part.part, subject, detail);
  const frame: LookFrame = { part: part.part, kind: 'history', subject, span: spanOf(input) };
  return [blindLook(frame, 'failed', chosen.reason, chosen.detail)];
}

function looksOf(
  sights: readonly Sight[],
  part: string | null,
  subject: string,
  detail: string,
): LookDraft[] {
  const byMoment = Map.groupBy(sights, (sight) => sight.at);
  return [...byMoment].map(([at, group]) => ({
    part,
    kind: 'history',
    subject,
    span: { from: at, to: at },
    outcome: 'seen',
    reason: '',
    detail,
    finds: group.map((sight) => sight.find),
  }));
}

/** Empty where the line tells of no title at a moment. */
function sightsOf(row: unknown, input: ReadInput): Sight[] {
  if (!isObject(row)) return [];
  const title = textField(row, 'title');
  if (title === null) return [];
  const list = textField(row, ...LIST_KEYS);
  const href = textField(row, 'url', 'link');
  const moments = row['first_seen'] === undefined ? firstAndLast(row) : [firstSeen(row)];
  return moments.flatMap(({ text, rank }) => {
    const at = statedTime(text, input);
    return at === null ? [] : [{ at, list, find: withoutOutlet(title, href, rank, input) }];
  });
}

type Moment = { readonly text: string | null; readonly rank: number | null };

const firstSeen = (row: JsonObject): Moment => ({
  text: textField(row, 'first_seen'),
  rank: numberField(row, 'first_rank'),
});

/** The best rank stands at neither end, unless the title was seen once. */
function firstAndLast(row: JsonObject): Moment[] {
  const [first, last] = [textField(row, 'first'), textField(row, 'last')];
  const once = first === last ? numberField(row, 'last_rank', 'best_rank') : null;
  if (first === last) return [{ text: first, rank: once }];
  return [
    { text: first, rank: numberField(row, 'first_rank') },
    { text: last, rank: numberField(row, 'last_rank') },
  ];
}
