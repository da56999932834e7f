import { BLANK_ITEM, type DateClaim, type Find, type LookDraft, type Part } from '../../domain/index.ts';
import { canonicalAddress } from '../../text/address.ts';
import { readDate } from '../../text/date.ts';
import type { Reader, ReadInput } from '../reader.ts';
import { listText, isObject, isWebPage } from './list-text.ts';
import { leaningOf } from './coded-outlet.ts';
import { reading, seenLook, spanOf, unreadable, type LookFrame } from './looks.ts';
import { field, parseTable, type Row } from './table.ts';

/**
 * A researcher's CSV of hand-coded coverage, one page a line: facts about pages, without their texts. Columns have the
 * names below unless `settings.columns` gives others (`{ url: link }`).
 */

const COLUMNS = ['event', 'url', 'outlet', 'country', 'language', 'published', 'kind', 'elements'] as const;
type Column = (typeof COLUMNS)[number];
type Names = Readonly<Record<Column, string>>;

/** One look a part, at the moment of the capture. A row belongs to the first part whose selection it fits. */
export const readCodedTable: Reader = (input) => {
  const text = listText(input);
  if (isWebPage(text)) return unreadable(input, 'html', 'A table was due and a web page came.');
  const { header, rows, bad } = parseTable(text);
  const names = columnNames(input);
  const missing = (['url', 'outlet'] as const).filter((column) => !header.includes(names[column]));
  if (missing.length > 0)
    return unreadable(
      input,
      'columns-missing',
      `The table has no column ${missing.map((one) => `"${names[one]}"`).join(', ')}.`,
    );
  const usable = rows.filter((row) => field(row, names.outlet) !== '' || field(row, names.url) !== '');
  const unread = bad + rows.length - usable.length;
  const detail = unread > 0 ? `${unread} lines could not be read` : '';
  return reading(looksOf(usable, names, detail, input));
};

function looksOf(rows: readonly Row[], names: Names, detail: string, input: ReadInput): LookDraft[] {
  const { parts } = input.source;
  const frame: LookFrame = { part: null, kind: 'list', subject: input.capture.address, span: spanOf(input) };
  const lookAt = (own: readonly Row[], part: string | null): LookDraft =>
    seenLook(
      { ...frame, part },
      own.map((row) => toFind(row, names, input)),
      input,
      detail,
    );
  if (parts.length === 0) return [lookAt(rows, null)];
  const byPart = Map.groupBy(rows, (row) => parts.find((part) => isSelected(row, part))?.part);
  return parts.map(({ part }) => lookAt(byPart.get(part) ?? [], part));
}

/** A value is met exactly; one that ends in `*` by its beginning. A text without column selects by nothing. */
function isSelected(row: Row, { select }: Part): boolean {
  if (typeof select === 'string') return false;
  return Object.entries(select).every(([column, wanted]) => {
    const value = field(row, column);
    return [wanted]
      .flat()
      .some((one) => (one.endsWith('*') ? value.startsWith(one.slice(0, -1)) : value === one));
  });
}

function toFind(row: Row, names: Names, input: ReadInput): Find {
  const of = (column: Column): string => field(row, names[column]);
  const [outlet, written] = [of('outlet'), of('url')];
  const address = /\s/.test(written) ? null : canonicalAddress(written);
  const item = {
    ...BLANK_ITEM,
    kind: 'article' as const,
    detail: 'title' as const,
    // The coder wrote no title, and none is made up. Where the address is none, its words tell such rows apart.
    title:
      address === null && written !== '' ? `${outlet} — ${written}`.replace(/^ — /, '') : outlet || written,
    address,
    language: of('language') || input.source.language,
    outlet: outlet || null,
    published: publishedOf(of('published'), input),
    leaning: leaningOf(of('kind'), outlet),
    codes: of('elements')
      .split(/[\s,;|]+/)
      .filter(Boolean),
  };
  return { item, rank: null };
}

function publishedOf(text: string, input: ReadInput): DateClaim | null {
  if (text === '') return null;
  const { zone, language } = input.source;
  const claim = readDate(text, { capturedAt: input.capture.at, zone, language, from: 'coded' });
  return claim ?? { text, instant: null, precision: null, zone: 'none', from: 'coded', doubt: null };
}

function columnNames(input: ReadInput): Names {
  const given = input.source.settings['columns'];
  const name = (column: Column): string => {
    const written = isObject(given) ? given[column] : undefined;
    return typeof written === 'string' ? written : column;
  };
  return Object.fromEntries(COLUMNS.map((column) => [column, name(column)])) as Names;
}
