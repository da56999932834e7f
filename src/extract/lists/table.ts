import { parse } from 'csv-parse/sync';

/** One line of a table, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** A cell without the space around it; '' where the table has no such column. */
export function field(row: Row, column: string): string {
  return Object.hasOwn(row, column) ? (row[column] ?? '').trim() : '';
}

export type Table = {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly bad: number;
};

/**
 * Lines that cannot be read are counted and left; the rest goes on. Cells are divided by what divides the header:
 * commas, the semicolons of European spreadsheets, or tabs.
 */
export function parseTable(text: string): Table {
  let header: readonly string[] = [];
  const rows: Row[] = [];
  let bad = 0;
  for (const cells of records(text, delimiterOf(text))) {
    if (header.length === 0) header = cells.map((cell) => cell.trim());
    else if (cells.length !== header.length) bad += 1;
    else rows.push(Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
  }
  return { header, rows, bad };
}

/** The sign that divides most cells of the first line; what stands in quotes divides nothing. */
function delimiterOf(text: string): string {
  const end = text.search(/\S[^\n]*(\n|$)/);
  const line = text.slice(Math.max(0, end), Math.max(0, end) + LONGEST_HEADER).split('\n')[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (sign: string): number => bare.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

const LONGEST_HEADER = 20_000;

function records(text: string, delimiter: string): readonly (readonly string[])[] {
  const options = {
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 100_000,
  } as const;
  try {
    return parse(text, options);
  } catch {
    // A quote that never closes swallows the rest of a table: then each line is read for itself.
    return text.split('\n').flatMap((line) => recordOf(line, delimiter));
  }
}

/** A line that breaks the rules of quoting comes back as no cells at all, and is counted as bad. */
function recordOf(line: string, delimiter: string): readonly (readonly string[])[] {
  if (line.trim() === '') return [];
  try {
    return parse(line, { delimiter, relax_column_count: true });
  } catch {
    return [[]];
  }
}
