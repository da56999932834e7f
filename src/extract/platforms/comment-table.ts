import type { CommentSightDraft } from '../../domain/index.ts';
import { readCount } from '../../text/count.ts';
import type { Reader, ReadInput } from '../reader.ts';
import { authorOf } from './author.ts';
import { cell, missingColumns, namedColumns, readSheet } from './columns.ts';
import { at, type JsonObject } from './fields.ts';
import { instantOf } from './moment.ts';
import { idOf } from './post.ts';
import { platformOf, platformReading, recordLook, unreadablePlatform, viewerOf } from './reading.ts';
import { badRows } from './rows.ts';

/**
 * A table of counters, one post a line: how many comments the platform says there are, and how many a collector brought.
 * Columns have the names below unless `settings.columns` gives others.
 */
const COLUMNS = {
  post: 'note',
  author: 'author',
  posted: 'posted_ms',
  fetched: 'fetched_ms',
  shown: 'comment_count_shown',
  collected: 'top_level_collected',
  declared: 'sub_comments_declared_on_collected',
  replies: 'sub_comments_collected',
  more: 'has_more',
} as const;
type Names = Readonly<Record<keyof typeof COLUMNS, string>>;

export const readCommentTable: Reader = (input) => {
  const sheet = readSheet(input);
  if (sheet.fault) return unreadablePlatform(input, sheet.fault.reason, sheet.fault.detail);
  const names = namedColumns(input, COLUMNS);
  const missing = missingColumns(sheet.header, [names.post, names.collected]);
  if (missing !== null) return unreadablePlatform(input, 'columns-missing', missing);
  const comments = sheet.rows.flatMap((row) => sightOfRow(row, names, input) ?? []);
  const all = sheet.rows.length + sheet.bad;
  const unread = badRows(all - comments.length, all);
  if (comments.length === 0)
    return unreadablePlatform(input, 'no-counters', unread || 'The table holds no line.');
  return platformReading([recordLook(input, unread)], { comments });
};

/** Null for a line without its post or without what was collected: the rest of it means nothing alone. */
function sightOfRow(row: JsonObject, names: Names, input: ReadInput): CommentSightDraft | null {
  const native = idOf(cell(row, names.post));
  const visible = readCount(cell(row, names.collected))?.value ?? null;
  if (native === null || visible === null) return null;
  const shown = readCount(cell(row, names.shown));
  return {
    ...{ platform: platformOf(input, 'unknown'), native, viewer: viewerOf(input) },
    author: authorOf(input, [cell(row, names.author)]).pseudonym,
    posted: instantOf(cell(row, names.posted), input),
    at: instantOf(cell(row, names.fetched), input) ?? input.capture.at,
    ...{ shown: shown?.value ?? null, shownLow: shown?.low ?? null, shownHigh: shown?.high ?? null },
    visible,
    repliesVisible: readCount(cell(row, names.replies))?.value ?? 0,
    repliesDeclared: readCount(cell(row, names.declared))?.value ?? null,
    nestedCounted: settingOf(input, 'nested', isBoolean),
    sort: settingOf(input, 'sort', isWords),
    ...{ curated: null, notice: null, hasMore: saidOf(at(row, names.more)) },
    cap: settingOf(input, 'cap', isNumber),
    keys: [],
  };
}

/** Yes or no, in the ways that tables write them; null for everything else. */
function saidOf(value: unknown): boolean | null {
  if (/^(?:true|1|yes)$/i.test(String(value))) return true;
  return /^(?:false|0|no)$/i.test(String(value)) ? false : null;
}

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isWords = (value: unknown): value is string => typeof value === 'string';

function settingOf<Kind>(input: ReadInput, name: string, is: (value: unknown) => value is Kind): Kind | null {
  const value = input.source.settings[name];
  return is(value) ? value : null;
}
